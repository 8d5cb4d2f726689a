using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Slotwright.Bench;

/// <summary>A week of a calendar of 1,000 series: now and ten years ahead, and with a short and a long history behind it.</summary>
internal static class CalendarWeeks
{
    private const int Series = 1_000, Page = 50, Queries = 400;
    private const string Path = "/calendar/v3/events/query";
    private static readonly DateTime Monday = NextMonday(TimeProvider.System.GetUtcNow().UtcDateTime.Date);

    public static async Task Measure(Plan plan, Report report)
    {
        await using var few = await Filled.Open(100);
        await using var many = await Filled.Open(100_000);
        (string Name, Filled Studio, DateTime Week, int Limit)[] asked =
        [
            ("this week, 100 past events", few, Monday, Page), ("ten years ahead, 100 past events", few, Monday.AddDays(7 * 522), Page), ("this week, 100,000 past events", many, Monday, Page),
            ("the whole week at once, 100 past events", few, Monday, Series),
        ];
        var variants = asked.Select(a => new Variant(a.Name, () => Questions.On(a.Studio.Server.Port, Request(a.Week, a.Limit)))).ToArray();
        var race = new Race(variants, plan);
        Report.Say($"Calendar, weeks of {Series:N0} series a second by clients:");
        race.Run([1, 8]);
        foreach (var (a, variant) in asked.Zip(variants))
        {
            var cpu = Cpu(a.Studio.Server, Request(a.Week, a.Limit));
            report.Add($"processor time of a query, {a.Name}", "< 5 ms", Report.Micros(cpu), cpu < 5_000);
        }
        report.Note("a week, ten years ahead / now, 1 client", Report.Percent(race.Ratio(variants[1], variants[0], 1)));
        report.Note("a week, 100,000 / 100 past events, 1 client", Report.Percent(race.Ratio(variants[2], variants[0], 1)));
    }

    /// <summary>Microseconds of the server's processor time for one query, out of many in a row.</summary>
    private static double Cpu(ServerProcess server, byte[] request)
    {
        var (ask, before) = (Questions.On(server.Port, request), server.Cpu);
        for (var i = 0; i < Queries; i++) ask();
        return (server.Cpu - before).TotalMicroseconds / Queries;
    }

    private static byte[] Request(DateTime week, int limit) =>
        Connection.Post(Path, ServerProcess.Owner, $$$"""{"fromLocalDate":"{{{week:s}}}","toLocalDate":"{{{week.AddDays(7):s}}}","query":{"cursorPaging":{"limit":{{{limit}}} } } }""");

    private static DateTime NextMonday(DateTime day) => day.AddDays(7 + ((int)DayOfWeek.Monday - (int)day.DayOfWeek + 7) % 7);

    /// <summary>A server with the series and so many past events, on a database of its own.</summary>
    private sealed record Filled(Database Database, ServerProcess Server) : IAsyncDisposable
    {
        private const string Past = """
            INSERT INTO events (site_id, id, revision, created_date, updated_date, doc, app_id, external_schedule_id, schedule_id, "status", transparency, "type", recurrence_type, starts_at, ends_at, is_long, version)
            SELECT e.site_id, p.id, 1, p.starts, p.starts, convert_to((convert_from(e.doc, 'UTF8')::jsonb || jsonb_build_object('id', p.id,
                    'start', convert_from(e.doc, 'UTF8')::jsonb -> 'start' || jsonb_build_object('utcDate', to_char(p.starts AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS".000Z"'), 'localDate', to_char(p.starts AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS')),
                    'end', convert_from(e.doc, 'UTF8')::jsonb -> 'end' || jsonb_build_object('utcDate', to_char((p.starts + interval '1 hour') AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS".000Z"'), 'localDate', to_char((p.starts + interval '1 hour') AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS'))))::text, 'UTF8'),
                e.app_id, e.external_schedule_id, e.schedule_id, e."status", e.transparency, e."type", 'NONE', p.starts, p.starts + interval '1 hour', false, (SELECT catalog_version + 1 FROM sites WHERE site_id = e.site_id)
            FROM events e, (SELECT gen_random_uuid()::text AS id, date_trunc('hour', now()) - make_interval(hours => 24 + n / 4) AS starts FROM generate_series(0, $2 - 1) AS n) p WHERE e.site_id = $1 AND e.id = $3
            """;

        public static async Task<Filled> Open(int past)
        {
            var database = await Database.Start();
            var server = await ServerProcess.Server(database.Folder, database.ConnectionString);
            using var http = new HttpClient { BaseAddress = new($"http://127.0.0.1:{server.Port}") };
            http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", ServerProcess.Key);
            http.DefaultRequestHeaders.Add("wix-site-id", ServerProcess.Site.ToString());
            var schedule = (string)(await Post(http, "/calendar/v3/schedules", new { schedule = new { appId = Guid.NewGuid(), name = "Studio", defaultTitle = "Yoga", defaultCapacity = 10 } }))["schedule"]!["id"]!;
            for (var i = 0; i < Series; i += 50)
                await Post(http, "/calendar/v3/bulk/events/create", new { events = Enumerable.Range(i, 50).Select(n => new { @event = Event(schedule, Monday.AddDays(n % 7).AddMinutes(n), weekly: true) }) });
            var model = (string)(await Post(http, "/calendar/v3/events", new { @event = Event(schedule, Monday.AddDays(-30), weekly: false) }))["event"]!["id"]!;
            await using var connection = await database.Source.OpenConnectionAsync();
            await OldBookings.Run(connection, "SELECT set_config('slotwright.site', $1, false)", ServerProcess.Site.ToString());
            await OldBookings.Run(connection, Past, ServerProcess.Site, past, model);
            await OldBookings.Run(connection, "VACUUM ANALYZE events");
            await OldBookings.Run(connection, "SELECT set_config('slotwright.site', '', false)");
            await Post(http, "/calendar/v3/events", new { @event = Event(schedule, Monday.AddDays(400), weekly: false) }); // a change like any: the calendar moves on
            return new(database, server);
        }

        public async ValueTask DisposeAsync()
        {
            await Server.DisposeAsync();
            await Database.DisposeAsync();
        }

        private static Dictionary<string, object> Event(string schedule, DateTime start, bool weekly)
        {
            var e = new Dictionary<string, object> { ["scheduleId"] = schedule, ["start"] = new { localDate = $"{start:s}" }, ["end"] = new { localDate = $"{start.AddHours(1):s}" } };
            if (weekly) e["recurrenceRule"] = new { frequency = "WEEKLY", days = new[] { start.DayOfWeek.ToString().ToUpperInvariant() } };
            return e;
        }

        private static async Task<JsonNode> Post(HttpClient http, string path, object body)
        {
            using var answer = await http.PostAsJsonAsync(path, body);
            var text = await answer.Content.ReadAsStringAsync();
            return answer.IsSuccessStatusCode ? JsonNode.Parse(text)! : throw new InvalidOperationException($"{path}: {text}");
        }
    }
}
