namespace Slotwright.Wql;

/// <summary>One step of an order: a field, upwards or downwards; missing values count as the greatest, as in PostgreSQL.</summary>
public sealed record Sort(Field Field, bool Descending)
{
    internal Sort Reversed => this with { Descending = !Descending };

    /// <summary>
    /// Ends an order with the id, so that no two rows tie. The id runs the way of the step before it, which lets one index on
    /// (column, id) serve both directions; steps after the id and repeated fields decide nothing and are dropped.
    /// </summary>
    internal static IReadOnlyList<Sort> WithTieBreak(IReadOnlyList<Sort> steps, Field id)
    {
        var tieBreak = new Sort(id, steps.Count > 0 && steps[^1].Descending);
        var distinct = steps.Append(tieBreak).DistinctBy(step => step.Field).ToList();
        return distinct[..(distinct.FindIndex(step => step.Field == id) + 1)];
    }
}
