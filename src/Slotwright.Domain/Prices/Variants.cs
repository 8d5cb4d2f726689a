namespace Slotwright.Domain.Prices;

/// <summary>The prices of a service's one option by its choices, in the order the business gave them.</summary>
public sealed record Variants(Guid Option, OptionKind Kind, IReadOnlyList<(Choice Choice, decimal Price)> All)
{
    /// <summary>The variant's price for what a party chose; none when the option has no such choice.</summary>
    /// <param name="said">What the party said of its choices.</param>
    /// <param name="staff">Who serves it, which is the choice where staff is the option.</param>
    /// <param name="minutes">How long it lasts, which is the choice where the length is the option and nothing was said.</param>
    public decimal? PriceFor(IEnumerable<Choice> said, Guid? staff, int? minutes)
    {
        var kind = Kind;
        var chosen = kind == OptionKind.Staff ? (staff is { } who ? Choice.Of(who) : (Choice?)null)
            : said.Where(c => c.Kind == kind).Select(c => (Choice?)c).FirstOrDefault() ?? (kind == OptionKind.Duration && minutes is { } length ? Choice.Lasting(length) : null);
        return chosen is { } choice ? Price(choice) : null;
    }

    public bool Has(Choice choice) => Price(choice) is not null;

    /// <summary>The variants that can be chosen still: those of staff who left the service cannot.</summary>
    public Variants Among(IEnumerable<Guid> staff)
    {
        if (Kind != OptionKind.Staff) return this;
        var there = staff.Select(Choice.Of).ToHashSet();
        return this with { All = [.. All.Where(v => there.Contains(v.Choice))] };
    }

    public (decimal Least, decimal Most)? Range => All.Count == 0 ? null : (All.Min(v => v.Price), All.Max(v => v.Price));

    private decimal? Price(Choice choice)
    {
        foreach (var (known, price) in All)
            if (known == choice) return price;
        return null;
    }
}
