namespace Slotwright.Domain.Orders;

/// <summary>A tax under its own name, as a receipt tells it: a state's, a city's.</summary>
/// <param name="Rate">0.19 is nineteen percent.</param>
public sealed record NamedTax(string Name, decimal Rate, string? Type = null, string? Jurisdiction = null, string? JurisdictionType = null);

/// <summary>What one tax comes to on a line.</summary>
public sealed record TaxShare(NamedTax Tax, decimal Amount);

/// <summary>A tax that is charged at a place, on what belongs to a group.</summary>
/// <param name="Location">Null: wherever no other rate of the group says more.</param>
/// <param name="Group">Null: whatever belongs to no group that has rates of its own.</param>
public sealed record TaxRate(NamedTax Tax, Guid? Location = null, Guid? Group = null)
{
    /// <summary>
    /// The taxes on something of a group at a place: all of those that say most of it, the group before the place. A group with a rate
    /// of nothing is taxed with nothing. None when no rate is about it.
    /// </summary>
    public static IReadOnlyList<NamedTax> For(IReadOnlyList<TaxRate> rates, Guid? location, Guid? group)
    {
        var fitting = rates.Where(r => (r.Location is null || r.Location == location) && (r.Group is null || r.Group == group)).ToList();
        var most = fitting.Select(Says).DefaultIfEmpty().Max();
        return [.. fitting.Where(r => Says(r) == most).Select(r => r.Tax)];
    }

    private static int Says(TaxRate rate) => (rate.Group is null ? 0 : 2) + (rate.Location is null ? 0 : 1);
}
