using System.Globalization;
using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Model;

/// <summary>One history played on a studio's day: each step goes to the server and to the model, and both must say the same.</summary>
internal sealed class Play(Cluster cluster, Studio studio)
{
    private const string Bookings = "/_api/bookings-service/v2/bookings";
    private readonly DateTime day = studio.NextDay();
    private readonly List<string> ids = [];
    private readonly List<string> script = [];
    private ReferenceModel model = ReferenceModel.Empty;

    public async Task Through(IEnumerable<Step> steps)
    {
        foreach (var step in steps) await Do(step);
        for (var i = 0; i < model.Bookings.Count; i++)
            if (model.Bookings[i] is { IsOver: false, Of.Kind: Kind.Course }) await Do(new Cancel(Caller.Owner, i, false, false)); // the next history finds the course empty
        await Agrees();
    }

    private async Task Do(Step step)
    {
        if (model.On(step) is not { } expected) return;
        var reply = await Send(step);
        script.Add($"{step}: {Said(reply)}");
        if (reply.Status != 200 && expected.Refusals.Contains(Said(reply))) return;
        var told = reply.Status == 200 && expected.Refusals.IsEmpty ? Taken(expected, reply.Json!["booking"]!) : null;
        if (told is null) throw Differs($"the model says: {expected}");
        if (step is Create) ids.Add((string)reply.Json!["booking"]!["id"]!);
        model = model.With(step, told);
    }

    /// <summary>The booking as the model has it now, if the answer says the same; where somebody had to be chosen, the answer says whom.</summary>
    private Expected? Taken(Outcome expected, JsonNode booking)
    {
        var who = studio.Who((string?)booking["bookedEntity"]?["slot"]?["resource"]?["id"]);
        var next = expected.May.Count > 0 && who is { } chosen && expected.May.Contains(chosen) ? expected.Next with { With = chosen } : expected.Next;
        return Told(booking, next.Of.IsAppointment ? who : null) == Line(next) ? next : null;
    }

    private string Said(Reply reply) => reply.Status == 200
        ? $"{Told(reply.Json!["booking"]!, studio.Who((string?)reply.Json["booking"]!["bookedEntity"]?["slot"]?["resource"]?["id"]))}"
        : $"{reply.Status} {(string?)reply.Json?["details"]?["applicationError"]?["code"]}";

    private static string Told(JsonNode b, Staff? who) => string.Join(' ', (string)b["status"]!, (string)b["paymentStatus"]!, $"r{b["revision"]}", $"x{b["totalParticipants"]}",
        b["doubleBooked"] is { } both ? $"double={both}" : "single", ((string)b["startDate"]!)[11..16], who);

    private static string Line(Expected b) => string.Join(' ', b.Status, b.Payment, $"r{b.Revision}", $"x{b.Party}", b.DoubleBooked ? "double=true" : "single", b.Of.Clock(b.Place), b.With);

    private Task<Reply> Send(Step step) => step switch
    {
        Create c => studio[c.By].Post(Bookings, new { booking = Booking(c), flowControlSettings = Flow(c.Forced, c.Unasked) }),
        Settle c => studio[c.By].Post($"/bookings/v2/confirmation/{Id(c)}:confirmOrDecline", new { paymentStatus = c.Payment }),
        Confirm c => Act(c, "confirm", new { revision = Revision(c), paymentStatus = c.Payment }),
        Decline c => Act(c, "decline", new { revision = Revision(c), paymentStatus = c.Payment }),
        MarkPending c => Act(c, "mark_booking_as_pending", new { revision = Revision(c), flowControlSettings = c.AnyService ? new { skipPendingApprovalServiceValidation = true } : null }),
        Cancel c => Act(c, "cancel", new { revision = Revision(c), flowControlSettings = c.Ignoring ? new { ignoreCancellationPolicy = true } : null }),
        Reschedule c => Act(c, "reschedule", new { revision = Revision(c), slot = Slot(About(c).Of, c.Place, c.With), flowControlSettings = Flow(c.Forced, c.Unasked) }),
        Resize c => Act(c, "update_number_of_participants", new { revision = Revision(c), totalParticipants = c.Party }),
        _ => throw new NotSupportedException(),
    };

    private Task<Reply> Act(Change step, string action, object body) => studio[step.By].Post($"{Bookings}/{Id(step)}/{action}", body);

    private JsonObject Booking(Create c) => new()
    {
        ["totalParticipants"] = c.Party,
        ["status"] = c.Status,
        ["contactDetails"] = new JsonObject { ["email"] = "bob@example.com", ["firstName"] = "Bob" },
        ["bookedEntity"] = c.Of.Kind == Kind.Course
            ? new JsonObject { ["schedule"] = new JsonObject { ["scheduleId"] = studio.Schedule(c.Of), ["serviceId"] = studio.Service(c.Of) } }
            : new JsonObject { ["slot"] = Slot(c.Of, c.Place, c.With) },
    };

    private JsonObject Slot(Offer of, int place, Staff? who)
    {
        if (of.Kind == Kind.Class) return new() { ["eventId"] = studio.Place(of, place, day) };
        var start = day + of.Start(place);
        return new()
        {
            ["serviceId"] = studio.Service(of),
            ["scheduleId"] = studio.Schedule(of),
            ["startDate"] = Studio.Local(start),
            ["endDate"] = Studio.Local(start.AddHours(1)),
            ["timezone"] = "UTC",
            ["resource"] = who is { } named ? new JsonObject { ["id"] = studio[named] } : null,
            ["location"] = new JsonObject { ["locationType"] = "OWNER_BUSINESS" },
        };
    }

    private static object? Flow(bool forced, bool unasked) => forced || unasked ? new { skipAvailabilityValidation = forced, skipBusinessConfirmation = unasked } : null;

    private Expected About(Change step) => model.Bookings[step.Booking % ids.Count];

    private string Id(Change step) => ids[step.Booking % ids.Count];

    private string Revision(Change step)
    {
        var now = About(step).Revision;
        return (step.Stale ? now > 1 ? now - 1 : 2 : now).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The database holds what the model says, and of the day nothing else.</summary>
    private async Task Agrees()
    {
        var rows = await DayLedger.Read(cluster, studio, day, ids);
        var lines = DayLedger.Expect(studio, day, ids, model.Bookings);
        var (missing, unknown) = (lines.Except(rows).ToList(), rows.Except(lines).ToList());
        if (missing.Count + unknown.Count + (rows.Count - lines.Count) != 0) throw Differs($"the database lacks:\n{Named(missing)}\nand has instead:\n{Named(unknown)}");
    }

    private string Named(IEnumerable<string> lines)
    {
        var text = string.Join('\n', lines.Select(l => $"    {l}"));
        for (var i = 0; i < ids.Count; i++) text = text.Replace(ids[i], $"#{i}");
        foreach (var who in Enum.GetValues<Staff>()) text = text.Replace(studio[who], who.ToString());
        return text;
    }

    private Exception Differs(string how) => new Xunit.Sdk.XunitException($"The server and the model differ:\n{string.Join('\n', script.Select((s, i) => $"  {i + 1}. {s}"))}\n{how}");
}
