using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Slotwright.Server.Http;

namespace Slotwright.Server.Tests.Model;

/// <summary>A site with every kind of service, on which many histories are played one after the other, each in a week of its own.</summary>
internal sealed class Studio
{
    private readonly Dictionary<Offer, JsonNode> services = [];
    private readonly Dictionary<(Offer, int Place), string> series = [];
    private readonly Dictionary<Caller, TestSite> callers = [];
    private readonly Dictionary<Staff, string> staff = [];
    private static readonly DateTime First = new(2031, 6, 2);

    public int Weeks { get; private set; }

    /// <summary>The last event of the outbox that is of an earlier history.</summary>
    public long Told { get; set; }

    public TestSite Owner => callers[Caller.Owner];

    public IEnumerable<string> Staff => staff.Values;

    public IEnumerable<string> Courses => Offer.All.Where(o => o.Kind == Kind.Course).Select(o => Place(o, 0, First));

    public TestSite this[Caller who] => callers[who];

    public string this[Staff who] => staff[who];

    public Staff? Who(string? resource) => staff.Where(s => s.Value == resource).Select(s => (Staff?)s.Key).FirstOrDefault();

    /// <summary>The Monday of the next history.</summary>
    public DateTime NextDay() => First.AddDays(7 * Weeks++);

    public static async Task<Studio> Found(TestServer server)
    {
        var studio = new Studio();
        var http = new HttpClient(new Inside(server.Services.GetRequiredService<Front>())) { BaseAddress = new(server.Url) };
        var site = studio.callers[Caller.Owner] = (await server.NewSite()).Through(http);
        foreach (var who in new[] { Caller.Vera, Caller.Victor }) studio.callers[who] = await site.Visitor();
        foreach (var who in Enum.GetValues<Staff>()) studio.staff[who] = await site.GivenStaff(who.ToString());
        var (kind, final) = (await Policy(site, "Kind", true), await Policy(site, "Final", false));
        foreach (var offer in Offer.All) await studio.Offering(site, offer, offer.Final ? final : kind);
        return studio;
    }

    private async Task Offering(TestSite site, Offer offer, string policy)
    {
        var service = services[offer] = await site.GivenService([.. offer.IsAppointment ? Staff : []], buffer: offer.Buffer, change: s =>
        {
            s["name"] = offer.Name;
            s["type"] = offer.Kind.ToString().ToUpperInvariant();
            s["bookingPolicy"] = new JsonObject { ["id"] = policy };
            s["onlineBooking"] = new JsonObject { ["enabled"] = true, ["requireManualApproval"] = offer.Approval, ["allowMultipleRequests"] = offer.Several };
            if (offer.IsAppointment) return;
            s["defaultCapacity"] = Offer.Seats;
            s.Remove("schedule");
        });
        for (var place = 0; !offer.IsAppointment && place < offer.Places; place++)
        {
            var (start, teacher) = (Local(First + offer.Start(place)), place == 0 ? await site.GivenStaff($"Teacher of {offer.Name}") : staff[Model.Staff.Bea]);
            var held = offer.Kind == Kind.Class ? await site.GivenSeries(service, teacher, start) : await site.GivenSession(service, teacher, start);
            series[(offer, place)] = (string)held["id"]!;
        }
    }

    private static async Task<string> Policy(TestSite site, string name, bool changes) => (string)(await site.Post("/bookings/v1/booking-policies", new
    {
        bookingPolicy = new
        {
            name,
            participantsPolicy = new { maxParticipantsPerBooking = Offer.MostForCustomers },
            cancellationPolicy = new { enabled = changes },
            reschedulePolicy = new { enabled = changes },
        },
    })).Ok()["bookingPolicy"]!["id"]!;

    public string Service(Offer offer) => (string)services[offer]["id"]!;

    public string Schedule(Offer offer) => (string)services[offer]["schedule"]!["id"]!;

    /// <summary>What seats are taken on: a course's schedule, or the occurrence of a class on a day (calendar.md 5).</summary>
    public string Place(Offer offer, int place, DateTime day) => offer.Kind == Kind.Course ? Schedule(offer)
        : $"{Guid.Parse(series[(offer, place % offer.Places)]):N}{(day + offer.Start(place)).ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}";

    public static string Local(DateTime time) => time.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
}
