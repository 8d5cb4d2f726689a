using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Slotwright.Contract;
using Slotwright.Domain;
using Slotwright.Server.Mcp.Tools;

namespace Slotwright.Server.Mcp.Calls;

/// <summary>
/// A server narrowed to members of staff sees and changes their rows alone. How each tool is narrowed is said in its row: `free` (nobody's
/// rows), `filter path`, `argument name`, `subject` (what it changes or reads by id must be theirs); a tool that does not say does not exist there.
/// </summary>
internal static class StaffNarrowing
{
    /// <summary>Narrows what is asked; null when it may be asked, else why not.</summary>
    public static Fault? Arguments(Tool tool, JsonObject arguments, IReadOnlyList<Guid> staff)
    {
        if (staff.Count == 0 || tool.StaffScope?.Split(' ') is not ["argument", var name]) return null;
        var single = tool.Arguments.First(a => a.Name == name).Schema["type"]!.GetValue<string>() == "string";
        if (arguments[name] is null) { if (!single || staff.Count == 1) arguments[name] = single ? staff[0].ToString() : List(staff); return null; }
        var asked = single ? [(string?)arguments[name]] : arguments[name]!.AsArray().Select(v => (string?)v);
        return asked.All(id => Guid.TryParse(id, out var guid) && staff.Contains(guid)) ? null : new OutsideScope("member of staff on this server");
    }

    /// <summary>Adds the staff to a list's filter, which the client's own filter cannot undo.</summary>
    public static void Request(Tool tool, JsonObject request, IReadOnlyList<Guid> staff)
    {
        if (staff.Count == 0 || tool.List is null || tool.StaffScope?.Split(' ') is not ["filter", var path]) return;
        if (RequestBuilder.At(request, $"{tool.List.Paging}.cursor") is null) RequestBuilder.Narrow(request, tool.List, path, Comparison(tool, path), List(staff));
    }

    /// <summary>A field that holds several is asked whether any is theirs.</summary>
    private static string Comparison(Tool tool, string path) =>
        ContractTable.Current.Queries.GetValueOrDefault(tool.Operation!.Name)?.Fields.FirstOrDefault(f => f.Path == path)?.Operators.Split(' ').Contains("$in") == false ? "$hasSome" : "$in";

    /// <summary>A cursor carries the filter it was made under: on a narrowed server only its own are taken, or one from elsewhere would show everybody's rows.</summary>
    public static Fault? Cursor(ToolClient connection, Tool tool, JsonObject arguments)
    {
        if (connection.Server.Config.StaffResourceIds.Count == 0 || (string?)arguments["cursor"] is not { } sealed_) return null;
        var (mac, cursor) = sealed_.Split('.', 2) is [var m, var c] ? (m, c) : ("", "");
        if (!CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(mac), Encoding.ASCII.GetBytes(Mark(connection, tool, cursor)))) return new WrongArguments([new("cursor", "is not one of this list")]);
        arguments["cursor"] = cursor;
        return null;
    }

    public static void SealCursor(ToolClient connection, Tool tool, JsonObject page)
    {
        if (connection.Server.Config.StaffResourceIds.Count == 0 || (string?)page["next_cursor"] is not { } cursor) return;
        page["next_cursor"] = $"{Mark(connection, tool, cursor)}.{cursor}";
    }

    /// <summary>Binds a cursor to the server, the tool and the very staff it was made for.</summary>
    private static string Mark(ToolClient connection, Tool tool, string cursor) =>
        CallSeal.Mark(connection.Secret, "cursor", connection.Server.Id, CallSeal.Digest(tool.Name, new() { ["cursor"] = cursor, ["staff"] = List(connection.Server.Config.StaffResourceIds) }));

    /// <summary>Whether an entity is one of theirs.</summary>
    public static bool Owns(JsonObject? entity, string staffPath, IReadOnlyList<Guid> staff) =>
        staff.Count == 0 || Guid.TryParse((string?)RequestBuilder.At(entity, staffPath), out var id) && staff.Contains(id);

    private static JsonArray List(IReadOnlyList<Guid> staff) => [.. staff.Select(s => (JsonNode)s.ToString())];
}
