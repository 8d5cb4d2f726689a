using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Privacy;

/// <summary>Takes a person out of the entities: each that changes goes one revision on and tells so.</summary>
internal sealed class ErasedDocuments(Tx tx, Person person, Traces traces, Scrub scrub)
{
    private readonly HashSet<string> ids = [.. person.Contacts, .. person.Bookings, .. person.Linked];
    private string[] conversations = [];

    /// <summary>Answers the ids of all that was the person's, under which the logs have it.</summary>
    public async Task<IReadOnlySet<string>> Erase(JsonObject touched, CancellationToken ct)
    {
        foreach (var table in HeldTables.All)
        {
            var rows = await tx.Held(table, person, traces, ct);
            ids.UnionWith(rows.Where(r => r.Theirs).SelectMany(r => new[] { r.Id, (string?)r.Document?["id"] }.OfType<string>()));
            if (table == HeldTables.Conversations) conversations = [.. rows.Select(r => r.Id)];
            var count = table == HeldTables.Messages ? Messages(rows) : rows.Count(r => table.Goes && r.Theirs || Saved(table, r));
            if (count > 0) touched[table.Name] = count;
            if (table == HeldTables.Messages) tx.RemoveConversations(conversations);
            if (table == HeldTables.Members) foreach (var row in rows.Where(r => r.Theirs)) tx.PublishDeleted(table.Fqdn, row.Id, row.Revision, Bytes(scrub.Clean(row.Document, theirs: true, named: true)!));
            if (table == HeldTables.Carts) tx.RemoveCarts([.. rows.Select(r => r.Id)]);
        }
        tx.ForgetNotifications(traces.Addresses);
        tx.ForgetReasons([.. traces.Addresses, .. traces.Names]);
        return ids;
    }

    private bool Saved(HeldTable table, HeldRow row)
    {
        if ((row.Theirs ? table.Store : table.Mentions ?? table.Store) is not { } store) return false;
        var clean = scrub.Clean(row.Document, row.Theirs, named: row.Theirs || table.Name == "events")!.AsObject();
        if (JsonNode.DeepEquals(clean, row.Document)) return false;
        var revision = row.Revision + 1;
        if (clean["revision"] is { } stored) clean["revision"] = stored.GetValueKind() == JsonValueKind.Number ? JsonValue.Create(revision) : JsonValue.Create(revision.ToString(CultureInfo.InvariantCulture));
        if (clean.ContainsKey("updatedDate")) clean["updatedDate"] = Wire.Timestamp(tx.Now);
        var bytes = Bytes(clean);
        store.Update(tx, Guid.TryParse(row.Id, out var id) && table.Name != "events" ? id : row.Id, revision, bytes);
        tx.PublishUpdated(table.Fqdn, row.Id, revision, bytes, Documents.Modified(row.Document!.AsObject(), clean));
        return true;
    }

    /// <summary>The person's own go with their conversation; in others' the person is taken out.</summary>
    private int Messages(List<HeldRow> rows)
    {
        var count = rows.Count(r => r.Theirs);
        foreach (var row in rows.Where(r => !r.Theirs))
            if (scrub.Clean(row.Document, theirs: false, named: true) is var clean && !JsonNode.DeepEquals(clean, row.Document))
            {
                tx.SaveMessage(row.Id, Bytes(clean!));
                count++;
            }
        return count;
    }

    public static byte[] Bytes(JsonNode node) => JsonSerializer.SerializeToUtf8Bytes(node);
}
