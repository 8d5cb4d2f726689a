using System.Buffers;
using System.Buffers.Text;
using System.Text;
using NodaTime;
using Slotwright.Contract.Calendar;
using Slotwright.Domain.Time;

namespace Slotwright.Server.Calendar;

/// <summary>
/// How the occurrences of one MASTER are written: what all of them have in common is rendered once, with gaps for what each says itself
/// (its id, its times, its seats). The same bytes as the event would be serialised to, without making the event.
/// </summary>
internal sealed class InstanceText
{
    private const int Number = -987_654_321;

    private enum Gap { Id, Start, End, AdjustedStart, AdjustedEnd, Remaining, Total }

    private static readonly (Gap Gap, byte[] Mark)[] Marks =
    [
        (Gap.Id, "\"~id~\""u8.ToArray()), (Gap.Start, Moment("start")), (Gap.End, Moment("end")), (Gap.AdjustedStart, Moment("adjustedStart")), (Gap.AdjustedEnd, Moment("adjustedEnd")),
        (Gap.Remaining, Encoding.UTF8.GetBytes($"\"remainingCapacity\":{Number}")), (Gap.Total, Encoding.UTF8.GetBytes($"\"participants\":{{\"total\":{Number}}}")),
    ];

    private readonly List<(byte[] Before, Gap Gap)> parts = [];
    private readonly byte[] rest;
    private readonly int? capacity;
    private readonly DateTimeZone zone;

    public InstanceText(Event master)
    {
        (capacity, zone) = (master.TotalCapacity, Zones.Find(master.TimeZone!)!);
        var bytes = EventRows.Bytes(EventView.Instance(master, default, "~id~") with
        {
            Start = new() { LocalDate = "~start~" },
            End = new() { LocalDate = "~end~" },
            AdjustedStart = new() { LocalDate = "~adjustedStart~" },
            AdjustedEnd = new() { LocalDate = "~adjustedEnd~" },
            RemainingCapacity = master.TotalCapacity is null ? null : Number,
            Participants = master.Type == EventTypes.WorkingHours ? null : new() { Total = Number },
            ConferencingDetails = null,
            Notes = null,
        });
        // Text cannot look like a mark: its quotes are escaped.
        var gaps = Marks.Select(m => (m.Gap, m.Mark, At: bytes.AsSpan().IndexOf(m.Mark))).Where(g => g.At >= 0).OrderBy(g => g.At);
        var reached = 0;
        foreach (var (gap, mark, at) in gaps)
        {
            parts.Add((bytes[reached..at], gap));
            reached = at + mark.Length;
        }
        rest = bytes[reached..];
    }

    /// <param name="adjusted">The zone the adjusted times are told in; the event's own when null.</param>
    public void Write(IBufferWriter<byte> output, Session session, string id, int taken, DateTimeZone? adjusted)
    {
        var o = session.Occurrence!.Value;
        foreach (var (before, gap) in parts)
        {
            output.Write(before);
            switch (gap)
            {
                case Gap.Id: Text(output, "\"", id, "\""); break;
                case Gap.Start: Moment(output, o.Start, o.Time.StartInstant, zone); break;
                case Gap.End: Moment(output, o.End, o.Time.EndInstant, zone); break;
                case Gap.AdjustedStart: Adjusted(output, o.Start, o.Time.StartInstant, adjusted); break;
                case Gap.AdjustedEnd: Adjusted(output, o.End, o.Time.EndInstant, adjusted); break;
                case Gap.Remaining: output.Write("\"remainingCapacity\":"u8); Digits(output, Math.Max(0, capacity!.Value - taken)); break;
                case Gap.Total: output.Write("\"participants\":{\"total\":"u8); Digits(output, taken); output.Write("}"u8); break;
            }
        }
        output.Write(rest);
    }

    private void Adjusted(IBufferWriter<byte> output, LocalDateTime wall, Instant instant, DateTimeZone? adjusted)
    {
        if (adjusted is null) Moment(output, wall, instant, zone);
        else Moment(output, instant.InZone(adjusted).LocalDateTime, instant, adjusted);
    }

    private static void Moment(IBufferWriter<byte> output, LocalDateTime wall, Instant instant, DateTimeZone zone)
    {
        output.Write("{\"localDate\":\""u8);
        Wall(output, wall);
        output.Write("\",\"utcDate\":\""u8);
        var utc = instant.InUtc().LocalDateTime;
        Wall(output, utc);
        var span = output.GetSpan(5);
        (span[0], span[1], span[2], span[3], span[4]) = ((byte)'.', (byte)('0' + utc.Millisecond / 100), (byte)('0' + utc.Millisecond / 10 % 10), (byte)('0' + utc.Millisecond % 10), (byte)'Z');
        output.Advance(5);
        Text(output, "\",\"timeZone\":\"", zone.Id, "\"}");
    }

    private static void Wall(IBufferWriter<byte> output, LocalDateTime wall)
    {
        var span = output.GetSpan(19);
        Two(span, wall.Year / 100);
        Two(span[2..], wall.Year % 100);
        Two(span[5..], wall.Month);
        Two(span[8..], wall.Day);
        Two(span[11..], wall.Hour);
        Two(span[14..], wall.Minute);
        Two(span[17..], wall.Second);
        (span[4], span[7], span[10], span[13], span[16]) = ((byte)'-', (byte)'-', (byte)'T', (byte)':', (byte)':');
        output.Advance(19);
    }

    private static void Two(Span<byte> target, int value) => (target[0], target[1]) = ((byte)('0' + value / 10), (byte)('0' + value % 10));

    private static void Digits(IBufferWriter<byte> output, int value)
    {
        Utf8Formatter.TryFormat(value, output.GetSpan(11), out var written);
        output.Advance(written);
    }

    private static void Text(IBufferWriter<byte> output, string before, string text, string after)
    {
        foreach (var part in (ReadOnlySpan<string>)[before, text, after]) output.Advance(Encoding.ASCII.GetBytes(part, output.GetSpan(part.Length)));
    }

    private static byte[] Moment(string name) => Encoding.UTF8.GetBytes($"{{\"localDate\":\"~{name}~\"}}");
}
