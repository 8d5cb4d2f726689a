using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Slotwright.Contract;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Members;
using Slotwright.Server.PricingPlans;
using Slotwright.Server.Storage;
using Slotwright.Server.Tests.Contacts;

namespace Slotwright.Server.Tests.PricingPlans;

/// <summary>Selling plans, and what comes of it, as tests do it.</summary>
internal static class SoldPlans
{
    public const string Orders = "/pricing-plans/v2/orders", Mine = "/pricing-plans/v2/member/orders", Checkout = "/pricing-plans/v2/checkout/orders", Fqdn = "wix.pricing_plans.v2.order";

    /// <summary>Somebody who can buy: the id of a contact.</summary>
    public static async Task<string> GivenBuyer(this TestSite site, string name = "Bob") => (string)(await site.GivenContact(PeopleOfSite.Named(name)))["id"]!;

    /// <summary>The site as somebody who has signed in sees it.</summary>
    public static async Task<TestSite> SignedIn(this Cluster cluster, TestSite site, string buyer)
    {
        var token = Secrets.NewToken(Guid.Parse(site.Id));
        await using var tx = cluster.Server.Begin(site);
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        tx.AddMember(new() { Id = buyer, ContactId = buyer, LoginEmail = $"{buyer}@example.com", Status = Contract.Members.Status.Approved }, null);
        tx.AddToken(Secrets.Hash(token), new(nameof(CallerKind.Member), Guid.Parse(buyer), Guid.Parse(site.ClientId), now, now.AddYears(50), false));
        await tx.Commit(CancellationToken.None);
        return site.As(token);
    }

    public static Task<Reply> TrySell(this TestSite site, JsonNode plan, string buyer, string? start = null, bool paid = false, string? coupon = null) =>
        site.Post($"{Checkout}/offline", new { planId = (string)plan["id"]!, memberId = buyer, startDate = start, paid, couponCode = coupon });

    public static async Task<JsonNode> Sell(this TestSite site, JsonNode plan, string buyer, string? start = null, bool paid = false) => (await site.TrySell(plan, buyer, start, paid)).Ok()["order"]!;

    public static Task<Reply> TryBuy(this TestSite member, JsonNode plan, string? start = null) => member.Post($"{Checkout}/online", new { planId = (string)plan["id"]!, startDate = start });

    public static async Task<JsonNode> Buy(this TestSite member, JsonNode plan, string? start = null) => (await member.TryBuy(plan, start)).Ok()["order"]!;

    public static async Task<JsonNode> Order(this TestSite site, JsonNode order) => (await site.Get($"{Orders}/{order["id"]}")).Ok()["order"]!;

    public static Task<Reply> Do(this TestSite site, JsonNode order, string what, object? body = null) => site.Post($"{Orders}/{order["id"]}/{what}", body ?? new { });

    /// <summary>The ids of orders a list answers.</summary>
    public static async Task<string[]> Listed(this TestSite site, string query = "", string path = Orders) =>
        [.. (await site.Get($"{path}?{query}")).Ok()["orders"]!.AsArray().Select(o => (string)o!["id"]!)];

    /// <summary>The slugs of all that was told of sold plans, but for `created` and `updated`.</summary>
    public static async Task<string> ToldOfOrders(this Cluster cluster, TestSite site) =>
        string.Join(' ', (await cluster.Of(site, Fqdn)).Select(e => (Slug: e.Told.Split(' ')[0], Cycle: (int?)e.Body["body"]?["cycleNumber"])).Where(e => e.Slug is not ("created" or "updated")).Select(e => e.Slug + e.Cycle));

    /// <summary>A transaction such as a booking's, at a moment.</summary>
    public static Tx Begin(this TestServer server, TestSite site, Instant? now = null) => server.Db.Begin(new Call(ContractTable.Current.Operations[Ops.Bookings.CreateBooking], Caller.Server(Guid.Parse(site.Id)), default,
        new Dictionary<string, string>(), now ?? TimeProvider.System.Now(), null));

    public static PlanBalance Balance(this TestServer server) => server.Services.GetRequiredService<PlanBalance>();

    /// <summary>Pays a booking with a plan; answers the code it is refused with.</summary>
    public static async Task<string?> Redeem(this TestServer server, TestSite site, JsonNode order, Guid booking, string at, int sessions = 1)
    {
        await using var tx = server.Begin(site);
        var fault = await server.Balance().Redeem(tx, Guid.Parse((string)order["id"]!), booking, sessions, Wire.Instant(at), CancellationToken.None);
        if (fault is null) await tx.Commit(CancellationToken.None);
        return fault?.Code;
    }

    public static async Task<bool> Return(this TestServer server, TestSite site, Guid booking)
    {
        await using var tx = server.Begin(site);
        var returned = await PlanBalance.Return(tx, booking, CancellationToken.None);
        await tx.Commit(CancellationToken.None);
        return returned;
    }

    /// <summary>What somebody can pay a session with, as `name left`.</summary>
    public static async Task<string> Usable(this TestServer server, TestSite site, string buyer, JsonNode service, string at)
    {
        await using var tx = server.Begin(site);
        var usable = await server.Balance().Usable(tx, Guid.Parse(buyer), Guid.Parse((string)service["id"]!), Wire.Instant(at), CancellationToken.None);
        return string.Join(", ", usable.Select(u => $"{u.Name} {u.Left}".TrimEnd()));
    }
}
