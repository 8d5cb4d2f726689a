using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Slotwright.Server.Telemetry;

/// <summary>
/// What the server counts and times about itself (docs/observability.md). Nothing here tells of a site or a person: every label is one of a few names of the
/// contract's or our own.
/// </summary>
internal static class Instruments
{
    public const string Name = "Slotwright";

    /// <summary>The entity whose events are the outcomes of bookings.</summary>
    public const string Booking = "wix.bookings.v2.booking";

    /// <summary>Nobody listening, an activity is not even made.</summary>
    public static readonly ActivitySource Activities = new(Name);

    private static readonly Meter Meter = new(Name);
    private static readonly InstrumentAdvice<double> Seconds = new() { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] };
    private static readonly Counter<long> Requests = Meter.CreateCounter<long>("slotwright.requests", null, "Requests answered, by operation and HTTP status.");
    private static readonly Histogram<double> RequestTime = Time("slotwright.request.duration", "How long requests took, but for streams.");
    private static readonly Counter<long> Bookings = Meter.CreateCounter<long>("slotwright.bookings", null, "What became of bookings: created, confirmed, declined, canceled, rescheduled and the like, or a request refused, and why.");
    private static readonly Histogram<double> SlotTime = Time("slotwright.slot_query.duration", "How long it took to find time slots, for HTTP and MCP callers.");
    private static readonly Counter<long> Deliveries = Meter.CreateCounter<long>("slotwright.deliveries", null, "Attempts to deliver an event to a webhook, by what came of them.");
    private static readonly Histogram<double> DeliveryTime = Time("slotwright.delivery.duration", "How long webhooks took to answer.");
    private static readonly Counter<long> Notifications = Meter.CreateCounter<long>("slotwright.notifications", null, "Messages sent to people, by channel and by what came of them.");
    private static readonly Counter<long> Jobs = Meter.CreateCounter<long>("slotwright.jobs", null, "Jobs that ended, by operation and outcome.");
    private static readonly Histogram<double> ToolTime = Time("slotwright.mcp.call.duration", "How long tool calls took, by tool and outcome.");
    private static readonly UpDownCounter<long> Followers = Meter.CreateUpDownCounter<long>("slotwright.stream.followers", null, "Who follows events as they happen, at this server.");
    private static readonly ConcurrentDictionary<string, (long Rows, double Seconds)> Readers = new();
    private static readonly ConcurrentDictionary<string, long> Pending = new();
    private static readonly string[] Statuses = [.. Enumerable.Range(0, 600).Select(s => s.ToString(System.Globalization.CultureInfo.InvariantCulture))];

    static Instruments()
    {
        Meter.CreateObservableGauge("slotwright.outbox.lag", () => Readers.Select(r => new Measurement<double>(r.Value.Seconds, Tag("reader", r.Key))), "s", "How old the oldest event is that a reader of the outbox has yet to deal with.");
        Meter.CreateObservableGauge("slotwright.outbox.waiting", () => Readers.Select(r => new Measurement<long>(r.Value.Rows, Tag("reader", r.Key))), null, "How many events a reader of the outbox has yet to deal with; more than 10,000 are not counted.");
        Meter.CreateObservableGauge("slotwright.deliveries.pending", () => Pending.Select(p => new Measurement<long>(p.Value, Tag("state", p.Key))), null, "Deliveries that are not done, by state.");
    }

    public static void Answered(string operation, int status, double? seconds)
    {
        Requests.Add(1, Tag("operation", operation), Tag("status", Statuses[Math.Clamp(status, 0, 599)]));
        if (seconds is { } took) RequestTime.Record(took, Tag("operation", operation));
    }

    /// <param name="outcome">The slug of the event that tells of it.</param>
    public static void Booked(string outcome) => Bookings.Add(1, Tag("outcome", outcome), Tag("code", ""));

    /// <param name="code">The refusal's own code, never its text.</param>
    public static void BookingRefused(string code) => Bookings.Add(1, Tag("outcome", "refused"), Tag("code", code));

    public static void SlotsFound(string operation, double seconds) => SlotTime.Record(seconds, Tag("operation", operation));

    public static void DeliveryAttempted(string outcome, double seconds)
    {
        Deliveries.Add(1, Tag("outcome", outcome));
        DeliveryTime.Record(seconds, Tag("outcome", outcome));
    }

    public static void DeliveriesPending(string state, long count) => Pending[state] = count;

    public static void NotificationSent(string channel, string outcome) => Notifications.Add(1, Tag("channel", channel), Tag("outcome", outcome));

    public static void JobEnded(string operation, string outcome) => Jobs.Add(1, Tag("operation", operation), Tag("outcome", outcome));

    public static void ToolCalled(string tool, string outcome, double seconds) => ToolTime.Record(seconds, Tag("tool", tool), Tag("outcome", outcome));

    public static void Follows(int change) => Followers.Add(change);

    public static void ReaderLags(string reader, long rows, double seconds) => Readers[reader] = (rows, seconds);

    private static Histogram<double> Time(string name, string about) => Meter.CreateHistogram(name, "s", about, tags: null, Seconds);

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);
}
