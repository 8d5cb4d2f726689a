using Slotwright.Contract.Attendances;
using Slotwright.Contract.BookingFees;
using Slotwright.Domain.Policies;
using Slotwright.Server.Attendances;
using Slotwright.Server.Bookings;
using Slotwright.Server.Http;
using Slotwright.Server.Orders;
using Slotwright.Server.Policies;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;
using BookingStatus = Slotwright.Domain.Bookings.BookingStatus;

namespace Slotwright.Server.BookingFees;

/// <summary>The fees of bookings as things stand: by the policy each was made under, today's price, when it was canceled and who came (behaviour/bookings.md 12).</summary>
internal sealed class OwedFees(Db db, SiteDirectory sites, Pricing.Pricing pricing)
{
    private static readonly Dictionary<Guid, Fee> None = [];

    /// <summary>By booking; those without a fee are left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, Fee>> Of(Call call, IReadOnlyList<StoredBooking> bookings, CancellationToken ct)
    {
        var charged = bookings.Where(b => b.Policy.CancellationFeePolicy?.Enabled == true && b.State.Status is not (BookingStatus.Declined or BookingStatus.WaitingList)).ToList();
        if (charged.Count == 0) return None;
        var ids = charged.Select(b => b.Id).ToList();
        var canceled = await db.Cancellations(call.Site, ids, ct);
        var noted = (await db.AttendancesOf(call.Site, ids, ct)).ToLookup(n => Guid.Parse(n.Attendance.BookingId!));
        var currency = (await sites.Catalog(call.Site, ct)).Site.Currency;
        var discounts = await Discounts(call.Site, ids, ct);
        var fees = new Dictionary<Guid, Fee>();
        foreach (var booking in charged)
        {
            var basis = new FeeBasis(booking.Start, booking.Participants, await pricing.TotalOf(call, booking, ct) is { } price ? Math.Max(0, price - discounts.GetValueOrDefault(booking.Id)) : null, currency);
            if (PolicyWire.Fees(booking.Policy).Of(basis, Outcome(canceled.GetValueOrDefault(booking.Id), [.. noted[booking.Id]]), call.Now) is { } fee) fees.Add(booking.Id, fee);
        }
        return fees;
    }

    /// <summary>What came off the price of each booking when it was ordered: what nobody would have paid is no ground for a fee.</summary>
    private async Task<Dictionary<Guid, decimal>> Discounts(Guid site, List<Guid> bookings, CancellationToken ct)
    {
        var ordered = (await db.OrdersOf(site, [.. bookings], ct)).Values.ToList();
        var orders = ordered.Count == 0 ? [] : (await db.Orders(site, [.. ordered.Select(o => o.Order).Distinct()], ct)).ToDictionary(o => o.Id);
        return ordered.Where(o => orders.ContainsKey(o.Order)).ToDictionary(o => o.Booking, o => OrderWire.Amount(orders[o.Order].Wire.LineItems?.FirstOrDefault(l => l.Id == o.Line.ToString())?.TotalDiscount));
    }

    /// <summary>The fee as the wire has it, and whether it is on the booking's order.</summary>
    public async Task<BookingFee> Tell(Guid site, StoredBooking booking, Fee fee, CancellationToken ct)
    {
        var currency = (await sites.Catalog(site, ct)).Site.Currency;
        var value = MoneyText.Value(fee.Amount, currency);
        return new()
        {
            Id = booking.Id.ToString(),
            BookingId = booking.Id.ToString(),
            CancellationFee = new() { Price = new() { Value = value, Currency = currency, FormattedValue = MoneyText.Of(value, currency) }, Status = Status(fee, (await db.OrdersOf(site, [booking.Id], ct)).GetValueOrDefault(booking.Id)), Trigger = Named(fee.Trigger) },
            PolicyDetails = new() { Id = booking.Policy.Id, Description = booking.Policy.CustomPolicyDescription is { Enabled: true } told ? told.Description : null },
        };
    }

    /// <summary>The fee once it is on the order.</summary>
    public static BookingFee OnOrder(BookingFee fee) => fee with { CancellationFee = fee.CancellationFee! with { Status = BookingFeeStatus.AppliedToOrder } };

    /// <summary>What became of the fees of bookings that were canceled or missed; what cancelling would cost is told elsewhere.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> StatusOf(Call call, IReadOnlyList<StoredBooking> bookings, CancellationToken ct)
    {
        var due = (await Of(call, bookings, ct)).Where(f => f.Value.Trigger != FeeTrigger.None).ToList();
        var orders = due.Count == 0 ? [] : await db.OrdersOf(call.Site, [.. due.Select(f => f.Key)], ct);
        return due.ToDictionary(f => f.Key, f => Status(f.Value, orders.GetValueOrDefault(f.Key)));
    }

    private static string Status(Fee fee, OrderOfBooking? order) => (fee.Trigger, order) switch
    {
        (FeeTrigger.None, _) => BookingFeeStatus.Preview,
        (_, null) => BookingFeeStatus.UnknownStatus,
        (_, { Fee: null }) => BookingFeeStatus.NotYetAppliedToOrder,
        _ => BookingFeeStatus.AppliedToOrder,
    };

    private static string Named(FeeTrigger trigger) => trigger switch
    {
        FeeTrigger.Canceled => Trigger.BookingCanceled,
        FeeTrigger.NotAttended => Trigger.NotAttended,
        _ => Trigger.UnknownTrigger,
    };

    /// <summary>Who came to one session of a course did not miss it.</summary>
    private static BookingOutcome Outcome(Cancellation? canceled, IReadOnlyList<NotedAttendance> noted)
    {
        var attended = noted.Any(n => n.Attendance.Status == AttendanceStatus.Attended);
        var missed = attended ? null : noted.FirstOrDefault(n => n.Attendance.Status == AttendanceStatus.NotAttended);
        return new(canceled?.At, canceled?.FeeWaived == true, attended, missed?.Noted);
    }
}
