using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Slotwright.Contract;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Storage;

namespace Slotwright.Server;

/// <summary>`mcp-server create | list | revoke`: minting by hand, through the same operations as over HTTP and with the rights of whoever may open the database.</summary>
internal static class McpServerCommand
{
    private static readonly Option<Guid?> Site = new("--site") { Description = "The site's id; without it the first site.", Recursive = true };
    private static readonly Option<string> Name = new("--name") { Description = "What it is for.", Required = true };
    private static readonly Option<string> Preset = new("--preset") { Description = "front_desk, analyst, marketing, shop, owner or my_calendar." };
    private static readonly Option<string[]> Methods = Several("--methods", "read, write, custom, or single methods."), Tags = Several("--tags", "bookings, services, crm ..."), Staff = Several("--staff", "Ids of members of staff."), Redact = Several("--redact", "email, phone, address, name, notes.");
    private static readonly Option<DateTimeOffset?> Expires = new("--expires") { Description = "Until when, e.g. 2026-12-31." };
    private static readonly Option<string> Confirm = new("--confirm") { Description = "user, preview or none." };
    private static readonly Option<bool> RequireKey = new("--require-key") { Description = "An API key must come with the address." }, RequireOauth = new("--require-oauth") { Description = "Only tokens of our own authorization server." }, Compact = new("--compact") { Description = "Three tools that find, describe and call the others." };
    private static readonly Argument<Guid> Id = new("id") { Description = "As listed." };

    public static Task<int> Run(ServerOptions options, string[] arguments)
    {
        var root = new RootCommand("Mints MCP servers on the database of the settings.") { Site };
        var create = new Command("create", "Mints a server and prints its address, once.") { Name, Preset, Methods, Tags, Staff, Expires, Confirm, Redact, RequireKey, RequireOauth, Compact };
        create.SetAction((given, ct) => Send(options, given.GetValue(Site), Ops.Slotwright.CreateMcpServer, Asked(given), [], Created, ct));
        var list = new Command("list", "Lists the servers, newest first.");
        list.SetAction((given, ct) => Send(options, given.GetValue(Site), Ops.Slotwright.ListMcpServers, new() { ["limit"] = 100 }, [], Listed, ct));
        var revoke = new Command("revoke", "Ends a server; its address is refused within a second.") { Id };
        revoke.SetAction((given, ct) => Send(options, given.GetValue(Site), Ops.Slotwright.DeleteMcpServer, [], new() { ["mcp_id"] = given.GetValue(Id).ToString() }, _ => "Revoked.", ct));
        root.Subcommands.Add(create);
        root.Subcommands.Add(list);
        root.Subcommands.Add(revoke);
        return root.Parse(arguments).InvokeAsync();
    }

    private static Option<string[]> Several(string name, string about) => new(name) { Description = $"{about} Several with commas.", CustomParser = r => [.. r.Tokens.SelectMany(t => t.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))] };

    private static JsonObject Asked(ParseResult given)
    {
        var config = new JsonObject();
        foreach (var (option, member) in new[] { (Methods, "methods"), (Tags, "tags"), (Staff, "staff_member_ids"), (Redact, "redact") })
            if (given.GetValue(option) is { Length: > 0 } values) config[member] = new JsonArray([.. values.Select(v => (JsonNode)v)]);
        if (given.GetValue(Preset) is { } preset) config["preset"] = preset;
        if (given.GetValue(Confirm) is { } confirm) config["confirm"] = confirm;
        foreach (var (option, member) in new[] { (RequireKey, "require_api_token_auth"), (RequireOauth, "require_oauth"), (Compact, "compact") })
            if (given.GetValue(option)) config[member] = true;
        var asked = new JsonObject { ["name"] = given.GetValue(Name), ["config"] = config };
        if (given.GetValue(Expires) is { } at) asked["expires_at"] = Wire.Timestamp(NodaTime.Instant.FromDateTimeOffset(at));
        return asked;
    }

    private static async Task<int> Send(ServerOptions options, Guid? site, string operation, JsonObject body, Dictionary<string, string> path, Func<JsonNode, string> told, CancellationToken ct)
    {
        await using var attached = await Attachment.Open(options);
        if (attached is null) return 1;
        var services = attached.App.Services;
        if ((site ?? await services.GetRequiredService<Db>().BootstrapSite(ct)) is not { } on) { Console.Error.WriteLine("There is no site yet."); return 1; }
        var caller = new Caller(on, CallerKind.User, on, Grant.Owner);
        var answer = await services.GetRequiredService<Dispatcher>().Send(ContractTable.Current.Operations[operation], caller, JsonSerializer.SerializeToElement(body), path, null, dryRun: false, ct);
        var json = JsonNode.Parse(answer.Body.Span)!;
        if (answer.Status != 200) { Console.Error.WriteLine(Reason(json)); return 1; }
        Console.WriteLine(told(json));
        return 0;
    }

    private static string Created(JsonNode made) => $"""
        {made["name"]}   {made["id"]}
        {made["url"]}
        This address is shown once: whoever has it may do what the server allows.
        """;

    private static string Listed(JsonNode page) => string.Join('\n', page["result"]!.AsArray().Select(s =>
        $"{s!["id"]}  {s["name"]}  methods: {Words(s["config"]!["methods"])}  tags: {Words(s["config"]!["tags"])}  until: {(string?)s["expires_at"] ?? "revoked"}").DefaultIfEmpty("There is none."));

    private static string Words(JsonNode? list) => list is JsonArray { Count: > 0 } some ? string.Join(",", some.Select(v => (string?)v)) : "all";

    private static string Reason(JsonNode error) => error["details"]?["validationError"]?["fieldViolations"] is JsonArray violations
        ? string.Join('\n', violations.Select(v => $"{v!["field"]} {v["description"]}")) : (string?)error["message"] ?? "It was refused.";
}
