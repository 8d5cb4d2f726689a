using Slotwright.Server.Site;

namespace Slotwright.Server;

/// <summary>The one screen a person sees at the start: where to go, with what, and what to try.</summary>
internal static class StartScreen
{
    public static void Show(ServerOptions options, Bootstrap.Told told, IEnumerable<string> listening)
    {
        var url = RunningAddress.Of(listening)?.ToString().TrimEnd('/') ?? options.Urls.Split(';')[0];
        var key = told.NewKey ?? (options.ApiKey is null ? "(the one printed at the first start; set SLOTWRIGHT_API_KEY to add another)" : "(SLOTWRIGHT_API_KEY)");
        Console.WriteLine($"""

              Slotwright serves {url}
                site id    {told.Site.Id}
                api key    {key}
                client id  {told.Site.Client}   (for web pages: anonymous visitors)
                time zone  {told.Site.Zone.Id}
                data       {(options.ConnectionString is null ? options.Data : "the PostgreSQL of ConnectionStrings__Slotwright")}

              Try   curl -X POST {url}/_api/bookings/v2/services/query -H "Authorization: {told.NewKey ?? (options.ApiKey is null ? "<api key>" : "$SLOTWRIGHT_API_KEY")}" -H 'wix-site-id: {told.Site.Id}' -H 'content-type: application/json' -d '{"{}"}'
              Read  README.md (book through the official SDK), docs/running.md (settings), docs/compatibility.md (what works)
              Stop  Ctrl-C

            """);
    }
}
