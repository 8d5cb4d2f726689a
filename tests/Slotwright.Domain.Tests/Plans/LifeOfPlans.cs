using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Slotwright.Domain.Plans;
using Slotwright.Domain.Time;

namespace Slotwright.Domain.Tests.Plans;

/// <summary>A sold plan through its life, by the calendar of the business.</summary>
public sealed class LifeOfPlans
{
    private static readonly DateTimeZone Berlin = Zones.Find("Europe/Berlin")!;
    private static readonly PlanTerms Monthly = new(new(CycleUnit.Month, 1), null), ThreeMonths = new(new(CycleUnit.Month, 1), 3), TenWeeks = new(new(CycleUnit.Week, 10), 1), Forever = new(null, null);

    [Theory]
    [InlineData("2031-01-31T10:00", "MONTH", 1, "2031-02-28T10:00 2031-03-31T10:00 2031-04-30T10:00")]
    [InlineData("2032-01-30T10:00", "MONTH", 1, "2032-02-29T10:00 2032-03-30T10:00 2032-04-30T10:00")]
    [InlineData("2032-02-29T10:00", "YEAR", 1, "2033-02-28T10:00 2034-02-28T10:00 2035-02-28T10:00")]
    [InlineData("2031-03-15T09:00", "WEEK", 2, "2031-03-29T09:00 2031-04-12T09:00 2031-04-26T09:00")]
    [InlineData("2031-03-28T00:00", "DAY", 1, "2031-03-29T00:00 2031-03-30T00:00 2031-03-31T00:00")]
    [InlineData("2031-03-23T02:30", "WEEK", 1, "2031-03-30T03:30 2031-04-06T02:30 2031-04-13T02:30")] // at half past two there is no half past two
    public void Cycles_begin_at_the_same_time_of_the_day_of_the_month(string start, string unit, int count, string begin)
    {
        var life = PlanLife.Begin(new(new(Enum.Parse<CycleUnit>(unit, ignoreCase: true), count), null), Berlin, At(start));
        var (starts, at) = (new List<string>(), life.Start);
        for (var i = 1; i <= 3; i++)
        {
            var cycle = life.CycleAt(at)!;
            Assert.Equal(i, cycle.Index);
            at = cycle.To!.Value;
            starts.Add(Wall(at));
        }
        Assert.Equal(begin, string.Join(' ', starts));
    }

    [Theory]
    [InlineData("2030-12-31T23:59", PlanStatus.Pending, null)]
    [InlineData("2031-01-01T00:00", PlanStatus.Active, 1)]
    [InlineData("2031-01-31T23:59", PlanStatus.Active, 1)]
    [InlineData("2031-02-01T00:00", PlanStatus.Active, 2)]
    [InlineData("2031-03-31T23:59", PlanStatus.Active, 3)]
    [InlineData("2031-04-01T00:00", PlanStatus.Ended, null)]
    public void It_is_pending_active_and_ended_by_its_dates(string at, PlanStatus status, int? cycle)
    {
        var life = PlanLife.Begin(ThreeMonths, Berlin, At("2031-01-01T00:00"));
        Assert.Equal((status, cycle), (life.At(At(at)), life.CycleAt(At(at))?.Index));
    }

    [Fact]
    public void What_is_not_paid_is_a_draft_whatever_the_date_and_starts_when_it_is_paid()
    {
        var life = PlanLife.Begin(TenWeeks, Berlin, At("2031-01-01T10:00"), isDraft: true);
        Assert.Equal(PlanStatus.Draft, life.At(At("2032-01-01T10:00")));
        Assert.Null(life.Next(At("2031-01-01T10:00")));
        var late = life.Purchase(At("2031-01-08T12:00"));
        Assert.Equal((PlanStatus.Active, "2031-01-08T12:00", "2031-03-19T12:00"), (late.At(late.Start), Wall(late.Start), Wall(late.End!.Value)));
        Assert.Equal("2031-01-01T10:00", Wall(life.Purchase(At("2030-12-30T10:00")).Start));
    }

    [Fact]
    public void A_trial_comes_before_the_first_cycle_and_is_number_zero()
    {
        var life = PlanLife.Begin(ThreeMonths with { FreeTrialDays = 14 }, Berlin, At("2031-03-20T10:00"));
        Assert.Equal((0, "2031-04-03T10:00"), Told(life.CycleAt(At("2031-04-03T09:59"))));
        Assert.Equal((1, "2031-05-03T10:00"), Told(life.CycleAt(At("2031-04-03T10:00"))));
        Assert.Equal("2031-07-03T10:00", Wall(life.End!.Value));
        Assert.Equal(["2031-04-03T10:00", "2031-05-03T10:00"], new[] { At("2031-03-20T10:00"), At("2031-04-20T10:00") }.Select(now => Wall(life.Next(now)!.Value)));
    }

    [Fact]
    public void A_plan_paid_once_may_last_until_it_is_canceled()
    {
        var life = PlanLife.Begin(Forever, Berlin, At("2031-01-01T10:00"));
        Assert.Equal((PlanStatus.Active, 1, null), (life.At(At("2131-01-01T10:00")), life.CycleAt(At("2131-01-01T10:00"))!.Index, life.CycleAt(life.Start)!.To));
        Assert.Equal("ORDER_IS_NOT_RECURRING", life.CancelRenewal(life.Start).Fault!.Code);
        Assert.Equal("ORDER_IS_UNLIMITED", life.Postpone(At("2032-01-01T10:00"), life.Start).Fault!.Code);
    }

    [Fact]
    public void A_pause_of_a_week_moves_the_end_by_a_week_also_when_the_clocks_change()
    {
        var life = PlanLife.Begin(TenWeeks, Berlin, At("2031-03-03T10:00"));
        Assert.Equal("2031-05-12T10:00", Wall(life.End!.Value));
        var paused = life.Pause(At("2031-03-27T18:00")).Value;
        Assert.Equal(PlanStatus.Paused, paused.At(At("2035-01-01T00:00"))); // it cannot end meanwhile
        Assert.Null(paused.Next(At("2031-03-28T00:00")));
        var resumed = paused.Resume(At("2031-04-03T18:00")).Value;
        Assert.Equal(("2031-05-19T10:00", "2031-05-19T10:00"), (Wall(resumed.End!.Value), Wall(resumed.EarliestEnd!.Value)));
    }

    [Fact]
    public void Only_what_comes_after_a_pause_is_moved_by_it()
    {
        var life = PlanLife.Begin(ThreeMonths, Berlin, At("2031-01-10T10:00")).Pause(At("2031-02-15T10:00")).Value.Resume(At("2031-02-20T12:30")).Value;
        Assert.Equal((1, "2031-02-10T10:00"), Told(life.CycleAt(At("2031-01-31T10:00"))));
        Assert.Equal((2, "2031-03-15T12:30"), Told(life.CycleAt(At("2031-02-17T10:00"))));
        Assert.Equal((2, "2031-03-15T12:30"), Told(life.CycleAt(At("2031-03-15T12:29"))));
        Assert.Equal((3, "2031-04-15T12:30"), Told(life.CycleAt(At("2031-03-15T12:30"))));
        var again = life.Pause(At("2031-03-20T00:00")).Value.Resume(At("2031-03-21T00:00")).Value;
        Assert.Equal((3, "2031-04-16T12:30"), Told(again.CycleAt(At("2031-03-25T00:00"))));
        Assert.Equal("2031-04-16T12:30", Wall(again.End!.Value));
    }

    [Fact]
    public void A_few_minutes_in_the_hour_that_comes_twice_never_shorten_an_order()
    {
        var first = Instant.FromUtc(2031, 10, 26, 0, 50); // ten to three, in summer time; twenty minutes later it is ten past two
        var life = PlanLife.Begin(TenWeeks, Berlin, At("2031-10-01T10:00"));
        var resumed = life.Pause(first).Value.Resume(first + Duration.FromMinutes(20)).Value;
        Assert.Equal(life.End, resumed.End);
    }

    [Fact]
    public void A_border_in_the_hour_that_comes_twice_is_passed_once()
    {
        var life = PlanLife.Begin(new(new(CycleUnit.Week, 1), null), Berlin, At("2031-10-19T02:45"));
        var border = Instant.FromUtc(2031, 10, 26, 0, 45); // a quarter to three, the first of two
        Assert.Equal([1, 2, 2, 2], new[] { border - Duration.Epsilon, border, border + Duration.FromMinutes(45), border + Duration.FromHours(2) }.Select(at => life.CycleAt(at)!.Index)); // between them it is half past two again
    }

    [Fact]
    public void An_end_can_only_be_postponed_and_the_last_cycle_grows()
    {
        var life = PlanLife.Begin(ThreeMonths, Berlin, At("2031-01-01T00:00"));
        Assert.Equal("END_DATE_NOT_LATER", life.Postpone(At("2031-04-01T00:00"), life.Start).Fault!.Code);
        Assert.Equal("END_DATE_NOT_LATER", life.Postpone(Zones.LastDay, life.Start).Fault!.Code);
        var longer = life.Postpone(At("2031-06-15T12:00"), life.Start).Value;
        Assert.Equal((3, "2031-06-15T12:00"), Told(longer.CycleAt(At("2031-06-01T00:00"))));
        Assert.Equal("2031-04-01T00:00", Wall(longer.EarliestEnd!.Value));
        Assert.Equal("2031-06-16T12:00", Wall(longer.Pause(At("2031-02-01T00:00")).Value.Resume(At("2031-02-02T00:00")).Value.End!.Value));
        Assert.Equal("INVALID_ORDER_STATUS", longer.Pause(At("2031-02-01T00:00")).Value.Postpone(At("2032-01-01T00:00"), At("2031-02-02T00:00")).Fault!.Code);
        Assert.Equal("INVALID_ORDER_STATUS", life.Postpone(At("2032-01-01T00:00"), At("2031-04-01T00:00")).Fault!.Code);
    }

    [Fact]
    public void Canceled_as_of_the_next_payment_it_lasts_as_long_as_it_is_paid_for()
    {
        var life = PlanLife.Begin(Monthly, Berlin, At("2031-01-31T10:00")).CancelRenewal(At("2031-02-10T00:00")).Value;
        Assert.Equal("2031-02-28T10:00", Wall(life.End!.Value));
        Assert.Equal((PlanStatus.Active, PlanStatus.Canceled), (life.At(At("2031-02-28T09:59")), life.At(At("2031-02-28T10:00"))));
        Assert.Equal("AUTO_RENEW_ALREADY_CANCELED", life.CancelRenewal(At("2031-02-11T00:00")).Fault!.Code);
        var trial = PlanLife.Begin(Monthly with { FreeTrialDays = 7 }, Berlin, At("2031-01-01T10:00")).CancelRenewal(At("2031-01-02T10:00")).Value;
        Assert.Equal("2031-01-08T10:00", Wall(trial.End!.Value));
        var early = PlanLife.Begin(Monthly, Berlin, At("2031-01-10T10:00")).CancelRenewal(At("2031-01-01T10:00")).Value;
        Assert.Equal((PlanStatus.Pending, PlanStatus.Canceled), (early.At(At("2031-01-09T10:00")), early.At(At("2031-01-10T10:00"))));
        var paused = PlanLife.Begin(Monthly, Berlin, At("2031-01-10T10:00")).Pause(At("2031-01-20T10:00")).Value.CancelRenewal(At("2031-01-22T10:00")).Value;
        Assert.Equal("2031-02-15T10:00", Wall(paused.Resume(At("2031-01-25T10:00")).Value.End!.Value)); // the pause is given back
    }

    [Fact]
    public void Canceled_at_once_it_is_over_and_stays_so()
    {
        var (now, life) = (At("2031-02-10T00:00"), PlanLife.Begin(Monthly, Berlin, At("2031-01-31T10:00")));
        var canceled = life.Pause(At("2031-02-05T00:00")).Value.Cancel(now).Value;
        Assert.Equal((PlanStatus.Canceled, now, now), (canceled.At(now), canceled.End, canceled.Pauses[0].To));
        foreach (var refused in new[] { canceled.Cancel(now), canceled.Pause(now), canceled.Resume(now), canceled.CancelRenewal(now), life.Resume(now), PlanLife.Begin(Monthly, Berlin, now + Duration.FromDays(1)).Pause(now) })
            Assert.Equal("INVALID_ORDER_STATUS", refused.Fault!.Code);
    }

    [Fact]
    public void Sessions_can_be_given_out_by_a_calendar_of_their_own()
    {
        var life = PlanLife.Begin(ThreeMonths, Berlin, At("2031-01-01T10:00"));
        Assert.Equal((2, "2031-01-15T10:00"), Told(life.AllowanceAt(new Cycle(CycleUnit.Week, 1), At("2031-01-08T10:00"))));
        Assert.Equal((13, "2031-04-01T10:00"), Told(life.AllowanceAt(new Cycle(CycleUnit.Week, 1), At("2031-03-31T10:00")))); // no longer than the order
        Assert.Equal((3, "2031-04-01T10:00"), Told(life.AllowanceAt(null, At("2031-03-31T10:00"))));
        Assert.Null(life.AllowanceAt(new Cycle(CycleUnit.Week, 1), At("2031-04-01T10:00")));
    }

    private static Instant At(string wall) => Zones.Start(LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(wall).Value, Berlin);

    private static string Wall(Instant at) => at.InZone(Berlin).LocalDateTime.ToString("uuuu-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    private static (int Index, string To) Told(PlanCycle? cycle) => (cycle!.Index, Wall(cycle.To!.Value));
}
