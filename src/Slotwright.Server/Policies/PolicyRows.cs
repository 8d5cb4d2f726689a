using System.Text.Json;
using Slotwright.Contract.Policies;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Policies;

/// <summary>The SQL that keeps the policy embedded in its services current: it is a live link, not a copy (behaviour/services.md 1).</summary>
internal static class PolicyRows
{
    // jsonb respells the document, which no reader can tell: members have no order, and numbers in it are whole.
    private const string Put = """
        UPDATE services SET booking_policy_id = $3, doc = convert_to(
            jsonb_set(convert_from(doc, 'UTF8')::jsonb, '{bookingPolicy}', convert_from($4, 'UTF8')::jsonb)::text, 'UTF8')
        WHERE site_id = $1 AND booking_policy_id = $2
        """;

    public static void Embed(Tx tx, Guid policy, BookingPolicy current) => Move(tx, policy, policy, current);

    public static void Move(Tx tx, Guid from, Guid to, BookingPolicy current) =>
        tx.Write(Put, from, to, JsonSerializer.SerializeToUtf8Bytes(PolicyWire.ToService(current), Contract.Services.ServicesJson.Wire.BookingPolicy));
}
