using NodaTime;
using Slotwright.Domain.Plans;
using Slotwright.Domain.Time;

namespace Slotwright.Domain.Tests.Plans;

/// <summary>When a plan that is bought starts, and what it costs whom.</summary>
public sealed class StartsAndPrices
{
    private static readonly DateTimeZone Berlin = Zones.Find("Europe/Berlin")!;
    private static readonly Instant Now = Instant.FromUtc(2031, 2, 10, 12, 0), Later = Now + Duration.FromDays(5);
    private static readonly Guid Ann = Guid.NewGuid(), Bob = Guid.NewGuid();

    [Theory]
    [InlineData("2031-02-10", 10, "2031-02-10")]
    [InlineData("2031-02-10", 11, "2031-02-11")]
    [InlineData("2031-02-10", 9, "2031-03-09")]
    [InlineData("2031-02-10", 31, "2031-02-28")]
    [InlineData("2031-12-31", 30, "2032-01-30")]
    [InlineData("2032-01-31", 30, "2032-02-29")]
    public void A_day_of_the_month_is_its_last_one_where_it_is_too_short(string today, int day, string next) =>
        Assert.Equal(Date(next), PlanStart.Next(Date(today), day));

    [Fact]
    public void A_buyer_takes_the_start_the_plan_gives()
    {
        Assert.Equal(Now, new PlanStart.AtOnce().ForBuyer(null, Now, Berlin).Value);
        Assert.Equal(Now, new PlanStart.AtOnce().ForBuyer(Now - Duration.FromDays(1), Now, Berlin).Value);
        Assert.Equal("buyer_can_not_pick_future_start_date", new PlanStart.AtOnce().ForBuyer(Later, Now, Berlin).Fault!.Code);
        Assert.Equal(Later, new PlanStart.Fixed(Later).ForBuyer(null, Now, Berlin).Value);
        Assert.Equal("invalid_start_date", new PlanStart.Fixed(Now).ForBuyer(null, Now, Berlin).Fault!.Code);
        Assert.Equal(Now, new PlanStart.OnDay(10).ForBuyer(null, Now, Berlin).Value);
        Assert.Equal(Instant.FromUtc(2031, 2, 27, 23, 0), new PlanStart.OnDay(31).ForBuyer(null, Now, Berlin).Value); // midnight in Berlin
    }

    [Fact]
    public void A_buyer_who_may_choose_chooses_within_the_plans_dates()
    {
        var free = new PlanStart.Chosen(null, null);
        Assert.Equal([Now, Later, Now], new Instant?[] { null, Later, Now - Duration.FromHours(1) }.Select(wanted => free.ForBuyer(wanted, Now, Berlin).Value));
        var range = new PlanStart.Chosen(Later, Later + Duration.FromDays(1));
        Assert.Equal(Later, range.ForBuyer(null, Now, Berlin).Value);
        foreach (var wrong in new[] { Later - Duration.FromTicks(1), Later + Duration.FromDays(1) }) Assert.Equal("invalid_start_date", range.ForBuyer(wrong, Now, Berlin).Fault!.Code);
        foreach (var wrong in new[] { Now - Duration.FromDays(2), Zones.LastDay }) Assert.Equal("invalid_start_date", free.ForBuyer(wrong, Now, Berlin).Fault!.Code);
    }

    [Fact]
    public void The_business_starts_a_plan_when_it_likes()
    {
        var fixedStart = new PlanStart.Fixed(Now - Duration.FromDays(3));
        Assert.Equal(Now, fixedStart.ForBusiness(null, Now, Berlin).Value);
        Assert.Equal(Now - Duration.FromDays(30), fixedStart.ForBusiness(Now - Duration.FromDays(30), Now, Berlin).Value);
        foreach (var (rule, wanted) in new (PlanStart, Instant?)[] { (fixedStart, Zones.LastDay), (fixedStart, Zones.FirstDay), (new PlanStart.Fixed(Zones.LastDay), null), (new PlanStart.Chosen(Zones.LastDay, null), null) })
            Assert.Equal("invalid_start_date", rule.ForBusiness(wanted, Now, Berlin).Fault!.Code);
        Assert.Equal("invalid_start_date", new PlanStart.Fixed(Zones.LastDay).ForBuyer(null, Now, Berlin).Fault!.Code);
    }

    [Fact]
    public void Of_the_prices_that_count_for_a_buyer_the_lowest_is_paid()
    {
        PriceOverride[] overrides = [new(90, 0, new([Ann], false, null, null)), new(null, 12.5m, new(null, true, null, null)), new(70, 0, new(null, false, Later, null)), new(60, 0, new(null, false, null, Now))];
        Assert.Equal(80m, Price(Bob, false, Now));
        Assert.Equal(90m, Price(Ann, false, Now)); // also where it is more
        Assert.Equal(70m, Price(Ann, true, Now));
        Assert.Equal(70m, Price(Bob, false, Later));
        Assert.Equal(60m, Price(Bob, true, Now - Duration.FromTicks(1)));
        decimal Price(Guid who, bool returning, Instant now) => PlanPrice.Of(80, overrides, new(who, returning), now, "EUR");
    }

    [Theory]
    [InlineData("0.125", "USD", "0.13")]
    [InlineData("99.5", "JPY", "100")]
    [InlineData("1.2345", "KWD", "1.235")]
    public void A_price_is_what_the_currency_can_pay(string price, string currency, string paid) =>
        Assert.Equal(decimal.Parse(paid, System.Globalization.CultureInfo.InvariantCulture), PlanPrice.Of(decimal.Parse(price, System.Globalization.CultureInfo.InvariantCulture), [], new(null, false), Now, currency));

    private static LocalDate Date(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
