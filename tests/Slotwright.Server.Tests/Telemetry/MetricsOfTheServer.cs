using System.Globalization;
using System.Text.RegularExpressions;
using Slotwright.Server.Tests.Rules;

namespace Slotwright.Server.Tests.Telemetry;

/// <summary>What `/metrics` tells, to whom, and that the page about it is right.</summary>
public sealed partial class MetricsOfTheServer(Cluster cluster)
{
    [Fact]
    public async Task Bookings_requests_and_slot_queries_are_counted_and_timed()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff();
        var service = await site.GivenService([ann]);
        var before = await Read();
        await site.Slots(service, "2031-06-02T00:00:00", "2031-06-03T00:00:00");
        var booking = await site.Book(service, "2031-06-02T10:00:00", ann);
        (await site.ConfirmOrDecline(booking)).Ok();
        var refused = await site.TryBook(service, "2031-06-02T10:00:00", ann);
        (await site.Act(booking, "cancel", new { revision = "2" })).Ok();
        var after = await Read();
        double More(string series) => after.GetValueOrDefault(series) - before.GetValueOrDefault(series);
        Assert.True(More("""slotwright_bookings_total{outcome="created"}""") >= 1);
        Assert.True(More("""slotwright_bookings_total{outcome="confirmed"}""") >= 1);
        Assert.True(More("""slotwright_bookings_total{outcome="canceled"}""") >= 1);
        Assert.True(More($$"""slotwright_bookings_total{outcome="refused",code="{{refused.Json!["details"]!["applicationError"]!["code"]}}"}""") >= 1);
        Assert.True(More("""slotwright_requests_total{operation="bookings.bookings.createBooking",status="200"}""") >= 1);
        Assert.True(More($$"""slotwright_requests_total{operation="bookings.bookings.createBooking",status="{{refused.Status}}"}""") >= 1);
        Assert.True(More("""slotwright_request_duration_seconds_count{operation="bookings.bookings.createBooking"}""") >= 2);
        Assert.True(More("""slotwright_request_duration_seconds_bucket{operation="bookings.bookings.createBooking",le="+Inf"}""") >= 2);
        Assert.True(More("""slotwright_slot_query_duration_seconds_count{operation="bookings.availabilityTimeSlots.listAvailabilityTimeSlots"}""") >= 1);
        Assert.True(after.ContainsKey("""slotwright_outbox_lag_seconds{reader="webhooks"}""") && after.ContainsKey("""slotwright_outbox_waiting{reader="notifications"}"""));
        Assert.Contains(after, s => s.Key.StartsWith("db_client_connection_max{", StringComparison.Ordinal) && s.Key.Contains("\"main\"", StringComparison.Ordinal) && s.Value > 0);
        Assert.True(after["dotnet_process_memory_working_set_bytes"] > 1e6);
    }

    [Fact]
    public async Task A_histogram_counts_up_to_each_bound()
    {
        await cluster.Server.Http.GetAsync("/health/live", TestContext.Current.CancellationToken);
        var all = await Read();
        var buckets = all.Where(s => s.Key.StartsWith("""slotwright_request_duration_seconds_bucket{operation="none",""", StringComparison.Ordinal)).ToList();
        Assert.Equal(15, buckets.Count);
        Assert.Equal(buckets.Select(b => b.Value).Order(), buckets.Select(b => b.Value));
        Assert.Equal(buckets[^1].Value, all["""slotwright_request_duration_seconds_count{operation="none"}"""]);
    }

    [Fact]
    public async Task Nobody_elses_than_this_machine_reads_metrics_without_the_key()
    {
        await using var server = await cluster.Another(change: o => o with { MetricsKey = "metrics-key" });
        async Task<int> Ask(string? header, string? value)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
            if (header is not null) request.Headers.TryAddWithoutValidation(header, value);
            using var answer = await server.Http.SendAsync(request);
            return (int)answer.StatusCode;
        }
        Assert.Equal(200, await Ask(null, null));
        Assert.Equal(404, await Ask("X-Forwarded-For", "203.0.113.9")); // a proxy on this machine passes on what comes from elsewhere
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics") { Headers = { { "X-Forwarded-For", "203.0.113.9" }, { "Authorization", "Bearer metrics-key" } } };
        Assert.True((await server.Http.SendAsync(request, TestContext.Current.CancellationToken)).IsSuccessStatusCode);
        using var wrong = new HttpRequestMessage(HttpMethod.Get, "/metrics") { Headers = { { "X-Forwarded-For", "203.0.113.9" }, { "Authorization", "Bearer metrics-kez" } } };
        Assert.Equal(404, (int)(await server.Http.SendAsync(wrong, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task No_label_names_a_site_or_a_person()
    {
        var site = await cluster.Server.NewSite();
        var ann = await site.GivenStaff("Philomena");
        await site.Book(await site.GivenService([ann]), "2031-06-02T10:00:00", ann);
        var text = await cluster.Server.Http.GetStringAsync("/metrics", TestContext.Current.CancellationToken);
        foreach (var detail in new[] { site.Id, site.Key, ann, "bob@example.com", "Philomena" }) Assert.DoesNotContain(detail, text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_page_on_observability_lists_the_metrics_there_are()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs/observability.md"), TestContext.Current.CancellationToken);
        var listed = Listed().Matches(page).Select(m => $"{m.Groups[1]} {m.Groups[2]}").Order(StringComparer.Ordinal);
        var text = await cluster.Server.Http.GetStringAsync("/metrics", TestContext.Current.CancellationToken);
        Assert.Equal(Typed().Matches(text).Select(m => $"{m.Groups[1]} {m.Groups[2]}").Order(StringComparer.Ordinal), listed);
        foreach (Match row in Listed().Matches(page))
        {
            var labels = row.Groups[3].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Trim('`', ',')).Append("le").ToHashSet();
            var used = Regex.Matches(text, $$"""^{{row.Groups[1]}}(?:_bucket|_sum|_count)?\{(.*)\} """, RegexOptions.Multiline).SelectMany(m => LabelName().Matches(m.Groups[1].Value).Select(l => l.Groups[1].Value));
            Assert.Subset(labels, used.ToHashSet());
        }
    }

    private async Task<Dictionary<string, double>> Read() => (await cluster.Server.Http.GetStringAsync("/metrics", TestContext.Current.CancellationToken)).Split('\n')
        .Where(l => l.Length > 0 && l[0] != '#').ToDictionary(l => l[..l.LastIndexOf(' ')], l => double.Parse(l[(l.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture));

    [GeneratedRegex(@"^\| `(slotwright_\w+)` \| (\w+) \|([^|]*)\|", RegexOptions.Multiline)]
    private static partial Regex Listed();

    [GeneratedRegex(@"^# TYPE (slotwright_\w+) (\w+)$", RegexOptions.Multiline)]
    private static partial Regex Typed();

    [GeneratedRegex(@"(\w+)=""")]
    private static partial Regex LabelName();
}
