using Slotwright.Domain.Availability;
using Slotwright.Domain.Time;

namespace Slotwright.Domain.Tests.Availability;

public sealed class FreeSlotRules
{
    static readonly Stretch[] Nine2Five = [new(540, 1020)];
    static readonly SlotDemand Hourly = new(new(0, 1440), 60, 60, 0);

    [Fact]
    public void A_free_day_is_offered_from_the_first_minute_to_the_last() =>
        Assert.Equal([540, 600, 660, 720, 780, 840, 900, 960], Starts(Hourly, Staff()));

    [Fact]
    public void Touching_slots_do_not_clash() =>
        Assert.Equal([540, 660, 720, 780, 840, 900, 960], Starts(Hourly, Staff(booked: new(600, 660))));

    [Fact]
    public void The_grid_starts_with_the_working_hours_not_with_the_window_or_the_gap_after_a_booking()
    {
        Assert.Equal([630, 690], Starts(Hourly with { Window = new(600, 700) }, Staff([new(510, 1020)])));
        Assert.Equal([660, 720, 780, 840, 900, 960], Starts(Hourly, Staff(booked: new(540, 610))));
    }

    [Fact]
    public void A_slot_starts_before_the_window_ends_and_may_end_after_it() =>
        Assert.Equal([540, 600], Starts(Hourly with { Window = new(540, 601) }, Staff()));

    [Fact]
    public void The_window_includes_its_start_and_not_its_end() =>
        Assert.Equal([600], Starts(Hourly with { Window = new(600, 660) }, Staff()));

    [Fact]
    public void The_buffer_may_leave_working_hours_but_not_reach_the_next_booking()
    {
        var buffered = Hourly with { Buffer = 15 };
        Assert.Equal(960, Starts(buffered, Staff())[^1]);
        Assert.Equal([600, 660, 780, 840, 900, 960], Starts(buffered, Staff(booked: new(540, 600))).Where(start => start != 720));
        Assert.DoesNotContain(540, Starts(buffered, Staff(booked: new(614, 660))));
        Assert.Contains(540, Starts(buffered, Staff(booked: new(615, 660))));
    }

    [Fact]
    public void No_buffer_is_kept_before_time_off() =>
        Assert.Contains(540, Starts(Hourly with { Buffer = 15 }, Staff(blocked: new(600, 660))));

    [Fact]
    public void A_slot_may_not_reach_into_time_off() =>
        Assert.Equal([540, 720, 780, 840, 900, 960], Starts(Hourly, Staff(blocked: new(659, 661))));

    [Fact]
    public void A_double_booked_hour_hides_what_either_booking_takes()
    {
        ResourceTime staff = new(Nine2Five, [], [new(540, 900), new(560, 570), new(600, 930)]);
        Assert.Equal([960], Starts(Hourly, staff));
    }

    [Fact]
    public void A_slot_does_not_bridge_two_shifts() =>
        Assert.Equal([540, 630], Starts(Hourly, Staff([new(540, 620), new(630, 720)])));

    [Fact]
    public void Each_shift_of_the_first_group_brings_its_own_grid()
    {
        var table = SlotFinder.Find(Hourly, [[Staff([new(540, 660)]), Staff([new(555, 690)])]]);
        Assert.Equal([540, 555, 600, 615], table.Starts);
        Assert.Equal([0], Free(table, 0));
        Assert.Equal([1], Free(table, 3));
        Assert.Equal([0, 1], Free(SlotFinder.Find(Hourly, [[Staff([new(540, 660)]), Staff([new(480, 690)])]]), 1));
    }

    [Fact]
    public void Every_group_must_have_someone_free()
    {
        ResourceTime[] rooms = [Staff([new(0, 600)]), Staff([new(0, 720)], booked: new(620, 640))];
        var table = SlotFinder.Find(Hourly, [[Staff()], rooms]);
        Assert.Equal([540, 660], table.Starts);
        Assert.Equal([0, 1], Free(table, 0, 1));
        Assert.Equal([1], Free(table, 1, 1));
    }

    [Fact]
    public void No_groups_or_an_empty_group_offer_nothing()
    {
        Assert.Equal(0, SlotFinder.Find(Hourly, []).Count);
        Assert.Equal(0, SlotFinder.Find(Hourly, [[Staff()], []]).Count);
        Assert.Equal(0, SlotFinder.Find(Hourly, [[], [Staff()]]).Count);
    }

    [Fact]
    public void A_hundred_and_thirty_free_resources_are_all_told()
    {
        var table = SlotFinder.Find(Hourly, [[.. Enumerable.Range(0, 130).Select(i => i % 3 == 0 ? Staff(booked: new(0, 1440)) : Staff())]]);
        Assert.Equal(Enumerable.Range(0, 130).Where(i => i % 3 != 0), Free(table, 0));
        Assert.Equal(86, table.Free(0, 0).Count);
        Assert.False(table.Free(0, 0).Contains(129));
        Assert.True(table.Free(0, 0).Contains(128));
        Assert.False(table.Free(0, 0).Contains(192));
    }

    [Fact]
    public void A_start_off_the_grid_can_be_tried_alone()
    {
        Assert.True(SlotFinder.IsFree(547, Hourly, Staff(booked: new(607, 660))));
        Assert.False(SlotFinder.IsFree(548, Hourly, Staff(booked: new(607, 660))));
    }

    [Fact]
    public void A_slot_must_last_and_step_and_cannot_owe_a_buffer()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => SlotFinder.Find(Hourly with { Duration = 0 }, [[Staff()]]));
        Assert.Throws<ArgumentOutOfRangeException>(() => SlotFinder.Find(Hourly with { Step = 0 }, [[Staff()]]));
        Assert.Throws<ArgumentOutOfRangeException>(() => SlotFinder.Find(Hourly with { Buffer = -1 }, [[Staff()]]));
    }

    [Fact]
    public void Looking_leaves_little_but_the_answer_in_memory()
    {
        IReadOnlyList<ResourceTime[]> groups = [[.. Enumerable.Repeat(Staff(), 64)]];
        var found = SlotFinder.Find(Hourly with { Step = 1 }, groups);
        var before = GC.GetAllocatedBytesForCurrentThread();
        SlotFinder.Find(Hourly with { Step = 1 }, groups);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, found.Count * 16 + 256);
    }

    static long[] Starts(SlotDemand demand, ResourceTime staff) => SlotFinder.Find(demand, [[staff]]).Starts.ToArray();

    static ResourceTime Staff(Stretch[]? open = null, Stretch blocked = default, Stretch booked = default) =>
        new(open ?? Nine2Five, Stretches.Normalise(blocked), Stretches.Normalise(booked));

    static List<int> Free(SlotTable table, int slot, int group = 0)
    {
        List<int> free = [];
        foreach (var index in table.Free(slot, group)) free.Add(index);
        return free;
    }
}
