using Slotwright.Contract.Slotwright;
using Slotwright.Server.Storage;
using static Slotwright.Contract.Slotwright.ReportColumnType;

namespace Slotwright.Server.Reports;

/// <summary>Every report there is, in one place: the list that clients see is this one.</summary>
internal static class ReportTable
{
    private static readonly ReportColumn Service = Column("serviceId", Text, "The service."), Name = Column("serviceName", Text, "Its name; none once it is deleted."),
        Live = Column("bookings", Count, "Bookings that stand: confirmed or pending."), People = Column("participants", Count, "How many people these bookings are for.");

    private static readonly ReportColumn[] Shows =
    [
        Column("noted", Count, "Sessions of bookings that attendance was noted of."), Column("attended", Count, "Noted as attended."), Column("noShows", Count, "Noted as not attended."),
        Column("noShowRate", Rate, "No-shows among those noted."),
    ];

    private static readonly ReportColumn[] Received =
    [
        Column("received", Money, "What came in."), Column("refunded", Money, "What was given back."), Column("net", Money, "What is left of it."), Column("orders", Count, "Of how many orders."),
    ];

    public static IReadOnlyList<ReportKind> All { get; } =
    [
        ReportKind.Of(ReportName.BookingsByService, null, "How many bookings begin within the days, by service and status.",
            [Service, Name, Live, People, Column("confirmed", Count, "Of the bookings, confirmed."), Column("pending", Count, "Of the bookings, waiting for approval."), Column("canceled", Count, "Canceled bookings beside them."), Column("declined", Count, "Declined bookings beside them."), Column("waiting", Count, "Bookings on a waitlist beside them.")],
            new(ReportRows.BookingsByService, """bookings DESC, "serviceId" """, ReportRows.ServiceName)),
        ReportKind.Of(ReportName.CancellationRates, null, "The share of each service's bookings that were canceled, by when the booking would begin.",
            [Service, Name, Column("booked", Count, "Bookings that were confirmed, pending or canceled."), Column("canceled", Count, "Of these, canceled."), Column("cancellationRate", Rate, "Canceled among booked."), Column("canceledWithinADay", Count, "Canceled less than 24 hours before the start, or later.")],
            new(ReportRows.CancellationRates, """ "cancellationRate" DESC, booked DESC, "serviceId" """, ReportRows.ServiceName)),
        ReportKind.Of(ReportName.NoShowRates, ReportGroup.Customer, "How often each customer did not come to what was booked, where attendance was noted.",
            [Column("customer", ReportColumnType.Object, "contactId, firstName, lastName, email and phone as the latest booking tells them."), .. Shows, Column("lastNoShow", ReportColumnType.Timestamp, "When the latest missed booking began.")],
            new(ReportRows.NoShowsByCustomer, """ "noShows" DESC, "noShowRate" DESC, latest""", ReportRows.WhoIsIt)),
        ReportKind.Of(ReportName.NoShowRates, ReportGroup.Service, "How often customers did not come to each service, where attendance was noted.",
            [Service, Name, .. Shows], new(ReportRows.NoShowsByService, """ "noShowRate" DESC, noted DESC, "serviceId" """, ReportRows.ServiceName)),
        ReportKind.Of(ReportName.PeakTimes, null, "When bookings begin, by weekday and hour of the zone's clock, the busiest first.",
            [Column("dayOfWeek", Text, "MONDAY to SUNDAY."), Column("hour", Count, "From 0 to 23: bookings that begin from this hour up to the next."), Live, People],
            new(ReportRows.PeakTimes, "bookings DESC, participants DESC, place_of_day, hour")),
        ReportKind.Of(ReportName.DayOfWeek, null, "Bookings by the weekday they begin on.",
            [Column("dayOfWeek", Text, "MONDAY to SUNDAY."), Live, People, Column("canceled", Count, "Canceled bookings beside them."), Column("days", Count, "How often the weekday is among the days."), Column("bookingsPerDay", Number, "Bookings on such a day, on average.")],
            new(ReportRows.DayOfWeek, "place_of_day"), (_, asked, _) => Task.FromResult<object[]>([Weekdays(asked.Range)])),
        new(ReportName.StaffUtilization, null, "How much of their working time the staff are booked; sessions of classes and courses count when somebody has booked them. Only resourceIds narrow it.",
            [Column("resourceId", Text, "The member of staff."), Column("resourceName", Text, "Their name."), Column("workingMinutes", Count, "Working hours less time off."), Column("bookedMinutes", Count, "Time booked, no minute twice, buffers not counted."), Column("blockedMinutes", Count, "Time off within the working hours."),
             Column("freeMinutes", Count, "Working time that is not booked."), Column("minutesOutsideHours", Count, "Of the time booked, what lies outside the working time."), Column("utilization", Rate, "The share of the working time that is booked; none for who does not work.")],
            StaffUtilization.Run),
        new(ReportName.RevenueByService, null, "What the bookings that stand are worth by the prices of now: no order is kept, so this is the expected price and not money received; paymentStatus is what the booking says.",
            [Service, Name, Live, Column("expected", Money, "What they come to in all."), Column("paid", Money, "Of this, bookings that are PAID."), Column("partiallyPaid", Money, "The full price of bookings that are PARTIALLY_PAID."), Column("unpaid", Money, "Bookings that are NOT_PAID or say nothing (UNDEFINED)."),
             Column("other", Money, "Bookings that are REFUNDED, EXEMPT or FAILED."), Column("byPaymentStatus", ReportColumnType.Object, "For each paymentStatus its bookings and amount."), Column("unpriced", Count, "Bookings without a price in figures: priced in words, or their service is gone.")],
            BookedRevenue.Run),
        ReportKind.Of(ReportName.MoneyReceived, ReportGroup.Service, "What was paid and given back within the days, by service; what an order is of several is shared by their prices.",
            [Service, Name, .. Received], new(MoneyRows.ByService, """ net DESC, "serviceId" """, ReportRows.ServiceName)),
        ReportKind.Of(ReportName.MoneyReceived, ReportGroup.Staff, "The same by who gives the service.",
            [Column("resourceId", Text, "The member of staff; none for courses and what is no booking."), Column("resourceName", Text, "Their name."), .. Received], new(MoneyRows.ByStaff, """ net DESC, "resourceId" """, MoneyRows.StaffName)),
        ReportKind.Of(ReportName.MoneyReceived, ReportGroup.Day, "The same by the day it moved.",
            [Column("day", Text, "The day by the zone's calendar, such as 2031-06-02."), .. Received], new(MoneyRows.ByDay, "day")),
        ReportKind.Of(ReportName.OutstandingBalances, null, "Orders of these days of which something is still to be paid, the greatest sums first.",
            [Column("orderId", Text, "The order."), Column("orderNumber", Text, "Its number."), Column("orderedDate", ReportColumnType.Timestamp, "When it was placed."), Column("email", Text, "The buyer's address."),
             Column("total", Money, "What it costs."), Column("paid", Money, "What was paid."), Column("balance", Money, "What is still due.")],
            new(MoneyRows.Outstanding, """ balance DESC, "orderNumber" """)),
        ReportKind.Of(ReportName.RepeatCustomers, null, "Customers with two or more bookings that begin within the days, the most frequent first.",
            [Column("customer", ReportColumnType.Object, "contactId, firstName, lastName, email and phone as the latest booking tells them."), Live, People, Column("firstBooking", ReportColumnType.Timestamp, "When the first of them begins."), Column("lastBooking", ReportColumnType.Timestamp, "When the last of them begins."),
             Column("history", ReportColumnType.List, "The latest ten: bookingId, serviceId, title, startDate, status, paymentStatus. All are found by Query Extended Bookings with contactDetails.contactId.")],
            new(ReportRows.RepeatCustomers, "bookings DESC, \"lastBooking\" DESC, latest", ReportRows.WhoIsIt, ReportRows.History)),
        ReportKind.Of(ReportName.CustomerRetention, null, "Of the customers whose first booking ever began in a month, how many came again in each following month of the range.",
            [Column("month", Text, "The month of the first booking, such as 2031-06."), Column("newCustomers", Count, "Customers whose first booking began in it."), Column("returned", Count, "Of these, those who came again in any following month."), Column("returnRate", Rate, "Returned among new customers."),
             Column("followingMonths", ReportColumnType.List, "month (1 is the next), customers and rate.")],
            new(ReportRows.CustomerRetention, "month"), (_, asked, _) => Task.FromResult(Months(asked.Range))),
        ReportKind.Of(ReportName.ClassFillRates, null, "How full the sessions of classes are that begin within the days.",
            [Service, Name, Column("sessions", Count, "Sessions that take place."), Column("capacity", Count, "How many people they take in all."), Column("participants", Count, "Seats taken."), Column("fillRate", Rate, "Seats taken among all."), Column("full", Count, "Sessions without a seat left."), Column("empty", Count, "Sessions nobody has booked.")],
            new(ReportRows.ClassFillRates, """ "fillRate" DESC NULLS LAST, "serviceId" """, ReportRows.ServiceName), ClassFillRates),
        ReportKind.Of(ReportName.LeadTime, null, "How long before their start bookings are made.",
            [Column("leadTime", Text, "AFTER_START, UNDER_1_HOUR, UNDER_1_DAY, UNDER_3_DAYS, UNDER_1_WEEK, UNDER_2_WEEKS, UNDER_30_DAYS or FROM_30_DAYS."), Live, Column("share", Rate, "Their share of all."), Column("averageHours", Number, "Hours before the start, on average."), Column("p25Hours", Number, "A quarter is made with at most so many hours to go."),
             Column("medianHours", Number, "Half is."), Column("p75Hours", Number, "Three quarters are."), Column("p90Hours", Number, "Nine in ten are.")],
            new(ReportRows.LeadTime, "bucket")),
    ];

    private static ReportColumn Column(string name, string type, string description) => new() { Name = name, Type = type, Description = description };

    private static int[] Weekdays(ReportRange range)
    {
        var times = new int[7];
        foreach (var day in range.Days) times[(int)day.DayOfWeek - 1]++;
        return times;
    }

    private static async Task<object[]> ClassFillRates(Db db, ReportArguments asked, CancellationToken ct)
    {
        var sessions = (await TaughtSession.Within(db, asked.Catalog, asked.Range.Window, ct)).Where(s => s.IsClass && asked.Range.Window.Contains(s.Time.Start) && s.Meets(asked.Filter)).ToList();
        return [sessions.Select(s => s.Place).ToArray(), sessions.Select(s => s.Service!.Value.ToString()).ToArray(), sessions.Select(s => s.Capacity).ToArray()];
    }

    private static object[] Months(ReportRange range)
    {
        var months = range.Months.ToList();
        return [months.Select(m => m.Name).ToArray(), months.Select(m => m.Time.StartInstant.ToDateTimeUtc()).ToArray(), months.Select(m => m.Time.EndInstant.ToDateTimeUtc()).ToArray()];
    }
}
