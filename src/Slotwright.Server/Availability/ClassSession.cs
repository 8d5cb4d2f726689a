using NodaTime;
using Slotwright.Contract.Calendar;
using Slotwright.Domain.Policies;
using Slotwright.Domain.Time;
using Slotwright.Server.Calendar;
using Slotwright.Server.Site;

namespace Slotwright.Server.Availability;

/// <summary>A class as one event tells it, and what all the sessions that follow this event have in common.</summary>
internal sealed class OfferedClass(Event told, ServiceFacts service, SiteCatalog catalog)
{
    /// <summary>How many registrations the waitlist of each session takes; null without a waitlist.</summary>
    public int? WaitlistCapacity { get; } = service.PolicyDocument.WaitlistPolicy is { Enabled: true } waitlist ? waitlist.Capacity ?? 0 : null;

    public Event Event => told;

    public ServiceFacts Service => service;

    public int Capacity { get; } = told.TotalCapacity ?? service.Document.DefaultCapacity ?? 0;

    /// <summary>Whole days are those of the class's own zone, whichever zone is asked for; null when it has hours.</summary>
    public DateTimeZone? Days { get; } = told.AllDay == true ? Zones.Find(told.TimeZone!) : null;

    /// <summary>How its slots are written.</summary>
    public ClassText Text { get; } = ClassText.Of(told, service, catalog);

    /// <summary>The class whose session an event is; null when it is no session, or its service is gone or no class any more.</summary>
    public static OfferedClass? Of(Event e, ServiceFacts? service, SiteCatalog catalog) =>
        e.Type == EventTypes.Class && service is { Document.Type: Contract.Services.ServiceType.Class } ? new(e, service, catalog) : null;

    /// <summary>The service whose schedule an event of a class lies on; null for a schedule of no service.</summary>
    public static Guid? ServiceOf(Event e) => Guid.TryParse(e.ExternalScheduleId, out var id) ? id : null;
}

/// <summary>One session that takes place.</summary>
/// <param name="Row">The stored event it comes from; its own but for occurrences of a series.</param>
internal sealed record ClassSession(string Id, string Row, OfferedClass Class, Stretch Time);

/// <summary>A session as it stands now: its seats, and how booking it would break the policy (behaviour/availability.md 6).</summary>
internal readonly record struct ClassSlot(ClassSession Session, SeatCount Seats, PolicyViolations Violations, bool Cancelled)
{
    public static ClassSlot Of(ClassSession session, SeatCount seats, Instant now, bool cancelled = false)
    {
        var service = session.Class.Service;
        return new(session, seats, service.Policy.Violations(now, session.Time.StartInstant, service.OnlineBooking, session.Time.EndInstant), cancelled);
    }

    public int Remaining => Math.Max(0, Session.Class.Capacity - Seats.Taken);

    /// <summary>What remains beside the seats kept for those on the waitlist.</summary>
    public int BookableCapacity => Seats.Free(Session.Class.Capacity);

    public bool Bookable => BookableCapacity > 0 && !Violations.Any && !Cancelled;
}
