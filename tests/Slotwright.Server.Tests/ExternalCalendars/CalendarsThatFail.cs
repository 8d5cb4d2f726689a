using System.Net;
using System.Text;
using Slotwright.Server.ExternalCalendars;
using Slotwright.Server.Http;

namespace Slotwright.Server.Tests.ExternalCalendars;

/// <summary>A calendar that cannot be read never means "all free", nor "nothing free": what it last told counts, and its status says what is wrong.</summary>
public sealed class CalendarsThatFail(Cluster cluster)
{
    private const string Dentist = "Dentist 20310602T100000Z 20310602T120000Z", WithoutDentist = "09 12 13 14 15 16";
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    [Theory]
    [InlineData("500", "it answered 500")]
    [InlineData("404", "it answered 404")]
    [InlineData("401", "it refuses the login (answered 401)")]
    [InlineData("garbage", "The calendar cannot be read: it is no iCalendar file.")]
    [InlineData("half", "The calendar cannot be read: it breaks off or is nested wrongly, or has too many parts.")]
    [InlineData("huge", "it is larger than 8 MB")]
    [InlineData("crowded", "The calendar cannot be read: it has more events than are read.")]
    [InlineData("loopback", "127.0.0.1 is not an address of the public internet")]
    [InlineData("circle", "it redirects too often")]
    [InlineData("elsewhere", "it redirects to what is no web address")]
    [InlineData("nowhere", "it redirects to what is no web address")]
    [InlineData("away", "it cannot be reached")]
    [InlineData("broken", "its answer broke off")]
    public async Task One_that_fails_keeps_what_it_told_and_says_why_and_since_when(string failure, string reason)
    {
        await using var world = await CalendarWorld.Start(cluster);
        world.Foreign.Serves(ForeignServer.Calendar(Dentist));
        var id = await world.Subscribe(world.Foreign.Url("/ann.ics"));
        var version = await world.CatalogVersion();
        await Fail(world.Foreign, failure);
        await world.Pass(Quarter);
        await world.Pass(TimeSpan.FromMinutes(5));
        var failed = await world.Calendar(id);
        Assert.Equal(("FAILED", reason, "2031-06-01T06:15:00.000Z", "2031-06-01T06:00:00.000Z"),
            ((string)failed["status"]!, (string)failed["statusReason"]!, (string)failed["statusSince"]!, (string)failed["lastReadDate"]!));
        Assert.Equal(WithoutDentist, await world.FreeHours());
        Assert.Equal(version, await world.CatalogVersion());
        if (failure == "away") return;
        world.Foreign.Serves(ForeignServer.Calendar("Lunch 20310602T120000Z 20310602T130000Z"));
        await world.Pass(TimeSpan.FromMinutes(10));
        Assert.Equal("CONNECTED", (string)(await world.Calendar(id))["status"]!);
        Assert.Equal("09 10 11 13 14 15 16", await world.FreeHours());
    }

    [Fact]
    public async Task One_that_never_answers_is_given_up_after_a_while()
    {
        await using var world = await CalendarWorld.Start(cluster, o => o with { CalendarTimeout = TimeSpan.FromMilliseconds(400) });
        var never = new TaskCompletionSource();
        world.Foreign.Answer = _ => never.Task;
        var id = await world.Subscribe(world.Foreign.Url("/ann.ics"));
        never.SetResult();
        Assert.Equal("it did not answer in time", (string)(await world.Calendar(id))["statusReason"]!);
        Assert.Null((await world.Calendar(id))["lastReadDate"]);
    }

    [Fact]
    public async Task One_that_goes_on_failing_is_asked_ever_more_rarely()
    {
        await using var world = await CalendarWorld.Start(cluster);
        world.Foreign.Answer = context => { context.Response.StatusCode = 503; return Task.CompletedTask; };
        await world.Subscribe(world.Foreign.Url("/ann.ics"));
        var asked = new List<int>();
        for (var hour = 0; hour < 8; hour++)
        {
            for (var minute = 0; minute < 12; minute++) await world.Pass(TimeSpan.FromMinutes(5));
            asked.Add(world.Foreign.Asked.Count);
            world.Foreign.Asked.Clear();
        }
        Assert.Equal([4, 1, 1, 0, 0, 1, 0, 0], asked);
    }

    [Fact]
    public async Task A_part_that_cannot_be_read_is_told_of_while_the_rest_counts()
    {
        await using var world = await CalendarWorld.Start(cluster);
        world.Foreign.Serves(ForeignServer.Calendar(Dentist, "Odd 20310602T140000Z 20310602T150000Z|RRULE:FREQ=HOURLY"));
        var calendar = await world.Calendar(await world.Subscribe(world.Foreign.Url("/ann.ics")));
        Assert.Equal("CONNECTED", (string)calendar["status"]!);
        Assert.Equal("\"Odd\": the rule FREQ=HOURLY is not followed", (string)calendar["problems"]!.AsArray()[0]!);
        Assert.Equal("09 12 13 15 16", await world.FreeHours());
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("0.0.0.0")]
    public async Task The_servers_own_network_is_not_asked(string host)
    {
        await using var world = await CalendarWorld.Start(cluster);
        world.Foreign.Serves(ForeignServer.Calendar(Dentist));
        var calendar = await world.Calendar(await world.Subscribe(world.Foreign.Url("/ann.ics", host)));
        Assert.Equal("FAILED", (string)calendar["status"]!);
        Assert.EndsWith("is not an address of the public internet", (string)calendar["statusReason"]!, StringComparison.Ordinal);
        Assert.Empty(world.Foreign.Asked);
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2a00:1450:4001:81b::200e", true)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.168.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("127.8.8.8", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("2001::7f00:1", false)]
    public void Only_addresses_of_the_public_internet_may_be_asked(string address, bool may) => Assert.Equal(may, PublicAddresses.Hold(IPAddress.Parse(address)));

    [Theory]
    [InlineData("https://a.example.com/x", "https://a.example.com/y", true)]
    [InlineData("https://caldav.icloud.com/", "https://p42-caldav.icloud.com/1/", true)]
    [InlineData("http://localhost:1/", "http://localhost:1/y", true)]
    [InlineData("https://a.example.com/", "http://a.example.com/", false)]
    [InlineData("http://localhost:1/", "http://localhost:2/", false)]
    [InlineData("https://a.example.com/", "https://b.example.org/", false)]
    [InlineData("https://10.0.0.1/", "https://20.0.0.1/", false)]
    public void A_password_follows_a_redirect_only_to_the_same_owner(string first, string then, bool may) => Assert.Equal(may, ForeignHttp.MayBeTold(new(first), new(then)));

    private static async Task Fail(ForeignServer server, string how)
    {
        if (how == "away") { await server.DisposeAsync(); return; }
        server.Answer = context =>
        {
            string? text = how switch
            {
                "garbage" => "<html>Please sign in</html>",
                "half" => ForeignServer.Calendar(Dentist)[..120],
                "huge" => new string(' ', 9 << 20),
                "crowded" => ForeignServer.Calendar([.. Enumerable.Range(0, 30).Select(i => $"E{i} 20310601T100000Z 20310601T110000Z|RRULE:FREQ=DAILY")]),
                _ => null,
            };
            if (text is not null) return context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text)).AsTask();
            if (how == "broken") { context.Response.ContentLength = 10_000; return Abort(context); }
            context.Response.StatusCode = int.TryParse(how, out var status) ? status : 302;
            context.Response.Headers.Location = how switch { "loopback" => server.Url("/ann.ics", "127.0.0.1"), "circle" => "/again.ics", "elsewhere" => "file:///etc/passwd", "nowhere" => "//", _ => default };
            return Task.CompletedTask;
        };
    }

    private static async Task Abort(Microsoft.AspNetCore.Http.HttpContext context)
    {
        await context.Response.Body.WriteAsync("BEGIN:VCALENDAR"u8.ToArray());
        await context.Response.Body.FlushAsync();
        context.Abort();
    }
}
