using Slotwright.Domain.Availability;
using Slotwright.Domain.Time;

namespace Slotwright.Domain.Tests.Availability;

public sealed class DiagnosisTable
{
    static readonly SlotDemand Hour = new(new(0, 1440), 60, 30, 10);
    static readonly Stretch[] Day = [new(540, 1020)];

    [Fact]
    public void A_group_without_anybody_here_is_the_cause() => Assert.Equal([Diagnosis.NobodyHere], Diagnoses.Of(Hour, [[Free], []]));

    [Fact]
    public void Nobody_has_working_hours() => Assert.Equal([Diagnosis.NoWorkingHours], Diagnoses.Of(Hour, [[Free with { HasHours = false, Situation = Of([]) }]]));

    [Fact]
    public void The_working_hours_lie_elsewhere() => Assert.Equal([Diagnosis.NotInWorkingHours], Diagnoses.Of(Hour, [[new(true, Of([]))]]));

    [Fact]
    public void The_business_is_closed_while_they_work() => Assert.Equal([Diagnosis.NotInWorkingHours], Diagnoses.Of(Hour, [[new(true, Of(Day) with { Business = [new(0, 500)] })]]));

    [Fact]
    public void All_of_it_is_blocked() => Assert.Equal([Diagnosis.Blocked], Diagnoses.Of(Hour, [[new(true, Of(Day) with { Blocked = [new(500, 800), new(700, 1100)] })]]));

    [Fact]
    public void All_of_it_is_booked() => Assert.Equal([Diagnosis.NoWindows], Diagnoses.Of(Hour, [[new(true, Of(Day) with { Taken = [new(new(540, 1020), 1020)] })]]));

    [Fact]
    public void What_is_free_is_too_short() => Assert.Equal([Diagnosis.DurationTooLong], Diagnoses.Of(Hour, [[new(true, Of(Day) with { Taken = [new(new(580, 1000), 1000)] })]]));

    [Fact]
    public void It_would_do_without_the_time_kept_free_between_sessions() =>
        Assert.Equal([Diagnosis.BufferTooLong], Diagnoses.Of(Hour, [[new(true, Of(Day) with { Taken = [new(new(600, 1020), 1020)] })]]));

    [Fact]
    public void They_are_never_free_together() => Assert.Equal([Diagnosis.NoWindows], Diagnoses.Of(Hour, [[new(true, Of([new(540, 700)]))], [new(true, Of([new(700, 1020)]))]]));

    [Fact]
    public void One_who_is_free_makes_up_for_another_who_is_not() =>
        Assert.Equal([Diagnosis.NoWorkingHours], Diagnoses.Of(Hour, [[new(true, Of([])), Free], [new(false, Of([]))]]));

    [Fact]
    public void Each_group_s_cause_is_told_the_most_specific_first() =>
        Assert.Equal([Diagnosis.NotInWorkingHours, Diagnosis.Blocked], Diagnoses.Of(Hour, [[new(true, Of(Day) with { Blocked = Day })], [new(true, Of([]))]]));

    static readonly Candidate Free = new(true, Of(Day));

    static ResourceSituation Of(Stretch[] hours) => new(hours, null, [], []);
}
