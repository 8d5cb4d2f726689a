namespace Slotwright.Domain.Prices;

/// <summary>What a booking costs.</summary>
/// <param name="Total">Null where the price is in words.</param>
/// <param name="Each">What one participant pays, by party.</param>
/// <param name="Deposit">What is paid in advance; null without a deposit.</param>
public sealed record Bill(decimal? Total, IReadOnlyList<decimal?> Each, decimal? Deposit)
{
    /// <summary>Beyond it no price is reckoned, so that sums stay exact.</summary>
    public const decimal Greatest = 1_000_000_000_000m;

    /// <summary>Adds everything up exactly and rounds once, at the end, to what the currency can pay.</summary>
    /// <param name="deposit">Of each participant.</param>
    public static Result<Bill> Of(Rate rate, decimal? deposit, IReadOnlyList<Party> parties, IReadOnlyList<Extra> extras, string currency)
    {
        var units = parties.Select(rate.PerUnit).ToList();
        if (units.Concat([deposit]).Concat(extras.Select(e => (decimal?)e.Price)).Any(p => p > Greatest)) return new PriceOutOfReach();
        var each = units.Select((price, i) => price is { } p ? Currencies.Round(p * parties[i].Units.Sixtieths / 60, currency) : (decimal?)null).ToList();
        var people = parties.Sum(p => (long)p.Participants);
        return new Bill(rate is Rate.Worded ? null : Currencies.Round(Sum(units, parties) / 60 + extras.Sum(e => e.Price * e.Quantity), currency), each,
            deposit is { } d && rate is not (Rate.Worded or Rate.Free) ? Currencies.Round(d * people, currency) : null);
    }

    private static decimal Sum(List<decimal?> units, IReadOnlyList<Party> parties)
    {
        var sixtieths = 0m;
        for (var i = 0; i < parties.Count; i++) sixtieths += (units[i] ?? 0) * parties[i].Participants * parties[i].Units.Sixtieths;
        return sixtieths;
    }
}

/// <summary>A price no bill can be made of (428).</summary>
public sealed record PriceOutOfReach() : Fault(FaultKind.Precondition, "VALIDATION_FAILURE", "The price is too great to be reckoned with.");
