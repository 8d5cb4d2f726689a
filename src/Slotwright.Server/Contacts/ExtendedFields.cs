using System.Text.Json;
using System.Text.Json.Nodes;
using Slotwright.Contract;
using Slotwright.Contract.ContactFields;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Contacts;

/// <summary>Extended fields: what a business wants to know of its contacts beyond what every contact has. The system's cannot be changed, and a type never changes.</summary>
internal sealed class ExtendedFields(Db db, SiteDirectory sites)
{
    private const int Most = 100;
    private readonly EntityQuery query = new(ExtendedFieldRows.All, Ops.ContactFields.QueryExtendedFields);

    public void Map(Api api) => api.On(Ops.ContactFields.FindOrCreateExtendedField, FindOrCreate).On(Ops.ContactFields.GetExtendedField, Get)
        .On(Ops.ContactFields.RenameExtendedField, Rename).On(Ops.ContactFields.DeleteExtendedField, Delete)
        .OnQuery(Ops.ContactFields.QueryExtendedFields, (call, ct) => Page(call, call.Member("query") ?? default, "pagingMetadata", ct)).On(Ops.ContactFields.ListExtendedFields, List);

    /// <summary>A field is found by its name, whatever type was asked for.</summary>
    private async Task<Result<Answer>> FindOrCreate(Call call, CancellationToken ct)
    {
        var asked = call.Read(ContactFieldsJson.Wire.FindOrCreateExtendedFieldRequest);
        await using var tx = db.Begin(call);
        var (known, keys) = await tx.ExtendedFields(asked.DisplayName!, ct);
        if (known is not null) return await tx.Commit(Tell(known.Bytes, isNew: false), ct);
        if (keys.Count(k => k.StartsWith($"{CustomKeys.Namespace}.", StringComparison.Ordinal)) >= Most) return new Refusal(FaultKind.Precondition, "FIELDS_QUOTA_EXCEEDED", $"A site can have {Most} extended fields.");
        var now = Wire.Timestamp(tx.Now);
        return await tx.Commit(Tell(tx.AddExtendedField(new()
        {
            Namespace = CustomKeys.Namespace,
            Key = CustomKeys.Of(asked.DisplayName!, "field", keys),
            DisplayName = asked.DisplayName,
            DataType = asked.DataType,
            FieldType = FieldType.UserDefined,
            CreatedDate = now,
            UpdatedDate = now,
        }), isNew: true), ct);
    }

    private static Answer Tell(byte[] field, bool isNew) => Answer.Write(w =>
    {
        w.WriteStartObject();
        w.WritePropertyName("field");
        w.WriteRawValue(field, skipInputValidation: true);
        w.WriteBoolean("newField", isNew);
        w.WriteEndObject();
    });

    private async Task<Result<Answer>> Get(Call call, CancellationToken ct) =>
        await db.ExtendedField(call.Site, call.Path["key"], ct) is { } found ? Answer.Wrap("field", found.Bytes) : new ExtendedFieldNotFound(call.Path["key"]);

    private async Task<Result<Answer>> Rename(Call call, CancellationToken ct)
    {
        var key = call.Path["field.key"];
        await using var tx = db.Begin(call);
        if (await tx.LockExtendedField(key, ct) is not { } stored) return await Missing(tx, key, ct);
        var field = JsonSerializer.Deserialize(stored.Bytes, ContactFieldsJson.Wire.ExtendedField)!;
        var renamed = field with { DisplayName = call.Body.GetProperty("field").GetProperty("displayName").GetString(), UpdatedDate = Wire.Timestamp(tx.Now) };
        return await tx.Commit(Answer.Wrap("field", tx.SaveExtendedField(stored, renamed)), ct);
    }

    /// <summary>A field that goes takes what contacts had in it along.</summary>
    private async Task<Result<Answer>> Delete(Call call, CancellationToken ct)
    {
        var key = call.Path["key"];
        await using var tx = db.Begin(call);
        if (await tx.LockExtendedField(key, ct) is not { } stored) return await Missing(tx, key, ct);
        tx.RemoveExtendedField(stored, key);
        return await tx.Commit(Answer.Empty, ct);
    }

    private static async Task<Fault> Missing(Tx tx, string key, CancellationToken ct) => await tx.ExtendedField(key, ct) is null ? new ExtendedFieldNotFound(key) : new OfTheSystem("field", key);

    private Task<Result<Answer>> List(Call call, CancellationToken ct)
    {
        var asked = call.Read(ContactFieldsJson.Wire.ListExtendedFieldsRequest);
        var filter = new JsonObject();
        if (asked.FieldType is { } type) filter["fieldType"] = type;
        if (asked.Namespace is { } space) filter["namespace"] = space;
        if (asked.StartsWith is { } start) filter["displayName"] = new JsonObject { ["$startsWith"] = start };
        var wanted = new JsonObject { ["filter"] = filter };
        if (asked.Sort?.FieldName is { Length: > 0 } field) wanted["sort"] = new JsonArray(new JsonObject { ["fieldName"] = field, ["order"] = asked.Sort.Order ?? SortOrder.Asc });
        if (call.Member("paging") is { } paging) wanted["paging"] = JsonNode.Parse(paging.GetRawText());
        return Page(call, wanted.Deserialize<JsonElement>(), "metadata", ct);
    }

    private async Task<Result<Answer>> Page(Call call, JsonElement wanted, string metadata, CancellationToken ct) =>
        (await query.Run(db, call, wanted, await sites.Seal(call.Site, ct), ct)).Map(p => p.ToAnswer("fields", metadata: metadata));
}
