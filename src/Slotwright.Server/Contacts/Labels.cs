using System.Text.Json;
using System.Text.Json.Nodes;
using Slotwright.Contract;
using Slotwright.Contract.Labels;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Contacts;

/// <summary>Labels: what a business sorts its contacts by. Those of the system every site has; they cannot be renamed or deleted.</summary>
internal sealed class Labels(Db db, SiteDirectory sites)
{
    private const int Most = 1000;
    private const string NamespaceName = "Custom";
    private readonly EntityQuery query = new(LabelRows.All, Ops.Labels.QueryLabels);

    public void Map(Api api) => api.On(Ops.Labels.FindOrCreateLabel, FindOrCreate).On(Ops.Labels.GetLabel, Get).On(Ops.Labels.RenameLabel, Rename)
        .On(Ops.Labels.DeleteLabel, Delete).OnQuery(Ops.Labels.QueryLabels, (call, ct) => Page(call, call.Member("query") ?? default, "pagingMetadata", ct)).On(Ops.Labels.ListLabels, List);

    private async Task<Result<Answer>> FindOrCreate(Call call, CancellationToken ct)
    {
        var name = call.Body.GetProperty("displayName").GetString()!;
        await using var tx = db.Begin(call);
        var (known, keys) = await tx.Labels(name, ct);
        if (known is not null) return await tx.Commit(Tell(known.Bytes, isNew: false), ct);
        var own = keys.Count(k => k.StartsWith($"{CustomKeys.Namespace}.", StringComparison.Ordinal));
        if (own >= Most) return new LabelsQuotaReached(Most, own);
        var now = Wire.Timestamp(tx.Now);
        return await tx.Commit(Tell(tx.AddLabel(new()
        {
            Namespace = CustomKeys.Namespace,
            NamespaceDisplayName = NamespaceName,
            Key = CustomKeys.Of(name, "label", keys),
            DisplayName = name,
            LabelType = LabelType.UserDefined,
            CreatedDate = now,
            UpdatedDate = now,
        }), isNew: true), ct);
    }

    private static Answer Tell(byte[] label, bool isNew) => Answer.Write(w =>
    {
        w.WriteStartObject();
        w.WritePropertyName("label");
        w.WriteRawValue(label, skipInputValidation: true);
        w.WriteBoolean("newLabel", isNew);
        w.WriteEndObject();
    });

    private async Task<Result<Answer>> Get(Call call, CancellationToken ct) =>
        await db.Label(call.Site, call.Path["key"], ct) is { } found ? Answer.Wrap("label", found.Bytes) : new LabelNotFound(call.Path["key"]);

    private async Task<Result<Answer>> Rename(Call call, CancellationToken ct)
    {
        var key = call.Path["label.key"];
        await using var tx = db.Begin(call);
        if (await tx.LockLabel(key, ct) is not { } stored) return await Missing(tx, key, ct);
        var label = JsonSerializer.Deserialize(stored.Bytes, LabelsJson.Wire.ContactLabel)!;
        var renamed = label with { DisplayName = call.Body.GetProperty("label").GetProperty("displayName").GetString(), UpdatedDate = Wire.Timestamp(tx.Now) };
        return await tx.Commit(Answer.Wrap("label", tx.SaveLabel(stored, renamed)), ct);
    }

    /// <summary>A label that goes is taken off all contacts.</summary>
    private async Task<Result<Answer>> Delete(Call call, CancellationToken ct)
    {
        var key = call.Path["key"];
        await using var tx = db.Begin(call);
        if (await tx.LockLabel(key, ct) is not { } stored) return await Missing(tx, key, ct);
        tx.RemoveLabel(stored, key);
        return await tx.Commit(Answer.Empty, ct);
    }

    private static async Task<Fault> Missing(Tx tx, string key, CancellationToken ct) => await tx.Label(key, ct) is null ? new LabelNotFound(key) : new OfTheSystem("label", key);

    private Task<Result<Answer>> List(Call call, CancellationToken ct)
    {
        var asked = call.Read(LabelsJson.Wire.ListLabelsRequest);
        var filter = new JsonObject();
        if (asked.LabelType is { } type) filter["labelType"] = type;
        if (asked.Namespace is { } space) filter["namespace"] = space;
        if (asked.StartsWith is { } start) filter["displayName"] = new JsonObject { ["$startsWith"] = start };
        var wanted = new JsonObject { ["filter"] = filter };
        if (asked.Sort?.FieldName is { Length: > 0 } field) wanted["sort"] = new JsonArray(new JsonObject { ["fieldName"] = field, ["order"] = asked.Sort.Order ?? SortOrder.Asc });
        if (call.Member("paging") is { } paging) wanted["paging"] = JsonNode.Parse(paging.GetRawText());
        return Page(call, wanted.Deserialize<JsonElement>(), "metadata", ct);
    }

    private async Task<Result<Answer>> Page(Call call, JsonElement wanted, string metadata, CancellationToken ct) =>
        (await query.Run(db, call, wanted, await sites.Seal(call.Site, ct), ct)).Map(p => p.ToAnswer("labels", metadata: metadata));
}

/// <summary>The site has as many labels as it may (428).</summary>
internal sealed record LabelsQuotaReached(int Quota, int Total) : Fault(FaultKind.Precondition, "LABELS_QUOTA_REACHED", $"A site can have {Quota} labels.")
{
    public override IReadOnlyDictionary<string, object?> Data => new Dictionary<string, object?>
    {
        ["labelsQuota"] = Quota.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["labelsCurrentTotal"] = Total.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
