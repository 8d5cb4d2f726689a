using NodaTime;
using Slotwright.Domain.Policies;

namespace Slotwright.Domain.Tests.Policies;

/// <summary>The limits a policy sets in time: exactly at a limit is allowed (behaviour/availability.md 3).</summary>
public sealed class PolicyLimits
{
    private static readonly Instant Start = Instant.FromUtc(2031, 6, 2, 12, 0);
    private static readonly BookingPolicy Limited = BookingPolicy.Open with { Earliest = Duration.FromHours(24), Latest = Duration.FromHours(1) };

    [Theory]
    [InlineData(-86_400_001, "tooEarlyToBook")]
    [InlineData(-86_400_000, "")]
    [InlineData(-86_399_999, "")]
    [InlineData(-3_600_001, "")]
    [InlineData(-3_600_000, "")]
    [InlineData(-3_599_999, "tooLateToBook")]
    [InlineData(0, "tooLateToBook")]
    public void A_slot_opens_and_closes_exactly_at_its_limits(long millisecondsFromStart, string broken) =>
        Assert.Equal(broken, Names(Limited.Violations(Start + Duration.FromMilliseconds(millisecondsFromStart), Start, onlineBooking: true)));

    [Theory]
    [InlineData(-1, false, "")]
    [InlineData(0, false, "tooLateToBook")]
    [InlineData(1, false, "tooLateToBook")]
    [InlineData(0, true, "")]
    [InlineData(60_000, true, "")]
    public void Without_limits_a_slot_closes_when_it_starts_unless_booking_goes_on_after(long millisecondsFromStart, bool afterStart, string broken) =>
        Assert.Equal(broken, Names((BookingPolicy.Open with { BookAfterStart = afterStart }).Violations(Start + Duration.FromMilliseconds(millisecondsFromStart), Start, onlineBooking: true)));

    [Fact]
    public void Booking_that_is_off_is_off_at_every_time_and_adds_to_other_rules()
    {
        Assert.Equal("bookOnlineDisabled", Names(BookingPolicy.Open.Violations(Start - Duration.FromHours(2), Start, onlineBooking: false)));
        Assert.Equal("tooEarlyToBook bookOnlineDisabled", Names(Limited.Violations(Start - Duration.FromDays(9), Start, onlineBooking: false)));
    }

    [Fact]
    public void A_slot_that_is_too_early_says_when_it_opens()
    {
        Assert.Equal(Start - Duration.FromHours(24), Limited.Violations(Start - Duration.FromDays(9), Start, true).EarliestBooking);
        Assert.Null(Limited.Violations(Start - Duration.FromHours(24), Start, true).EarliestBooking);
    }

    [Fact]
    public void Two_together_break_what_either_breaks_and_open_when_the_later_does()
    {
        var (sooner, later) = (new PolicyViolations(Start, false, false), new PolicyViolations(Start + Duration.FromHours(1), true, false));
        Assert.Equal(later, sooner.Or(later));
        Assert.Equal(later, later.Or(sooner));
        Assert.Equal(new(Start, false, true), sooner.Or(new(null, false, true)));
        Assert.False(default(PolicyViolations).Or(default).Any);
    }

    [Theory]
    [InlineData(-7_200_001, true)]
    [InlineData(-7_200_000, true)]
    [InlineData(-7_199_999, false)]
    public void A_change_is_allowed_until_exactly_its_limit(long millisecondsFromStart, bool allowed) =>
        Assert.Equal(allowed, new ChangePolicy(true, Duration.FromHours(2)).Allows(Start + Duration.FromMilliseconds(millisecondsFromStart), Start));

    [Fact]
    public void A_change_without_a_limit_is_allowed_at_any_time_and_one_that_is_off_never()
    {
        Assert.True(new ChangePolicy(true, null).Allows(Start + Duration.FromDays(1), Start));
        Assert.False(new ChangePolicy(false, null).Allows(Start - Duration.FromDays(9), Start));
        Assert.False(new ChangePolicy(false, Duration.FromHours(2)).Allows(Start - Duration.FromDays(9), Start));
    }

    private static string Names(PolicyViolations violations)
    {
        Assert.Equal(violations.Names.Any(), violations.Any);
        return string.Join(' ', violations.Names);
    }
}
