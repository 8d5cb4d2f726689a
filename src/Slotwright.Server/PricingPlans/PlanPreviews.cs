using System.Text.Json;
using NodaTime;
using Slotwright.Contract;
using Slotwright.Contract.Plans;
using Slotwright.Domain;
using Slotwright.Domain.Plans;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;
using Duration = NodaTime.Duration;

namespace Slotwright.Server.PricingPlans;

/// <summary>Get Plan Preview, Get Plan Configuration Constraints: one price of a plan as a buyer gets it, and when it can start.</summary>
internal sealed class PlanPreviews(Db db, SiteDirectory sites)
{
    public void Map(Api api) => api.On(Ops.Plans.GetPlanPreview, Preview).On(Ops.Plans.GetPlanConfigurationConstraints, Constraints);

    private async Task<Result<Answer>> Preview(Call call, CancellationToken ct)
    {
        var asked = call.Read(PlansJson.Wire.GetPlanPreviewRequest);
        if (await Find(call, Guid.Parse(asked.PlanId!), ct) is not { } plan) return new PlanNotFound(asked.PlanId!);
        if (asked.MemberId is not null && !call.Caller.Grant.Holds(OnBehalf)) return new PermissionDenied(OnBehalf);
        if (asked.MemberId is null && call.Caller.Kind != CallerKind.Member) return new Refusal(FaultKind.Precondition, "MISSING_MEMBER_IDENTITY", "Say by memberId whom the preview is for.");
        if (plan.PricingVariants!.FirstOrDefault(v => v.Id == asked.PricingVariantId!.ToLowerInvariant()) is not { } variant) return new InvalidFields("pricingVariantId", "VALIDATION", "must be a pricing variant of the plan");
        var member = asked.MemberId is { } id ? Guid.Parse(id) : call.Caller.Subject;
        var buyer = new PlanBuyer(member, await db.HasBought(call.Site, member, ct));
        var price = PlanTermsOf.Price(variant, buyer, call.Now, plan.Currency!);
        var shown = variant with { PricingStrategies = [new() { FlatRate = new() { Amount = MoneyText.Value(price, plan.Currency!) } }], PriceOverrides = null };
        return Answer.Of(new GetPlanPreviewResponse { Plan = plan with { PricingVariants = [shown], Tags = plan.Tags is { } tags ? tags with { PrivateTags = null } : null } }, PlansJson.Wire.GetPlanPreviewResponse);
    }

    private const string OnBehalf = "pricing_plans:v3:plan:get_plan_preview_on_behalf";

    private async Task<Result<Answer>> Constraints(Call call, CancellationToken ct)
    {
        var asked = call.Read(PlansJson.Wire.GetPlanConfigurationConstraintsRequest);
        if (await Find(call, Guid.Parse(asked.PlanId!), ct) is not { } plan) return new PlanNotFound(asked.PlanId!);
        var zone = (await sites.Catalog(call.Site, ct)).Site.Zone;
        var message = plan.StartDateSettings?.StartDateUnavailableMessage is { } told ? Wire.Cut(told, 255) : null;
        string Day(Instant at) => at.InZone(zone).Date.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var anyTime = new StartDateRules { Type = RulesType.AvailableImmediately };
        GetPlanConfigurationConstraintsResponse answer = PlanTermsOf.Start(plan, PlanTermsOf.Offered(plan)) switch
        {
            PlanStart.Fixed { At: var at } => new() { StartDateRules = new() { Type = RulesType.FixedDates, FixedDatesOptions = new() { Dates = [Day(at)] }, ErrorMessage = message } },
            PlanStart.OnDay { DayOfMonth: var day } => new() { StartDateRules = new() { Type = RulesType.Recurrence, RecurrenceOptions = new() { RecurrenceType = RecurrenceType.Monthly, Interval = 1, StartDate = Day(call.Now), MonthlyOptions = new() { DayOfMonth = day } } } },
            PlanStart.Chosen range => new() { StartDateRules = anyTime, StartDateLimits = new() { EarliestDate = Day(Instant.Max(range.From ?? call.Now, call.Now)), LatestDate = range.Until is { } until ? Day(until - Duration.FromTicks(1)) : null, ErrorMessage = message } },
            _ => new() { StartDateRules = anyTime },
        };
        return Answer.Of(answer, PlansJson.Wire.GetPlanConfigurationConstraintsResponse);
    }

    private async Task<Plan?> Find(Call call, Guid id, CancellationToken ct) =>
        await db.Single(call.Site, PlanRows.Table.SelectById, Document.Read, ct, id) is { } found ? JsonSerializer.Deserialize(found.Bytes, PlansJson.Wire.Plan) : null;
}

/// <summary>The site has no plan of this id (404).</summary>
internal sealed record PlanNotFound(string Id) : Fault(FaultKind.NotFound, "PLAN_NOT_FOUND", $"There is no plan {Id}.");
