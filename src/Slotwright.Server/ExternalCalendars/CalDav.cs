using System.Security;
using System.Xml;
using System.Xml.Linq;
using Slotwright.Domain;
using Slotwright.Domain.ICalendar;
using Slotwright.Domain.Time;

namespace Slotwright.Server.ExternalCalendars;

/// <summary>The little of CalDAV (RFC 4791) that busy time needs: which calendars an account has, and the events of one within a window.</summary>
internal sealed class CalDav(ForeignHttp http)
{
    private static readonly XNamespace Dav = "DAV:", Cal = "urn:ietf:params:xml:ns:caldav";
    private static readonly HttpMethod PropFind = new("PROPFIND"), Report = new("REPORT");
    private const string Names = "xmlns:d=\"DAV:\" xmlns:c=\"urn:ietf:params:xml:ns:caldav\"";

    /// <summary>Where an account has its calendars: its principal is asked for at the provider's address, its home at the principal's (RFC 6764, 6).</summary>
    public async Task<Result<Uri>> Home(Uri provider, Login login, CancellationToken ct)
    {
        var principal = await Href(provider, Dav + "current-user-principal", "<d:current-user-principal/>", provider, login, ct);
        return principal.Failed(out var fault) ? fault : await Href(principal.Value, Cal + "calendar-home-set", "<c:calendar-home-set/>", provider, login, ct);
    }

    /// <summary>The account's calendars that hold events.</summary>
    public async Task<Result<List<KnownCalendar>>> Calendars(Uri home, Login login, CancellationToken ct)
    {
        var answered = await Ask(PropFind, home, "1", "<d:resourcetype/><d:displayname/><c:supported-calendar-component-set/>", login, ct);
        if (answered.Failed(out var fault)) return fault;
        return answered.Value.Descendants(Dav + "response").Where(IsCalendar).Select(r => (Href: r.Element(Dav + "href")?.Value.Trim(), Name: r.Descendants(Dav + "displayname").FirstOrDefault()?.Value.Trim()))
            .Where(c => c.Href is { Length: > 0 } && Uri.TryCreate(home, c.Href, out _)).Select(c => new KnownCalendar(new Uri(home, c.Href).AbsoluteUri, c.Name is { Length: > 0 } name ? name : c.Href!)).Take(100).ToList();
    }

    /// <summary>The files of all events of a collection that could lie within the window, behind one another.</summary>
    public async Task<Result<byte[]>> Events(Uri collection, Stretch window, Login? login, CancellationToken ct)
    {
        var answered = await Send(new(Report, collection, login)
        {
            Depth = "1",
            Xml = $"""
                <?xml version="1.0" encoding="utf-8"?><c:calendar-query {Names}><d:prop><c:calendar-data/></d:prop><c:filter><c:comp-filter name="VCALENDAR"><c:comp-filter name="VEVENT">
                <c:time-range start="{Moment.Write(window.StartInstant)}" end="{Moment.Write(window.EndInstant)}"/></c:comp-filter></c:comp-filter></c:filter></c:calendar-query>
                """,
        }, ct);
        if (answered.Failed(out var fault)) return fault;
        var files = answered.Value.Descendants(Cal + "calendar-data").Select(d => d.Value.Trim()).ToList();
        return System.Text.Encoding.UTF8.GetBytes(files.Count == 0 ? "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n" : string.Join("\r\n", files));
    }

    private async Task<Result<Uri>> Href(Uri at, XName property, string asked, Uri provider, Login login, CancellationToken ct)
    {
        var answered = await Ask(PropFind, at, "0", asked, ForeignHttp.MayBeTold(provider, at) ? login : null, ct);
        if (answered.Failed(out var fault)) return fault;
        var href = answered.Value.Descendants(property).Descendants(Dav + "href").FirstOrDefault()?.Value.Trim();
        return href is { Length: > 0 } && Uri.TryCreate(at, href, out var found) && found.Scheme is "http" or "https" ? found : new CalendarOutOfReach("it tells no calendars of the account");
    }

    private Task<Result<XElement>> Ask(HttpMethod method, Uri url, string depth, string properties, Login? login, CancellationToken ct) =>
        Send(new(method, url, login) { Depth = depth, Xml = $"""<?xml version="1.0" encoding="utf-8"?><d:propfind {Names}><d:prop>{properties}</d:prop></d:propfind>""" }, ct);

    private async Task<Result<XElement>> Send(ForeignRequest asked, CancellationToken ct)
    {
        var answered = await http.Send(asked, ct);
        if (answered.Failed(out var fault)) return fault;
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(answered.Value.Body), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            var root = XElement.Load(reader);
            return root.Name == Dav + "multistatus" ? root : new CalendarOutOfReach("it does not answer as a CalDAV server");
        }
        catch (Exception e) when (e is XmlException or SecurityException) { return new CalendarOutOfReach("it does not answer as a CalDAV server"); }
    }

    private static bool IsCalendar(XElement response)
    {
        if (!response.Descendants(Dav + "resourcetype").Elements(Cal + "calendar").Any()) return false;
        var kinds = response.Descendants(Cal + "supported-calendar-component-set").Elements(Cal + "comp").Select(c => (string?)c.Attribute("name")).ToList();
        return kinds.Count == 0 || kinds.Contains("VEVENT");
    }
}
