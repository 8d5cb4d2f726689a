using NodaTime;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Payments.Stripe;

/// <summary>The SQL of Stripe's events that were dealt with. The sweeper forgets them after a week: what is older is refused by its signature's age.</summary>
internal static class StripeEventRows
{
    public static async Task<bool> WasDealtWith(this Db db, Guid site, string id, CancellationToken ct) =>
        (await db.List(site, "SELECT 1 FROM provider_events WHERE site_id = $1 AND provider = 'stripe' AND event_id = $2", _ => true, ct, id)).Count > 0;

    public static void DealtWith(this Tx tx, string id, Instant now) => tx.Write(
        "INSERT INTO provider_events (site_id, provider, event_id, received_date) VALUES ($1, 'stripe', $2, $3) ON CONFLICT DO NOTHING", id, now.ToDateTimeUtc());
}
