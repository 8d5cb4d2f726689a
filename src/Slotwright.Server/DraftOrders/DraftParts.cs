using Slotwright.Contract.DraftOrders;

namespace Slotwright.Server.DraftOrders;

/// <summary>A part of a draft beside what its order has: added, changed, removed, or as it was.</summary>
/// <param name="Before">What the order has; null when it has none.</param>
/// <param name="Now">What is shown: of a part that was removed, what it was.</param>
internal sealed record DraftPart<T>(bool IsAdded, bool IsRemoved, T? Before, T? Now) where T : class
{
    /// <summary>What the order will have.</summary>
    public T? Value => IsRemoved ? null : Now;

    public bool IsTouched => IsAdded || IsRemoved || Before is not null;

    public bool? Added => IsAdded ? true : null;

    public bool? Removed => IsRemoved ? true : null;

    /// <summary>The part with another value, or none; back to what the order has, it is untouched.</summary>
    public DraftPart<T> With(T? wanted)
    {
        var origin = IsAdded ? null : Before ?? Now;
        return (origin, wanted) switch
        {
            (null, _) => new(wanted is not null, false, null, wanted),
            (_, null) => new(false, true, null, origin),
            _ when Equals(origin, wanted) => new(false, false, null, origin),
            _ => new(false, false, origin, wanted),
        };
    }
}

/// <summary>The parts of a draft that come one at a time, between the wire's five ways to say the same.</summary>
internal static class DraftParts
{
    public static DraftPart<V1ShippingInformation> Of(ShippingDetails? part) => new(part?.Added == true, part?.Removed == true, part?.ChangedDetails?.ShippingInfoBeforeChange, part?.ShippingInfo);

    public static DraftPart<BuyerInfo> Of(BuyerDetails? part) => new(part?.Added == true, part?.Removed == true, part?.ChangedDetails?.BuyerInfoBeforeChange, part?.BuyerInfo);

    public static DraftPart<AddressWithContact> Of(BillingDetails? part) => new(part?.Added == true, part?.Removed == true, part?.ChangedDetails?.BillingInfoBeforeChange, part?.BillingInfo);

    public static DraftPart<AddressWithContact> Of(RecipientInfoDetails? part) => new(part?.Added == true, part?.Removed == true, part?.ChangedDetails?.RecipientInfoBeforeChange, part?.RecipientInfo);

    public static DraftPart<Location> Of(BusinessLocationDetails? part) => new(part?.Added == true, part?.Removed == true, part?.ChangedDetails?.BusinessLocationBeforeChange, part?.BusinessLocation);

    public static DraftOrder With(DraftOrder draft, DraftPart<V1ShippingInformation> part) => draft with
    { ShippingInfo = part.Now is null ? null : new() { Added = part.Added, Removed = part.Removed, ChangedDetails = part.Before is { } before ? new() { ShippingInfoBeforeChange = before } : null, ShippingInfo = part.Now } };

    public static DraftOrder With(DraftOrder draft, DraftPart<BuyerInfo> part) => draft with
    {
        BuyerInfo = part.Value,
        MemberId = part.Value?.MemberId,
        BuyerDetails = part.Now is null ? null : new() { Added = part.Added, Removed = part.Removed, ChangedDetails = part.Before is { } before ? new() { BuyerInfoBeforeChange = before } : null, BuyerInfo = part.Now },
    };

    public static DraftOrder WithBilling(DraftOrder draft, DraftPart<AddressWithContact> part) => draft with
    {
        BillingInfo = part.Value,
        BillingDetails = part.Now is null ? null : new() { Added = part.Added, Removed = part.Removed, ChangedDetails = part.Before is { } before ? new() { BillingInfoBeforeChange = before } : null, BillingInfo = part.Now },
    };

    public static DraftOrder WithRecipient(DraftOrder draft, DraftPart<AddressWithContact> part) => draft with
    { RecipientInfo = part.Now is null ? null : new() { Added = part.Added, Removed = part.Removed, ChangedDetails = part.Before is { } before ? new() { RecipientInfoBeforeChange = before } : null, RecipientInfo = part.Now } };

    public static DraftOrder With(DraftOrder draft, DraftPart<Location> part) => draft with
    { BusinessLocationDetails = part.Now is null ? null : new() { Added = part.Added, Removed = part.Removed, ChangedDetails = part.Before is { } before ? new() { BusinessLocationBeforeChange = before } : null, BusinessLocation = part.Now } };
}
