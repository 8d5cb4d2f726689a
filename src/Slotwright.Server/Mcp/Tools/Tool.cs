using System.Text.Json.Nodes;
using Slotwright.Contract;

namespace Slotwright.Server.Mcp.Tools;

/// <summary>A tool of the gateway, as contract/tools.json has it: what a model is told of it, which operations it takes, and how its arguments and answers map to theirs.</summary>
/// <param name="Kind">`read`, `write` (create, update, delete) or `custom` (everything else that changes something).</param>
/// <param name="Method">The single method a server can be minted for: `list`, `get`, `query`, `create`, `cancel` ...</param>
/// <param name="Operation">The operation that is called; of a composed tool the one its arguments are named after. Null for tools that need no upstream.</param>
/// <param name="Code">The composed tool's code by name; null when one operation does it all.</param>
internal sealed record Tool(string Name, string Title, string About, string Kind, string Method, IReadOnlyList<string> Tags, Hints Hints, Operation? Operation, string? Code)
{
    public required IReadOnlyList<ToolArgument> Arguments { get; init; }

    /// <summary>Every operation the tool cannot do without: where one is not served, the tool does not exist.</summary>
    public required IReadOnlyList<Operation> Needs { get; init; }

    /// <summary>The list this tool answers a page of; null for all others.</summary>
    public ToolList? List { get; init; }

    /// <summary>What of the operation's answer is shown.</summary>
    public Selection? Shown { get; init; }

    /// <summary>What the tool changes: where it is read before, and by which argument.</summary>
    public ToolSubject? Subject { get; init; }

    /// <summary>How what it did is taken back: `patch`, `delete`, `cancel`, `reschedule`, or the name of the opposite tool; null when it cannot be.</summary>
    public string? Undo { get; init; }

    /// <summary>How a server narrowed to staff members narrows the tool: `free`, `list`, `subject`, `argument`; null keeps the tool from such servers.</summary>
    public string? StaffScope { get; init; }

    public required JsonObject InputSchema { get; init; }

    public required JsonObject OutputSchema { get; init; }

    public required JsonSchema Input { get; init; }

    public bool IsRead => Kind == "read";

    /// <summary>Its code may have to ask the user what was left open.</summary>
    public bool MayAsk { get; init; }

    /// <summary>Whether it is told times of the business, so that its zone must be known.</summary>
    public bool TakesTimes => Arguments.Any(a => a.Local || (string?)a.Schema["format"] == "local-date-time");
}

/// <summary>The protocol's four hints, always all of them.</summary>
internal sealed record Hints(bool ReadOnly, bool Destructive, bool Idempotent, bool OpenWorld)
{
    /// <summary>From the letters of mcp.md section 6: R, D, I, O.</summary>
    public static Hints Parse(string letters) => new(letters.Contains('R'), letters.Contains('D'), letters.Contains('I'), letters.Contains('O'));
}

/// <summary>One argument: where its value goes in the request, and what else its presence says.</summary>
/// <param name="Path">A path of the request; with `[]` at its end the value becomes a list of one. Null when the tool's code takes it.</param>
/// <param name="Filter">The operator it filters a list by; then <paramref name="Path"/> is a path of the filter.</param>
/// <param name="Local">A date or date and time of the business's zone, sent as an instant.</param>
internal sealed record ToolArgument(string Name, bool Required, string? Path, string? Filter, bool Local, JsonObject Schema, JsonObject? With);

/// <summary>A page of a list: where the items are (`member` or `member[].inner`), where paging goes and where the next cursor comes from.</summary>
internal sealed record ToolList(string Items, string? Inner, string Paging, bool Cursor, string? Filter, string? Sort, string? Metadata, int MaxLimit);

/// <summary>How an entity is read: by its get operation, or by a query on its id.</summary>
/// <param name="Argument">The tool's argument that holds its id.</param>
/// <param name="IdPath">Where the id goes in the request; with an operator (`query.filter.id $eq`) it is a condition of a filter.</param>
/// <param name="At">Where the entity is in the answer.</param>
/// <param name="Label">How a person would call it, with `{path}` for its members.</param>
/// <param name="Staff">Where it says whose it is; null for what is nobody's.</param>
internal sealed record ToolSubject(string Kind, string Argument, Operation Read, string IdPath, string At, string Label, string? Staff)
{
    /// <summary>The request that reads one.</summary>
    public JsonObject Request(string id)
    {
        var request = new JsonObject();
        var parts = IdPath.Split(' ');
        RequestBuilder.Put(request, parts[0], parts.Length == 1 ? JsonValue.Create(id) : new JsonObject { [parts[1]] = id });
        foreach (var (path, value) in With ?? []) RequestBuilder.Put(request, path, value!);
        return request;
    }

    /// <summary>What the reading says besides the id.</summary>
    public JsonObject? With { get; init; }
}
