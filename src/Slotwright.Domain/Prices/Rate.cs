namespace Slotwright.Domain.Prices;

/// <summary>What a service asks of each participant (behaviour/services.md 8).</summary>
public abstract record Rate
{
    /// <summary>Nothing at all.</summary>
    public sealed record Free : Rate;

    /// <summary>The same of everyone.</summary>
    public sealed record Fixed(decimal Price) : Rate;

    /// <summary>By what was chosen; the default for choices without a variant.</summary>
    public sealed record Varied(decimal Default, Variants? Variants) : Rate;

    /// <summary>Words instead of a number.</summary>
    public sealed record Worded(string Text) : Rate;

    /// <summary>What one participant of a party pays for one unit; null where the price is in words.</summary>
    public decimal? PerUnit(Party party) => this switch
    {
        Fixed f => f.Price,
        Varied v => v.Variants?.PriceFor(party.Choices, party.Staff, party.Minutes) ?? v.Default,
        Worded => null,
        _ => 0,
    };
}

/// <summary>How often a price is charged, in sixtieths, so that the minutes of an hour are whole.</summary>
public readonly record struct Units(long Sixtieths)
{
    public static Units Once { get; } = new(60);

    /// <summary>Of a price for the hour, minute by minute.</summary>
    public static Units Minutes(long minutes) => new(minutes);

    public static Units Days(long days) => new(days * 60);
}

/// <summary>Participants who chose alike.</summary>
public sealed record Party(int Participants, IReadOnlyList<Choice> Choices, Guid? Staff, int? Minutes, Units Units);

/// <summary>Something booked on top, charged once however many take part.</summary>
public sealed record Extra(decimal Price, int Quantity);
