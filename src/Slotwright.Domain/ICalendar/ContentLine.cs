namespace Slotwright.Domain.ICalendar;

/// <summary>One unfolded line of a calendar file: a property's name, its parameters (names in capitals) and its value as written.</summary>
public sealed record ContentLine(string Name, IReadOnlyDictionary<string, string> Parameters, string Value)
{
    private static readonly Dictionary<string, string> None = [];

    public string? Parameter(string name) => Parameters.GetValueOrDefault(name);

    /// <summary>Null when it is no property: no name, or no colon outside quotes.</summary>
    public static ContentLine? Parse(string line)
    {
        var end = line.AsSpan().IndexOfAny(':', ';');
        if (end <= 0) return null;
        var name = line[..end].Trim().ToUpperInvariant();
        if (line[end] == ':') return new(name, None, line[(end + 1)..]);
        var parameters = new Dictionary<string, string>();
        var at = end;
        while (at < line.Length && line[at] == ';')
        {
            var stop = EndOfParameter(line, at + 1);
            var equals = line.IndexOf('=', at + 1, stop - at - 1);
            if (equals > 0) parameters[line[(at + 1)..equals].Trim().ToUpperInvariant()] = line[(equals + 1)..stop].Replace("\"", "", StringComparison.Ordinal);
            at = stop;
        }
        return at < line.Length ? new(name, parameters, line[(at + 1)..]) : null;
    }

    private static int EndOfParameter(string line, int at)
    {
        for (var quoted = false; at < line.Length; at++)
        {
            if (line[at] == '"') quoted = !quoted;
            else if (!quoted && line[at] is ';' or ':') break;
        }
        return at;
    }
}
