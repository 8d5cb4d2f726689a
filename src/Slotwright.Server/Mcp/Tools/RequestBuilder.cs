using System.Text.Json.Nodes;
using NodaTime;
using Slotwright.Domain.Time;
using Slotwright.Server.Http;

namespace Slotwright.Server.Mcp.Tools;

/// <summary>Puts a tool's arguments where its operation wants them.</summary>
internal static class RequestBuilder
{
    /// <summary>The operation's request. After the first page the cursor says what the list was; only what the operation cannot do without is said again.</summary>
    /// <param name="zone">The business's, in which dates without an offset are meant.</param>
    public static JsonObject Build(Tool tool, JsonObject arguments, DateTimeZone zone)
    {
        var request = new JsonObject();
        var goesOn = tool.List is { } list && Page(request, list, arguments);
        foreach (var argument in tool.Arguments)
        {
            if (argument.Path is not { } path || arguments[argument.Name] is not { } value || goesOn && !tool.Operation!.Required.Contains(path)) continue;
            if (argument.Filter is { } operation) Narrow(request, tool.List!, path, operation, argument.Local ? Instant(value, zone) : value.DeepClone());
            else Put(request, path, argument.Local ? JsonValue.Create(Wire.Local(LocalTimes.Read((string)value!)!.Value)) : value);
            foreach (var (with, constant) in argument.With ?? []) PutUnlessThere(request, with, constant!);
        }
        return request;
    }

    /// <summary>A list without a next cursor of its own is told where to go on by its offset, which then is our cursor.</summary>
    private static bool Page(JsonObject request, ToolList list, JsonObject arguments)
    {
        var cursor = (string?)arguments["cursor"];
        var limit = (int?)arguments["limit"] ?? Math.Min(50, list.MaxLimit);
        Put(request, $"{list.Paging}.limit", limit);
        if (list.Cursor && cursor is not null) { Put(request, $"{list.Paging}.cursor", cursor); return true; }
        if (cursor is not null) Put(request, $"{list.Paging}.offset", Offset(cursor));
        if (arguments["filter"] is JsonObject filter && list.Filter is { } at) Put(request, at, filter);
        if (arguments["sort"] is JsonArray sort && list.Sort is { } order) Put(request, order, sort);
        return false;
    }

    public static int Offset(string cursor) => cursor.StartsWith("after-", StringComparison.Ordinal) && int.TryParse(cursor["after-".Length..], out var offset) && offset >= 0 ? offset : 0;

    /// <summary>Adds a condition to the filter, which then holds as well as all that stands there.</summary>
    public static void Narrow(JsonObject request, ToolList list, string path, string operation, JsonNode value)
    {
        if (At(request, list.Filter!) is not JsonObject filter) Put(request, list.Filter!, new JsonObject { [path] = new JsonObject { [operation] = value } });
        else if (!filter.ContainsKey(path)) filter[path] = new JsonObject { [operation] = value };
        else if (filter[path] is JsonObject conditions && !conditions.ContainsKey(operation)) conditions[operation] = value;
        else Put(request, list.Filter!, new JsonObject { ["$and"] = new JsonArray(filter.DeepClone(), new JsonObject { [path] = new JsonObject { [operation] = value } }) });
    }

    public static JsonValue Instant(JsonNode local, DateTimeZone zone) => JsonValue.Create(Wire.Timestamp(Zones.Start(LocalTimes.Read((string)local!)!.Value, zone)));

    public static void Put(JsonObject target, string path, JsonNode value)
    {
        var asList = path.EndsWith("[]", StringComparison.Ordinal);
        var names = (asList ? path[..^2] : path).Split('.');
        foreach (var name in names[..^1])
        {
            if (target[name] is not JsonObject next) target[name] = next = [];
            target = next;
        }
        target[names[^1]] = asList ? new JsonArray(value.DeepClone()) : value.DeepClone();
    }

    private static void PutUnlessThere(JsonObject target, string path, JsonNode value)
    {
        if (At(target, path) is null) Put(target, path, value);
    }

    public static JsonNode? At(JsonNode? node, string path)
    {
        foreach (var name in path.Split('.'))
        {
            if (name.EndsWith("[0]", StringComparison.Ordinal)) node = (node as JsonObject)?[name[..^3]] is JsonArray { Count: > 0 } list ? list[0] : null;
            else node = (node as JsonObject)?[name];
        }
        return node;
    }
}
