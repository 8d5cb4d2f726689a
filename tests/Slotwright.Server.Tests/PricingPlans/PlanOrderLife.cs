using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Slotwright.Server.PricingPlans;

namespace Slotwright.Server.Tests.PricingPlans;

/// <summary>A plan the business sells, from its sale to its end.</summary>
public sealed class PlanOrderLife(Cluster cluster)
{
    [Fact]
    public async Task A_plan_sold_at_the_counter_is_usable_at_once_and_paid_once()
    {
        var site = await cluster.Server.NewSite(currency: "EUR");
        var bob = await site.GivenBuyer();
        var plan = await site.GivenPlan("Half a year", "89.9", p => (p["includedSessions"], p["description"]) = (10, "Ten visits"), PlansOfSite.Every(6, "MONTH", 1));
        var order = await site.Sell(plan, bob);
        Assert.Equal(("ACTIVE", "OFFLINE", "UNPAID", "Half a year", "Ten visits", "89.90", 10), ((string)order["status"]!, (string)order["type"]!, (string)order["lastPaymentStatus"]!, (string)order["planName"]!, (string)order["planDescription"]!, (string)order["planPrice"]!, (int)order["remainingSessions"]!));
        Assert.Equal($$"""{"memberId":"{{bob}}","contactId":"{{bob}}"}""", order["buyer"]!.ToJsonString());
        Assert.Equal("""{"count":6,"unit":"MONTH"}""", order["pricing"]!["singlePaymentForDuration"]!.ToJsonString());
        Assert.Equal(("89.90", "EUR", 1), ((string)order["pricing"]!["prices"]![0]!["price"]!["total"]!, (string)order["pricing"]!["prices"]![0]!["price"]!["currency"]!, (int)order["pricing"]!["prices"]![0]!["duration"]!["numberOfCycles"]!));
        Assert.True(JsonNode.DeepEquals(order, await site.Order(order)));
        Assert.Equal("{}", (await site.Do(order, "mark-as-paid")).Ok().ToJsonString());
        Assert.Equal("PAID", (string)(await site.Order(order))["lastPaymentStatus"]!);
        (await site.Do(order, "mark-as-paid")).Refused(428, "ORDER_ALREADY_PAID");
        (await site.Do(await site.Sell(plan, bob, paid: true), "mark-as-paid")).Refused(428, "ORDER_ALREADY_PAID");
        Assert.Equal("purchased started marked_as_paid purchased started", await cluster.ToldOfOrders(site));
    }

    [Fact]
    public async Task What_costs_nothing_is_not_to_be_paid()
    {
        var site = await cluster.Server.NewSite();
        var order = await site.Sell(await site.GivenPlan("Gift", "0"), await site.GivenBuyer());
        Assert.Equal(("NOT_APPLICABLE", true, null), ((string)order["lastPaymentStatus"]!, (bool)order["pricing"]!["singlePaymentUnlimited"]!, (string?)order["wixPayOrderId"]));
        (await site.Do(order, "mark-as-paid")).Refused(428, "ORDER_ALREADY_PAID");
        Assert.Null(order["endDate"]);
    }

    [Fact]
    public async Task Orders_start_and_end_on_time_and_each_is_told_once_whoever_looks()
    {
        var site = await cluster.Server.NewSite("Europe/Berlin");
        var order = await site.Sell(await site.GivenPlan(variant: PlansOfSite.Every(1, "MONTH", 1)), await site.GivenBuyer(), "2031-01-31T09:00:00Z");
        Assert.Equal(("PENDING", "2031-01-31T09:00:00.000Z", "2031-02-28T09:00:00.000Z"), ((string)order["status"]!, (string)order["startDate"]!, (string)order["endDate"]!));
        Assert.Null(order["currentCycle"]);
        var clock = new TestClock(new(2031, 1, 31, 9, 0, 0, TimeSpan.Zero));
        await using var later = await cluster.Another(clock);
        var then = site.Through(later);
        foreach (var listed in await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => then.Listed("orderStatuses=ACTIVE")))) Assert.Equal([(string)order["id"]!], listed);
        clock.Current = new(2031, 2, 28, 8, 59, 59, TimeSpan.Zero);
        Assert.Equal(("ACTIVE", 1), ((string)(await then.Order(order))["status"]!, (int)(await then.Order(order))["currentCycle"]!["index"]!));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Empty(await then.Listed("orderStatuses=ACTIVE"));
        Assert.Equal("ENDED", (string)(await then.Order(order))["status"]!);
        Assert.Equal("purchased started ended", await cluster.ToldOfOrders(site));
    }

    [Fact]
    public async Task The_sweeper_tells_of_orders_nobody_asks_for()
    {
        var site = await cluster.Server.NewSite();
        var start = TimeProvider.System.GetUtcNow().AddMinutes(30);
        await site.Sell(await site.GivenPlan(variant: PlansOfSite.Every(1, "MONTH", 1)), await site.GivenBuyer(), start.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", System.Globalization.CultureInfo.InvariantCulture));
        await using var later = await cluster.Another(new TestClock(start.AddSeconds(1)));
        await Task.WhenAll(Sweeper(later).Sweep(CancellationToken.None), Sweeper(later).Sweep(CancellationToken.None));
        Assert.Equal("purchased started", await cluster.ToldOfOrders(site));
    }

    [Fact]
    public async Task Cycles_of_an_order_follow_one_another_by_the_calendar_of_the_business()
    {
        var site = await cluster.Server.NewSite("America/New_York");
        var order = await site.Sell(await site.GivenPlan(variant: PlansOfSite.Every(1, "MONTH", 4, trial: 10)), await site.GivenBuyer(), "2031-02-20T15:00:00Z", paid: true);
        Assert.Equal((10, "2031-07-02T14:00:00.000Z", 4), ((int)order["freeTrialDays"]!, (string)order["endDate"]!, (int)order["pricing"]!["subscription"]!["cycleCount"]!));
        var clock = new TestClock(new(2031, 2, 25, 0, 0, 0, TimeSpan.Zero));
        await using var later = await cluster.Another(clock);
        var then = site.Through(later);
        Assert.Equal("""{"index":0,"startedDate":"2031-02-20T15:00:00.000Z","endedDate":"2031-03-02T15:00:00.000Z"}""", (await then.Order(order))["currentCycle"]!.ToJsonString());
        clock.Current = new(2031, 4, 2, 14, 0, 0, TimeSpan.Zero); // ten in the morning in summer time
        Assert.Equal("""{"index":2,"startedDate":"2031-04-02T14:00:00.000Z","endedDate":"2031-05-02T14:00:00.000Z"}""", (await then.Order(order))["currentCycle"]!.ToJsonString());
        Assert.Equal("purchased started cycle_started1 cycle_started2", await cluster.ToldOfOrders(site));
    }

    [Fact]
    public async Task A_paused_order_is_not_used_up_and_ends_later()
    {
        var site = await cluster.Server.NewSite("Europe/Berlin");
        var order = await site.Sell(await site.GivenPlan(variant: PlansOfSite.Every(1, "MONTH", 1)), await site.GivenBuyer(), "2031-03-10T09:00:00Z");
        (await site.Do(order, "pause")).Refused(428, "INVALID_ORDER_STATUS");
        var clock = new TestClock(new(2031, 3, 20, 9, 0, 0, TimeSpan.Zero));
        await using var later = await cluster.Another(clock);
        var then = site.Through(later);
        (await then.Do(order, "resume")).Refused(428, "INVALID_ORDER_STATUS");
        (await then.Do(order, "pause")).Ok();
        Assert.Equal("""[{"status":"ACTIVE","pauseDate":"2031-03-20T09:00:00.000Z"}]""", (await then.Order(order))["pausePeriods"]!.ToJsonString());
        clock.Current = new(2031, 5, 1, 8, 0, 0, TimeSpan.Zero); // 42 days later at the same time of day, in summer time
        Assert.Equal("PAUSED", (string)(await then.Order(order))["status"]!);
        (await then.Do(order, "pause")).Refused(428, "INVALID_ORDER_STATUS");
        (await then.Send(HttpMethod.Patch, $"{SoldPlans.Orders}/{order["id"]}", new { endDate = "2032-01-01T00:00:00Z" })).Refused(428, "INVALID_ORDER_STATUS");
        (await then.Do(order, "resume")).Ok();
        var resumed = await then.Order(order);
        Assert.Equal(("ACTIVE", "2031-05-22T08:00:00.000Z", "2031-05-22T08:00:00.000Z", "ENDED"), ((string)resumed["status"]!, (string)resumed["endDate"]!, (string)resumed["earliestEndDate"]!, (string)resumed["pausePeriods"]![0]!["status"]!));
        Assert.Equal("purchased started paused resumed", await cluster.ToldOfOrders(site));
    }

    [Fact]
    public async Task An_end_is_postponed_and_never_brought_forward()
    {
        var site = await cluster.Server.NewSite();
        var (plan, bob) = (await site.GivenPlan(variant: PlansOfSite.Every(1, "MONTH", 1)), await site.GivenBuyer());
        var order = await site.Sell(plan, bob, "2031-03-10T09:00:00Z");
        Task<Reply> To(JsonNode which, object? end) => site.Patch($"{SoldPlans.Orders}/{which["id"]}", new { endDate = end });
        (await To(order, "2031-04-10T09:00:00Z")).Refused(400, "END_DATE_NOT_LATER");
        (await To(order, "9999-12-31T23:59:59Z")).Refused(400, "END_DATE_NOT_LATER");
        Assert.Equal(["endDate REQUIRED_FIELD"], (await To(order, null)).Violations());
        (await To(order, "2031-06-01T00:00:00.123456Z")).Ok();
        Assert.Equal(("2031-06-01T00:00:00.123Z", "2031-04-10T09:00:00.000Z"), ((string)(await site.Order(order))["endDate"]!, (string)(await site.Order(order))["earliestEndDate"]!));
        (await To(await site.Sell(await site.GivenPlan("Forever"), bob), "2040-01-01T00:00:00Z")).Refused(428, "ORDER_IS_UNLIMITED");
        Assert.Contains("end_date_postponed", await cluster.ToldOfOrders(site), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Canceled_at_once_or_with_the_next_payment()
    {
        var site = await cluster.Server.NewSite();
        var bob = await site.GivenBuyer();
        var (monthly, once) = (await site.Sell(await site.GivenPlan(variant: PlansOfSite.Every(1, "MONTH")), bob, "2031-03-10T09:00:00Z"), await site.Sell(await site.GivenPlan(), bob));
        (await site.Do(once, "cancel", new { effectiveAt = "NEXT_PAYMENT_DATE" })).Refused(428, "ORDER_IS_NOT_RECURRING");
        Assert.Equal(["effectiveAt VALIDATION"], (await site.Do(once, "cancel", new { effectiveAt = "UNDEFINED" })).Violations());
        (await site.Do(once, "cancel", new { effectiveAt = "IMMEDIATELY" })).Ok();
        var canceled = await site.Order(once);
        Assert.Equal(("CANCELED", "OWNER_ACTION", "IMMEDIATELY"), ((string)canceled["status"]!, (string)canceled["cancellation"]!["cause"]!, (string)canceled["cancellation"]!["effectiveAt"]!));
        (await site.Do(once, "cancel", new { effectiveAt = "IMMEDIATELY" })).Refused(428, "INVALID_ORDER_STATUS");
        var clock = new TestClock(new(2031, 4, 1, 0, 0, 0, TimeSpan.Zero));
        await using var later = await cluster.Another(clock);
        var then = site.Through(later);
        (await then.Do(monthly, "cancel", new { effectiveAt = "NEXT_PAYMENT_DATE" })).Ok();
        var going = await then.Order(monthly);
        Assert.Equal(("ACTIVE", true, "2031-04-10T09:00:00.000Z"), ((string)going["status"]!, (bool)going["autoRenewCanceled"]!, (string)going["endDate"]!));
        Assert.Equal([(string)monthly["id"]!], await then.Listed("autoRenewCanceled=true"));
        (await then.Do(monthly, "cancel", new { effectiveAt = "NEXT_PAYMENT_DATE" })).Refused(428, "AUTO_RENEW_ALREADY_CANCELED");
        clock.Current = new(2031, 4, 10, 9, 0, 0, TimeSpan.Zero);
        Assert.Equal("CANCELED", (string)(await then.Order(monthly))["status"]!);
        Assert.Equal("purchased purchased started canceled ended started auto_renew_canceled canceled ended", await cluster.ToldOfOrders(site));
    }

    private static PlanOrderSweeper Sweeper(TestServer server) => server.Services.GetRequiredService<PlanOrderSweeper>();
}
