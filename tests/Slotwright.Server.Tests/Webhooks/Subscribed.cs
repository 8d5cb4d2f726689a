using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.Webhooks;

/// <summary>What tests of webhooks ask for besides the calls themselves.</summary>
internal static class Subscribed
{
    public const string Hooks = "/slotwright/v1/webhooks";
    public const string Labeled = "wix.contacts.v4.label_created", Relabeled = "wix.contacts.v4.label_updated";

    public static async Task<string> Subscribe(this TestSite site, string url, params string[] types) =>
        (string)(await site.Post(Hooks, new { url, eventTypes = types })).Ok()["id"]!;

    /// <summary>The cheapest event there is: a label of contacts. Answers its key.</summary>
    public static async Task<string> Label(this TestSite site, string name) =>
        (string)(await site.Post("/contacts/v4/labels", new { displayName = name })).Ok()["label"]!["key"]!;

    public static async Task Relabel(this TestSite site, string key, string name) =>
        (await site.Patch($"/contacts/v4/labels/{key}", new { label = new { displayName = name } })).Ok();

    public static async Task<JsonArray> Deliveries(this TestSite site, string webhook, string query = "") =>
        (await site.Get($"{Hooks}/{webhook}/deliveries{query}")).Ok()["deliveries"]!.AsArray();

    /// <summary>Returns once the deliveries are as wanted.</summary>
    public static async Task<JsonArray> Until(this TestSite site, string webhook, Func<JsonArray, bool> enough)
    {
        while (true)
        {
            var deliveries = await site.Deliveries(webhook, "?limit=100");
            if (enough(deliveries)) return deliveries;
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    public static bool All(this JsonArray deliveries, string status, int count) => deliveries.Count(d => (string)d!["status"]! == status) == count;
}
