namespace Slotwright.Domain.ICalendar;

/// <summary>A BEGIN ... END block of a calendar file with its properties and the blocks within it.</summary>
public sealed class Component(string name)
{
    private const int Deepest = 8;

    public string Name { get; } = name;

    public List<ContentLine> Lines { get; } = [];

    public List<Component> Children { get; } = [];

    public ContentLine? Line(string name) => Lines.Find(l => l.Name == name);

    public IEnumerable<ContentLine> All(string name) => Lines.Where(l => l.Name == name);

    public string? Text(string name) => Line(name) is { } line ? CalendarText.Unescape(line.Value) : null;

    /// <summary>The file's outermost blocks; null when one is not closed, as in a file that broke off: what it lacks cannot be known.</summary>
    public static List<Component>? Parse(byte[] file, int most)
    {
        var (found, open, count) = (new List<Component>(), new Stack<Component>(), 0);
        foreach (var text in CalendarText.Unfold(file))
        {
            if (ContentLine.Parse(text) is not { } line) continue;
            var name = line.Value.Trim().ToUpperInvariant();
            if (line.Name == "BEGIN")
            {
                if (++count > most || open.Count == Deepest) return null;
                open.Push(new(name));
            }
            else if (line.Name == "END")
            {
                if (open.Count == 0 || open.Peek().Name != name) return null;
                var closed = open.Pop();
                (open.Count == 0 ? found : open.Peek().Children).Add(closed);
            }
            else if (open.Count > 0) open.Peek().Lines.Add(line);
        }
        return open.Count == 0 ? found : null;
    }
}
