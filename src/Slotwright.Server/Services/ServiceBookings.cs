using Slotwright.Contract.Services;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Services;

/// <summary>What services need of bookings, which come after them in the order of modules.</summary>
/// <param name="HasFuture">Whether a service has bookings to come.</param>
/// <param name="CancelFuture">Cancels all that is to come of a service, and keeps the message for those it concerns.</param>
/// <param name="MoveFuture">Moves what is to come from some of a service's places to another one.</param>
internal sealed record ServiceBookings(
    Func<Tx, Guid, CancellationToken, Task<bool>> HasFuture,
    Func<Tx, Guid, V2ParticipantNotification?, CancellationToken, Task> CancelFuture,
    Func<Tx, Guid, ServiceMove, CancellationToken, Task> MoveFuture);

/// <summary>A service is no longer given at some places; whoever booked it there is to come to another.</summary>
internal sealed record ServiceMove(IReadOnlyList<V2Location> From, V2Location To, V2ParticipantNotification? Notification);
