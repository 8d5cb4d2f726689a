using System.Text.Json;
using System.Text.Json.Nodes;
using Slotwright.Contract.Slotwright;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Privacy;

/// <summary>Export Customer: all that is held on one person, table by table, and what each is. What only mentions them among others is not theirs to have.</summary>
internal sealed class ExportCustomer(Db db)
{
    private sealed record Section(string Name, string Description, IReadOnlyList<JsonNode> Records);

    public async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        if (PersonSearch.Refused(call) is { } wrong) return wrong;
        await using var tx = db.Begin(call);
        var person = await PersonSearch.Find(tx, call, ct);
        var sections = await Sections(tx, person, ct);
        if (sections is null) return new CustomerNotFound();
        return Answer.Write(w =>
        {
            w.WriteStartObject();
            w.WriteString("exportedDate", Wire.Timestamp(tx.Now));
            w.WritePropertyName("customer");
            JsonSerializer.Serialize(w, person.Told, SlotwrightJson.Wire.CustomerIdentifiers);
            w.WriteStartArray("sections");
            foreach (var section in sections) Write(w, section);
            w.WriteEndArray();
            w.WriteEndObject();
        });
    }

    /// <summary>Null when there is nothing, or nothing any more, that tells who somebody was.</summary>
    private static async Task<List<Section>?> Sections(Tx tx, Person person, CancellationToken ct)
    {
        var (traces, sections, tells) = (new Traces(person), new List<Section>(), person.Bookings.Count > 0);
        var scrub = new Scrub(traces, "");
        var ids = person.Contacts.Concat(person.Bookings).Concat(person.Linked).ToHashSet();
        foreach (var table in HeldTables.All)
        {
            var rows = (await tx.Held(table, person, traces, ct)).Where(r => r.Theirs).ToList();
            ids.UnionWith(rows.Select(r => (string?)r.Document?["id"]).OfType<string>());
            tells |= table == HeldTables.Contacts || table == HeldTables.Conversations ? rows.Count > 0 : table.Store is not null && rows.Any(r => !JsonNode.DeepEquals(scrub.Clean(r.Document, true, true), r.Document));
            Add(table.Name, table.Description, rows.Select(r => r.Document));
        }
        foreach (var log in HeldLogs.All.Where(l => l.HasSubjects))
        {
            var entries = (await tx.Logged(log, person, traces, ids, ct)).Where(e => e.Subject is { } subject && ids.Contains(subject)).ToList();
            tells |= entries.Any(e => ErasedLogs.Cleaned(e, log, traces, scrub, ids) is not null);
            Add(log.Name, log.Description, entries.Select(e => e.Document));
        }
        return tells ? sections : null;

        void Add(string name, string description, IEnumerable<JsonNode?> records)
        {
            if (records.OfType<JsonNode>().ToList() is { Count: > 0 } found) sections.Add(new(name, description, found));
        }
    }

    private static void Write(Utf8JsonWriter w, Section section)
    {
        w.WriteStartObject();
        w.WriteString("name", section.Name);
        w.WriteString("description", section.Description);
        w.WriteStartArray("records");
        foreach (var record in section.Records) record.WriteTo(w);
        w.WriteEndArray();
        w.WriteEndObject();
    }
}
