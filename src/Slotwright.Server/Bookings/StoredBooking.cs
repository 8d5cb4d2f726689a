using System.Text.Json;
using NodaTime;
using Npgsql;
using Slotwright.Contract.Bookings;
using Slotwright.Domain.Bookings;
using Slotwright.Domain.Time;
using Slotwright.Server.Policies;
using BookingStatus = Slotwright.Domain.Bookings.BookingStatus;
using DomainPolicy = Slotwright.Domain.Policies.BookingPolicy;
using PaymentStatus = Slotwright.Domain.Bookings.PaymentStatus;

namespace Slotwright.Server.Bookings;

/// <summary>A booking as stored: what the wire shows, and what only we remember of how it was made.</summary>
/// <param name="Policy">The policy as it was when the booking was made; cancelling and moving go by it.</param>
/// <param name="Notification">The last message meant for the customer.</param>
internal sealed record StoredBooking(Guid Id, long Revision, Booking Wire, BookingState State, Contract.Policies.BookingPolicy Policy,
    ParticipantNotification? Notification, bool? SmsReminder)
{
    private const int SkipsAvailability = 1, SkipsConfirmation = 2, Followed = 4;

    /// <summary>Another booking of the same customer begins when it ends, so nothing is kept free after it.</summary>
    public bool IsFollowed { get; init; }

    /// <summary>The multi-service booking it is part of.</summary>
    public Guid? MultiService => Guid.TryParse(Wire.MultiServiceBookingInfo?.Id, out var id) ? id : null;

    public Guid ServiceId => Guid.Parse((Wire.BookedEntity!.Slot?.ServiceId ?? Wire.BookedEntity.Schedule!.ServiceId)!);

    /// <summary>What it has seats on, when it is for a class or a course; an appointment takes its resources instead.</summary>
    public SeatTarget? Seats => Wire.BookedEntity!.Tags?.Contains(SeatTarget.Group) == true || Wire.BookedEntity.Schedule is not null ? SeatTarget.Of(Wire.BookedEntity) : null;

    public int Participants => Wire.ParticipantsChoices is { } choices ? ChosenOptions.Participants(choices) : Wire.TotalParticipants ?? 1;

    /// <summary>From its start to its end; a course without end has none.</summary>
    public Stretch Time => Stretch.Of(Start, Wire.EndDate is { } end ? Http.Wire.Instant(end) : Start);

    public Instant Start => Http.Wire.Instant(Wire.StartDate!);

    public Guid? Resource => Guid.TryParse(Wire.BookedEntity!.Slot?.Resource?.Id, out var id) ? id : null;

    public DomainPolicy Rules => PolicyWire.ToDomain(Policy);

    public int Flow => (State.SkipsAvailability ? SkipsAvailability : 0) | (State.SkipsConfirmation ? SkipsConfirmation : 0) | (IsFollowed ? Followed : 0);

    public static StoredBooking Read(NpgsqlDataReader r)
    {
        var wire = JsonSerializer.Deserialize(r.GetFieldValue<byte[]>(2), BookingsJson.Wire.Booking)!;
        var flow = r.GetInt32(4);
        return new(r.GetGuid(0), r.GetInt64(1), wire,
            new(BookingWire.Status(wire.Status!), BookingWire.Payment(wire.PaymentStatus), (flow & SkipsAvailability) != 0, (flow & SkipsConfirmation) != 0, wire.DoubleBooked == true),
            JsonSerializer.Deserialize(r.GetFieldValue<byte[]>(3), Contract.Policies.PoliciesJson.Wire.BookingPolicy)!,
            r.IsDBNull(5) ? null : JsonSerializer.Deserialize(r.GetFieldValue<byte[]>(5), BookingsJson.Wire.ParticipantNotification),
            r.IsDBNull(6) ? null : r.GetBoolean(6))
        { IsFollowed = (flow & Followed) != 0 };
    }

    /// <summary>The booking in its next state: one revision on, and the wire says what the state says.</summary>
    public StoredBooking Next(BookingState state, Instant now) => this with
    {
        Revision = Revision + 1,
        State = state,
        Wire = Wire with
        {
            Revision = Http.Wire.Revision(Revision + 1),
            UpdatedDate = Http.Wire.Timestamp(now),
            Status = BookingWire.Name(state.Status),
            PaymentStatus = BookingWire.Name(state.Payment),
            DoubleBooked = state.DoubleBooked ? true : null,
        },
    };

    /// <summary>Whether this caller may see it.</summary>
    public bool IsVisibleTo(Identity.Caller caller) => BelongsTo(caller) || caller.Grant.Holds("BOOKINGS.BOOKING_READ_ANY");

    /// <summary>Whether this caller may change it: those who manage bookings, whoever made it, the member it was made for, and who has its link.</summary>
    public bool BelongsTo(Identity.Caller caller) => caller.ManagesBookings || caller.Booking == Id
        || caller.Owns(Wire.ContactDetails?.ContactId, Wire.ContactDetails?.Email, Wire.CreatedBy is { AnonymousVisitorId: null, MemberId: null })
        || caller.Subject.ToString() == caller.Kind switch
        {
            Identity.CallerKind.Visitor => Wire.CreatedBy?.AnonymousVisitorId,
            Identity.CallerKind.Member => Wire.CreatedBy?.MemberId,
            Identity.CallerKind.User => Wire.CreatedBy?.WixUserId,
            _ => Wire.CreatedBy?.AppId,
        };
}

/// <summary>Booking states between the rules and the wire's words.</summary>
internal static class BookingWire
{
    public static BookingStatus Status(string name) => name switch
    {
        Contract.Bookings.BookingStatus.Created => BookingStatus.Created,
        Contract.Bookings.BookingStatus.Pending => BookingStatus.Pending,
        Contract.Bookings.BookingStatus.Confirmed => BookingStatus.Confirmed,
        Contract.Bookings.BookingStatus.WaitingList => BookingStatus.WaitingList,
        Contract.Bookings.BookingStatus.Declined => BookingStatus.Declined,
        _ => BookingStatus.Canceled,
    };

    public static string Name(BookingStatus status) => status switch
    {
        BookingStatus.Created => Contract.Bookings.BookingStatus.Created,
        BookingStatus.Pending => Contract.Bookings.BookingStatus.Pending,
        BookingStatus.Confirmed => Contract.Bookings.BookingStatus.Confirmed,
        BookingStatus.WaitingList => Contract.Bookings.BookingStatus.WaitingList,
        BookingStatus.Declined => Contract.Bookings.BookingStatus.Declined,
        _ => Contract.Bookings.BookingStatus.Canceled,
    };

    public static PaymentStatus Payment(string? name) => name switch
    {
        Contract.Bookings.PaymentStatus.NotPaid => PaymentStatus.NotPaid,
        Contract.Bookings.PaymentStatus.Paid => PaymentStatus.Paid,
        Contract.Bookings.PaymentStatus.PartiallyPaid => PaymentStatus.PartiallyPaid,
        Contract.Bookings.PaymentStatus.Refunded => PaymentStatus.Refunded,
        Contract.Bookings.PaymentStatus.Exempt => PaymentStatus.Exempt,
        Contract.Bookings.PaymentStatus.Failed => PaymentStatus.Failed,
        _ => PaymentStatus.Undefined,
    };

    public static string Name(PaymentStatus status) => status switch
    {
        PaymentStatus.NotPaid => Contract.Bookings.PaymentStatus.NotPaid,
        PaymentStatus.Paid => Contract.Bookings.PaymentStatus.Paid,
        PaymentStatus.PartiallyPaid => Contract.Bookings.PaymentStatus.PartiallyPaid,
        PaymentStatus.Refunded => Contract.Bookings.PaymentStatus.Refunded,
        PaymentStatus.Exempt => Contract.Bookings.PaymentStatus.Exempt,
        PaymentStatus.Failed => Contract.Bookings.PaymentStatus.Failed,
        _ => Contract.Bookings.PaymentStatus.Undefined,
    };
}
