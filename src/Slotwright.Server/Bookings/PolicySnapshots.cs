using System.Text.Json;
using Slotwright.Contract;
using Slotwright.Contract.PolicySnapshots;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Bookings;

/// <summary>The policy each booking was made under, which goes on binding it whatever becomes of the policy (behaviour/bookings.md 3).</summary>
internal sealed class PolicySnapshots(Db db)
{
    public void Map(Api api) => api.On(Ops.PolicySnapshots.ListPolicySnapshotsByBookingIds, List);

    /// <summary>In the order asked for. A booking the caller may not see has no snapshot for them either.</summary>
    private async Task<Result<Answer>> List(Call call, CancellationToken ct)
    {
        var ids = call.Read(PolicySnapshotsJson.Wire.ListPolicySnapshotsByBookingIdsRequest).BookingIds!.Select(Guid.Parse).Distinct().ToArray();
        var seen = (await db.Bookings(call.Site, ids, ct)).Where(b => b.IsVisibleTo(call.Caller)).ToDictionary(b => b.Id);
        var unknown = ids.Where(id => !seen.ContainsKey(id)).ToList();
        if (unknown.Count > 0) return new Refusal(FaultKind.NotFound, "BOOKING_POLICY_SNAPSHOT_NOT_FOUND", $"There is no policy snapshot of {string.Join(", ", unknown)}.");
        return Answer.Of(new ListPolicySnapshotsByBookingIdsResponse { BookingPolicySnapshots = [.. ids.Select(id => Of(seen[id]))] }, PolicySnapshotsJson.Wire.ListPolicySnapshotsByBookingIdsResponse);
    }

    /// <summary>A booking has one snapshot, known by the booking's own id; it shows the part of the policy that concerns bookings already made.</summary>
    private static BookingPolicySnapshot Of(StoredBooking booking) => new()
    {
        Id = booking.Id.ToString(),
        BookingId = booking.Id.ToString(),
        CreatedDate = booking.Wire.CreatedDate,
        Policy = JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(booking.Policy, Contract.Policies.PoliciesJson.Wire.BookingPolicy), PolicySnapshotsJson.Wire.BookingPolicy),
    };
}
