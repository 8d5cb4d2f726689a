using System.Buffers;
using System.Text;
using System.Text.Json;
using NodaTime;
using Slotwright.Domain.Policies;
using Slotwright.Domain.Time;
using Slotwright.Server.Site;

namespace Slotwright.Server.Availability;

/// <summary>One slot to be told: when, at which of the request's places, how it breaks the policy, and who is free.</summary>
internal readonly record struct OfferedSlot(Stretch Time, int Place, PolicyViolations Violations, int Row)
{
    public bool Bookable => !Violations.Any;
}

/// <summary>
/// Writes time slots straight to UTF-8: what is the same for every slot of a place is rendered once. Beside the contract's
/// local times each slot says its instant (`utcStartDate`, `utcEndDate`), which tells the two hours apart when clocks go back.
/// </summary>
internal sealed class SlotWriter(ServiceFacts? service, IReadOnlyList<SlotPlace> places, DateTimeZone zone, IBufferWriter<byte> output)
{
    private readonly LocalTimeWriter local = new(zone), utc = new(DateTimeZone.Utc);
    private readonly byte[] head = service is null ? "{\"localStartDate\":\""u8.ToArray() : Head(service);
    private readonly byte[][] where = [.. places.Select(Where)];

    /// <param name="nested">Writes the slots of the services within it, one after another without brackets.</param>
    public void Write(OfferedSlot slot, Action<IBufferWriter<byte>>? availableResources, Action? nested = null)
    {
        Put(head);
        Times(slot.Time);
        Put(where[slot.Place]);
        Policy(slot.Violations);
        Put(",\"availableResources\":["u8);
        availableResources?.Invoke(output);
        Put("],\"nestedTimeSlots\":["u8);
        nested?.Invoke();
        Put("]}"u8);
    }

    /// <summary>One service's slot within a sequence.</summary>
    public void WriteNested(ServiceFacts of, Stretch time, Action<IBufferWriter<byte>>? availableResources)
    {
        Put(Head(of));
        Times(time);
        Put("\"availableResources\":["u8);
        availableResources?.Invoke(output);
        Put("]}"u8);
    }

    private void Times(Stretch time)
    {
        Time(local, time.Start);
        Put("\",\"localEndDate\":\""u8);
        Time(local, time.End);
        Put("\",\"utcStartDate\":\""u8);
        Time(utc, time.Start);
        Put("Z\",\"utcEndDate\":\""u8);
        Time(utc, time.End);
        Put("Z\","u8);
    }

    private static byte[] Head(ServiceFacts of) => Encoding.UTF8.GetBytes($"{{\"serviceId\":\"{of.Id}\",\"scheduleId\":\"{of.ScheduleId}\",\"localStartDate\":\"");

    private void Policy(PolicyViolations broken)
    {
        Put(broken.Any ? "\"bookable\":false,\"nonBookableReasons\":{\"violatesBookingPolicy\":true},"u8 : "\"bookable\":true,"u8);
        ViolationsText.Write(output, broken);
    }

    private static byte[] Where(SlotPlace place)
    {
        using var buffer = new MemoryStream();
        using (var w = new Utf8JsonWriter(buffer, new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            w.WriteStartObject();
            w.WriteStartObject("location");
            w.WriteString("id", place.Id);
            if (place.Name is not null) w.WriteString("name", place.Name);
            if (place.Address is not null) w.WriteString("formattedAddress", place.Address);
            w.WriteString("locationType", place.Type);
            w.WriteEndObject();
            w.WriteNumber("totalCapacity", 1);
            w.WriteNumber("remainingCapacity", 1);
            w.WriteNumber("bookableCapacity", 1);
            w.WriteEndObject();
        }
        var json = buffer.ToArray();
        return [.. json.AsSpan(1, json.Length - 2), (byte)','];
    }

    private void Time(LocalTimeWriter writer, long moment) => output.Advance(writer.Write(moment, output.GetSpan(LocalTimeWriter.Length)));

    private void Put(ReadOnlySpan<byte> bytes) => output.Write(bytes);
}
