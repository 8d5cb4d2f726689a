using Slotwright.Contract;
using Slotwright.Server.Bookings;
using Slotwright.Server.Calendar;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Waitlist;

/// <summary>The operations of waitlists, on one screen.</summary>
internal sealed class WaitlistModule(Db db, SiteDirectory sites, BusyBook busy, Seats seats, Lines lines, CancelBooking cancel)
{
    /// <summary>Whose contact went into another waits under that one's name, unless that one stands in the line already.</summary>
    public static Task Inherit(Tx tx, Guid from, Guid to, CancellationToken ct)
    {
        tx.InheritRegistrations(from, to);
        return Task.CompletedTask;
    }

    public void Map(Api api)
    {
        api.On(Ops.Waitlist.RegisterToWaitlist, new Register(db, sites, busy, seats, lines).Run)
            .On(Ops.Waitlist.BookFromWaitlist, new Enroll(db, lines, new SlotSettlement(sites, busy, seats)).Run)
            .On(Ops.Waitlist.LeaveWaitlist, new Leave(db, cancel).Run)
            .On(Ops.Waitlist.ListWaitlistedEntities, new ListWaitlists(db, sites, busy).Run);
    }
}
