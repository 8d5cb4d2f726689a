namespace Slotwright.Server.Identity;

/// <summary>Who is calling; the names are those of the wire's identityType (identity.md 1).</summary>
internal enum CallerKind { Visitor, Member, User, App }

/// <summary>The caller of one request: the site it acts on, itself, and what it may do there.</summary>
/// <param name="Subject">The visitor's, member's, user's or app's own id.</param>
internal sealed record Caller(Guid Site, CallerKind Kind, Guid Subject, Grant Grant)
{
    /// <summary>The server itself, which acts as the bookings app does.</summary>
    public static Caller Server(Guid site) => new(site, CallerKind.App, BookingsApp, Grant.Owner);

    /// <summary>The app id under which Wix's own bookings app is known.</summary>
    public static Guid BookingsApp { get; } = new("13d21c63-b5ec-5912-8397-c3a5ddb27a97");

    /// <summary>The one booking that an action token lets its bearer see and change; null for everybody else.</summary>
    public Guid? Booking { get; init; }

    /// <summary>The client or app its token was issued to; null for keys.</summary>
    public Guid? Client { get; init; }

    /// <summary>A member's sign-in, which its token ends with.</summary>
    public Guid? Session { get; init; }

    /// <summary>A member's contact, under which it books.</summary>
    public Guid? Contact { get; init; }

    /// <summary>A member's login e-mail, in lower case, once they have shown that it is theirs.</summary>
    public string? Email { get; init; }

    /// <summary>
    /// Whether what is under a contact is this member's own, although somebody else made it: the business did, or it was made under the member's own e-mail.
    /// What a contact came by in other ways (a number, a second address) proves nothing.
    /// </summary>
    public bool Owns(string? contact, string? email, bool byBusiness) =>
        Email is { } own && contact is not null && contact == Contact?.ToString() && (byBusiness || email?.Trim().ToLowerInvariant() == own);

    /// <summary>May see and do what belongs to others, and is not bound by the policies made for customers.</summary>
    public bool ManagesBookings => Grant.Holds("BOOKINGS.MANAGE_BOOKINGS");

    public bool OverridesAvailability => Grant.Holds("BOOKINGS.OVERRIDE_AVAILABILITY");

    /// <summary>The wire's identification of this caller: one of anonymousVisitorId, memberId, wixUserId, appId.</summary>
    public string IdName => Kind switch
    {
        CallerKind.Visitor => "anonymousVisitorId",
        CallerKind.Member => "memberId",
        CallerKind.User => "wixUserId",
        _ => "appId",
    };
}
