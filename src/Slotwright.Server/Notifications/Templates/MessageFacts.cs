using NodaTime;

namespace Slotwright.Server.Notifications.Templates;

/// <summary>What has happened that somebody is told of; the names beginning with Owner go to the business, the others to its customer.</summary>
internal enum MessageKind
{
    BookingPending, BookingConfirmed, BookingDeclined, BookingCanceled, BookingRescheduled, ParticipantsChanged, Reminder, WaitlistOffer, WaitlistJoined,
    OwnerNewBooking, OwnerPendingApproval, OwnerDoubleBooked, OwnerCanceled, OwnerRescheduled, OwnerWebhookDisabled, OwnerOrderAttention,
}

/// <summary>What a message can tell. All of it comes from outside and may hold anything; what is missing is not mentioned.</summary>
internal sealed record MessageFacts
{
    public required string Business { get; init; }
    public string? BusinessEmail { get; init; }
    public string? BusinessPhone { get; init; }
    public string? BusinessAddress { get; init; }
    public string? Customer { get; init; }
    public string? Service { get; init; }
    public Instant? Start { get; init; }
    public Instant? End { get; init; }

    /// <summary>The reader's own zone, else the business's.</summary>
    public required DateTimeZone Zone { get; init; }
    public string? Staff { get; init; }
    public string? Place { get; init; }
    public int? Participants { get; init; }

    /// <summary>Amount and currency as they are to be read.</summary>
    public string? Price { get; init; }

    /// <summary>Free text of the business to its customer, line breaks included.</summary>
    public string? Note { get; init; }
    public string? ManageUrl { get; init; }
    public Instant? PreviousStart { get; init; }

    /// <summary>What an owner's message is about besides the booking: a webhook's address, what clashes, why it was canceled.</summary>
    public string? Detail { get; init; }
}

/// <summary>One message in every form it can be sent in.</summary>
internal sealed record RenderedMessage(string Subject, string Html, string Text, string Sms);
