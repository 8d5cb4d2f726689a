using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using Slotwright.Contract;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Mcp.Calls;
using Slotwright.Server.Mcp.Tools;

namespace Slotwright.Server.Mcp.Composed;

/// <summary>
/// A member of staff's weekly hours from a day on: WORKING_HOURS series on their own schedule. Series that began before the day end
/// with the day before it, so that the weeks until then keep what they had; who followed the business's hours keeps them until then.
/// </summary>
internal static class WorkingHours
{
    /// <summary>The business's own schedule, the same on every site (behaviour/calendar.md 10).</summary>
    private const string Business = "4e0579a5-491e-4e70-a872-d097eed6e520";
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    private sealed record Week(IsoDayOfWeek Day, LocalTime From, Period Length);

    /// <summary>The schedules the hours are on, and from when they are to be others.</summary>
    private sealed record Shift(string Own, string Business, bool FollowsBusiness, string Resource, LocalDate Today, LocalDate From);

    public static async Task<Result<JsonObject>> Set(ToolRun run, CancellationToken ct)
    {
        var (weekly, follows) = (run.Arguments["weekly"] as JsonArray, (bool?)run.Arguments["business_hours"] == true);
        if (weekly is null == !follows) return new WrongArguments([new("weekly", "or business_hours must be given, and not both")]);
        var found = await Found(run, ct);
        if (found.Failed(out var unknown)) return unknown;
        var shift = found.Value;
        if (shift.From < shift.Today) return new WrongArguments([new("effective_from", "must not lie in the past")]);
        if (!follows) return await Replace(run, shift, weekly!, ct);
        if (shift.From > shift.Today) return new WrongArguments([new("effective_from", "cannot be given with business_hours, which count at once")]);
        return (await Assign(run, shift.Business, ct)).Map(_ => Told(run, shift, [], true));
    }

    private static async Task<Result<Shift>> Found(ToolRun run, CancellationToken ct)
    {
        var member = await run.Send(Ops.Staff.GetStaffMember, new() { ["staffMemberId"] = run.Text("staff_member_id"), ["fields"] = new JsonArray("RESOURCE_DETAILS") }, ct);
        if (member.Failed(out var unknown)) return unknown;
        var business = await run.Send(Ops.Calendar.QuerySchedules, new() { ["query"] = new JsonObject { ["filter"] = new JsonObject { ["externalId"] = Business } } }, ct);
        if (business.Failed(out var fault)) return fault;
        var resource = RequestBuilder.At(member.Value, "staffMember.resource")!;
        var today = run.Now.InZone(run.Zone).Date;
        return new Shift((string)resource["eventsSchedule"]!["id"]!, (string)business.Value["schedules"]![0]!["id"]!, (bool)resource["usesDefaultWorkingHours"]!, (string)RequestBuilder.At(member.Value, "staffMember.resourceId")!, today,
            run.Text("effective_from") is { } day ? LocalDatePattern.Iso.Parse(day).Value : today);
    }

    private static async Task<Result<JsonObject>> Replace(ToolRun run, Shift shift, JsonArray weekly, CancellationToken ct)
    {
        var read = Read(weekly);
        if (read.Failed(out var wrong)) return wrong;
        var standing = await Series(run, shift.Own, ct);
        if (standing.Failed(out var fault)) return fault;
        var made = new JsonArray();
        foreach (var week in read.Value)
        {
            var event_ = await Create(run, shift, week, shift.From, null, ct);
            if (event_.Failed(out var refused)) return refused;
            made.Add(new JsonObject { ["day"] = week.Day.ToString().ToUpperInvariant(), ["from"] = Clock.Format(week.From), ["to"] = Ends(week), ["event_id"] = (string?)RequestBuilder.At(event_.Value, "event.id") });
        }
        foreach (var series in standing.Value)
            if ((await (shift.FollowsBusiness ? Cancel(run, series, ct) : End(run, series, shift.From, ct))).Failed(out var refused)) return refused;
        if (shift.FollowsBusiness && (await Switch(run, shift, ct)).Failed(out var unswitched)) return unswitched;
        return Told(run, shift, made, false);
    }

    /// <summary>From the business's hours to their own, which until the day are the same.</summary>
    private static async Task<Result<JsonObject>> Switch(ToolRun run, Shift shift, CancellationToken ct)
    {
        if (shift.From > shift.Today)
        {
            var usual = await Series(run, shift.Business, ct);
            if (usual.Failed(out var fault)) return fault;
            foreach (var series in usual.Value)
            {
                var (start, end) = (Wire.Local((string)series["start"]!["localDate"]!), Wire.Local((string)series["end"]!["localDate"]!));
                if (start.Date >= shift.From || Until(series) is { } until && until.Date < shift.Today) continue;
                if ((await Create(run, shift, new(start.DayOfWeek, start.TimeOfDay, end - start), LocalDate.Max(shift.Today, start.Date), shift.From, ct)).Failed(out var refused)) return refused;
            }
        }
        return await Assign(run, shift.Own, ct);
    }

    private static Result<List<Week>> Read(JsonArray weekly)
    {
        var weeks = new List<Week>();
        foreach (var (i, item) in weekly.Index())
        {
            var (from, to) = (Clock.Parse((string)item!["from"]!).Value, (string)item["to"]! == "24:00" ? Duration.FromDays(1) : Duration.FromTicks(Clock.Parse((string)item["to"]!).Value.TickOfDay));
            var length = to - Duration.FromTicks(from.TickOfDay);
            if (length <= Duration.Zero) return new WrongArguments([new($"weekly[{i}].to", "must be after from")]);
            weeks.Add(new(Enum.Parse<IsoDayOfWeek>((string)item["day"]!, ignoreCase: true), from, Period.FromMinutes((long)length.TotalMinutes)));
        }
        return weeks;
    }

    private static string Ends(Week week) => week.From.On(new(2000, 1, 1)) + week.Length is { TimeOfDay: var end } && end == LocalTime.Midnight ? "24:00" : Clock.Format(week.From + week.Length);

    private static async Task<Result<List<JsonObject>>> Series(ToolRun run, string schedule, CancellationToken ct)
    {
        var request = new JsonObject
        {
            ["recurrenceType"] = new JsonArray("MASTER"),
            ["query"] = new JsonObject { ["filter"] = new JsonObject { ["type"] = "WORKING_HOURS", ["scheduleId"] = schedule }, ["cursorPaging"] = new JsonObject { ["limit"] = 1000 } },
        };
        return (await run.Send(Ops.Calendar.QueryEvents, request, ct)).Map(a => (a["events"] as JsonArray ?? []).OfType<JsonObject>().ToList());
    }

    private static Task<Result<JsonObject>> Create(ToolRun run, Shift shift, Week week, LocalDate from, LocalDate? before, CancellationToken ct)
    {
        var start = (from.DayOfWeek == week.Day ? from : from.Next(week.Day)).At(week.From);
        if (before is { } end && start.Date >= end) return Task.FromResult<Result<JsonObject>>(new JsonObject());
        var rule = new JsonObject { ["frequency"] = "WEEKLY", ["interval"] = 1, ["days"] = new JsonArray(week.Day.ToString().ToUpperInvariant()) };
        if (before is { } last) rule["until"] = Moment(Eve(last));
        return run.Send(Ops.Calendar.CreateEvent, new()
        {
            ["event"] = new JsonObject
            {
                ["scheduleId"] = shift.Own,
                ["type"] = "WORKING_HOURS",
                ["start"] = Moment(start),
                ["end"] = Moment(start + week.Length),
                ["recurrenceRule"] = rule,
                ["resources"] = new JsonArray(new JsonObject { ["id"] = shift.Resource }),
            },
        }, ct);
    }

    /// <summary>Lets a series end before the day, or takes it away when none of it comes before.</summary>
    private static async Task<Result<JsonObject>> End(ToolRun run, JsonObject series, LocalDate day, CancellationToken ct)
    {
        if (Wire.Local((string)series["start"]!["localDate"]!).Date >= day) return await Cancel(run, series, ct);
        if (Until(series) is { } until && until.Date < day) return new JsonObject();
        var rule = series["recurrenceRule"]!.DeepClone().AsObject();
        rule["until"] = Moment(Eve(day));
        return await run.Send(Ops.Calendar.UpdateEvent, new() { ["event"] = new JsonObject { ["id"] = (string)series["id"]!, ["revision"] = (string)series["revision"]!, ["recurrenceRule"] = rule } }, ct);
    }

    private static Task<Result<JsonObject>> Cancel(ToolRun run, JsonObject series, CancellationToken ct) => run.Send(Ops.Calendar.CancelEvent, new() { ["eventId"] = (string)series["id"]! }, ct);

    private static Task<Result<JsonObject>> Assign(ToolRun run, string schedule, CancellationToken ct) =>
        run.Send(Ops.Staff.AssignWorkingHoursSchedule, new() { ["staffMemberId"] = run.Text("staff_member_id"), ["scheduleId"] = schedule }, ct);

    private static LocalDateTime? Until(JsonObject series) => (string?)RequestBuilder.At(series, "recurrenceRule.until.localDate") is { } until ? Wire.Local(until) : null;

    private static LocalDateTime Eve(LocalDate day) => day.AtMidnight().PlusSeconds(-1);

    private static JsonObject Moment(LocalDateTime local) => new() { ["localDate"] = Wire.Local(local) };

    private static JsonObject Told(ToolRun run, Shift shift, JsonArray weekly, bool business)
    {
        var from = LocalDatePattern.Iso.Format(shift.From);
        var lines = business ? ["Works the business's hours again"] : weekly.Count == 0 ? ["Works no more"] : weekly.Select(w => $"{w!["day"]} {w["from"]} to {w["to"]}");
        return new()
        {
            ["staff_member_id"] = run.Text("staff_member_id"),
            ["effective_from"] = from,
            ["business_hours"] = business,
            ["weekly"] = weekly,
            ["effects"] = new JsonArray([$"Hours of {(string?)run.Before?["name"]} from {from}:", .. lines.Select(l => (JsonNode)l)]),
        };
    }
}
