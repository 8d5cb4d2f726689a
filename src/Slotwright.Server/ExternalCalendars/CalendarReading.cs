using NodaTime;
using Slotwright.Contract.Slotwright;
using Slotwright.Domain;
using Slotwright.Domain.ICalendar;
using Slotwright.Domain.Time;
using Slotwright.Server.Http;

namespace Slotwright.Server.ExternalCalendars;

/// <summary>What one look at a foreign calendar found.</summary>
internal sealed record Reading(IReadOnlyList<ImportedTime> Times, IReadOnlyList<string> Problems, IReadOnlyList<KnownCalendar> Known)
{
    /// <summary>The other side says that nothing has changed since the last time.</summary>
    public bool IsUnchanged { get; init; }

    public string? ETag { get; init; }
    public string? LastModified { get; init; }
}

/// <summary>Fetches and reads a connection's calendars for the window that counts: from yesterday four hundred days ahead.</summary>
internal sealed class CalendarReading(ForeignHttp http)
{
    private const int Ahead = 400, LongestTitle = 300;
    private readonly CalDav dav = new(http);

    /// <summary>Whole days, so that the far end does not move with every look.</summary>
    public static Stretch Window(LocalDate today) => Stretch.Of(today.PlusDays(-1).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant(), today.PlusDays(Ahead + 1).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant());

    public Task<Result<Reading>> Read(CalendarConnection c, Login? login, LocalDate today, DateTimeZone home, CancellationToken ct) =>
        c.Kind == ExternalCalendarType.Ics ? ReadFile(c, login, today, home, ct) : ReadCollections(c, login, today, home, ct);

    /// <summary>A file that has not changed need not be sent again, unless the window has moved on over its repeating events.</summary>
    private async Task<Result<Reading>> ReadFile(CalendarConnection c, Login? login, LocalDate today, DateTimeZone home, CancellationToken ct)
    {
        var known = c.ReadDay == today && c.Status == ExternalCalendarStatus.Connected;
        var answered = await http.Send(new(HttpMethod.Get, new(c.Url), login) { ETag = known ? c.ETag : null, LastModified = known ? c.LastModified : null }, ct);
        if (answered.Failed(out var fault)) return fault;
        if (answered.Value.Status == 304) return new Reading([], c.Problems, c.Known) { IsUnchanged = true, ETag = c.ETag, LastModified = c.LastModified };
        var read = ForeignCalendar.Read(answered.Value.Body, Window(today), home, new());
        return read.Map(r => new Reading(Imported(r, r.Name ?? c.Name), Clean(r.Problems), [new(c.Url, Cut(r.Name ?? c.Name))]) { ETag = answered.Value.ETag, LastModified = answered.Value.LastModified });
    }

    private async Task<Result<Reading>> ReadCollections(CalendarConnection c, Login? login, LocalDate today, DateTimeZone home, CancellationToken ct)
    {
        IReadOnlyList<KnownCalendar> known = [new(c.Url, c.Name)];
        if (c.Kind == ExternalCalendarType.CaldavAccount)
        {
            var told = await dav.Calendars(new(c.Url), login!, ct);
            if (told.Failed(out var silent)) return silent;
            known = told.Value;
        }
        var (times, problems) = (new List<ImportedTime>(), new List<string>());
        foreach (var calendar in known.Where(k => c.Chosen?.Contains(k.Id) != false))
        {
            var url = new Uri(calendar.Id);
            var file = await dav.Events(url, Window(today), ForeignHttp.MayBeTold(new(c.Url), url) ? login : null, ct);
            if (file.Failed(out var fault)) return fault;
            var read = ForeignCalendar.Read(file.Value, Window(today), home, new());
            if (read.Failed(out var unreadable)) return unreadable;
            times.AddRange(Imported(read.Value, calendar.Name));
            problems.AddRange(Clean(read.Value.Problems));
        }
        return new Reading([.. times.OrderBy(t => t.Busy.Time.Start)], problems, known);
    }

    private static List<ImportedTime> Imported(ForeignCalendar read, string name) => [.. read.Busy.Select(b => new ImportedTime(b with { Title = Cut(b.Title) }, Cut(name)))];

    private static List<string> Clean(IEnumerable<string> problems) => [.. problems.Select(Cut)];

    /// <summary>As much of a foreign text as is kept, without what no database holds.</summary>
    private static string Cut(string text) => Wire.Cut(text.Replace("\0", "", StringComparison.Ordinal), LongestTitle);
}
