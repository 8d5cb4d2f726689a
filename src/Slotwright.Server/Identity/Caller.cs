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
