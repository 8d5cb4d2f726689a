using Slotwright.Server.Notifications.Templates;

namespace Slotwright.Server.Notifications.Delivery;

/// <summary>A message on its way out of the house.</summary>
/// <param name="Id">The same in every attempt, so that the other side can tell a repetition.</param>
/// <param name="To">A mail address or a phone number; for HTTP, whoever it is about.</param>
internal sealed record Outgoing(Guid Site, Guid Id, string Kind, string To, string Language, RenderedMessage Text)
{
    public string? ToName { get; init; }
    public required string FromName { get; init; }
    public string? ReplyTo { get; init; }
    public Guid? Booking { get; init; }

    /// <summary>What a mail's id has before the @, and what it refers to, where answers are to be told from it; else its own id.</summary>
    public string? MailId { get; init; }
    public string? RefersTo { get; init; }
    public string? ManageUrl { get; init; }

    /// <summary>Calendar files, each of one booking.</summary>
    public IReadOnlyList<byte[]> Files { get; init; } = [];
}

/// <summary>How an attempt to hand a message over ended.</summary>
internal enum Outcome
{
    Sent,

    /// <summary>Not now: worth trying again.</summary>
    Later,

    /// <summary>Never, as it is.</summary>
    Refused,

    /// <summary>The other side may have taken it: the connection broke before it answered.</summary>
    Unknown,
}

/// <summary>What came of an attempt, in the other side's words.</summary>
internal sealed record Delivered(Outcome Outcome, string Said);

/// <summary>A way out of the house: a mail server, somebody who sends SMS, somebody who wants to hear of everything.</summary>
internal interface IDelivery
{
    Task<Delivered> Send(Outgoing message, CancellationToken ct);
}
