using System.Text.Json;
using System.Text.Json.Nodes;
using Slotwright.Server.Tests.Bookings;

namespace Slotwright.Server.Tests.Crashes;

/// <summary>
/// A client that books and settles slot after slot, each request under a key of its own, and writes down what was
/// acknowledged. When an answer does not come it stops, and later asks again with the same key until it has one.
/// </summary>
internal sealed class Customer(int number, JsonNode service, Func<int> nextSlot)
{
    private int sent;
    private int booked;
    private (string Path, object Body, string Key)? open;
    private JsonNode? fresh;

    /// <summary>The last acknowledged state of every booking, by its id.</summary>
    public Dictionary<string, (string Status, string Revision)> Acknowledged { get; } = [];

    /// <summary>How many requests were left without an answer and asked again.</summary>
    public int Repeated { get; private set; }

    /// <summary>Goes on until an answer fails to come or it is told to stop.</summary>
    public async Task Work(TestSite site, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            open = Next(site);
            if (!await Send(site)) return;
        }
    }

    /// <summary>Asks again for the answer that did not come, until there is one.</summary>
    public async Task Recover(TestSite site, CancellationToken patience)
    {
        if (open is null) return;
        Repeated++;
        while (!await Send(site)) await Task.Delay(50, patience);
    }

    private (string, object, string) Next(TestSite site)
    {
        var key = $"customer-{number}-{sent++}";
        if (fresh is { } booking) return ($"/bookings/v2/confirmation/{booking["id"]}:confirmOrDecline", new { paymentStatus = "NOT_PAID" }, key);
        var body = site.BookingOf(service, Rivals.Slot(nextSlot()), null, b => b["contactDetails"]!["email"] = $"customer-{number}-{booked++}@example.com");
        return ("/_api/bookings-service/v2/bookings", new { booking = body }, key);
    }

    /// <summary>False when nobody knows what came of it: no answer, or 503.</summary>
    private async Task<bool> Send(TestSite site)
    {
        var (path, body, key) = open!.Value;
        Reply reply;
        try
        {
            reply = await site.Post(path, body, key);
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException or IOException or JsonException)
        {
            return false;
        }
        if (reply.Status == 503) return false;
        open = null;
        Note(reply);
        return true;
    }

    private void Note(Reply reply)
    {
        fresh = null;
        if (reply.Status != 200) { reply.Refused(428, "SLOT_NOT_AVAILABLE"); return; }
        var booking = reply.Json!["booking"]!;
        Acknowledged[(string)booking["id"]!] = ((string)booking["status"]!, (string)booking["revision"]!);
        if ((string)booking["status"]! == "CREATED") fresh = booking;
    }
}
