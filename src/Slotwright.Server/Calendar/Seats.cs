using NodaTime;
using Slotwright.Contract.Calendar;
using Slotwright.Domain;
using Slotwright.Domain.Time;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Calendar;

/// <summary>What seats are taken on: a session, by its event's id, or a course, by its schedule's.</summary>
/// <param name="Starts">When the session begins; a course says nothing here.</param>
internal sealed record SeatPlace(string Id, Instant? Starts)
{
    public bool IsCourse => Starts is null;
}

/// <summary>The seats of a place as its row counts them: taken, kept for those on the waitlist they are offered to, and how many registrations wait.</summary>
internal readonly record struct SeatCount(int Taken, int Offered, int Waiting)
{
    public int Free(int capacity) => (int)Math.Max(0L, (long)capacity - Taken - Offered);

    /// <summary>Reads taken, offered and waiting from a column on; a place without a row has none.</summary>
    public static SeatCount Read(Npgsql.NpgsqlDataReader r, int at) => r.IsDBNull(at) ? default : new(r.GetInt32(at), r.GetInt32(at + 1), r.GetInt32(at + 2));
}

/// <summary>
/// Who takes part in a session or a course. Seats are counted in one row per place by a conditional update, so that of any
/// rivals no more get in than fit (design.md 6); the participation beside it says whose they are.
/// </summary>
internal sealed class Seats
{
    /// <summary>Capacity of a wanted overfull session: the business's own hand.</summary>
    public const int Unbounded = int.MaxValue;

    /// <summary>Who waits for seats; the waitlist's part, which comes later in the order of modules.</summary>
    public WaitingLine Line { get; init; } = WaitingLine.Nobody;

    /// <summary>Takes seats for a participation and stores it; false when they do not fit beside those taken and those kept for the waitlist.</summary>
    /// <param name="offered">How many of the seats kept for the waitlist are given out by this.</param>
    public async Task<bool> Enter(Tx tx, SeatPlace place, Participation who, int capacity, int offered, CancellationToken ct)
    {
        if (!await tx.TakeSeats(place, who.PartySize!.Value, capacity, offered, ct)) return false;
        tx.AddParticipation(who);
        return true;
    }

    /// <summary>Takes more seats, or gives some back, for who takes part already.</summary>
    public async Task<bool> Resize(Tx tx, SeatPlace place, Participation before, Participation after, int capacity, CancellationToken ct)
    {
        var more = after.PartySize!.Value - before.PartySize!.Value;
        if (more > 0 && !await tx.TakeSeats(place, more, capacity, 0, ct)) return false;
        if (more < 0) await GiveBack(tx, place.Id, -more, ct);
        tx.SaveParticipation(after);
        return true;
    }

    /// <summary>Ends a participation; its seats are free, or offered to those who wait.</summary>
    public async Task Leave(Tx tx, Participation who, CancellationToken ct)
    {
        tx.RemoveParticipation(who);
        await GiveBack(tx, (who.EventId ?? who.ScheduleId)!, who.PartySize!.Value, ct);
    }

    private async Task GiveBack(Tx tx, string place, int seats, CancellationToken ct)
    {
        if (await tx.GiveBackSeats(place, seats, ct) > 0) await Line.Move(tx, place, true, ct);
    }
}

/// <summary>What taking and giving back seats, and the time of appointments, asks of those who wait for them, always under the lock of the place's row.</summary>
/// <param name="Move">Offers what is free to who is next, after seats became free or (false) just as it stands now.</param>
/// <param name="KeptFor">How many seats are kept for a booking that waits, once the line has moved on.</param>
/// <param name="Leave">A booking waits no more, and is in its new status.</param>
/// <param name="Turn">Somebody wants this time of an appointment: where people wait for it, it is their turn first.</param>
/// <param name="Freed">An owner of holds is about to give them up; before the transaction commits, their time is offered to those who wait for it.</param>
internal sealed record WaitingLine(Func<Tx, string, bool, CancellationToken, Task> Move, Func<Tx, string, Guid, CancellationToken, Task<int>> KeptFor, Func<Tx, string, Guid, string, CancellationToken, Task> Leave,
    Func<Tx, Stretch, CancellationToken, Task> Turn, Func<Tx, Guid, CancellationToken, Task> Freed)
{
    public static WaitingLine Nobody { get; } = new((_, _, _, _) => Task.CompletedTask, (_, _, _, _) => Task.FromResult(0), (_, _, _, _, _) => Task.CompletedTask, (_, _, _) => Task.CompletedTask, (_, _, _) => Task.CompletedTask);
}

/// <summary>More people than the session can take (428).</summary>
internal sealed record SessionFull(int Free) : Fault(FaultKind.Precondition, "SESSION_CAPACITY_EXCEEDED", $"The session has {Free} free places.");

/// <summary>More people than the course can take (428).</summary>
internal sealed record CourseFull(int Free) : Fault(FaultKind.Precondition, "SCHEDULE_CAPACITY_EXCEEDED", $"The course has {Free} free places.");
