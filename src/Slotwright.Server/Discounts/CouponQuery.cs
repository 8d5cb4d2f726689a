using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Slotwright.Contract;
using Slotwright.Contract.Coupons;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Discounts;

/// <summary>Query Coupons: filter and sort are JSON within texts, with truth told as text as well.</summary>
internal sealed class CouponQuery(Db db, SiteDirectory sites, Func<byte[], Call, byte[]> render)
{
    private static readonly EntityQuery Fields = new(CouponRows.Table, Ops.Coupons.QueryCoupons);

    public async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        if (call.Broken.Count > 0) return new InvalidFields(call.Broken);
        var asked = call.Read(CouponsJson.Wire.QueryCouponsRequest).Query ?? new();
        var wanted = new JsonObject { ["paging"] = new JsonObject { ["limit"] = asked.Paging?.Limit ?? 50, ["offset"] = asked.Paging?.Offset ?? 0 } };
        if (Parsed(asked.Filter, "filter", out var filter) is { } wrong || Parsed(asked.Sort, "sort", out var sort) is { } crooked && (wrong = crooked) is not null) return wrong;
        var expired = filter is JsonObject named ? Expired(named) : null;
        wanted["filter"] = filter is JsonObject all ? new JsonObject(all.Select(m => KeyValuePair.Create(m.Key, Truth(m.Key, m.Value)))) : null;
        wanted["sort"] = sort is null ? null : Sorting(sort);
        var scope = expired switch { null => "$2::timestamptz IS NOT NULL", true => "expires_at <= $2", false => "(expires_at IS NULL OR expires_at > $2)" };
        var page = await Fields.Run(db, call, wanted.Deserialize<JsonElement>(), await sites.Seal(call.Site, ct), ct, scope, call.Now.ToDateTimeUtc());
        return page.Map(p => Answer.Write(w =>
        {
            w.WriteStartObject();
            w.WriteStartArray("coupons");
            foreach (var coupon in p.Documents) w.WriteRawValue(render(coupon.Bytes, call), skipInputValidation: true);
            w.WriteEndArray();
            w.WriteNumber("totalResults", p.Total);
            w.WriteEndObject();
        }));
    }

    private static InvalidFields? Parsed(string? text, string field, out JsonNode? value)
    {
        value = null;
        if (string.IsNullOrWhiteSpace(text)) return null;
        var json = RequestBody.Json(Encoding.UTF8.GetBytes(text));
        value = json.Fault is not null ? null : json.Value.ValueKind switch { JsonValueKind.Object => JsonObject.Create(json.Value), JsonValueKind.Array => JsonArray.Create(json.Value), _ => null };
        return value is null ? new InvalidFields($"query.{field}", "FORMAT", "must be JSON as text") : null;
    }

    /// <summary>`expired` is no column but a matter of time; it is taken out of the filter.</summary>
    private static bool? Expired(JsonObject filter)
    {
        if (!filter.Remove("expired", out var value)) return null;
        return value is JsonObject { Count: 1 } said && said["$eq"] is { } equal ? equal.ToString() == "true" : value?.ToString() == "true";
    }

    private static JsonNode? Truth(string path, JsonNode? value) => path == "specification.active" && value is JsonValue said && said.ToString() is "true" or "false" ? said.ToString() == "true" : value?.DeepClone();

    /// <summary>`{"specification.name": "asc"}`, one or a list of them, or the form other queries have.</summary>
    private static JsonArray Sorting(JsonNode sort)
    {
        var parts = sort is JsonArray list ? list.OfType<JsonObject>() : [sort.AsObject()];
        return new([.. parts.SelectMany(p => p.ContainsKey("fieldName") ? [p.DeepClone()] : p.Select(m => (JsonNode)new JsonObject { ["fieldName"] = m.Key == "dateCreated" ? "id" : m.Key, ["order"] = m.Value?.ToString().ToUpperInvariant() }))]);
    }
}
