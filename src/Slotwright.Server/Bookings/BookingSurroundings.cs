using Slotwright.Server.Http;

namespace Slotwright.Server.Bookings;

/// <summary>What extended bookings show of modules that come after bookings in the order of modules; bookings without it are left out.</summary>
/// <param name="Attendance">Who came, as JSON.</param>
/// <param name="FeeStatus">What became of the fee of a booking that was canceled or missed.</param>
internal sealed record BookingSurroundings(
    Func<Guid, IReadOnlyList<Guid>, CancellationToken, Task<IReadOnlyDictionary<Guid, byte[]>>> Attendance,
    Func<Call, IReadOnlyList<StoredBooking>, CancellationToken, Task<IReadOnlyDictionary<Guid, string>>> FeeStatus);
