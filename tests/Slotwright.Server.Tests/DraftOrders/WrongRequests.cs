using System.Text.Json.Nodes;
using Slotwright.Contract;
using Slotwright.Server.Tests.Orders;

namespace Slotwright.Server.Tests.DraftOrders;

/// <summary>Whatever is asked of drafts and of requests to pay, the answer names what is wrong.</summary>
public sealed class WrongRequests(Cluster cluster)
{
    [Fact]
    public async Task Every_wrong_field_is_named()
    {
        var drafts = await Drafts.Open(cluster.Server);
        Assert.Equal(
            ["draftOrder.additionalFees[0].price.amount DECIMAL_MAX_SCALE", "draftOrder.catalogLineItems[0].quantity MAX", "draftOrder.customLineItems[0].price REQUIRED_FIELD", "draftOrder.customLineItems[0].productName.original REQUIRED_FIELD", "draftOrder.customLineItems[1].price.amount DECIMAL_LTE", "draftOrder.discounts[0] REQUIRED_ONE_OF_FIELD"],
            (await All(drafts)).Order(StringComparer.Ordinal));
        Assert.Equal(["draftOrder.billingInfo.contactDetails.vatId.type INVALID_ENUM_VALUE", "draftOrder.buyerInfo.email FORMAT"],
            (await drafts.TryCreate(new { buyerInfo = new { email = "no" }, billingInfo = new { contactDetails = new { vatId = new { id = "1", type = "no" } } } })).Violations().Order(StringComparer.Ordinal));
        Assert.Single((await drafts.Shop.Site.Post(Drafts.Path, new { })).Violations());
        (await (await drafts.Shop.Site.Visitor()).Post(Drafts.Path, new { draftOrder = new { } })).Refused(403, "PERMISSION_DENIED");
        (await drafts.TryCreate(new { catalogLineItems = new[] { new { quantity = 1, catalogReference = new { appId = Shop.App, catalogItemId = Guid.NewGuid() } } } })).Refused(404, "CATALOG_ITEM_NOT_FOUND");
    }

    /// <summary>Each part of a draft is judged as a whole: what is wrong of one is told at once.</summary>
    private static async Task<IEnumerable<string>> All(Drafts drafts)
    {
        var item = new { quantity = 2, catalogReference = new { appId = Shop.App, catalogItemId = Guid.NewGuid() } };
        var lines = await drafts.TryCreate(new { catalogLineItems = new[] { item }, customLineItems = new object[] { new { quantity = 1 }, Drafts.Custom("Oil", "1000000000001") } });
        var fees = await drafts.TryCreate(new { additionalFees = new[] { new { name = "Way", price = new { amount = "1.005" } } } });
        var discounts = await drafts.TryCreate(new { discounts = new[] { new { discountType = "GLOBAL" } } });
        return [.. lines.Violations(), .. fees.Violations(), .. discounts.Violations()];
    }

    /// <summary>Bodies of every shape for every operation; nothing makes the server fail.</summary>
    [Fact]
    public async Task No_input_makes_the_server_fail()
    {
        var drafts = await Drafts.Open(cluster.Server, currency: "JPY");
        var (order, _) = await drafts.Ordered();
        var draft = await drafts.Done(await drafts.Edit(order), "add-line-items", new { customLineItems = new[] { Drafts.Custom("Oil", "10") } });
        var request = (await drafts.Shop.Site.Post("/ecom/v1/order-payment-requests", new { orderPaymentRequest = new { orderId = order, title = "t", amount = new { amount = "1" } } })).Ok()["orderPaymentRequest"]!;
        string[] ids = [Drafts.Id(draft), order, (string)request["id"]!, (string)draft["lineItems"]![0]!["lineItem"]!["id"]!, Guid.NewGuid().ToString(), "no-guid"];
        var luck = new Random(7);
        var (failed, answered) = (new List<string>(), 0);
        foreach (var operation in ContractTable.Current.Operations.Values.Where(o => o.Name.StartsWith("ecom.draftOrders.", StringComparison.Ordinal) || o.Name.StartsWith("ecom.orderPaymentRequests.", StringComparison.Ordinal)).OrderBy(IsEnd))
            for (var i = 0; i < 25; i++)
            {
                var path = System.Text.RegularExpressions.Regex.Replace(operation.Paths[0], "\\{[^}]+\\}", _ => ids[luck.Next(ids.Length)]);
                var body = new Guess(luck, ids).Of(operation.Request, 0);
                var reply = await drafts.Shop.Site.Send(new(operation.Verb), path, operation.Verb is "GET" or "DELETE" ? null : body.ToJsonString());
                answered += reply.Status == 200 ? 1 : 0;
                if (reply.Status >= 500) failed.Add($"{operation.Name} {path} {body.ToJsonString()} {reply.Json?.ToJsonString()}");
            }
        TestContext.Current.TestOutputHelper!.WriteLine($"{answered} were answered with 200");
        Assert.True(failed.Count == 0, string.Join('\n', failed.Take(5)));
    }

    /// <summary>What leaves nothing to try the rest on comes last.</summary>
    private static bool IsEnd(Operation operation) => Ends.Any(end => operation.Name.Contains(end, StringComparison.Ordinal));

    private static readonly string[] Ends = [".delete", ".commit", ".void", ".createOrderFromDraft"];

    /// <summary>A body that follows the contract here and there, and nowhere for sure.</summary>
    private sealed record Guess(Random Luck, string[] Ids)
    {
        private static readonly string[] Texts = ["", "1", "0", "-1", "1.005", "1e3", "999999999999999", "10000000000000000000000000000", "GLOBAL", "SHIPPING", "SPECIFIC_ITEMS", "BACKOFFICE_MERCHANT", "2041-01-01T00:00:00Z", "eve@example.com", "13d21c63-b5ec-5912-8397-c3a5ddb27a97", "Success", "ä\u0001"];

        public JsonObject Of(TypeRule? type, int depth)
        {
            var made = new JsonObject();
            foreach (var (name, rule) in type?.Fields ?? new Dictionary<string, FieldRule>())
                if (Luck.Next(depth == 0 ? 10 : 3) > 0 || depth == 0) made[name] = Value(rule, depth + 1);
            return made;
        }

        private JsonNode? Value(FieldRule rule, int depth) => Luck.Next(60) switch
        {
            0 => null,
            1 => 5,
            2 => new JsonObject(),
            3 => new JsonArray(),
            _ when rule.List => new JsonArray([.. Enumerable.Range(0, Luck.Next(3)).Select(_ => One(rule, depth))]),
            _ => One(rule, depth),
        };

        private JsonNode? One(FieldRule rule, int depth) => rule.Object is { Values: { } words } && Luck.Next(8) > 0 ? words.ElementAt(Luck.Next(words.Count))
            : rule.Object is { Values: null } known && depth < 6 ? Of(known, depth) : rule.Type switch
            {
                "bool" => Luck.Next(2) == 0,
                "int" or "double" => Luck.Next(-2, 5),
                "struct" => new JsonObject { ["a"] = 1 },
                _ => Luck.Next(2) == 0 ? Ids[Luck.Next(Ids.Length)] : Texts[Luck.Next(Texts.Length)],
            };
    }
}
