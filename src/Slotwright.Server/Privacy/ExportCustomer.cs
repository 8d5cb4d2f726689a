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
        if (sections.Count == 0) return new CustomerNotFound();
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

    private static async Task<List<Section>> Sections(Tx tx, Person person, CancellationToken ct)
    {
        var (traces, sections) = (new Traces(person), new List<Section>());
        var ids = person.Contacts.Concat(person.Bookings).Concat(person.Linked).ToHashSet();
        foreach (var table in HeldTables.All)
        {
            var rows = (await tx.Held(table, person, traces, ct)).Where(r => r.Theirs).ToList();
            ids.UnionWith(rows.Select(r => (string?)r.Document?["id"]).OfType<string>());
            Add(table.Name, table.Description, rows.Select(r => r.Document));
        }
        foreach (var log in HeldLogs.All)
            Add(log.Name, log.Description, (await tx.Logged(log, person, traces, ids, ct)).Where(e => e.Subject is { } subject && ids.Contains(subject)).Select(e => e.Document));
        return sections;

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
