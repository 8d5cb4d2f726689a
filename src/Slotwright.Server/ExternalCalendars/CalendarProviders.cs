using System.Security.Cryptography;
using System.Text;
using Slotwright.Contract.ExternalCalendars;

namespace Slotwright.Server.ExternalCalendars;

/// <summary>Whose calendars can be connected: CalDAV servers that the operator names, and any address of an iCalendar file.</summary>
internal sealed class CalendarProviders(ServerOptions options)
{
    /// <summary>Connections by the address of a file or collection, which are made by an operation of our own.</summary>
    public static readonly Guid Addresses = new("5c1e7a52-6f0b-4b6e-9a6d-0d2f3a7c9b10");

    private readonly List<(Guid Id, string Name, Uri Url)> servers = [.. options.CalDavProviders.Select(p => (IdOf(p.Url), p.Name, p.Url))];

    public (Guid Id, string Name, Uri Url)? Find(Guid id) => servers.Where(s => s.Id == id).Select(s => ((Guid, string, Uri)?)s).FirstOrDefault();

    public IReadOnlyList<Provider> Told =>
    [
        .. servers.Select(s => Tell(s.Id, s.Name, TypeOf(s.Id), [ConnectMethod.Credentials], ListEventFromCalendars.SpecificCalendars)),
        Tell(Addresses, "iCalendar address", CalendarType.Other, [], ListEventFromCalendars.PrimaryCalendarOnly),
    ];

    public string TypeOf(Guid id) => Find(id) is { } server && server.Url.Host.EndsWith("icloud.com", StringComparison.Ordinal) ? CalendarType.ICal : CalendarType.Other;

    private static Provider Tell(Guid id, string name, string type, IReadOnlyList<string> methods, string listing) => new()
    {
        Id = id.ToString(),
        Name = name,
        CalendarType = type,
        Features = new() { ConnectMethods = methods, UpdateSyncConfig = true, ListEventFromCalendars = listing, SyncToCalendar = SyncToCalendar.NotSupported },
    };

    /// <summary>The same for as long as the server's address is, on every site and after every restart.</summary>
    private static Guid IdOf(Uri url) => new(SHA256.HashData(Encoding.UTF8.GetBytes(url.AbsoluteUri)).AsSpan(0, 16));
}
