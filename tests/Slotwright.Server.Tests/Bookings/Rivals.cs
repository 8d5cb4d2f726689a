using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Bookings;

/// <summary>Many who want the same at the same time, over as many servers as there are.</summary>
internal static class Rivals
{
    /// <summary>Weekday half hours from 09:00 on, the same for the same number.</summary>
    public static string Slot(int n, int minutes = 30)
    {
        var perDay = 480 / minutes;
        var day = new DateTime(2031, 6, 2).AddDays(n / perDay / 5 * 7 + n / perDay % 5);
        return day.AddHours(9).AddMinutes(n % perDay * minutes).ToString("yyyy-MM-ddTHH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Everybody has an unpaid booking of the slot, then all are settled at once; answers what became of each.</summary>
    public static Task<List<string>> Settle(IReadOnlyList<TestSite> doors, JsonNode service, string start, string? resource, int count) =>
        Settle(doors, [service], start, resource, count);

    /// <summary>The same for a slot that several services want: the rivals are of each in turn.</summary>
    public static async Task<List<string>> Settle(IReadOnlyList<TestSite> doors, IReadOnlyList<JsonNode> services, string start, string? resource, int count)
    {
        var booked = await All(count, i => doors[i % doors.Count].Book(services[i % services.Count], start, resource, b => Name(b, start, i)));
        var settled = await All(count, i => doors[(i + 1) % doors.Count].ConfirmOrDecline(booked[i]));
        return [.. settled.Select(r => r.Ok()["booking"]!).Select(b => (string)b["status"]! + (b["doubleBooked"] is null ? "" : " DOUBLE"))];
    }

    public static async Task<T[]> All<T>(int count, Func<int, Task<T>> one) => await Task.WhenAll(Enumerable.Range(0, count).Select(one));

    public static void Name(JsonObject booking, string start, int i) => booking["contactDetails"]!["email"] = $"rival{i}-{start.Replace(':', '-')}@example.com";

    public static void Confirmed(JsonObject booking) => booking["status"] = "CONFIRMED";
}
