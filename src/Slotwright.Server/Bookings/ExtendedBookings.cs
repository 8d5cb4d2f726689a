using System.Text;
using System.Text.Json;
using Slotwright.Contract;
using Slotwright.Contract.Bookings;
using Slotwright.Contract.ExtendedBookings;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Bookings;

/// <summary>Query and Count Extended Bookings: the reading side of bookings. Who may not read all sees the bookings they made.</summary>
internal sealed class ExtendedBookings(Db db, SiteDirectory sites, BookingSurroundings surroundings)
{
    private readonly EntityQuery query = new(BookingRows.Table, Ops.ExtendedBookings.QueryExtendedBookings, new Dictionary<string, string>
    {
        ["participantsInfo.type.totalParticipants"] = Participants,
        ["participantsInfo.totalParticipants.value"] = Participants,
        ["participantsInfo.totalParticipants"] = Participants,
        [$"participantsInfo.{Choices}.optionId"] = $"participantsInfo.type.{Choices}.optionId",
        [$"participantsInfo.type.{Choices}.choice.custom"] = $"participantsInfo.type.{Choices}.choice.custom.value",
        [$"participantsInfo.{Choices}.choice.custom.value"] = $"participantsInfo.type.{Choices}.choice.custom.value",
        [$"participantsInfo.{Choices}.choice.custom"] = $"participantsInfo.type.{Choices}.choice.custom.value",
        ["createdBy.id.contactId"] = "createdBy.contactId",
    });

    private const string Participants = "participantsInfo.type.totalParticipants.value";
    private const string Choices = "participantsChoices.serviceChoices.choices";

    public void Map(Api api) => api.OnQuery(Ops.ExtendedBookings.QueryExtendedBookings, Query).On(Ops.ExtendedBookings.CountExtendedBookings, Count);

    private async Task<Result<Answer>> Query(Call call, CancellationToken ct)
    {
        if (Denied(call) is { } denied) return denied;
        var seal = await sites.Seal(call.Site, ct);
        var page = await query.Run(db, call, call.Member("query") ?? default, seal, ct, Scope(call), [.. ScopeArgs(call)]);
        if (page.Failed(out var fault)) return fault;
        var details = await Details(call, [.. page.Value.Documents.Select(d => Guid.Parse(d.Id))], ct);
        return page.Value.ToAnswer("extendedBookings", d => Render(d.Bytes, details[d.Id]));
    }

    /// <summary>Some details are for those only who may ask for them by themselves.</summary>
    private static PermissionDenied? Denied(Call call) => new[] { ("withBookingPolicySettings", "BOOKINGS.BOOKING_POLICY_SNAPSHOT_READ"), ("withBookingFeeDetails", "BOOKINGS.BOOKING_FEES_READ") }
        .Where(d => Asks(call, d.Item1) && !call.Caller.Grant.Holds(d.Item2)).Select(d => new PermissionDenied(d.Item2)).FirstOrDefault();

    /// <summary>What was asked for beside the bookings, by booking: members of the answer with their JSON.</summary>
    private async Task<ILookup<string, (string Member, byte[] Json)>> Details(Call call, Guid[] ids, CancellationToken ct)
    {
        var found = new List<(Guid Booking, string Member, byte[] Json)>();
        string[] ofBookings = ["withBookingAllowedActions", "withBookingPolicySettings", "withBookingFeeDetails"];
        var bookings = ofBookings.Any(flag => Asks(call, flag)) ? await db.Bookings(call.Site, ids, ct) : [];
        if (Asks(call, "withBookingAllowedActions")) found.AddRange(bookings.Select(b => (b.Id, "allowedActions", JsonSerializer.SerializeToUtf8Bytes(BookingDetails.Allowed(b, call.Now), BookingsJson.Wire.AllowedActions))));
        if (Asks(call, "withBookingPolicySettings")) found.AddRange(bookings.Select(b => (b.Id, "bookingPolicySettings", JsonSerializer.SerializeToUtf8Bytes(new() { CancellationFeeEnabled = b.Policy.CancellationFeePolicy?.Enabled == true }, ExtendedBookingsJson.Wire.BookingPolicySettings))));
        if (Asks(call, "withBookingFeeDetails")) found.AddRange((await surroundings.FeeStatus(call, bookings, ct)).Select(f => (f.Key, "bookingFeeDetails", JsonSerializer.SerializeToUtf8Bytes(new() { CancellationFeeStatus = f.Value }, ExtendedBookingsJson.Wire.BookingFeeDetails))));
        if (Asks(call, "withBookingAttendanceInfo")) found.AddRange((await surroundings.Attendance(call.Site, ids, ct)).Select(a => (a.Key, "attendance", a.Value)));
        return found.ToLookup(d => d.Booking.ToString(), d => (d.Member, d.Json));
    }

    private static bool Asks(Call call, string flag) => call.Member(flag) is { ValueKind: JsonValueKind.True };

    private async Task<Result<Answer>> Count(Call call, CancellationToken ct) =>
        (await query.Count(db, call, ct, Scope(call), [.. ScopeArgs(call)])).Map(count => new Answer(Encoding.UTF8.GetBytes($"{{\"count\":{count}}}")));

    private static byte[] Render(byte[] booking, IEnumerable<(string Member, byte[] Json)> details) =>
        [.. "{\"booking\":"u8, .. booking, .. details.SelectMany(d => (byte[])[.. Encoding.UTF8.GetBytes($",\"{d.Member}\":"), .. d.Json]), (byte)'}'];

    private static bool ReadsAll(Call call) => call.Caller.ManagesBookings || call.Caller.Grant.Holds("BOOKINGS.BOOKING_READ_ANY");

    private static string Scope(Call call) => ReadsAll(call) ? "true" : call.Caller.Kind switch
    {
        CallerKind.Visitor => "created_by_anonymous_visitor_id = $2",
        CallerKind.Member => """
            created_by_member_id = $2 OR contact_details_contact_id = $3 AND (created_by_anonymous_visitor_id IS NULL AND created_by_member_id IS NULL OR lower(btrim(contact_details_email)) = $4)
            """,
        CallerKind.User => "created_by_wix_user_id = $2",
        _ => "created_by_app_id = $2",
    };

    private static IEnumerable<object> ScopeArgs(Call call) => ReadsAll(call) ? []
        : call.Caller is { Kind: CallerKind.Member } member ? [member.Subject.ToString(), member.Email is null ? "" : member.Contact.ToString()!, member.Email ?? ""] : [call.Caller.Subject.ToString()];
}
