using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Slotwright.Server.Http;
using Slotwright.Server.Telemetry;

namespace Slotwright.Server.Storage;

/// <summary>Domain events, stored in the transaction that made them happen (design.md 7). Delivery reads them from here.</summary>
internal static class Outbox
{
    private const string Insert = """
        INSERT INTO outbox (site_id, entity_fqdn, slug, kind, entity_id, sequence, event_time, identity_type, identity_id, body, origin, anonymizes, originated_from)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
        """;

    public static void PublishCreated(this Tx tx, string fqdn, string id, long revision, ReadOnlySpan<byte> entity) =>
        Publish(tx, fqdn, "created", "createdEvent", id, revision, Answer.Wrap("entity", entity).Body.ToArray());

    public static void PublishUpdated(this Tx tx, string fqdn, string id, long revision, ReadOnlySpan<byte> entity, JsonObject? modified = null) =>
        Publish(tx, fqdn, "updated", "updatedEvent", id, revision, Answer.Wrap("currentEntity", entity).Body.ToArray(), modified);

    public static void PublishDeleted(this Tx tx, string fqdn, string id, long revision, ReadOnlySpan<byte> entity) =>
        Publish(tx, fqdn, "deleted", "deletedEvent", id, revision, Answer.Wrap("deletedEntity", entity).Body.ToArray());

    public static void PublishAction<T>(this Tx tx, string fqdn, string slug, string id, long revision, T body, JsonTypeInfo<T> json) =>
        Publish(tx, fqdn, slug, "actionEvent", id, revision, Answer.Wrap("body", JsonSerializer.SerializeToUtf8Bytes(body, json)).Body.ToArray());

    /// <summary>An action whose body is put together already.</summary>
    public static void PublishAction(this Tx tx, string fqdn, string slug, string id, long revision, ReadOnlySpan<byte> body) =>
        Publish(tx, fqdn, slug, "actionEvent", id, revision, Answer.Wrap("body", body).Body.ToArray());

    private static void Publish(Tx tx, string fqdn, string slug, string kind, string id, long revision, byte[] body, JsonObject? modified = null)
    {
        var caller = tx.Call.Caller;
        if (modified is { Count: > 0 }) body = WithModified(body, modified);
        if (fqdn == Instruments.Booking && slug != "updated") tx.OnceDurable(() => Instruments.Booked(slug));
        tx.Write(Insert, fqdn, slug, kind, id, revision, tx.Now.ToDateTimeUtc(), caller.Kind.ToString(), caller.Subject, body, tx.Origin, tx.Anonymizes, (object?)tx.OriginatedFrom ?? TypedNull.Text);
    }

    /// <summary>`modifiedFields` beside `currentEntity`: the top-level members the update changed, as they were.</summary>
    private static byte[] WithModified(byte[] body, JsonObject modified)
    {
        var tail = JsonSerializer.SerializeToUtf8Bytes(modified);
        return [.. body.AsSpan(0, body.Length - 1), .. ",\"modifiedFields\":"u8, .. tail, (byte)'}'];
    }
}
