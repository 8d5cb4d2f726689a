using System.Buffers;
using System.Buffers.Text;
using System.Text;
using NodaTime;
using Slotwright.Domain.Time;

namespace Slotwright.Server.Availability;

/// <summary>
/// Writes the slots of classes straight to UTF-8; what a class's sessions have in common is rendered already. Like other
/// slots each says its instant (`utcStartDate`, `utcEndDate`), which tells the two hours apart when clocks go back.
/// </summary>
internal sealed class ClassSlotWriter(DateTimeZone zone, IBufferWriter<byte> output)
{
    private const int LongestNumber = 11;
    private readonly LocalTimeWriter local = new(zone), utc = new(DateTimeZone.Utc);

    /// <summary>A page, which can be continued when there is a next cursor.</summary>
    public void WriteAll(List<ClassSlot> slots, string? next)
    {
        Put("{\"timeSlots\":["u8);
        for (var i = 0; i < slots.Count; i++)
        {
            if (i > 0) Put(","u8);
            Write(slots[i]);
        }
        Put(Encoding.UTF8.GetBytes($"],\"timeZone\":\"{zone.Id}\",\"pagingMetadata\":{{\"cursors\":{{{(next is null ? "" : $"\"next\":\"{next}\"")}}},\"hasNext\":{(next is null ? "false" : "true")}}}}}"));
    }

    public void WriteOne(ClassSlot slot)
    {
        Put("{\"timeSlot\":"u8);
        Write(slot);
        Put(Encoding.UTF8.GetBytes($",\"timeZone\":\"{zone.Id}\"}}"));
    }

    private void Write(in ClassSlot slot)
    {
        var (session, text) = (slot.Session, slot.Session.Class.Text);
        Put(text.Head);
        Times(session.Time, session.Class.Days is { } days ? new(days) : local);
        output.Advance(Encoding.UTF8.GetBytes(session.Id, output.GetSpan(session.Id.Length)));
        Put(text.Title);
        if (session.Class.WaitlistCapacity is { } waitlist) Waitlist(waitlist, slot.Seats.Waiting);
        Put(text.Tail);
        Number(slot.Remaining);
        Put(",\"bookableCapacity\":"u8);
        Number(slot.BookableCapacity);
        if (slot.Bookable) Put(",\"bookable\":true,"u8);
        else Reasons(slot);
        ViolationsText.Write(output, slot.Violations);
        Put("}"u8);
    }

    private void Times(Stretch time, LocalTimeWriter shown)
    {
        Time(shown, time.Start);
        Put("\",\"localEndDate\":\""u8);
        Time(shown, time.End);
        Put("\",\"utcStartDate\":\""u8);
        Time(utc, time.Start);
        Put("Z\",\"utcEndDate\":\""u8);
        Time(utc, time.End);
        Put("Z\",\"eventInfo\":{\"eventId\":\""u8);
    }

    private void Waitlist(int capacity, int waiting)
    {
        Put(",\"waitingList\":{\"totalCapacity\":"u8);
        Number(capacity);
        Put(",\"remainingCapacity\":"u8);
        Number(Math.Max(0, capacity - waiting));
        Put("}"u8);
    }

    /// <summary>All that keeps the session from being booked.</summary>
    private void Reasons(in ClassSlot slot)
    {
        var first = true;
        Put(",\"bookable\":false,\"nonBookableReasons\":{"u8);
        Reason(slot.Remaining == 0, "\"noRemainingCapacity\":true"u8, ref first);
        Reason(slot.Violations.Any, "\"violatesBookingPolicy\":true"u8, ref first);
        Reason(slot.Remaining > 0 && slot.BookableCapacity == 0, "\"reservedForWaitingList\":true"u8, ref first);
        Reason(slot.Cancelled, "\"eventCancelled\":true"u8, ref first);
        Put("},"u8);
    }

    private void Reason(bool holds, ReadOnlySpan<byte> reason, ref bool first)
    {
        if (!holds) return;
        if (!first) Put(","u8);
        first = false;
        Put(reason);
    }

    private void Number(int number)
    {
        Utf8Formatter.TryFormat(number, output.GetSpan(LongestNumber), out var written);
        output.Advance(written);
    }

    private void Time(LocalTimeWriter writer, long moment) => output.Advance(writer.Write(moment, output.GetSpan(LocalTimeWriter.Length)));

    private void Put(ReadOnlySpan<byte> bytes) => output.Write(bytes);
}
