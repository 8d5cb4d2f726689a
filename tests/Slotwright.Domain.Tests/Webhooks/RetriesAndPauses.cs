using NodaTime;
using Slotwright.Domain.Webhooks;

namespace Slotwright.Domain.Tests.Webhooks;

public sealed class RetriesAndPauses
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 10)]
    [InlineData(3, 60)]
    [InlineData(6, 120)]
    [InlineData(7, 240)]
    [InlineData(11, 480)]
    [InlineData(12, 720)]
    public void A_delivery_is_tried_again_after_longer_and_longer(int failed, int minutes)
    {
        var wait = Duration.FromMinutes(minutes);
        Assert.Equal(wait * 0.9, RetrySchedule.Usual.After(failed, 0));
        Assert.Equal(wait, RetrySchedule.Usual.After(failed, 0.5));
        Assert.Equal(wait * 1.1, RetrySchedule.Usual.After(failed, 1));
    }

    [Fact]
    public void The_thirteenth_attempt_is_the_last() => Assert.Null(RetrySchedule.Usual.After(13, 0.5));

    [Fact]
    public void All_attempts_together_take_two_days_and_none_comes_after_the_whole()
    {
        var attempts = RetrySchedule.Usual.Waits.Aggregate(Duration.Zero, (sum, wait) => sum + wait);
        Assert.InRange(attempts.TotalHours, 47, 48);
        Assert.InRange(RetrySchedule.Usual.Whole.TotalHours, attempts.TotalHours * 1.1, 54);
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(4, null)]
    [InlineData(5, 15)]
    [InlineData(6, 30)]
    [InlineData(8, 120)]
    [InlineData(11, 960)]
    [InlineData(12, 1800)]
    [InlineData(2_000_000_000, 1800)]
    public void An_address_is_left_alone_after_five_failures_twice_as_long_each_time_up_to_half_an_hour(int failures, int? seconds)
    {
        Assert.Equal(seconds is not null, Circuit.Usual.IsOpen(failures));
        Assert.Equal(seconds is { } most ? Duration.FromSeconds(most) : null, Circuit.Usual.Pause(failures, 1));
        Assert.Equal(seconds is { } least ? Duration.FromSeconds(least) * 0.75 : null, Circuit.Usual.Pause(failures, 0));
    }
}
