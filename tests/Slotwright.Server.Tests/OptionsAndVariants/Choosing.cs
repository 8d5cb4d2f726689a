using System.Text.Json;
using System.Text.Json.Nodes;

namespace Slotwright.Server.Tests.OptionsAndVariants;

/// <summary>Services with something to choose, for tests.</summary>
internal static class Choosing
{
    public const string Path = "/bookings/v1/serviceOptionsAndVariants";

    /// <summary>A service at a varied rate of 30 by default.</summary>
    public static Task<JsonNode> GivenVaried(this TestSite site, string[] staff, Action<JsonObject>? change = null) => site.GivenService(staff, change: s =>
    {
        s["payment"] = JsonNode.Parse("""{"rateType":"VARIED","varied":{"defaultPrice":{"value":"30"}},"options":{"inPerson":true}}""");
        change?.Invoke(s);
    });

    /// <summary>Options of the service's own words: `Adult 20`, `Child 7.50`.</summary>
    public static JsonObject Words(JsonNode service, params (string Choice, string Price)[] prices) => Options(service, "CUSTOM", prices, c => new JsonObject { ["custom"] = c },
        new JsonObject { ["name"] = "Age", ["choices"] = new JsonArray([.. prices.Select(p => (JsonNode)p.Choice)]) });

    public static JsonObject Staff(JsonNode service, params (string Resource, string Price)[] prices) => Options(service, "STAFF_MEMBER", prices, c => new JsonObject { ["staffMemberId"] = c });

    public static JsonObject Lengths(JsonNode service, params (string Minutes, string Price)[] prices) =>
        Options(service, "DURATION", prices, c => new JsonObject { ["duration"] = new JsonObject { ["minutes"] = int.Parse(c, System.Globalization.CultureInfo.InvariantCulture) } });

    private static JsonObject Options(JsonNode service, string type, (string Choice, string Price)[] prices, Func<string, JsonObject> choice, JsonObject? customData = null)
    {
        var option = new JsonObject { ["id"] = Guid.NewGuid().ToString(), ["type"] = type };
        if (customData is not null) option["customData"] = customData;
        var variants = prices.Select(p =>
        {
            var chosen = choice(p.Choice);
            chosen["optionId"] = (string)option["id"]!;
            return (JsonNode)new JsonObject { ["choices"] = new JsonArray(chosen), ["price"] = new JsonObject { ["value"] = p.Price, ["currency"] = "USD" } };
        }).ToArray();
        return new() { ["serviceId"] = (string)service["id"]!, ["options"] = new JsonObject { ["values"] = new JsonArray(option) }, ["variants"] = new JsonObject { ["values"] = new JsonArray(variants) } };
    }

    public static Task<Reply> TryOptions(this TestSite site, JsonNode options) => site.Post(Path, new { serviceOptionsAndVariants = options });

    public static async Task<JsonNode> GivenOptions(this TestSite site, JsonNode options) => (await site.TryOptions(options)).Ok()["serviceOptionsAndVariants"]!;

    public static Task<Reply> Update(this TestSite site, JsonNode stored, Action<JsonObject> change)
    {
        var next = stored.DeepClone().AsObject();
        change(next);
        return site.Patch($"{Path}/{stored["id"]}", new { serviceOptionsAndVariants = next });
    }

    public static string OptionId(JsonNode options) => (string)options["options"]!["values"]![0]!["id"]!;

    /// <summary>`participantsChoices` of groups: how many, and what they chose.</summary>
    public static JsonObject Chosen(JsonNode options, params (int People, object Choice)[] groups) => new()
    {
        ["serviceChoices"] = new JsonArray([.. groups.Select(g =>
        {
            var choice = JsonSerializer.SerializeToNode(g.Choice)!.AsObject();
            choice["optionId"] = OptionId(options);
            return (JsonNode)new JsonObject { ["numberOfParticipants"] = g.People, ["choices"] = new JsonArray(choice) };
        })]),
    };

    public static async Task<JsonNode> Again(this TestSite site, JsonNode service) => (await site.Get($"/_api/bookings/v2/services/{service["id"]}")).Ok()["service"]!;
}
