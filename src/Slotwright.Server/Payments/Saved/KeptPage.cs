using Slotwright.Server.Orders;

namespace Slotwright.Server.Payments.Saved;

/// <summary>How a customer is told, before they pay, that what they pay with is kept; or is asked whether it may be.</summary>
internal static class KeptPage
{
    public const string Offer = """<label class="option"><input type="checkbox" name="keep" value="yes"><span>Keep this card: the business may charge what I come to owe, such as fees or a rest to pay.</span></label>""";

    public static string Told(StoredOrder order) => OrderChanges.PaysForPlan(order)
        ? """<p class="warning">The card is kept with the payment provider and charged at the beginning of each payment cycle, until the plan ends or is canceled.</p>"""
        : """<p class="warning">The card is kept with the payment provider. The business may charge what you come to owe, such as fees for canceling late.</p>""";
}
