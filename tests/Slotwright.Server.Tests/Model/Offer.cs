namespace Slotwright.Server.Tests.Model;

internal enum Kind { Appointment, Class, Course }

internal enum Staff { Ann, Bea }

/// <summary>A service as the model knows it.</summary>
/// <param name="Approval">The owner approves by hand.</param>
/// <param name="Several">Several customers may ask for one slot at once.</param>
/// <param name="Buffer">Minutes kept free after each booking.</param>
/// <param name="Final">Its policy lets customers neither cancel nor move.</param>
internal sealed record Offer(string Name, Kind Kind, bool Approval = false, bool Several = false, int Buffer = 0, bool Final = false)
{
    public const int Seats = 3, MostForCustomers = 2;

    public static readonly Offer[] All =
    [
        new("cut", Kind.Appointment),
        new("consultation", Kind.Appointment, Approval: true, Buffer: 30),
        new("trial", Kind.Appointment, Approval: true, Several: true),
        new("sale", Kind.Appointment, Final: true),
        new("yoga", Kind.Class),
        new("pilates", Kind.Class, Approval: true, Final: true),
        new("drums", Kind.Class, Approval: true, Several: true),
        new("pottery", Kind.Course),
        new("welding", Kind.Course, Approval: true),
    ];

    public bool IsAppointment => Kind == Kind.Appointment;

    /// <summary>A request that waits keeps others out, unless several may ask (availability.md 3).</summary>
    public bool PendingHolds => !(Approval && Several);

    /// <summary>Where it can be booked on a history's day: starts that overlap, two sessions of a class, the one course.</summary>
    private TimeSpan[] Starts => Kind switch
    {
        Kind.Appointment => [Hours(9), Hours(9.5), Hours(10), Hours(11), Hours(14)],
        Kind.Class => [Hours(10), Hours(14)],
        _ => [Hours(9)],
    };

    public int Places => Starts.Length;

    public TimeSpan Start(int place) => Starts[place % Places];

    public string Clock(int place) => $"{Start(place):hh\\:mm}";

    /// <summary>Bea gives every class at two, so she is not free for an appointment then (calendar.md 10).</summary>
    public static bool Teaches(Staff who, TimeSpan start, TimeSpan end) => who == Staff.Bea && start < Hours(15) && end > Hours(14);

    private static TimeSpan Hours(double hours) => TimeSpan.FromHours(hours);
}
