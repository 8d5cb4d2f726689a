namespace Slotwright.Server.Tests.AnonymousActions;

/// <summary>Those who have a link and nothing else.</summary>
internal static class Readers
{
    public const string Path = "/v1/anonymous-bookings";

    /// <summary>Somebody who is not signed in anywhere, and names no site.</summary>
    public static TestSite Nobody(this TestSite site) => new(new HttpClient { BaseAddress = new(site.Url) }, null, "", null, "UTC");

    /// <summary>Every action there is for a token.</summary>
    public static async Task<Reply[]> TryAll(this TestSite reader, string token) =>
    [
        await reader.Get($"{Path}/{token}"), await reader.Get($"{Path}/{token}/service"), await reader.Post($"{Path}/{token}/cancel", new { revision = "1" }),
        await reader.Post($"{Path}/{token}/reschedule", new { revision = "1", slot = new { startDate = "2031-06-02T13:00:00", endDate = "2031-06-02T14:00:00" } }),
    ];
}
