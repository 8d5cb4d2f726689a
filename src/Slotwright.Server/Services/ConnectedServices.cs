using System.Text.Json;
using Npgsql;
using Slotwright.Contract;
using Slotwright.Contract.Policies;
using Slotwright.Contract.Services;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Policies;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Services;

/// <summary>Query Policies and Query Booking Forms: each with the oldest few of the services that use it, and how many do.</summary>
internal sealed class ConnectedServices(Db db, SiteDirectory sites)
{
    /// <summary>The namespace of forms that bookings are made with.</summary>
    private const string BookingForms = "wix.bookings.v2.bookings";
    private const string ByPolicy = "booking_policy_id", ByForm = "form_id";

    private readonly EntityQuery policies = new(new("booking_policies", new EntityColumns(Ops.Policies.QueryBookingPolicies)), Ops.Services.QueryPolicies, fieldsOf: Ops.Policies.QueryBookingPolicies);
    private readonly EntityQuery forms = new(new("forms", new EntityColumns(Ops.Forms.QueryForms)), Ops.Services.QueryBookingForms, fieldsOf: Ops.Forms.QueryForms);

    private sealed record Connected(int Total, List<Service> Services);

    public void Map(Api api) => api.On(Ops.Services.QueryPolicies, QueryPolicies).On(Ops.Services.QueryBookingForms, QueryBookingForms);

    private async Task<Result<Answer>> QueryPolicies(Call call, CancellationToken ct)
    {
        var read = await policies.Run(db, call, call.Member("query") ?? default, await sites.Seal(call.Site, ct), ct);
        if (read.Failed(out var fault)) return fault;
        var used = await Using(call.Site, ByPolicy, read.Value.Documents.Select(d => Guid.Parse(d.Id)).ToArray(), ct);
        return Page("bookingPolicies", read.Value, d => JsonSerializer.SerializeToUtf8Bytes(new()
        {
            BookingPolicy = PolicyWire.ToService(JsonSerializer.Deserialize(d.Bytes, PoliciesJson.Wire.BookingPolicy)!),
            ConnectedServices = used[d.Id].Services,
            TotalServiceCount = used[d.Id].Total,
        }, ServicesJson.Wire.BookingPolicyWithServices), _ => { });
    }

    private async Task<Result<Answer>> QueryBookingForms(Call call, CancellationToken ct)
    {
        var read = await forms.Run(db, call, call.Member("query") ?? default, await sites.Seal(call.Site, ct), ct, "deleted_date IS NULL AND \"namespace\" = $2", BookingForms);
        if (read.Failed(out var fault)) return fault;
        var wantsDefault = call.Member("conditionalFields") is { ValueKind: JsonValueKind.Array } fields && fields.EnumerateArray().Any(f => f.GetString() == RequestedFields.DefaultBookingForm);
        var used = await Using(call.Site, ByForm, [.. read.Value.Documents.Select(d => d.Id).Append(ServiceRules.DefaultForm).Distinct()], ct);
        var byDefault = wantsDefault ? Of(await DefaultForm(call.Site, ct), used[ServiceRules.DefaultForm]) : null;
        return Page("bookingForms", read.Value, d => JsonSerializer.SerializeToUtf8Bytes(Of(Details(d), used[d.Id]), ServicesJson.Wire.BookingForm), w =>
        {
            if (byDefault is null) return;
            w.WritePropertyName("defaultBookingForm");
            JsonSerializer.Serialize(w, byDefault, ServicesJson.Wire.BookingForm);
        });
    }

    /// <summary>The form every site has, under its usual name as long as the site has not changed it.</summary>
    private async Task<FormDetails> DefaultForm(Guid site, CancellationToken ct) =>
        await db.Single(site, "SELECT id, revision, doc FROM forms WHERE site_id = $1 AND id = $2", Document.Read, ct, Guid.Parse(ServiceRules.DefaultForm)) is { } stored
            ? Details(stored)
            : new() { FormId = ServiceRules.DefaultForm, Name = "Booking Form", Revision = "1" };

    private static FormDetails Details(Document form)
    {
        using var json = JsonDocument.Parse(form.Bytes);
        return new() { FormId = form.Id, Name = json.RootElement.TryGetProperty("name", out var name) ? name.GetString() : null, Revision = Wire.Revision(form.Revision) };
    }

    private static BookingForm Of(FormDetails form, Connected used) => new()
    {
        FormDetails = form,
        ConnectedServices = [.. used.Services.Select(s => new ConnectedService { Id = s.Id, Name = s.Name })],
        TotalServiceCount = used.Total,
    };

    private static Answer Page(string list, EntityQuery.Page page, Func<Document, byte[]> render, Action<Utf8JsonWriter> more) => Answer.Write(w =>
    {
        w.WriteStartObject();
        w.WriteStartArray(list);
        foreach (var document in page.Documents) w.WriteRawValue(render(document), skipInputValidation: true);
        w.WriteEndArray();
        Http.Paging.WriteMetadata(w, page);
        more(w);
        w.WriteEndObject();
    });

    /// <summary>Who uses each of these, by an index that leads with the column and goes on by creation.</summary>
    private async Task<Dictionary<string, Connected>> Using<TKey>(Guid site, string column, TKey[] keys, CancellationToken ct)
    {
        var type = typeof(TKey) == typeof(Guid) ? "uuid" : "text";
        // A range of one value, so that the order has to begin with the column: by creation alone all of the site could be passed over for five.
        var rows = await db.List(site, $"""
            SELECT k.used::text, n.total, f.doc
            FROM unnest($2::{type}[]) k(used)
            CROSS JOIN LATERAL (SELECT count(*) AS total FROM services s WHERE s.site_id = $1 AND s.{column} = k.used) n
            LEFT JOIN LATERAL (
                SELECT s.doc, s.created_date, s.id FROM services s WHERE s.site_id = $1 AND s.{column} >= k.used AND s.{column} <= k.used ORDER BY s.{column}, s.created_date, s.id LIMIT 5) f ON true
            ORDER BY f.created_date, f.id
            """, Row, ct, (object)keys);
        return rows.GroupBy(r => r.Key).ToDictionary(g => g.Key, g => new Connected(g.First().Total, [.. g.Select(r => r.Service).OfType<Service>()]));
    }

    private static (string Key, int Total, Service? Service) Row(NpgsqlDataReader r) =>
        (r.GetString(0), (int)r.GetInt64(1), r.IsDBNull(2) ? null : JsonSerializer.Deserialize(r.GetFieldValue<byte[]>(2), ServicesJson.Wire.Service));
}
