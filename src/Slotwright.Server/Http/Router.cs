using Slotwright.Contract;

namespace Slotwright.Server.Http;

/// <summary>
/// One routing table for every path family of the contract. A literal segment wins over a parameter; `{id}:verb` is a
/// parameter with a literal tail; parameters are taken as sent, since the SDK does not escape them (contract.md j6, j7).
/// </summary>
internal sealed class Router
{
    private readonly Node root = new();

    public Router(IEnumerable<Operation> operations)
    {
        foreach (var operation in operations)
            foreach (var path in operation.Paths)
            {
                Add(operation.Verb, path, operation);
                if (operation.PostFallback) Add("POST", path, operation);
            }
    }

    /// <summary>The operation a verb and path name, with its path values in the order of <see cref="Match.Names"/>; null when there is none.</summary>
    public Match? Find(string verb, string path)
    {
        var values = new List<string>(2);
        return Walk(root, verb, path[1..].Split('/'), 0, values) is { } leaf ? new(leaf.Operation, leaf.Names, values) : null;
    }

    internal sealed record Match(Operation Operation, string[] Names, IReadOnlyList<string> Values);

    private sealed record Leaf(Operation Operation, string[] Names);

    private sealed class Node
    {
        public Dictionary<string, Node> Literals { get; } = new(StringComparer.Ordinal);
        public Dictionary<string, Node> Tails { get; } = new(StringComparer.Ordinal);
        public Node? Parameter { get; set; }
        public Dictionary<string, Leaf> Leaves { get; } = new(StringComparer.Ordinal);
    }

    private void Add(string verb, string path, Operation operation)
    {
        var node = root;
        var names = new List<string>();
        foreach (var segment in path[1..].Split('/'))
        {
            var close = segment.IndexOf('}', StringComparison.Ordinal);
            if (!segment.StartsWith('{') || close < 0) { node = node.Literals.TryGetValue(segment, out var next) ? next : node.Literals[segment] = new(); continue; }
            names.Add(segment[1..close]);
            var tail = segment[(close + 1)..];
            node = tail.Length == 0 ? node.Parameter ??= new() : node.Tails.TryGetValue(tail, out var tailed) ? tailed : node.Tails[tail] = new();
        }
        node.Leaves.TryAdd(verb, new(operation, [.. names]));
    }

    private static Leaf? Walk(Node node, string verb, string[] segments, int at, List<string> values)
    {
        if (at == segments.Length) return node.Leaves.GetValueOrDefault(verb);
        var segment = segments[at];
        if (node.Literals.TryGetValue(segment, out var literal) && Walk(literal, verb, segments, at + 1, values) is { } found) return found;
        foreach (var (tail, next) in node.Tails)
            if (segment.Length > tail.Length && segment.EndsWith(tail, StringComparison.Ordinal)
                && Take(next, segment[..^tail.Length], verb, segments, at, values) is { } tailed) return tailed;
        return node.Parameter is { } parameter && segment.Length > 0 ? Take(parameter, segment, verb, segments, at, values) : null;
    }

    private static Leaf? Take(Node node, string value, string verb, string[] segments, int at, List<string> values)
    {
        values.Add(value);
        if (Walk(node, verb, segments, at + 1, values) is { } found) return found;
        values.RemoveAt(values.Count - 1);
        return null;
    }
}
