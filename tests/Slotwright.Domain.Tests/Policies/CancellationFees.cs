using System.Globalization;
using NodaTime;
using Slotwright.Domain.Policies;
using Slotwright.Domain.Prices;

namespace Slotwright.Domain.Tests.Policies;

/// <summary>What it costs to cancel late or not to come (behaviour/bookings.md 12).</summary>
public sealed class CancellationFees
{
    private static readonly Instant Start = Instant.FromUtc(2031, 6, 2, 12, 0);
    private static readonly FeePolicy DayAndHour = new([Window(24 * 60, new FeeRate.Each(10)), Window(60, new FeeRate.Share(50))]);
    private static readonly FeePolicy NoShowOnly = new([Window(0, new FeeRate.Share(100))]);

    [Theory]
    [InlineData(24 * 60 + 1, null)]
    [InlineData(24 * 60, "10.00")]
    [InlineData(61, "10.00")]
    [InlineData(60, "20.00")]
    [InlineData(1, "20.00")]
    [InlineData(0, "20.00")]
    public void Cancelling_costs_what_the_window_last_opened_says(int minutesBefore, string? fee) =>
        Assert.Equal(fee, Told(DayAndHour.Of(Basis(), Canceled(minutesBefore), Start)));

    [Theory]
    [InlineData(1, FeeTrigger.Canceled)]
    [InlineData(0, FeeTrigger.NotAttended)]
    [InlineData(-30, FeeTrigger.NotAttended)]
    public void Cancelling_once_it_has_begun_is_not_coming(int minutesBefore, FeeTrigger trigger) =>
        Assert.Equal(trigger, DayAndHour.Of(Basis(), Canceled(minutesBefore), Start)!.Trigger);

    [Fact]
    public void Who_does_not_come_owes_what_the_last_window_says()
    {
        var fee = DayAndHour.Of(Basis(), new(null, false, false, Start), Start)!;
        Assert.Equal((20m, FeeTrigger.NotAttended), (fee.Amount, fee.Trigger));
    }

    [Fact]
    public void A_window_that_opens_with_the_start_is_for_those_who_do_not_come()
    {
        Assert.Null(NoShowOnly.Of(Basis(), Canceled(1), Start));
        Assert.Equal("40.00", Told(NoShowOnly.Of(Basis(), new(null, false, false, Start), Start)));
    }

    [Fact]
    public void Until_something_happens_the_fee_is_what_cancelling_now_would_cost()
    {
        Assert.Null(DayAndHour.Of(Basis(), Nothing, Start - Duration.FromHours(25)));
        var fee = DayAndHour.Of(Basis(), Nothing, Start - Duration.FromHours(2))!;
        Assert.Equal((10m, FeeTrigger.None), (fee.Amount, fee.Trigger));
    }

    [Fact]
    public void Who_came_owes_nothing() => Assert.Null(DayAndHour.Of(Basis(), Nothing with { Attended = true }, Start));

    [Theory]
    [InlineData(90, -60, "10.00", FeeTrigger.Canceled)]
    [InlineData(-90, -60, "20.00", FeeTrigger.NotAttended)]
    public void Of_two_triggers_the_first_counts(int canceledBefore, int missedBefore, string fee, FeeTrigger trigger)
    {
        var due = DayAndHour.Of(Basis(), Canceled(canceledBefore) with { Missed = Start - Duration.FromMinutes(missedBefore) }, Start)!;
        Assert.Equal((fee, trigger), (Told(due), due.Trigger));
    }

    [Fact]
    public void The_business_may_let_a_customer_off_who_cancels_but_not_one_who_had_missed_it_before()
    {
        Assert.Null(DayAndHour.Of(Basis(), Canceled(30) with { Waived = true }, Start));
        Assert.NotNull(DayAndHour.Of(Basis(), Canceled(-90) with { Waived = true, Missed = Start }, Start));
    }

    [Theory]
    [InlineData(3, "120", 100, "USD", "30.00", "60.00")]
    [InlineData(1, "0", 100, "USD", null, null)]
    [InlineData(2, null, 100, "USD", "20.00", null)]
    [InlineData(1, "0.01", 50, "USD", "10.00", "0.01")]
    [InlineData(1, "1001", 50, "JPY", "10", "501")]
    public void A_sum_is_of_each_participant_and_a_percentage_of_the_price_and_what_is_free_costs_nothing(int participants, string? price, int minutes, string currency, string? sum, string? share)
    {
        var basis = new FeeBasis(Start, participants, price is null ? null : decimal.Parse(price, CultureInfo.InvariantCulture), currency);
        Assert.Equal(sum, Told(new FeePolicy([Window(minutes, new FeeRate.Each(10))]).Of(basis, Canceled(1), Start), currency));
        Assert.Equal(share, Told(new FeePolicy([Window(minutes, new FeeRate.Share(50))]).Of(basis, Canceled(1), Start), currency));
    }

    [Fact]
    public void However_great_a_fee_it_can_be_told() =>
        Assert.NotNull(new FeePolicy([Window(0, new FeeRate.Each(decimal.MaxValue))]).Of(Basis() with { Participants = int.MaxValue }, new(null, false, false, Start), Start));

    private static readonly BookingOutcome Nothing = new(null, false, false, null);

    private static FeeWindow Window(int minutes, FeeRate rate) => new(Duration.FromMinutes(minutes), rate);

    private static FeeBasis Basis() => new(Start, 1, 40, "USD");

    private static BookingOutcome Canceled(int minutesBefore) => Nothing with { Canceled = Start - Duration.FromMinutes(minutesBefore) };

    private static string? Told(Fee? fee, string currency = "USD") => fee?.Amount.ToString($"F{Currencies.Decimals(currency)}", CultureInfo.InvariantCulture);
}
