using System.Collections.Immutable;

namespace Slotwright.Server.Tests.Model;

/// <summary>
/// What bookings do, as simply as it can be said: written from behaviour/bookings.md 2, 3, 5, 6, 7 and availability.md 3 and knowing
/// nothing of the server. One day, two who serve, classes and courses of three places.
/// </summary>
internal sealed record ReferenceModel(ImmutableList<Expected> Bookings)
{
    public static readonly ReferenceModel Empty = new([]);

    private static readonly Staff[] Everybody = [Staff.Ann, Staff.Bea];

    /// <summary>What must come of a step; null when there is no booking yet that it could be about.</summary>
    public Outcome? On(Step step) => step switch
    {
        Create asked => On(asked),
        Change asked when Bookings.Count > 0 => On(asked, Bookings[asked.Booking % Bookings.Count]),
        _ => null,
    };

    public ReferenceModel With(Step step, Expected next) =>
        step is Change asked ? new(Bookings.SetItem(asked.Booking % Bookings.Count, next)) : new(Bookings.Add(next));

    private Outcome On(Change step, Expected b) => step switch
    {
        Settle asked => On(asked, b),
        Confirm asked => On(asked, b),
        Decline asked => On(asked, b),
        MarkPending asked => On(asked, b),
        Cancel asked => On(asked, b),
        Reschedule asked => On(asked, b),
        Resize asked => On(asked, b),
        _ => throw new NotSupportedException(),
    };

    // Table 3.
    private Outcome On(Create c)
    {
        var next = new Expected(c.Of, c.By, c.Status, c.Party, c.Place, c.With, c.Forced, c.Unasked, ["created 1"]);
        if (c.Status is "CONFIRMED") next = next with { Told = next.Told.Add("confirmed 1") };
        if (c.Status is "PENDING") next = next with { Told = next.Told.Add("markedAsPending 1") };
        return Say(next, null, Free(next, c.With, null),
            (c.By != Caller.Owner && (c.Forced || c.Unasked || c.Status != "CREATED"), "403 UNAUTHORIZED_OPERATION"),
            (c.Status == "WAITING_LIST", "428 VALIDATION_FAILURE"),
            (c.Of.IsAppointment && c.Forced && c.With is null && c.Status == "CONFIRMED", "428 CAN_NOT_SKIP_AVAILABILITY_VALIDATION_IF_RESOURCE_NOT_PROVIDED"),
            (!c.Forced && Lacks(next, c.With, null), Full(c.Of)),
            (c.By != Caller.Owner && c.Party > Offer.MostForCustomers, "403 BOOKING_POLICY_VIOLATION"));
    }

    // Table 5.
    private Outcome On(Settle c, Expected b)
    {
        var (conflict, collected) = (!b.Forced && Lacks(b, b.With, b), c.Payment is "PAID" or "PARTIALLY_PAID");
        var status = conflict && !collected ? "DECLINED" : b.Of.Approval && !b.Unasked ? "PENDING" : "CONFIRMED";
        var next = b.Next(status switch { "DECLINED" => "declined", "PENDING" => "markedAsPending", _ => "confirmed" }) with { Status = status, Payment = c.Payment, DoubleBooked = conflict && collected };
        return Say(next, b, Free(b, b.With, b), Managed(c), (!b.IsOpen, "428 INVALID_BOOKING_STATUS"));
    }

    // Tables 2 and 4: a clash does not stop the owner's hand, but is told.
    private Outcome On(Confirm c, Expected b)
    {
        var next = b.Next("confirmed") with { Status = "CONFIRMED", Payment = c.Payment ?? b.Payment, DoubleBooked = !b.Forced && Lacks(b, b.With, b) };
        return Say(next, b, Free(b, b.With, b), Managed(c), Current(c), (!b.IsOpen, "428 INVALID_BOOKING_STATUS"));
    }

    private static Outcome On(Decline c, Expected b) =>
        Say(b.Next("declined") with { Status = "DECLINED", Payment = c.Payment ?? b.Payment }, b, [], Managed(c), Current(c), (!b.IsOpen, "428 INVALID_BOOKING_STATUS"));

    private Outcome On(MarkPending c, Expected b)
    {
        var next = b.Next("markedAsPending") with { Status = "PENDING", DoubleBooked = !b.Forced && Lacks(b, b.With, b) };
        return Say(next, b, Free(b, b.With, b), Managed(c), Current(c),
            (b.Status != "CREATED", "428 BOOKING_MARK_BOOKING_AS_PENDING"),
            (!b.Of.Approval && !c.AnyService, "428 NOT_PENDING_APPROVAL_SERVICE"));
    }

    // Section 7.
    private static Outcome On(Cancel c, Expected b) => Say(b.Next("canceled") with { Status = "CANCELED" }, b, [], Own(c, b), Current(c),
        (b.IsOver, "428 VALIDATION_FAILURE"),
        (c.By != Caller.Owner && c.Ignoring, "403 UNAUTHORIZED_OPERATION"),
        (c.By != Caller.Owner && b.Of.Final, "403 BOOKING_POLICY_VIOLATION"));

    // Section 6.
    private Outcome On(Reschedule c, Expected b)
    {
        var again = b.Status == "CONFIRMED" && b.Of.Approval && c.By != Caller.Owner && !c.Unasked;
        var moved = b with { Place = c.Place };
        var free = Free(moved, c.With, b);
        var who = !b.Of.IsAppointment ? null : c.With ?? (b.With is null || c.Forced || free.Contains(b.With.Value) ? b.With : null);
        var next = b.Next("rescheduled") with { Status = again ? "PENDING" : b.Status, Place = c.Place, With = who, Forced = c.Forced, Unasked = b.Unasked || c.Unasked, DoubleBooked = false };
        return Say(next, b, free, Own(c, b), Current(c),
            (b.IsOver || b.Of.Kind == Kind.Course, "428 VALIDATION_FAILURE"),
            (c.By != Caller.Owner && (c.Forced || c.Unasked), "403 UNAUTHORIZED_OPERATION"),
            (c.By != Caller.Owner && b.Of.Final, "403 BOOKING_POLICY_VIOLATION"),
            (!c.Forced && Lacks(moved, c.With, b), Full(b.Of)));
    }

    // Section 7: more seats are checked, fewer are given back.
    private Outcome On(Resize c, Expected b) => Say(b.Next("number_of_participants_updated") with { Party = c.Party }, b, [], Managed(c), Current(c),
        (b.Of.IsAppointment || b.IsOver, "428 VALIDATION_FAILURE"),
        (c.Party > b.Party && !b.Forced && !b.DoubleBooked && FreeSeats(b, b) < c.Party, Full(b.Of)));

    private static Outcome Say(Expected next, Expected? before, IReadOnlyList<Staff> free, params (bool Applies, string Refusal)[] refusals)
    {
        var may = !next.Of.IsAppointment || next.With is not null || before?.With is null && !next.Shows ? [] : free.Count > 0 ? free : Everybody;
        return new([.. refusals.Where(r => r.Applies).Select(r => r.Refusal)], next, may);
    }

    /// <summary>Only those who manage bookings (section 10).</summary>
    private static (bool, string) Managed(Change c) => (c.By != Caller.Owner, "403 PERMISSION_DENIED");

    /// <summary>Customers reach their own bookings only.</summary>
    private static (bool, string) Own(Change c, Expected b) => (c.By != Caller.Owner && c.By != b.Maker, "404 BOOKING_NOT_FOUND");

    private static (bool, string) Current(Change c) => (c.Stale, "409 REVISION_MISMATCH");

    private static string Full(Offer of) => of.Kind switch { Kind.Appointment => "428 SLOT_NOT_AVAILABLE", Kind.Class => "428 SESSION_CAPACITY_EXCEEDED", _ => "428 SCHEDULE_CAPACITY_EXCEEDED" };

    /// <summary>A conflict: everybody who could serve is busy, or seats are missing that it does not have (section 5).</summary>
    private bool Lacks(Expected wanted, Staff? named, Expected? itself) => wanted.Of.IsAppointment
        ? Free(wanted, named, itself).Count == 0
        : !(itself is { Holds: true } && itself.Start == wanted.Start) && FreeSeats(wanted, itself) < wanted.Party;

    private List<Staff> Free(Expected wanted, Staff? named, Expected? itself) => !wanted.Of.IsAppointment ? [] :
        [.. Everybody.Where(s => named is null || s == named).Where(s => !Offer.Teaches(s, wanted.Start, wanted.End) && !Others(itself).Any(b => b.With == s && b.Of.IsAppointment && Clash(b, wanted)))];

    private static bool Clash(Expected a, Expected b) => a.Start < b.End + TimeSpan.FromMinutes(b.Of.Buffer) && b.Start < a.End + TimeSpan.FromMinutes(a.Of.Buffer);

    private int FreeSeats(Expected wanted, Expected? itself) => Offer.Seats - Others(itself).Where(b => b.Of == wanted.Of && b.Start == wanted.Start).Sum(b => b.Party);

    private IEnumerable<Expected> Others(Expected? itself) => Bookings.Where(b => b.Holds && !ReferenceEquals(b, itself));
}
