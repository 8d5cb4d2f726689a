using System.Text;
using System.Text.Json;
using Slotwright.Contract;
using Slotwright.Contract.Bookings;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Bookings;

/// <summary>Query and Count Extended Bookings: the reading side of bookings. Who may not read all sees the bookings they made.</summary>
internal sealed class ExtendedBookings(Db db, SiteDirectory sites)
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
        var seal = await sites.Seal(call.Site, ct);
        var page = await query.Run(db, call, call.Member("query") ?? default, seal, ct, Scope(call), [.. ScopeArgs(call)]);
        if (page.Failed(out var fault)) return fault;
        var allowed = call.Member("withBookingAllowedActions")?.GetBoolean() == true
            ? (await db.Bookings(call.Site, [.. page.Value.Documents.Select(d => Guid.Parse(d.Id))], ct)).ToDictionary(b => b.Id.ToString(), b => JsonSerializer.SerializeToUtf8Bytes(BookingDetails.Allowed(b, call.Now), BookingsJson.Wire.AllowedActions))
            : [];
        return page.Value.ToAnswer("extendedBookings", d => Render(d.Bytes, allowed.GetValueOrDefault(d.Id)));
    }

    private async Task<Result<Answer>> Count(Call call, CancellationToken ct) =>
        (await query.Count(db, call, ct, Scope(call), [.. ScopeArgs(call)])).Map(count => new Answer(Encoding.UTF8.GetBytes($"{{\"count\":{count}}}")));

    private static byte[] Render(byte[] booking, byte[]? allowed) => allowed is null
        ? [.. "{\"booking\":"u8, .. booking, (byte)'}']
        : [.. "{\"booking\":"u8, .. booking, .. ",\"allowedActions\":"u8, .. allowed, (byte)'}'];

    private static bool ReadsAll(Call call) => call.Caller.ManagesBookings || call.Caller.Grant.Holds("BOOKINGS.BOOKING_READ_ANY");

    private static string Scope(Call call) => ReadsAll(call) ? "true" : call.Caller.Kind switch
    {
        CallerKind.Visitor => "created_by_anonymous_visitor_id = $2",
        CallerKind.Member => "created_by_member_id = $2",
        CallerKind.User => "created_by_wix_user_id = $2",
        _ => "created_by_app_id = $2",
    };

    private static IEnumerable<object> ScopeArgs(Call call) => ReadsAll(call) ? [] : [call.Caller.Subject.ToString()];
}
