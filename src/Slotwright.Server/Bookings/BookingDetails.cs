using System.Text.Json;
using System.Text.Json.Nodes;
using Slotwright.Contract.Bookings;
using Slotwright.Domain;
using Slotwright.Domain.Bookings;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Bookings;

/// <summary>The small operations on a booking in any status: extended fields, form submission, and what may still be done with it.</summary>
internal sealed class BookingDetails(Db db)
{
    /// <summary>Update Extended Fields: replaces what is sent within one namespace; null clears a member.</summary>
    public async Task<Result<Answer>> UpdateExtendedFields(Call call, CancellationToken ct)
    {
        var asked = call.Read(BookingsJson.Wire.UpdateExtendedFieldsRequest);
        JsonElement data = default;
        return await Change(call, call.Path["id"], booking =>
        {
            var namespaces = new Dictionary<string, JsonElement>(booking.ExtendedFields?.Namespaces ?? new Dictionary<string, JsonElement>());
            var merged = namespaces.TryGetValue(asked.Namespace!, out var old) ? JsonNode.Parse(old.GetRawText())!.AsObject() : [];
            foreach (var member in asked.NamespaceData!.Value.EnumerateObject())
                if (member.Value.ValueKind == JsonValueKind.Null) merged.Remove(member.Name);
                else merged[member.Name] = JsonNode.Parse(member.Value.GetRawText());
            data = namespaces[asked.Namespace!] = JsonSerializer.SerializeToElement(merged);
            return booking with { ExtendedFields = new() { Namespaces = namespaces } };
        }, _ => Answer.Of(new UpdateExtendedFieldsResponse { Namespace = asked.Namespace, NamespaceData = data }, BookingsJson.Wire.UpdateExtendedFieldsResponse), ct);
    }

    public Task<Result<Answer>> SetSubmissionId(Call call, CancellationToken ct)
    {
        var submission = call.Body.GetProperty("submissionId").GetString();
        return Change(call, call.Path["bookingId"], booking => booking with { FormSubmissionId = submission }, bytes => BookingRows.Answer(bytes), ct);
    }

    /// <summary>Bulk Calculate Allowed Actions: what the policy lets a customer still do, by booking; unknown ids are failures of their item.</summary>
    public async Task<Result<Answer>> AllowedActions(Call call, CancellationToken ct)
    {
        var ids = call.Read(BookingsJson.Wire.BulkCalculateAllowedActionsRequest).BookingIds!;
        var found = (await db.Bookings(call.Site, [.. ids.Select(id => Guid.TryParse(id, out var guid) ? guid : Guid.Empty)], ct)).Where(b => b.IsVisibleTo(call.Caller)).ToDictionary(b => b.Id);
        return Bulk.Render([.. ids.Select(id => Guid.TryParse(id, out var guid) && found.TryGetValue(guid, out var booking)
            ? new Bulk.Item(id, JsonSerializer.SerializeToUtf8Bytes(Allowed(booking, call.Now), BookingsJson.Wire.AllowedActions), null)
            : new Bulk.Item(id, null, new BookingNotFound(guid)))], returnEntity: true);
    }

    /// <summary>A part of a multi-service booking moves and goes only with the whole.</summary>
    public static AllowedActions Allowed(StoredBooking booking, NodaTime.Instant now) => booking.MultiService is null ? ByPolicy(booking, now) : new() { Cancel = false, Reschedule = false };

    public static AllowedActions ByPolicy(StoredBooking booking, NodaTime.Instant now) => new()
    {
        Cancel = !booking.State.IsOver && booking.Rules.Cancellation.Allows(now, booking.Start),
        Reschedule = !booking.State.IsOver && booking.State.Status != Domain.Bookings.BookingStatus.WaitingList && booking.Wire.BookedEntity?.Slot is not null && booking.Rules.Reschedule.Allows(now, booking.Start),
    };

    private async Task<Result<Answer>> Change(Call call, string id, Func<Booking, Booking> change, Func<byte[], Answer> answer, CancellationToken ct)
    {
        if (!Guid.TryParse(id, out var guid)) return new InvalidFields("id", "FORMAT", "must be a GUID");
        await using var tx = db.Begin(call);
        return await tx.LockBooking(guid, ct) is { } booking ? await tx.Commit(answer(Change(tx, booking, change)), ct) : new BookingNotFound(guid);
    }

    /// <summary>Says something else of a booking that is locked, whose state stays as it is.</summary>
    public static byte[] Change(Tx tx, StoredBooking booking, Func<Booking, Booking> change)
    {
        var next = booking.Next(booking.State, tx.Now);
        next = next with { Wire = change(next.Wire) };
        var bytes = tx.SaveBooking(next);
        tx.PublishUpdated(BookingRows.Fqdn, next.Id.ToString(), next.Revision, bytes);
        return bytes;
    }
}
