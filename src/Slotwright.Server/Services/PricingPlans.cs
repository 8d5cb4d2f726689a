using Slotwright.Contract.Services;
using Slotwright.Domain;
using Slotwright.Server.Http;

namespace Slotwright.Server.Services;

/// <summary>Enable and Disable Pricing Plans: which plans a service can be paid with.</summary>
internal sealed partial class Services
{
    /// <summary>Which of these plans the site has. There is no module of plans yet, so it has none.</summary>
    public Func<Guid, IReadOnlyList<string>, CancellationToken, Task<IReadOnlySet<string>>> KnownPlans { get; init; } =
        (_, _, _) => Task.FromResult<IReadOnlySet<string>>(new HashSet<string>());

    private async Task<Result<Answer>> EnablePlans(Call call, CancellationToken ct)
    {
        var asked = PlanIds(call.Read(ServicesJson.Wire.EnablePricingPlansForServiceRequest).PricingPlanIds);
        var known = await KnownPlans(call.Site, asked, ct);
        return await ChangePlans(call, has => asked.Except(known), has => [.. has.Union(asked)], ct);
    }

    /// <summary>Without ids all plans are taken off.</summary>
    private Task<Result<Answer>> DisablePlans(Call call, CancellationToken ct)
    {
        var asked = PlanIds(call.Read(ServicesJson.Wire.DisablePricingPlansForServiceRequest).PricingPlanIds);
        return ChangePlans(call, has => asked.Except(has), has => asked.Count == 0 ? [] : [.. has.Except(asked)], ct);
    }

    private async Task<Result<Answer>> ChangePlans(Call call, Func<IReadOnlyList<string>, IEnumerable<string>> unknown, Func<IReadOnlyList<string>, List<string>> change, CancellationToken ct)
    {
        await using var tx = Db.Begin(call);
        var found = await Lock(tx, call.Id("serviceId"), ct);
        if (found.Failed(out var fault)) return fault;
        var (stored, service) = found.Value;
        var plans = service.Payment?.PricingPlanIds ?? [];
        if (unknown(plans).ToList() is { Count: > 0 } wrong) return new InvalidPricingPlans(wrong);
        var saved = Save(tx, stored, service with { Payment = service.Payment! with { PricingPlanIds = change(plans) } });
        return await tx.Commit(Answer.Of(new EnablePricingPlansForServiceResponse { Service = saved }, ServicesJson.Wire.EnablePricingPlansForServiceResponse), ct);
    }

    private static List<string> PlanIds(IReadOnlyList<string>? ids) => [.. (ids ?? []).Select(id => id.ToLowerInvariant()).Distinct()];
}

/// <summary>Plans that the site, or the service, does not have (400).</summary>
internal sealed record InvalidPricingPlans(IReadOnlyList<string> Ids)
    : Fault(FaultKind.Invalid, "INVALID_PRICING_PLAN", $"There is no pricing plan {string.Join(", ", Ids)}.")
{
    public override IReadOnlyDictionary<string, object?> Data => new Dictionary<string, object?> { ["ids"] = Ids };
}
