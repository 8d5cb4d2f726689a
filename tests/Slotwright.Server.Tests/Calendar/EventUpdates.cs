using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Calendar;

/// <summary>Updates, defaults, bulk forms and personal fields of events (behaviour/calendar.md 3, 6).</summary>
public sealed class EventUpdates(Cluster cluster)
{
    [Fact]
    public async Task A_field_given_is_the_events_own_until_the_default_is_restored()
    {
        var site = await Given();
        var e = await site.Create(site.Session("2031-06-02T10:00:00"));
        var id = (string)e["id"]!;
        var changed = await site.Update(id, new { title = "Mine", totalCapacity = 3, notes = "Bring a mat" });
        Assert.Equal(("2", "Mine", 3, 3), ((string)changed["revision"]!, (string)changed["title"]!, (int)changed["totalCapacity"]!, (int)changed["remainingCapacity"]!));
        Assert.Equal(["CONFERENCING_DETAILS", "LOCATION", "TIME_ZONE"], Inherited(changed));
        var emptied = await site.Update(id, new { title = (string?)null });
        Assert.Null(emptied["title"]);
        var restored = (await site.Site.Post($"{CalendarSite.Path}/{id}/restore-defaults", new { fields = new[] { "TITLE" } })).Ok()["event"]!;
        Assert.Equal(("Yoga", 3), ((string)restored["title"]!, (int)restored["totalCapacity"]!));
        Assert.Equal(["CONFERENCING_DETAILS", "LOCATION", "TIME_ZONE", "TITLE"], Inherited(restored));
        Assert.Equal("4", (string)(await site.Site.Post($"{CalendarSite.Path}/{id}/restore-defaults", new { fields = new[] { "TITLE" } })).Ok()["event"]!["revision"]!);
        Assert.NotEmpty((await site.Site.Post($"{CalendarSite.Path}/{id}/restore-defaults", new { fields = Array.Empty<string>() })).Violations());
        Assert.Equal(["fields VALIDATION"], (await site.Site.Post($"{CalendarSite.Path}/{id}/restore-defaults", new { fields = new[] { "RESOURCES" } })).Violations());
    }

    [Theory]
    [InlineData("""{"scheduleId":"11111111-1111-4111-8111-111111111111"}""", "event.scheduleId VALIDATION")]
    [InlineData("""{"type":"DEFAULT"}""", "event.type VALIDATION")]
    [InlineData("""{"recurrenceRule":{"frequency":"WEEKLY","days":["MONDAY"]}}""", "event.recurrenceRule VALIDATION")]
    [InlineData("""{"resources":[]}""", "event.resources REQUIRED_FIELD")]
    [InlineData("""{"end":{"localDate":"2031-06-02T09:00:00"}}""", "event.end.localDate VALIDATION")]
    [InlineData("""{"start":null}""", "event.start.localDate REQUIRED_FIELD")]
    [InlineData("""{"timeZone":"Mars/Olympus"}""", "event.timeZone VALIDATION")]
    [InlineData("""{"location":{"type":"BUSINESS","id":"11111111-1111-4111-8111-111111111111"}}""", "event.location.id VALIDATION")]
    public async Task An_update_is_refused_for(string change, string violation)
    {
        var site = await Given();
        var e = await site.Create(site.Session("2031-06-02T10:00:00"));
        Assert.Equal([violation], (await site.TryUpdate((string)e["id"]!, JsonNode.Parse(change)!)).Violations());
    }

    [Fact]
    public async Task A_stale_revision_an_unknown_and_a_cancelled_event_are_refused()
    {
        var site = await Given();
        var id = (string)(await site.Create(site.Session("2031-06-02T10:00:00")))["id"]!;
        (await site.Site.Patch($"{CalendarSite.Path}/{id}", new { @event = new { id, revision = "7", title = "x" } })).Refused(409, "REVISION_MISMATCH");
        var nobody = Guid.NewGuid().ToString();
        (await site.Site.Patch($"{CalendarSite.Path}/{nobody}", new { @event = new { id = nobody, revision = "1", title = "x" } })).Refused(404, "EVENT_NOT_FOUND");
        await site.Cancel(id);
        (await site.TryUpdate(id, new { title = "x" })).Refused(428, "EVENT_CANCELLED");
        (await site.Site.Post($"{CalendarSite.Path}/{id}/restore-defaults", new { fields = new[] { "TITLE" } })).Refused(428, "EVENT_CANCELLED");
    }

    [Fact]
    public async Task The_path_says_which_event_is_updated_and_in_bulk_the_item_must()
    {
        var site = await Given();
        var id = (string)(await site.Create(site.Session("2031-06-02T10:00:00")))["id"]!;
        Assert.Equal("2", (string)(await site.Site.Patch($"{CalendarSite.Path}/{id}", new { @event = new { revision = "1", title = "A" } })).Ok()["event"]!["revision"]!);
        Assert.Equal("3", (string)(await site.Site.Patch($"{CalendarSite.Path}/{id}", new { @event = new { id = 7, revision = "2", title = "B" } })).Ok()["event"]!["revision"]!);
        var nameless = (await site.Site.Post("/calendar/v3/bulk/events/update", new { events = new object[] { new { @event = new { id = 7, revision = "3" } }, new { @event = new { revision = "3" } } } })).Ok();
        Assert.Equal(["False INVALID_ARGUMENT", "False INVALID_ARGUMENT"], Results(nameless));
    }

    [Fact]
    public async Task Occurrences_cannot_be_created_and_have_no_rule_of_their_own()
    {
        var site = await Given();
        Assert.Equal(["event.recurrenceType VALIDATION"], (await site.Site.Post(CalendarSite.Path, new { @event = site.Session("2031-06-02T10:00:00", change: e => e["recurrenceType"] = "INSTANCE") })).Violations());
        await site.Create(site.Session("2031-06-02T10:00:00", weekly: true));
        var first = (string)(await site.List("2031-06-01T00:00:00", "2031-06-08T00:00:00"))[0]!["id"]!;
        Assert.Equal(["event.recurrenceRule VALIDATION"], (await site.TryUpdate(first, new { recurrenceRule = new { frequency = "WEEKLY", days = new[] { "MONDAY" } } })).Violations());
    }

    [Fact]
    public async Task Bulk_updates_and_cancellations_tell_of_each_item()
    {
        var site = await Given();
        var (a, b) = ((string)(await site.Create(site.Session("2031-06-02T10:00:00")))["id"]!, (string)(await site.Create(site.Session("2031-06-03T10:00:00")))["id"]!);
        var updated = (await site.Site.Post("/calendar/v3/bulk/events/update", new { events = new object[] { new { @event = new { id = a, revision = "1", title = "A" }, fieldmask = "title" }, new { @event = new { id = b, revision = "9", title = "B" } } }, returnEntity = true })).Ok();
        Assert.Equal(["True ", "False REVISION_MISMATCH"], Results(updated));
        Assert.Equal("A", (string)updated["results"]![0]!["item"]!["title"]!);
        Assert.Equal(b, (string)updated["results"]![1]!["itemMetadata"]!["id"]!);
        var canceled = (await site.Site.Post("/calendar/v3/bulk/events/cancel", new { eventIds = new[] { a, a, Guid.NewGuid().ToString() } })).Ok();
        Assert.Equal(["True ", "False EVENT_ALREADY_CANCELLED", "False EVENT_NOT_FOUND"], Results(canceled));
        Assert.Equal((1, 2), ((int)canceled["bulkActionMetadata"]!["totalSuccesses"]!, (int)canceled["bulkActionMetadata"]!["totalFailures"]!));
        Assert.Null(canceled["results"]![0]!["item"]);
        Assert.NotEmpty((await site.Site.Post("/calendar/v3/bulk/events/update", new { events = Array.Empty<object>() })).Violations());
        Assert.NotEmpty((await site.Site.Post("/calendar/v3/bulk/events/cancel", new { eventIds = Enumerable.Range(0, 51).Select(_ => Guid.NewGuid()) })).Violations());
    }

    [Fact]
    public async Task Personal_fields_are_shown_on_request_to_who_may_see_them()
    {
        var site = await Given();
        var id = (string)(await site.Create(site.Session("2031-06-02T10:00:00", change: e => (e["notes"], e["conferencingDetails"]) = ("Key under the mat", JsonNode.Parse("""{"type":"CUSTOM","guestUrl":"https://meet.example.com/1"}""")))))["id"]!;
        await site.Join(id, 2);
        var plain = await site.Get(id);
        Assert.Equal((null, null, 2), (plain["notes"], plain["conferencingDetails"], (int)plain["participants"]!["total"]!));
        var asked = (await site.Site.Get($"{CalendarSite.Path}/{id}?fields=PI_FIELDS")).Ok()["event"]!;
        Assert.Equal(("Key under the mat", "https://meet.example.com/1"), ((string)asked["notes"]!, (string)asked["conferencingDetails"]!["guestUrl"]!));
        Assert.Equal(("Bob", 2), ((string)asked["participants"]!["confirmed"]!["list"]![0]!["name"]!, (int)asked["participants"]!["confirmed"]!["total"]!));
        var visitor = await site.Site.Visitor();
        Assert.Equal(200, (await visitor.Get($"{CalendarSite.Path}/{id}")).Status);
        Assert.Equal(403, (await visitor.Get($"{CalendarSite.Path}/{id}?fields=PI_FIELDS")).Status);
        Assert.Equal(403, (await visitor.Post($"{CalendarSite.Path}/query", new { fields = new[] { "PI_FIELDS" } })).Status);
        Assert.Equal(["timeZone VALIDATION"], (await site.Site.Get($"{CalendarSite.Path}/{id}?timeZone=Mars/Olympus")).Violations());
    }

    [Fact]
    public async Task The_view_reaches_over_a_year_and_its_path_is_no_event()
    {
        var site = await Given();
        var view = (await site.Site.Get($"{CalendarSite.Path}/view")).Ok()["eventsView"]!;
        Assert.Equal(400, (int)view["futureDurationInDays"]!);
        Assert.True(DateTimeOffset.Parse((string)view["endDate"]!, System.Globalization.CultureInfo.InvariantCulture) > TimeProvider.System.GetUtcNow().AddDays(365));
    }

    private Task<CalendarSite> Given() => CalendarSite.Open(cluster.Server, new(default));

    private static string[] Inherited(JsonNode e) => [.. e["inheritedFields"]!.AsArray().Select(f => (string)f!).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Results(JsonNode reply) => reply["results"]!.AsArray().Select(r => $"{(bool)r!["itemMetadata"]!["success"]!} {r["itemMetadata"]!["error"]?["code"]}");
}
