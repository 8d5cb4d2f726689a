using System.Globalization;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Demo;

/// <summary>A site of the demo; its key is known in the days after it was made only.</summary>
internal sealed record DemoSite(string Name, string Id, string? Key, string ClientId);

/// <summary>
/// SLOTWRIGHT_DEMO=1: a hair salon and a yoga studio, made through the public API like any client would, and something to
/// book on the bootstrap site. What is there already stays as it is.
/// </summary>
internal sealed class DemoSites(HttpClient http, string key, Db db, TimeProvider time)
{
    /// <summary>Well within the two days for which an idempotency key is kept.</summary>
    private static readonly TimeSpan Unfinished = TimeSpan.FromDays(1);

    /// <summary>Makes the demo of a server that has just started, and tells of it. The server goes on whatever comes of it.</summary>
    public static async Task Run(WebApplication app, ServerOptions options, Bootstrap.Told told)
    {
        if ((told.NewKey ?? options.ApiKey) is not { } key)
        {
            Console.WriteLine("  The demo needs the API key: set SLOTWRIGHT_API_KEY beside SLOTWRIGHT_DEMO (any text of your own becomes a key of the site above).\n");
            return;
        }
        try
        {
            using var http = new HttpClient { BaseAddress = RunningAddress.Of(app.Urls) ?? throw new DemoFailed("the server listens on no plain http address.") };
            var sites = new DemoSites(http, key, app.Services.GetRequiredService<Db>(), app.Services.GetRequiredService<TimeProvider>());
            foreach (var site in await sites.Make(app.Lifetime.ApplicationStopping)) Show(site);
        }
        catch (Exception e) when (e is DemoFailed or HttpRequestException)
        {
            Console.Error.WriteLine($"The demo is not complete: {e.Message}");
        }
        catch (OperationCanceledException) { } // stopped while making it; the next start completes it
    }

    public async Task<IReadOnlyList<DemoSite>> Make(CancellationToken ct)
    {
        var owner = new DemoClient(http, key, null);
        await FillFirstSite(owner, ct);
        return [await Make(owner, HairSalon.Plan, ct), await Make(owner, YogaStudio.Plan, ct)];
    }

    /// <summary>A site that is older than a day is complete; a younger one is asked for again, which completes it if it was cut short.</summary>
    private async Task<DemoSite> Make(DemoClient owner, Business plan, CancellationToken ct)
    {
        var known = (await db.Across("SELECT site_id::text, client_id::text, created_date FROM sites WHERE name = $1 ORDER BY created_date",
            r => (Site: new DemoSite(plan.Name, r.GetString(0), null, r.GetString(1)), Made: r.GetDateTime(2)), ct, plan.Name)).FirstOrDefault();
        return known.Site is { } old && known.Made < time.GetUtcNow().UtcDateTime - Unfinished ? old : await new Founding(owner, plan).Run(ct);
    }

    /// <summary>The README's first booking needs somebody who gives a service; a site that has its own is left alone.</summary>
    private static async Task FillFirstSite(DemoClient owner, CancellationToken ct)
    {
        var staff = await owner.Ask("/bookings/v1/staff-members/query", new { query = new { paging = new { limit = 1 } } }, ct);
        var services = await owner.Ask("/bookings/v2/services/query", new { query = new { paging = new { limit = 1 } } }, ct);
        if (services["services"]!.AsArray().Count > 0) return;
        var member = staff["staffMembers"]!.AsArray().FirstOrDefault()
            ?? (await owner.Once("demo/staff", "/bookings/v1/staff-members", new { staffMember = new { name = "Ann Example" } }, ct))["staffMember"]!;
        await owner.Once("demo/service", "/bookings/v2/services", new
        {
            service = new
            {
                name = "Consultation",
                type = "APPOINTMENT",
                onlineBooking = new { enabled = true },
                payment = new { rateType = "FIXED", @fixed = new { price = new { value = "40.00" } }, options = new { inPerson = true } },
                staffMemberIds = new[] { (string)member["resourceId"]! },
                schedule = new { availabilityConstraints = new { sessionDurations = new[] { 60 } } },
            },
        }, ct);
    }

    private static void Show(DemoSite site) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
          {site.Name}
            site id    {site.Id}
            api key    {site.Key ?? "(the one printed when it was made)"}
            client id  {site.ClientId}

        """));
}
