using Slotwright.Server.Identity;

namespace Slotwright.Server.Tests.ExternalCalendars;

/// <summary>What stands in a member of staff's own calendar is time off here, as of the last time it could be read.</summary>
public sealed class BusyTimeIn(Cluster cluster)
{
    private const string Dentist = "Dentist 20310602T100000Z 20310602T120000Z", Lunch = "Lunch 20310602T130000Z 20310602T140000Z";
    private const string AllDay = "09 10 11 12 13 14 15 16", WithoutDentist = "09 12 13 14 15 16";
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    [Fact]
    public async Task What_is_busy_there_is_not_offered_here_and_cannot_be_booked()
    {
        await using var world = await CalendarWorld.Start(cluster);
        world.Foreign.Serves(ForeignServer.Calendar(Dentist, "Free 20310602T140000Z 20310602T150000Z|TRANSP:TRANSPARENT"));
        var id = await world.Subscribe(world.Foreign.Url("/ann.ics"));
        var calendar = await world.Calendar(id);
        Assert.Equal(("CONNECTED", "2031-06-01T06:00:00.000Z", null), ((string)calendar["status"]!, (string)calendar["lastReadDate"]!, (string?)calendar["statusReason"]));
        Assert.Equal(WithoutDentist, await world.FreeHours());
        (await world.Site.TryBook(world.Service, "2031-06-02T11:30:00", world.Ann)).Refused(428, "SLOT_NOT_AVAILABLE");
        await world.Site.Book(world.Service, "2031-06-02T14:00:00", world.Ann);
    }

    [Fact]
    public async Task A_change_there_changes_what_is_offered_on_every_server()
    {
        await using var world = await CalendarWorld.Start(cluster);
        var other = await world.Another();
        world.Foreign.Serves(ForeignServer.Calendar(Dentist));
        await world.Subscribe(world.Foreign.Url("/ann.ics"));
        await world.Hears(WithoutDentist); // whichever of the two read it
        world.Foreign.Serves(ForeignServer.Calendar(Lunch));
        await world.Pass(Quarter, other);
        (await world.Site.TryBook(world.Service, "2031-06-02T13:00:00", world.Ann)).Refused(428, "SLOT_NOT_AVAILABLE");
        await world.Site.Book(world.Service, "2031-06-02T10:00:00", world.Ann);
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again_and_changes_nothing_here()
    {
        await using var world = await CalendarWorld.Start(cluster);
        world.Foreign.Serves(ForeignServer.Calendar(Dentist));
        var statuses = new List<int>();
        var serve = world.Foreign.Answer;
        world.Foreign.Answer = async context => { await serve(context); statuses.Add(context.Response.StatusCode); };
        var id = await world.Subscribe(world.Foreign.Url("/ann.ics"));
        var (version, revision) = (await world.CatalogVersion(), (string)(await world.Calendar(id))["revision"]!);
        await world.Pass(Quarter);
        world.Foreign.Serves(ForeignServer.Calendar(Dentist, "Free 20310603T100000Z 20310603T120000Z|TRANSP:TRANSPARENT"));
        await world.Pass(Quarter);
        Assert.Equal([200, 304], statuses);
        Assert.Equal((version, revision, "2031-06-01T06:30:00.000Z"), (await world.CatalogVersion(), (string)(await world.Calendar(id))["revision"]!, (string)(await world.Calendar(id))["lastReadDate"]!));
    }

    [Fact]
    public async Task Two_servers_never_fetch_one_calendar_at_the_same_time()
    {
        await using var world = await CalendarWorld.Start(cluster);
        var other = await world.Another();
        var (within, most, served) = (0, 0, ForeignServer.Calendar(Dentist));
        var gate = new TaskCompletionSource();
        world.Foreign.Answer = async context =>
        {
            most = Math.Max(most, Interlocked.Increment(ref within));
            await gate.Task;
            Interlocked.Decrement(ref within);
            await context.Response.Body.WriteAsync(System.Text.Encoding.UTF8.GetBytes(served));
        };
        (await world.Site.Post("/slotwright/v1/external-calendars", new { externalCalendar = new { resourceId = world.Ann, url = world.Foreign.Url("/ann.ics") } })).Ok();
        var reading = world.Pass(TimeSpan.Zero);
        while (world.Foreign.Asked.IsEmpty) await Task.Yield();
        await world.Pass(TimeSpan.Zero, other); // finds nothing to do
        gate.SetResult();
        await reading;
        Assert.Equal((1, 1), (most, world.Foreign.Asked.Count));
        await world.Hears(WithoutDentist);
    }

    [Fact]
    public async Task The_window_moves_on_with_the_days_though_the_file_stays_the_same()
    {
        await using var world = await CalendarWorld.Start(cluster);
        world.Foreign.Serves(ForeignServer.Calendar("Choir 20310602T100000Z 20310602T110000Z|RRULE:FREQ=DAILY"));
        await world.Subscribe(world.Foreign.Url("/ann.ics"));
        async Task<(long, DateTime)> Stored() => (await world.Server.Db.List(Guid.Parse(world.Site.Id), "SELECT count(*), max(ends_at) FROM external_busy WHERE site_id = $1", r => (r.GetInt64(0), r.GetDateTime(1)), CancellationToken.None))[0];
        Assert.Equal((400, new DateTime(2032, 7, 6, 11, 0, 0, DateTimeKind.Utc).AddDays(-1)), await Stored());
        await world.Pass(TimeSpan.FromDays(10));
        Assert.Equal(new DateTime(2032, 7, 5, 11, 0, 0, DateTimeKind.Utc).AddDays(10), (await Stored()).Item2);
    }

    [Fact]
    public async Task Ending_a_subscription_gives_the_time_back()
    {
        await using var world = await CalendarWorld.Start(cluster);
        world.Foreign.Serves(ForeignServer.Calendar(Dentist));
        var id = await world.Subscribe(world.Foreign.Url("/ann.ics"));
        (await world.Site.Delete($"/slotwright/v1/external-calendars/{id}")).Ok();
        Assert.Equal(AllDay, await world.FreeHours());
        await world.Pass(TimeSpan.FromHours(2));
        Assert.Single(world.Foreign.Asked);
        Assert.Equal("DISCONNECTED", (string)(await world.Calendar(id))["status"]!);
        Assert.Empty((await world.Site.Get("/slotwright/v1/external-calendars")).Ok()["externalCalendars"]!.AsArray());
        (await world.Site.Delete($"/slotwright/v1/external-calendars/{id}")).Refused(404, "EXTERNAL_CALENDAR_NOT_FOUND");
    }

    [Fact]
    public async Task A_password_is_told_to_the_calendar_and_to_nobody_else()
    {
        await using var world = await CalendarWorld.Start(cluster);
        var given = "";
        world.Foreign.Answer = async context =>
        {
            given = context.Request.Headers.Authorization.ToString();
            await context.Response.Body.WriteAsync(System.Text.Encoding.UTF8.GetBytes(ForeignServer.Calendar(Dentist)));
        };
        var id = await world.Subscribe(world.Foreign.Url("/ann.ics"), "s3cret-word", "ann");
        Assert.Equal($"Basic {Convert.ToBase64String("ann:s3cret-word"u8)}", given);
        var stored = (await world.Server.Db.List(Guid.Parse(world.Site.Id), "SELECT password FROM external_calendars WHERE site_id = $1", r => r.GetFieldValue<byte[]>(0), CancellationToken.None))[0];
        Assert.DoesNotContain("s3cret", System.Text.Encoding.Latin1.GetString(stored), StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", (await world.Calendar(id)).ToJsonString(), StringComparison.Ordinal);
        Assert.Null(SecretSeal.Open(new byte[32], SecretSeal.CalendarPasswords, Guid.Parse(id), stored));
        (await world.Site.Delete($"/slotwright/v1/external-calendars/{id}")).Ok();
        Assert.True((await world.Server.Db.List(Guid.Parse(world.Site.Id), "SELECT password IS NULL FROM external_calendars WHERE site_id = $1", r => r.GetBoolean(0), CancellationToken.None))[0]);
    }

    [Theory]
    [InlineData("""{"url":"ftp://example.com/a.ics"}""", "externalCalendar.url FORMAT")]
    [InlineData("""{"url":"not an address"}""", "externalCalendar.url FORMAT")]
    [InlineData("""{"resourceId":"11111111-1111-4111-8111-111111111111"}""", "externalCalendar.resourceId VALIDATION")]
    [InlineData("""{"type":"CALDAV_ACCOUNT"}""", "externalCalendar.type VALIDATION")]
    [InlineData("""{"username":"a:b"}""", "externalCalendar.username VALIDATION")]
    [InlineData("""{"url":"https://a%00b:pw@example.com/a.ics"}""", "externalCalendar.username VALIDATION")]
    [InlineData("""{"type":"GOPHER"}""", "externalCalendar.type INVALID_ENUM_VALUE")]
    public async Task A_subscription_is_refused_for(string change, string violation)
    {
        var site = await cluster.Server.NewSite();
        var calendar = new System.Text.Json.Nodes.JsonObject { ["resourceId"] = await site.GivenStaff(), ["url"] = "webcal://example.com/a.ics" };
        foreach (var (name, value) in System.Text.Json.Nodes.JsonNode.Parse(change)!.AsObject()) calendar[name] = value?.DeepClone();
        Assert.Equal([violation], (await site.Post("/slotwright/v1/external-calendars", new { externalCalendar = calendar })).Violations());
    }

    [Fact]
    public async Task Addresses_are_taken_as_people_copy_them()
    {
        await using var world = await CalendarWorld.Start(cluster);
        var made = (await world.Site.Post("/slotwright/v1/external-calendars", new { externalCalendar = new { resourceId = world.Ann, url = " webcal://ann:pw@example.invalid/a.ics#top " } })).Ok()["externalCalendar"]!;
        Assert.Equal(("https://example.invalid/a.ics", "ann", "PENDING"), ((string)made["url"]!, (string)made["username"]!, (string)made["status"]!));
        (await world.Site.Post("/slotwright/v1/external-calendars", new { externalCalendar = new { resourceId = world.Ann, url = "https://example.invalid" }, password = "x" })).Violations();
    }
}
