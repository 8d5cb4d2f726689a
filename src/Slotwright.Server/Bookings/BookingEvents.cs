using System.Text.Json;
using System.Text.Json.Nodes;
using Slotwright.Contract.Bookings;
using Slotwright.Server.Identity;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Bookings;

/// <summary>The domain events of a booking's life (behaviour/bookings.md 10).</summary>
internal static class BookingEvents
{
    public static void Confirmed(Tx tx, StoredBooking b, string previous, string previousPayment) => Publish(tx, b, "confirmed", new BookingConfirmed
    {
        Booking = b.Wire,
        ParticipantNotification = b.Notification,
        SendSmsReminder = b.SmsReminder,
        DoubleBooked = b.State.DoubleBooked,
        InitiatedBy = By(tx.Call.Caller),
        PreviousStatus = previous,
        PreviousPaymentStatus = previousPayment,
    }, BookingsJson.Wire.BookingConfirmed);

    public static void MarkedAsPending(Tx tx, StoredBooking b, string previous, string previousPayment) => Publish(tx, b, "markedAsPending", new BookingMarkedAsPending
    {
        Booking = b.Wire,
        ParticipantNotification = b.Notification,
        SendSmsReminder = b.SmsReminder,
        DoubleBooked = b.State.DoubleBooked,
        InitiatedBy = By(tx.Call.Caller),
        PreviousStatus = previous,
        PreviousPaymentStatus = previousPayment,
    }, BookingsJson.Wire.BookingMarkedAsPending);

    public static void Declined(Tx tx, StoredBooking b, string previous, string previousPayment, DeclineBookingFlowControlSettings? flow) => Publish(tx, b, "declined", new BookingDeclined
    {
        Booking = b.Wire,
        ParticipantNotification = b.Notification,
        DoubleBooked = b.State.DoubleBooked,
        InitiatedBy = By(tx.Call.Caller),
        PreviousStatus = previous,
        PreviousPaymentStatus = previousPayment,
        FlowControlSettings = flow,
    }, BookingsJson.Wire.BookingDeclined);

    public static void Canceled(Tx tx, StoredBooking b, string previous, CancelBookingFlowControlSettings? flow) => Publish(tx, b, "canceled", new BookingCanceled
    {
        Booking = b.Wire,
        ParticipantNotification = b.Notification,
        FlowControlSettings = flow,
        InitiatedBy = By(tx.Call.Caller),
        PreviousStatus = previous,
    }, BookingsJson.Wire.BookingCanceled);

    public static void Rescheduled(Tx tx, StoredBooking b, StoredBooking before, RescheduleBookingFlowControlSettings? flow) => Publish(tx, b, "rescheduled", new BookingRescheduled
    {
        Booking = b.Wire,
        ParticipantNotification = b.Notification,
        FlowControlSettings = flow,
        InitiatedBy = By(tx.Call.Caller),
        PreviousStatus = before.Wire.Status,
        PreviousBookedEntity = before.Wire.BookedEntity,
        PreviousStartDate = before.Wire.StartDate,
        PreviousEndDate = before.Wire.EndDate,
        PreviousTotalParticipants = before.Wire.TotalParticipants,
    }, BookingsJson.Wire.BookingRescheduled);

    public static void Resized(Tx tx, StoredBooking b, StoredBooking before) => Publish(tx, b, "number_of_participants_updated", new NumberOfParticipantsUpdated
    {
        Booking = b.Wire,
        InitiatedBy = By(tx.Call.Caller),
        PreviousTotalParticipants = before.Wire.TotalParticipants,
        PreviousParticipantsChoices = before.Wire.ParticipantsChoices,
    }, BookingsJson.Wire.NumberOfParticipantsUpdated);

    /// <summary>Only what is known of the money changed.</summary>
    public static void Paid(Tx tx, StoredBooking b, StoredBooking before, ReadOnlySpan<byte> stored) =>
        tx.PublishUpdated(BookingRows.Fqdn, b.Id.ToString(), b.Revision, stored, new JsonObject { ["paymentStatus"] = before.Wire.PaymentStatus });

    private static void Publish<T>(Tx tx, StoredBooking b, string slug, T body, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> json) =>
        tx.PublishAction(BookingRows.Fqdn, slug, b.Id.ToString(), b.Revision, body, json);

    /// <summary>What an update that moves a booking elsewhere says was there before.</summary>
    public static JsonObject BookedBefore(StoredBooking before) => new() { ["bookedEntity"] = JsonSerializer.SerializeToNode(before.Wire.BookedEntity, BookingsJson.Wire.BookedEntity) };

    private static IdentificationData By(Caller caller) => new()
    {
        AnonymousVisitorId = caller.Kind == CallerKind.Visitor ? caller.Subject.ToString() : null,
        MemberId = caller.Kind == CallerKind.Member ? caller.Subject.ToString() : null,
        WixUserId = caller.Kind == CallerKind.User ? caller.Subject.ToString() : null,
        AppId = caller.Kind == CallerKind.App ? caller.Subject.ToString() : null,
    };
}
