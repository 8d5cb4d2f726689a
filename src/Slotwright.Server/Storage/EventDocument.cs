using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using Npgsql;
using Slotwright.Contract;
using Slotwright.Server.Http;

namespace Slotwright.Server.Storage;

/// <summary>A domain event of the outbox.</summary>
/// <param name="Id">Its place in the outbox; of one entity's events the later has the greater.</param>
/// <param name="EventId">What receivers tell repetitions by.</param>
/// <param name="Kind">The member its body stands under: `createdEvent`, `updatedEvent`, `deletedEvent` or `actionEvent`.</param>
/// <param name="IdentityType">Who caused it: the name of a <see cref="Identity.CallerKind"/>.</param>
internal sealed record OutboxEvent(Guid Site, long Id, Guid EventId, string Fqdn, string Slug, string Kind, string EntityId, long Sequence, Instant Time,
    bool Anonymizes, string? OriginatedFrom, string IdentityType, Guid IdentityId, byte[] Body)
{
    /// <summary>What <see cref="Read"/> expects, of an outbox called `o`.</summary>
    public const string Columns = "o.site_id, o.id, o.event_id, o.entity_fqdn, o.slug, o.kind, o.entity_id, o.sequence, o.event_time, o.anonymizes, o.originated_from, o.identity_type, o.identity_id, o.body";

    /// <summary>What subscribers name this kind of event by.</summary>
    public string Type { get; } = ContractTable.Current.Event(Fqdn, Slug)?.Type ?? $"{Fqdn}_{Slug}";

    /// <param name="at">Where the first of the columns stands.</param>
    public static OutboxEvent Read(NpgsqlDataReader r, int at = 0) => new(r.GetGuid(at), r.GetInt64(at + 1), r.GetGuid(at + 2), r.GetString(at + 3), r.GetString(at + 4), r.GetString(at + 5),
        r.GetString(at + 6), r.GetInt64(at + 7), Instant.FromDateTimeUtc(r.GetDateTime(at + 8)), r.GetBoolean(at + 9), r.IsDBNull(at + 10) ? null : r.GetString(at + 10),
        r.GetString(at + 11), r.GetGuid(at + 12), r.GetFieldValue<byte[]>(at + 13));
}

/// <summary>A domain event as the wire has it (contract.md f), for whoever is told of it.</summary>
internal static class EventDocument
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static ReadOnlySpan<byte> Bytes(OutboxEvent e)
    {
        var buffer = new ArrayBufferWriter<byte>(e.Body.Length + 512);
        using (var json = new Utf8JsonWriter(buffer, Plain)) Write(json, e);
        return buffer.WrittenSpan;
    }

    private static void Write(Utf8JsonWriter json, OutboxEvent e)
    {
        json.WriteStartObject();
        json.WriteString("id", e.EventId);
        json.WriteString("entityFqdn", e.Fqdn);
        json.WriteString("slug", e.Slug);
        json.WriteString("entityId", e.EntityId);
        json.WriteString("eventTime", Wire.Timestamp(e.Time));
        json.WriteBoolean("triggeredByAnonymizeRequest", e.Anonymizes);
        if (e.OriginatedFrom is { } other) json.WriteString("originatedFrom", other);
        json.WriteString("entityEventSequence", Wire.Revision(e.Sequence));
        json.WritePropertyName(e.Kind);
        json.WriteRawValue(e.Body, skipInputValidation: true);
        json.WriteEndObject();
    }
}
