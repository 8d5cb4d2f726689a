using System.Text;

namespace Slotwright.Bench;

/// <summary>The operations under test as calls of a client, each client on a connection of its own.</summary>
internal sealed class Questions(int port, Salon salon)
{
    public Action Availability() => Repeat(Connection.Post("/_api/service-availability/v2/time-slots", ServerProcess.Owner, salon.AvailabilityQuestion));

    public Action ReadService() => Repeat(Connection.Get($"/_api/bookings/v2/services/{salon.Week.Service}", ServerProcess.Owner));

    public Action Create(bool hold)
    {
        var connection = new Connection(port);
        return () => connection.Ask(Book(hold));
    }

    /// <summary>Two requests: create, then confirm what was created.</summary>
    public Action CreateAndConfirm()
    {
        var connection = new Connection(port);
        return () => connection.Ask(Confirm(IdOf(connection.Ask(Book(false)))));
    }

    public byte[] Book(bool hold) => Connection.Post(Salon.BookPath, ServerProcess.Owner, salon.NewBooking(hold));

    public static byte[] Confirm(string id) => Connection.Post($"/bookings/v2/confirmation/{id}:confirmOrDecline", ServerProcess.Owner, """{"paymentStatus":"NOT_PAID"}""");

    public static string IdOf(ReadOnlySpan<byte> answer) => Encoding.UTF8.GetString(answer.Slice(answer.IndexOf("\"id\":\""u8) + 6, 36));

    /// <summary>How long the answers are, for references of the same size: availability, a booking, a service.</summary>
    public int[] Sizes()
    {
        var connection = new Connection(port);
        int Size(byte[] request) => connection.Ask(request).Length;
        return
        [
            Size(Connection.Post("/_api/service-availability/v2/time-slots", ServerProcess.Owner, salon.AvailabilityQuestion)),
            Size(Book(true)),
            Size(Connection.Get($"/_api/bookings/v2/services/{salon.Week.Service}", ServerProcess.Owner)),
        ];
    }

    private Action Repeat(byte[] request) => On(port, request);

    /// <summary>The same question again and again.</summary>
    public static Action On(int port, byte[] request)
    {
        var connection = new Connection(port);
        return () => connection.Ask(request);
    }
}
