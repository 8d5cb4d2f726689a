using FsCheck.Fluent;
using NodaTime;
using Slotwright.Domain.Availability;
using Slotwright.Domain.Time;

namespace Slotwright.Domain.Tests.Availability;

/// <summary>When services fit one right after the other (minutes of one day; a massage of 60, then a facial of 30).</summary>
public sealed class SequenceRules
{
    static readonly Stretch Day = new(0, 1440);

    /// <summary>Who is booked when, as "who from-to", and what is then left between 9 and 12, starts every half hour, 15 minutes kept free after the whole.</summary>
    [Theory]
    [InlineData("", "540 570 600 630")]
    [InlineData("Ann 600-630", "540 630")]
    [InlineData("Bea 600-630", "570 600 630")]
    [InlineData("Bea 630-660", "600 630")]
    [InlineData("Bea 540-600", "540 570 600 630")]
    [InlineData("Ann 630-720", "540 570")]
    [InlineData("Bea 644-720", "")]
    [InlineData("Bea 645-720", "540")]
    [InlineData("Ann 540-720", "")]
    public void Every_service_needs_its_own_resource_at_its_own_time(string booked, string starts) => Assert.Equal(starts, Starts(SequenceFinder.Find(Day, 30, 15,
        [new(60, [[Staff(booked, "Ann")]]), new(30, [[Staff(booked, "Bea")]])])));

    [Theory]
    [InlineData("", "540 570 600 630")]
    [InlineData("Ann 630-660", "540")]
    [InlineData("Ann 540-570", "570 600 630")]
    [InlineData("Ann 660-720", "540 570")]
    public void One_resource_may_serve_several_in_a_row_with_nothing_kept_free_between_them(string booked, string starts)
    {
        ResourceTime[] ann = [Staff(booked, "Ann")];
        Assert.Equal(starts, Starts(SequenceFinder.Find(Day, 30, 0, [new(60, [ann]), new(30, [ann])])));
    }

    [Fact]
    public void The_buffer_is_kept_after_the_last_service_only()
    {
        var (ann, bea) = (Staff("Ann 600-660", "Ann"), Staff("", "Bea"));
        Assert.Equal("540", Starts(SequenceFinder.Find(Day, 60, 30, [new(60, [[ann]]), new(30, [[bea]])])));
        Assert.Equal("", Starts(SequenceFinder.Find(new(540, 630), 60, 30, [new(30, [[bea]]), new(60, [[Staff("Ann 650-700", "Ann")]])])));
        Assert.Equal("540", Starts(SequenceFinder.Find(new(540, 630), 60, 20, [new(30, [[bea]]), new(60, [[Staff("Ann 650-700", "Ann")]])])));
    }

    [Theory]
    [InlineData(0, 1440, "540 570 600 630")]
    [InlineData(570, 1440, "570 600 630")]
    [InlineData(0, 660, "540 570")]
    [InlineData(540, 630, "540")]
    [InlineData(540, 629, "")]
    [InlineData(541, 660, "570")]
    public void A_sequence_lies_inside_the_window_from_start_to_end(int from, int to, string starts) => Assert.Equal(starts, Starts(SequenceFinder.Find(new(from, to), 30, 0,
        [new(60, [[Staff("", "Ann")]]), new(30, [[Staff("", "Bea")]])])));

    [Fact]
    public void The_first_services_hours_make_the_grid()
    {
        ResourceTime early = new([new(545, 720)], [], []), late = new([new(600, 720)], [], []);
        Assert.Equal("545 575 605 635", Starts(SequenceFinder.Find(Day, 30, 0, [new(30, [[early]]), new(30, [[early]])]), until: 640));
        Assert.Equal("575 605 635 665", Starts(SequenceFinder.Find(Day, 30, 0, [new(25, [[early]]), new(30, [[late]])])));
    }

    [Fact]
    public void Each_service_is_told_with_its_time_and_who_is_free_for_it()
    {
        ResourceTime[] staff = [Staff("A 540-600", "A"), Staff("B 600-640", "B"), Staff("", "C")];
        var table = SequenceFinder.Find(Day, 60, 0, [new(60, [staff]), new(60, [staff, [Staff("", "Room")]]), new(30, [staff])]);
        Assert.Equal(new Stretch(540, 690), table[0]);
        Assert.Equal([new(540, 600), new(600, 660), new(660, 690)], Enumerable.Range(0, 3).Select(part => table.Time(0, part)));
        Assert.Equal([1, 2], Free(table, 0, 0, 0));
        Assert.Equal([0, 2], Free(table, 0, 1, 0));
        Assert.Equal([0], Free(table, 0, 1, 1));
        Assert.Equal([0, 1, 2], Free(table, 0, 2, 0));
    }

    [Fact]
    public void A_service_nobody_gives_leaves_nothing()
    {
        Assert.Equal("", Starts(SequenceFinder.Find(Day, 30, 0, [new(60, [[Staff("", "Ann")]]), new(30, [[]])])));
        Assert.Equal("", Starts(SequenceFinder.Find(Day, 30, 0, [new(60, [[Staff("", "Ann")]]), new(30, [])])));
        Assert.Equal("", Starts(SequenceFinder.Find(Day, 30, 0, [])));
    }

    [Theory]
    [InlineData(545, true)]
    [InlineData(629, true)]
    [InlineData(630, true)]
    [InlineData(631, false)]
    [InlineData(539, false)]
    public void One_start_is_tried_on_the_grid_or_off_it(int start, bool fits)
    {
        var table = SequenceFinder.At(start, 0, [new(60, [[Staff("", "Ann")]]), new(30, [[Staff("", "Bea")]])]);
        Assert.Equal(fits ? 1 : 0, table.Count);
        if (fits) Assert.Equal(new Stretch(start, start + 90), table[0]);
    }

    /// <summary>The night's shift of one who gives both: services follow each other by elapsed time, whatever the wall clock does.</summary>
    [Theory]
    [InlineData("America/New_York", 3, 8, "00:00+01:00-01:30 05:00Z, 01:30+03:30-04:00 06:30Z")]
    [InlineData("America/New_York", 11, 1, "00:00+01:00-01:30 04:00Z, 01:30+01:30-02:00 05:30Z, 02:00+03:00-03:30 07:00Z")]
    [InlineData("Europe/London", 3, 29, "00:00+02:00-02:30 00:00Z, 02:30+03:30-04:00 01:30Z")]
    [InlineData("Europe/London", 10, 25, "00:00+01:00-01:30 23:00Z, 01:30+01:30-02:00 00:30Z, 02:00+03:00-03:30 02:00Z")]
    [InlineData("Australia/Lord_Howe", 10, 4, "00:00+01:00-01:30 13:30Z, 01:30+03:00-03:30 15:00Z")]
    public void On_days_the_clocks_change_services_follow_by_elapsed_time(string zoneId, int month, int day, string sequences)
    {
        const long Minute = 60_000;
        var zone = Zones.Find(zoneId)!;
        LocalDateTime midnight = new(2026, month, day, 0, 0);
        var shift = Stretch.Of(Zones.Start(midnight, zone), Zones.End(midnight.PlusHours(4), zone));
        ResourceTime[] ann = [new([shift], [], [])];
        var table = SequenceFinder.Find(shift, 90 * Minute, 0, [new(60 * Minute, [ann]), new(30 * Minute, [ann])]);
        Assert.Equal(sequences, string.Join(", ", Enumerable.Range(0, table.Count).Select(i =>
            $"{Wall(table[i].Start, zone)}+{Wall(table.Time(i, 1).Start, zone)}-{Wall(table[i].End, zone)} {Wall(table[i].Start, DateTimeZone.Utc)}Z")));
    }

    [Fact]
    public void A_sequence_fits_where_each_of_its_services_alone_would() => Always.Holds(
        from demand in Some.Demand
        from parts in (from duration in Gen.Choose(1, 6) from resources in Gen.Choose(0, 3).SelectMany(count => Some.Resource.ArrayOf(count)) select new SequencePart(duration, [resources])).ArrayOf(3)
        select (demand, parts),
        asked =>
        {
            var (demand, parts) = asked;
            for (var start = 0L; start < Some.LastUnit; start++)
            {
                var (at, fits) = (start, true);
                for (var part = 0; part < 3; at += parts[part++].Duration)
                    fits &= parts[part].Groups[0].Any(r => SlotFinder.IsFree(at, new(default, parts[part].Duration, 1, part == 2 ? demand.Buffer : 0), r));
                Assert.Equal(fits ? 1 : 0, SequenceFinder.At(start, demand.Buffer, parts).Count);
            }
            var whole = SequenceFinder.Find(demand.Window, demand.Step, demand.Buffer, parts);
            for (var i = 0; i < whole.Count; i++)
            {
                Assert.True(demand.Window.Contains(whole[i]));
                Assert.Equal(1, SequenceFinder.At(whole[i].Start, demand.Buffer, parts).Count);
            }
        });

    static string Wall(long moment, DateTimeZone zone) => Instant.FromUnixTimeMilliseconds(moment).InZone(zone).LocalDateTime.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>At work from 9 to 12, booked as the line says.</summary>
    static ResourceTime Staff(string booked, string name) =>
        new([new(540, 720)], [], [.. booked.Split(',').Select(b => b.Trim().Split(' ')).Where(b => b[0] == name).Select(b => b[1].Split('-')).Select(b => new Stretch(Number(b[0]), Number(b[1])))]);

    static long Number(string text) => long.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    static string Starts(SequenceTable table, long until = long.MaxValue) =>
        string.Join(' ', Enumerable.Range(0, table.Count).Select(i => table[i].Start).Where(start => start <= until));

    static int[] Free(SequenceTable table, int sequence, int part, int group)
    {
        List<int> free = [];
        foreach (var index in table.Free(sequence, part, group)) free.Add(index);
        return [.. free];
    }
}
