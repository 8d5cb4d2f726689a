using NodaTime;
using Slotwright.Contract.Bookings;
using Slotwright.Contract.Slotwright;
using Slotwright.Server.Notifications.Templates;

namespace Slotwright.Server.Notifications;

/// <summary>One message that somebody is owed.</summary>
/// <param name="For">What makes it the only one of its kind.</param>
/// <param name="Recipient">Empty when it is not known where to send it.</param>
internal sealed record OwedMessage(Guid Site, Guid? Booking, string Kind, string Channel, string Recipient, Instant Due, string For)
{
    public long? Event { get; init; }
    public Instant? Start { get; init; }
    public string? Ahead { get; init; }

    /// <summary>What a message about no booking is about.</summary>
    public string? Detail { get; init; }

    /// <summary>Why it will not be sent, known already.</summary>
    public string? Skipped { get; init; }

    /// <summary>What stands in the owner's inbox; it is delivered by being there.</summary>
    public RenderedMessage? Shown { get; init; }
}

/// <summary>
/// Who is told what about a booking. Customers hear of what they asked for unless the request said not to tell them, and of what the
/// business does of itself when it said to; owners hear of what they did not do themselves.
/// </summary>
internal static class Owed
{
    public const string NoAddress = "the customer has no e-mail address", NoPhone = "the customer has no phone number", Inbox = "owner", Http = "http";

    public static MessageKind? ToCustomer(BookingNews news) => news.Slug switch
    {
        BookingNews.Created when news.Booking.Status == BookingStatus.WaitingList => MessageKind.WaitlistJoined,
        BookingNews.Offered => MessageKind.WaitlistOffer,
        BookingNews.Confirmed when !IsHushed(news) => MessageKind.BookingConfirmed,
        BookingNews.Pending when !IsHushed(news) => MessageKind.BookingPending,
        BookingNews.Declined when IsTold(news) => MessageKind.BookingDeclined,
        BookingNews.Canceled when IsTold(news) || news.IsByCustomer && !IsHushed(news) => MessageKind.BookingCanceled,
        BookingNews.Rescheduled when IsTold(news) || news.IsByCustomer && !IsHushed(news) => MessageKind.BookingRescheduled,
        BookingNews.Resized when news.IsByCustomer => MessageKind.ParticipantsChanged,
        _ => null,
    };

    public static MessageKind? ToOwner(BookingNews news)
    {
        var isNew = news.PreviousStatus is BookingStatus.Created or BookingStatus.WaitingList && news.Booking.CreatedBy?.WixUserId is null;
        return news.Slug switch
        {
            BookingNews.Confirmed or BookingNews.Pending when news.Booking.DoubleBooked == true => MessageKind.OwnerDoubleBooked,
            BookingNews.Confirmed when isNew => MessageKind.OwnerNewBooking,
            BookingNews.Pending when isNew => MessageKind.OwnerPendingApproval,
            BookingNews.Canceled when news.IsByCustomer && news.PreviousStatus != BookingStatus.Created => MessageKind.OwnerCanceled,
            BookingNews.Rescheduled when news.IsByCustomer => MessageKind.OwnerRescheduled,
            _ => null,
        };
    }

    /// <summary>All messages an event makes owed, but for reminders.</summary>
    public static IEnumerable<OwedMessage> Messages(BookingNews news, Office office)
    {
        if (ToCustomer(news) is { } kind)
            foreach (var channel in Channels(news, kind, office))
                yield return channel switch
                {
                    NotificationChannel.Sms => Of(news, kind, channel, news.Phone ?? "") with { Skipped = news.Phone is null ? NoPhone : null },
                    NotificationChannel.Http => Of(news, kind, channel, Http),
                    _ => Of(news, kind, NotificationChannel.Email, news.Email ?? "") with { Skipped = news.Email is null ? NoAddress : null },
                };
        if (ToOwner(news) is not { } told) yield break;
        foreach (var message in ToOwner(told, office, (channel, recipient) => Of(news, told, channel, recipient)))
            yield return message.Channel == NotificationChannel.InApp ? message with { Shown = MessageTemplates.Render(told, office.Language, Facts.ForOwner(news, office)) } : message;
    }

    /// <summary>The messages of a kind to all who are told what concerns the business.</summary>
    public static IEnumerable<OwedMessage> ToOwner(MessageKind kind, Office office, Func<string, string, OwedMessage> of) => Ways.Of(kind, office).SelectMany(channel => channel switch
    {
        NotificationChannel.Email => office.Emails.Select(email => of(channel, email)),
        NotificationChannel.InApp => [of(channel, Inbox)],
        NotificationChannel.Sms => office.Phone is { } phone ? [of(channel, phone)] : [],
        _ => [of(channel, Http)],
    });

    private static OwedMessage Of(BookingNews news, MessageKind kind, string channel, string recipient) =>
        new(news.Site, news.BookingId, Ways.Name(kind), channel, recipient, news.At, $"{news.EventId}/{Ways.Name(kind)}/{channel}/{recipient}") { Event = news.Event };

    /// <summary>The request may name other channels than the settings: `metadata.channels`, "EMAIL, SMS".</summary>
    private static IReadOnlyList<string> Channels(BookingNews news, MessageKind kind, Office office)
    {
        var usual = Ways.Of(kind, office);
        if (usual.Count == 0 || news.Said?.Metadata?.GetValueOrDefault("channels") is not { Length: > 0 } said) return usual;
        string[] named = [.. said.Split(',', StringSplitOptions.TrimEntries).Select(c => c.ToUpperInvariant()).Where(c => c is NotificationChannel.Email or NotificationChannel.Sms).Distinct()];
        return named.Length == 0 ? usual : [.. named, .. usual.Where(c => c == NotificationChannel.Http)];
    }

    private static bool IsTold(BookingNews news) => news.Said?.NotifyParticipants == true;

    private static bool IsHushed(BookingNews news) => news.Said?.NotifyParticipants == false;

    /// <summary>Of what happened at once to services that were booked together, only the first is told of, for all.</summary>
    public static IEnumerable<BookingNews> OncePerPackage(IEnumerable<BookingNews> news) => news
        .GroupBy(n => n.Package is { } package ? $"{n.Together} {package} {n.Slug}" : n.EventId.ToString())
        .Select(same => same.MinBy(n => n.Booking.StartDate, StringComparer.Ordinal)!).OrderBy(n => n.Event);
}
