using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.PricingPlans;

/// <summary>Plans are refused with all that is wrong, each under the contract's rule name.</summary>
public sealed class PlanRefusals(Cluster cluster)
{
    private const string Variant = "plan.pricingVariants[0]";

    [Theory]
    [InlineData("""{"freeTrialDays":7}""", Variant + ".freeTrialDays FREE_TRIAL_IS_APPLICABLE")]
    [InlineData("""{"freeTrialDays":-1}""", Variant + ".freeTrialDays FREE_TRIAL_IS_APPLICABLE," + Variant + ".freeTrialDays MIN")]
    [InlineData("""{"pricingStrategies":[{"flatRate":{"amount":"9.999"}}]}""", Variant + ".pricingStrategies[0].flatRate.amount INVALID_AMOUNT")]
    [InlineData("""{"pricingStrategies":[{}]}""", Variant + ".pricingStrategies[0].flatRate.amount REQUIRED_FIELD")]
    [InlineData("""{"pricingStrategies":[{"flatRate":{"amount":"0"}}],"billingTerms":{"billingCycle":{"period":"MONTH","count":"1"}}}""", Variant + ".pricingStrategies[0].flatRate.amount FREE_PRICING_VARIANT_IS_NOT_RECURRING")]
    [InlineData("""{"billingTerms":{"billingCycle":{"period":"DAY","count":"6"}}}""", Variant + ".billingTerms.billingCycle VALID_BILLING_CYCLE")]
    [InlineData("""{"billingTerms":{"billingCycle":{"period":"DAY","count":"some"}}}""", Variant + ".billingTerms.billingCycle VALID_BILLING_CYCLE")]
    [InlineData("""{"billingTerms":{"billingCycle":{"period":"YEAR","count":"99999999999999999999"}}}""", Variant + ".billingTerms.billingCycle VALID_BILLING_CYCLE")]
    [InlineData("""{"billingTerms":{"billingCycle":{"period":"MONTH","count":"6"},"cyclesCompletedDetails":{"billingCycleCount":"21"}}}""", Variant + ".billingTerms VALID_PLAN_DURATION")]
    [InlineData("""{"billingTerms":{"endType":"CYCLES_COMPLETED"}}""", Variant + ".billingTerms.cyclesCompletedDetails CYCLES_COMPLETED_END_OPTION_IS_APPLICABLE")]
    [InlineData("""{"billingTerms":{"billingCycle":{"period":"MONTH","count":"1"},"endType":"UNTIL_CANCELLED","cyclesCompletedDetails":{"billingCycleCount":"3"}}}""", Variant + ".billingTerms.cyclesCompletedDetails CYCLES_COMPLETED_END_OPTION_IS_APPLICABLE")]
    [InlineData("""{"visible":false}""", "plan.pricingVariants AT_LEAST_ONE_ACTIVE_VARIANT")]
    [InlineData("""{"fees":[{"id":"0b3c1f6e-5f4e-4c43-9a6d-2f1d9a3d0001","name":"a","fixedAmountOptions":{"amount":"1"}},{"id":"0B3C1F6E-5f4e-4c43-9a6d-2f1d9a3d0001","name":"b","fixedAmountOptions":{"amount":"1"}}]}""", Variant + ".fees FEE_IDS_UNIQUE")]
    [InlineData("""{"feeOverrides":{"overrides":[{"feeId":"0b3c1f6e-5f4e-4c43-9a6d-2f1d9a3d0001","overrideType":"WAIVED"}]}}""", Variant + ".feeOverrides.overrides[0].feeId FEE_OVERRIDE_FEE_EXISTS")]
    [InlineData("""{"priceOverrides":{"overrides":[{"fixedPriceOptions":{"amount":"1"},"conditions":{"validFromDate":"2031-01-01T00:00:00Z","validUntilDate":"2031-01-01T00:00:00Z"}}]}}""", Variant + ".priceOverrides.overrides[0].conditions VALID_DATE_RANGE")]
    [InlineData("""{"priceOverrides":{"overrides":[{"overrideType":"FIXED_PRICE"}]}}""", Variant + ".priceOverrides.overrides[0] INVALID_AMOUNT")]
    public async Task A_price_that_makes_no_sense_is_refused(string change, string violations)
    {
        var site = await cluster.Server.NewSite();
        var plan = PlansOfSite.Plan(variant: v => { foreach (var (name, value) in JsonNode.Parse(change)!.AsObject()) v[name] = value?.DeepClone(); });
        Assert.Equal(violations.Split(',').Order(), (await site.Post(PlansOfSite.Path, new { plan })).Violations().Order());
    }

    [Theory]
    [InlineData("""{"name":"  "}""", "plan.name NAME_NOT_BLANK")]
    [InlineData("""{"slug":"two words"}""", "plan.slug FORMAT")]
    [InlineData("""{"includedSessions":0}""", "plan.includedSessions MIN")]
    [InlineData("""{"perks":[{"id":"0b3c1f6e-5f4e-4c43-9a6d-2f1d9a3d0001","description":"a"},{"id":"0b3c1f6e-5f4e-4c43-9a6d-2f1d9a3d0001","description":"b"}]}""", "plan.perks PERK_IDS_UNIQUE")]
    [InlineData("""{"purchaseLimits":[{"type":"TOTAL_SOLD","maxCount":1},{"type":"TOTAL_SOLD","maxCount":2}]}""", "plan.purchaseLimits VALIDATION")]
    [InlineData("""{"startDateSettings":{"type":"DATE_RANGE","dateRangeOptions":{"startDate":"2031-01-02T00:00:00Z","endDate":"2031-01-01T00:00:00Z"}}}""", "plan.startDateSettings.dateRangeOptions VALID_DATE_RANGE")]
    [InlineData("""{"startDateSettings":{"type":"FIXED_DATE"}}""", "plan.startDateSettings.fixedDateOptions.startDate REQUIRED_FIELD")]
    [InlineData("""{"benefitDistributionSettings":{"distributionStrategyType":"CUSTOM_SCHEDULE"}}""", "plan.benefitDistributionSettings.customScheduleOptions.cycleDuration REQUIRED_FIELD")]
    [InlineData("""{"pricingVariants":null}""", "plan.pricingVariants REQUIRED_FIELD")]
    public async Task A_plan_that_makes_no_sense_is_refused(string change, string violation)
    {
        var site = await cluster.Server.NewSite();
        var plan = PlansOfSite.Plan(change: p => { foreach (var (name, value) in JsonNode.Parse(change)!.AsObject()) p[name] = value?.DeepClone(); });
        Assert.Equal([violation], (await site.Post(PlansOfSite.Path, new { plan })).Violations());
    }

    [Fact]
    public async Task All_that_is_wrong_is_told_at_once()
    {
        var site = await cluster.Server.NewSite(currency: "JPY");
        var plan = PlansOfSite.Plan(" ", "1.5", variant: v => v["visible"] = false);
        plan["pricingVariants"]!.AsArray().Add(new JsonObject { ["id"] = (string)plan["pricingVariants"]![0]!["id"]!, ["name"] = "Again", ["visible"] = false, ["freeTrialDays"] = 3 });
        string[] wrong =
        [
            "plan.name NAME_NOT_BLANK", "plan.pricingVariants AT_LEAST_ONE_ACTIVE_VARIANT", "plan.pricingVariants PRICING_VARIANT_IDS_UNIQUE", $"{Variant}.pricingStrategies[0].flatRate.amount INVALID_AMOUNT",
            "plan.pricingVariants[1].freeTrialDays FREE_TRIAL_IS_APPLICABLE", "plan.pricingVariants[1].pricingStrategies[0].flatRate.amount REQUIRED_FIELD",
        ];
        Assert.Equal(wrong.Order(), (await site.Post(PlansOfSite.Path, new { plan })).Violations().Order());
    }
}
