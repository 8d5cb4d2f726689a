using System.Text.Json.Nodes;
using Slotwright.Contract;
using Slotwright.Domain;
using Slotwright.Server.Mcp.Calls;
using Slotwright.Server.Mcp.Tools;

namespace Slotwright.Server.Mcp.Composed;

/// <summary>Customers as a person speaks of them: one e-mail address, one telephone, labels by their names.</summary>
internal static class ContactTools
{
    private static readonly Result<JsonObject> Nobody = new OutsideScope("contact");

    public static async Task<Result<JsonObject>> Create(ToolRun run, CancellationToken ct) =>
        Shown(run, await run.Send(Ops.Contacts.CreateContact, new() { ["info"] = Info(run, null), ["allowDuplicates"] = (bool?)run.Arguments["allow_duplicates"] ?? false }, ct));

    /// <summary>What is given takes the place of the contact's name, main address and main telephone; their others stay.</summary>
    public static async Task<Result<JsonObject>> Update(ToolRun run, CancellationToken ct) => run.Before is not { } before ? Nobody : Shown(run, await run.Send(Ops.Contacts.UpdateContact, new()
    {
        ["contactId"] = (string)before["id"]!,
        ["revision"] = run.Arguments["revision"]?.DeepClone(),
        ["info"] = Info(run, before),
    }, ct));

    private static JsonObject Info(ToolRun run, JsonObject? before)
    {
        var info = new JsonObject();
        if (run.Text("first_name") is { } first) RequestBuilder.Put(info, "name.first", JsonValue.Create(first));
        if (run.Text("last_name") is { } last) RequestBuilder.Put(info, "name.last", JsonValue.Create(last));
        if (run.Text("email") is { } email) RequestBuilder.Put(info, "emails.items", First(before, "emails", "email", email));
        if (run.Text("phone") is { } phone) RequestBuilder.Put(info, "phones.items", First(before, "phones", "phone", phone));
        if (run.Text("company") is { } company) info["company"] = company;
        return info;
    }

    private static JsonArray First(JsonObject? before, string list, string member, string value)
    {
        var others = (RequestBuilder.At(before, $"info.{list}.items") as JsonArray ?? []).OfType<JsonObject>().Where(i => (bool?)i["primary"] != true)
            .Select(i => (JsonNode)new JsonObject { ["tag"] = (string?)i["tag"] ?? "UNTAGGED", [member] = (string)i[member]!, ["primary"] = false });
        return [new JsonObject { ["tag"] = "MAIN", [member] = value, ["primary"] = true }, .. others];
    }

    /// <summary>Labels that are not there yet are made.</summary>
    public static async Task<Result<JsonObject>> Label(ToolRun run, CancellationToken ct)
    {
        if (run.Before is not { } before) return Nobody;
        if (run.DryRun) return Told(run, before, "is labeled");
        var keys = new JsonArray();
        foreach (var name in Names(run))
        {
            var label = await run.Send(Ops.Labels.FindOrCreateLabel, new() { ["displayName"] = name }, ct);
            if (label.Failed(out var fault)) return fault;
            keys.Add((string)label.Value["label"]!["key"]!);
        }
        return Shown(run, await run.Send(Ops.Contacts.LabelContact, new() { ["contactId"] = (string)before["id"]!, ["labelKeys"] = keys }, ct));
    }

    public static async Task<Result<JsonObject>> Unlabel(ToolRun run, CancellationToken ct)
    {
        if (run.Before is not { } before) return Nobody;
        var names = Names(run).ToList();
        var found = await run.Send(Ops.Labels.QueryLabels, new() { ["query"] = new JsonObject { ["filter"] = new JsonObject { ["displayName"] = new JsonObject { ["$in"] = new JsonArray([.. names.Select(n => (JsonNode)n)]) } } } }, ct);
        if (found.Failed(out var fault)) return fault;
        var labels = (found.Value["labels"] as JsonArray ?? []).OfType<JsonObject>().ToList();
        if (names.FirstOrDefault(n => !labels.Any(l => string.Equals((string?)l["displayName"], n, StringComparison.OrdinalIgnoreCase))) is { } unknown) return new OutsideScope($"label: {unknown}");
        if (run.DryRun) return Told(run, before, "is no longer labeled");
        return Shown(run, await run.Send(Ops.Contacts.UnlabelContact, new() { ["contactId"] = (string)before["id"]!, ["labelKeys"] = new JsonArray([.. labels.Select(l => (JsonNode)(string)l["key"]!)]) }, ct));
    }

    private static IEnumerable<string> Names(ToolRun run) => run.Arguments["labels"]!.AsArray().Select(n => (string)n!).Distinct(StringComparer.OrdinalIgnoreCase);

    private static Result<JsonObject> Shown(ToolRun run, Result<JsonObject> answer) => answer.Map(a => Projection.Of(a, run.Tool.Shown));

    private static JsonObject Told(ToolRun run, JsonObject contact, string what)
    {
        var told = Projection.Of(new JsonObject { ["contact"] = contact.DeepClone() }, run.Tool.Shown);
        told["effects"] = new JsonArray($"{run.Called(run.Tool.Subject!, contact)} {what} {string.Join(", ", Names(run))}");
        return told;
    }
}
