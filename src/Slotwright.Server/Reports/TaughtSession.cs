using Slotwright.Contract.Calendar;
using Slotwright.Domain.Time;
using Slotwright.Server.Availability;
using Slotwright.Server.Calendar;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Reports;

/// <summary>A session of a class or a course with the seats taken; a course counts its seats for all its sessions together.</summary>
internal sealed record TaughtSession(Session Session, Guid? Service, int Capacity, int Taken)
{
    public Stretch Time => Session.Time;

    public bool IsClass => Session.Event.Type == EventTypes.Class;

    /// <summary>Where its seats are counted.</summary>
    public string Place => PlaceOf(Session);

    /// <summary>Who gives it and is busy meanwhile.</summary>
    public IEnumerable<Guid> Resources => Session.Event.Transparency == Transparency.Free ? []
        : (Session.Event.Resources ?? []).Where(r => r.Transparency != Transparency.Free).Select(r => Guid.Parse(r.Id!));

    public bool Meets(ReportFilter filter) => Service is { } service && (filter.Services.Length == 0 || filter.Services.Contains(service.ToString()))
        && (filter.Resources.Length == 0 || (Session.Event.Resources ?? []).Any(r => filter.Resources.Contains(r.Id))) && (filter.Locations.Length == 0 || filter.Locations.Contains(Session.Event.Location?.Id));

    /// <summary>Those that overlap a window.</summary>
    public static async Task<List<TaughtSession>> Within(Db db, SiteCatalog catalog, Stretch window, CancellationToken ct)
    {
        var sessions = catalog.Events.Around(window).Where(e => e.Event.Type is EventTypes.Class or EventTypes.Course).SelectMany(e => e.Sessions(window)).ToList();
        var seats = await db.Counts(catalog.Site.Id, sessions.Select(PlaceOf).Distinct(), ct);
        var services = await catalog.Services.FindAll(sessions.Select(s => OfferedClass.ServiceOf(s.Event)).OfType<Guid>().ToHashSet(), ct);
        return [.. sessions.Select(s => Of(s, OfferedClass.ServiceOf(s.Event) is { } id ? services.GetValueOrDefault(id) : null, seats.GetValueOrDefault(PlaceOf(s)).Taken))];
    }

    private static TaughtSession Of(Session session, ServiceFacts? service, int taken) => new(session, service?.Id, Capacity: session.Event.TotalCapacity ?? service?.Document.DefaultCapacity ?? 0, taken);

    private static string PlaceOf(Session session) => session.Event.Type == EventTypes.Class ? session.Id : session.Event.ScheduleId!;
}
