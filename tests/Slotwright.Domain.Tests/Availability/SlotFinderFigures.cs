using System.Diagnostics;
using NodaTime;
using Slotwright.Domain.Availability;
using Slotwright.Domain.Time;

namespace Slotwright.Domain.Tests.Availability;

/// <summary>Figures, not verdicts: dotnet run -c Release --project tests/Slotwright.Domain.Tests -- -explicit only -showliveoutput</summary>
public sealed class SlotFinderFigures(ITestOutputHelper output)
{
    const long Minute = 60_000;
    const long Day = 24 * 60 * Minute;

    [Theory(Explicit = true)]
    [InlineData(10, 7, true)]
    [InlineData(10, 7, false)]
    [InlineData(10, 31, true)]
    [InlineData(100, 7, true)]
    [InlineData(1000, 7, true)]
    [InlineData(1000, 7, false)]
    public void Time_and_memory_of_one_question(int staff, int days, bool sameHours)
    {
        var random = new Random(42);
        var resources = Enumerable.Range(0, staff).Select(i => Resource(random, days, sameHours ? 0 : i % 7 * 10)).ToArray();
        IReadOnlyList<ResourceTime[]> groups = [resources];
        SlotDemand demand = new(new(0, days * Day), 60 * Minute, 30 * Minute, 0);
        var (micros, bytes, found) = Measure(() => SlotFinder.Find(demand, groups), staff * days > 1000 ? 300 : 20_000);
        var answer = found.Count * 8L * (1 + (staff + 63) / 64);
        output.WriteLine($"{staff} staff x {days} days, same hours {sameHours}: {micros:F1} us, {found.Count} slots, {bytes} B, {bytes - answer} B beyond the answer");
    }

    [Fact(Explicit = true)]
    public void Time_and_memory_of_hours_and_text()
    {
        var zone = Zones.Find("Europe/London")!;
        WorkingHours hours = new([.. Enumerable.Range(1, 5).Select(day => new RecurringHours(
            new(new(2026, 6, day, 9, 0), new(2026, 6, day, 17, 0), zone, 1, null), new HashSet<int>()))], []);
        var week = Stretch.Of(Instant.FromUtc(2036, 6, 2, 0, 0), Instant.FromUtc(2036, 6, 9, 0, 0));
        var (micros, bytes, _) = Measure(() => hours.Overlapping(week), 20_000);
        output.WriteLine($"A week of hours, ten years ahead: {micros:F1} us, {bytes} B");
        var (writer, utf8) = (new LocalTimeWriter(zone), new byte[LocalTimeWriter.Length]);
        var (thousand, _, _) = Measure(() => { for (var i = 0; i < 1000; i++) writer.Write(week.Start + i * 30 * Minute, utf8); return utf8; }, 2000);
        output.WriteLine($"One local time: {thousand:F1} ns");
    }

    static (double Micros, long Bytes, T Found) Measure<T>(Func<T> ask, int times)
    {
        var found = ask();
        for (var i = 0; i < times; i++) found = ask();
        var best = double.MaxValue;
        for (var round = 0; round < 7; round++)
        {
            var watch = Stopwatch.StartNew();
            for (var i = 0; i < times; i++) found = ask();
            best = Math.Min(best, watch.Elapsed.TotalMicroseconds / times);
        }
        var before = GC.GetAllocatedBytesForCurrentThread();
        found = ask();
        return (best, GC.GetAllocatedBytesForCurrentThread() - before, found);
    }

    static ResourceTime Resource(Random random, int days, int lateMinutes)
    {
        var open = Enumerable.Range(0, days).Select(day => day * Day + (540 + lateMinutes) * Minute).Select(start => new Stretch(start, start + 540 * Minute)).ToArray();
        var halfHours = open.SelectMany(day => Enumerable.Range(0, 18).Select(half => day.Start + half * 30 * Minute));
        var booked = halfHours.Where(_ => random.NextDouble() < 0.7).Select(start => new Stretch(start, start + 30 * Minute)).ToArray();
        return new(open, [], Stretches.Normalise(booked));
    }
}
