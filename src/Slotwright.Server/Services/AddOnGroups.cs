using System.Text.Json;
using System.Text.Json.Nodes;
using Slotwright.Contract;
using Slotwright.Contract.Services;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Services;

/// <summary>The add-on groups of a service: which add-ons its customers are offered, and how many of them they may take.</summary>
internal sealed partial class Services
{
    /// <summary>A service's groups, the one the answer shows last.</summary>
    private sealed record Regrouped(IReadOnlyList<AddOnGroup> All, AddOnGroup? Shown);

    private void MapAddOnGroups(Api api) => api.On(Ops.Services.CreateAddOnGroup, CreateGroup).On(Ops.Services.UpdateAddOnGroup, UpdateGroup)
        .On(Ops.Services.DeleteAddOnGroup, DeleteGroup).On(Ops.Services.SetAddOnsForGroup, SetAddOns).On(Ops.Services.ListAddOnGroupsByServiceId, ListGroups);

    private Task<Result<Answer>> CreateGroup(Call call, CancellationToken ct)
    {
        var given = Given(call);
        return Regroup(call, given, (service, known) =>
        {
            var group = given.Deserialize(ServicesJson.Wire.AddOnGroup)! with { Id = Guid.CreateVersion7(call.Now.ToDateTimeOffset()).ToString() };
            if (AddOnGroupRules.RefusesGroups(service) is { } refused) return refused;
            return AddOnGroupRules.Violations(group, known, "addOnGroup.") is { Count: > 0 } wrong ? new InvalidFields(wrong) : new Regrouped([.. service.AddOnGroups ?? [], group], group);
        }, ct);
    }

    private Task<Result<Answer>> UpdateGroup(Call call, CancellationToken ct)
    {
        var given = Given(call);
        return Regroup(call, given, (service, known) =>
        {
            if (At(service, call.Body.GetProperty("addOnGroup").GetProperty("id").ToString()) is not { } at) return NotOnService;
            var merged = JsonSerializer.SerializeToNode(service.AddOnGroups![at], ServicesJson.Wire.AddOnGroup)!.AsObject();
            Documents.Merge(merged, given, GroupRule);
            return Put(service, at, merged.Deserialize(ServicesJson.Wire.AddOnGroup)!, known, "addOnGroup.");
        }, ct);
    }

    private Task<Result<Answer>> SetAddOns(Call call, CancellationToken ct)
    {
        var asked = call.Read(ServicesJson.Wire.SetAddOnsForGroupRequest);
        return Regroup(call, new() { ["addOnIds"] = JsonSerializer.SerializeToNode(asked.AddOnIds) }, (service, known) =>
            At(service, asked.GroupId!) is not { } at ? new Refusal(FaultKind.NotFound, "ADD_ON_GROUP_NOT_FOUND", $"The service has no add-on group {asked.GroupId}.")
            : Put(service, at, service.AddOnGroups![at] with { AddOnIds = [.. asked.AddOnIds!.Select(Lower)] }, known, ""), ct);
    }

    private Task<Result<Answer>> DeleteGroup(Call call, CancellationToken ct)
    {
        var id = call.Body.GetProperty("addOnGroupId").GetString()!;
        return Regroup(call, [], (service, _) => At(service, id) is not { } at ? NotOnService : new Regrouped([.. service.AddOnGroups!.Where((_, i) => i != at)], null), ct);
    }

    private async Task<Result<Answer>> ListGroups(Call call, CancellationToken ct)
    {
        var asked = call.Read(ServicesJson.Wire.ListAddOnGroupsByServiceIdRequest);
        var id = Guid.Parse(asked.ServiceId!);
        if (await Db.Single(call.Site, Table.SelectById, Document.Read, ct, id) is not { } stored) return NotFound(id);
        var wanted = asked.GroupIds is { Count: > 0 } ids ? ids.Select(Lower).ToHashSet() : null;
        var groups = (JsonSerializer.Deserialize(stored.Bytes, Json)!.AddOnGroups ?? []).Where(g => wanted?.Contains(g.Id!) != false).ToList();
        var known = await AddOnRows.Find(Db, call.Site, [.. groups.SelectMany(g => g.AddOnIds ?? []).Select(Guid.Parse).Distinct()], ct);
        var details = groups.Select(g => new AddOnGroupDetail { GroupId = g.Id, GroupName = g.Name, MaxNumberOfAddOns = g.MaxNumberOfAddOns, Prompt = g.Prompt, AddOns = [.. (g.AddOnIds ?? []).Select(Guid.Parse).Where(known.ContainsKey).Select(i => known[i])] });
        return Answer.Of(new ListAddOnGroupsByServiceIdResponse { AddOnGroupsDetails = [.. details] }, ServicesJson.Wire.ListAddOnGroupsByServiceIdResponse);
    }

    /// <summary>Changes a service's groups. Add-ons are held before the service, as an add-on that goes holds them, so that neither waits for the other in a circle.</summary>
    private async Task<Result<Answer>> Regroup(Call call, JsonObject given, Func<Service, IReadOnlySet<Guid>, Result<Regrouped>> decide, CancellationToken ct)
    {
        var id = Guid.Parse(call.Body.GetProperty("serviceId").GetString()!);
        await using var tx = Db.Begin(call);
        sites.Changed(tx);
        var named = given["addOnIds"] is JsonArray ids ? ids.Select(i => Guid.Parse((string)i!)).Distinct().ToArray() : [];
        var known = named.Length > 0 ? await AddOnRows.Hold(tx, named, ct) : [];
        var found = await Lock(tx, id, ct);
        if (found.Failed(out var unknown)) return unknown;
        var (stored, service) = found.Value;
        var before = (service.AddOnDetails ?? []).ToDictionary(d => d.AddOnId!, d => d.DurationInMinutes);
        var decided = decide(service, known.Keys.Union(before.Keys.Select(Guid.Parse)).ToHashSet());
        if (decided.Failed(out var fault)) return fault;
        foreach (var (addOn, shown) in known) before[addOn.ToString()] = shown.DurationInMinutes;
        Save(tx, stored, service with { AddOnGroups = decided.Value.All, AddOnDetails = AddOnGroupRules.Details(decided.Value.All, before) });
        return await tx.Commit(Answer.Of(new CreateAddOnGroupResponse { AddOnGroup = decided.Value.Shown }, ServicesJson.Wire.CreateAddOnGroupResponse), ct);
    }

    private static Result<Regrouped> Put(Service service, int at, AddOnGroup group, IReadOnlySet<Guid> known, string where) =>
        AddOnGroupRules.Violations(group, known, where) is { Count: > 0 } wrong ? new InvalidFields(wrong) : new Regrouped([.. service.AddOnGroups!.Select((g, i) => i == at ? group : g)], group);

    private static int? At(Service service, string group) =>
        (service.AddOnGroups ?? []).Select((g, i) => (g.Id, Index: (int?)i)).FirstOrDefault(g => string.Equals(g.Id, group, StringComparison.OrdinalIgnoreCase)).Index;

    /// <summary>The group as sent, without what is ours to say, its add-ons' ids spelled as we spell them.</summary>
    private static JsonObject Given(Call call)
    {
        var group = Documents.Clean(call.Body.GetProperty("addOnGroup"), GroupRule);
        if (group["addOnIds"] is JsonArray ids) group["addOnIds"] = new JsonArray([.. ids.Where(i => i is not null).Select(i => (JsonNode)Lower((string)i!))]);
        return group;
    }

    private static string Lower(string id) => id.ToLowerInvariant();

    private static readonly TypeRule GroupRule = ContractTable.Current.Types["Services/AddOnGroup"];

    private static Fault NotOnService => new Refusal(FaultKind.NotFound, "GROUP_NOT_ON_SERVICE", "The service has no such add-on group.");
}
