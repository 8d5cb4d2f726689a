using Slotwright.Contract.Services;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Services;

/// <summary>Enable and Disable Pricing Plans: which plans a service can be paid with.</summary>
internal sealed partial class Services
{
    private const int MostPlans = 75; // of the contract

    /// <summary>Which of these plans the site has, as it stays until the transaction, which holds the site, is over; Pricing Plans says it.</summary>
    public required Func<Tx, IReadOnlyList<string>, CancellationToken, Task<List<string>>> KnownPlans { get; init; }

    private Task<Result<Answer>> EnablePlans(Call call, CancellationToken ct)
    {
        var asked = PlanIds(call.Read(ServicesJson.Wire.EnablePricingPlansForServiceRequest).PricingPlanIds);
        return ChangePlans(call, async (tx, _) => asked.Except(await KnownPlans(tx, asked, ct)), has => [.. has.Union(asked)], ct);
    }

    /// <summary>Without ids all plans are taken off.</summary>
    private Task<Result<Answer>> DisablePlans(Call call, CancellationToken ct)
    {
        var asked = PlanIds(call.Read(ServicesJson.Wire.DisablePricingPlansForServiceRequest).PricingPlanIds);
        return ChangePlans(call, (_, has) => Task.FromResult(asked.Except(has)), has => asked.Count == 0 ? [] : [.. has.Except(asked)], ct);
    }

    private async Task<Result<Answer>> ChangePlans(Call call, Func<Tx, IReadOnlyList<string>, Task<IEnumerable<string>>> unknown, Func<IReadOnlyList<string>, List<string>> change, CancellationToken ct)
    {
        await using var tx = Db.Begin(call);
        var found = await Lock(tx, call.Id("serviceId"), ct);
        if (found.Failed(out var fault)) return fault;
        var (stored, service) = found.Value;
        var plans = service.Payment?.PricingPlanIds ?? [];
        if ((await unknown(tx, plans)).ToList() is { Count: > 0 } wrong) return new InvalidPricingPlans(wrong);
        var changed = change(plans);
        if (changed.Count > MostPlans) return new InvalidFields("pricingPlanIds", "MAX_SIZE", $"would leave more than {MostPlans} plans on the service");
        var saved = Save(tx, stored, service with { Payment = service.Payment! with { PricingPlanIds = changed } });
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
