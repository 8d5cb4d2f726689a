namespace Slotwright.Server.Notifications.Templates;

/// <summary>The body for those who read no HTML: it tells all that the other one tells.</summary>
internal static class TextMail
{
    public static string Of(Letter letter)
    {
        var blocks = new List<string> { letter.Says.Title };
        if (letter.Greeting is { } greeting) blocks.Add(greeting.Replace("{customer}", letter.Customer, StringComparison.Ordinal));
        blocks.Add(letter.Says.Lead);
        blocks.Add(string.Join('\n', [.. letter.Service is { } service ? [service] : Array.Empty<string>(), .. letter.Rows().Select(row => $"{row.Label}: {InOne(row.Lines)}")]));
        if (letter.Note.Length > 0) blocks.Add($"{letter.NoteLabel.Replace("{business}", letter.Business, StringComparison.Ordinal)}:\n{string.Join('\n', letter.Note)}");
        if (letter.Link is { } link) blocks.Add($"{letter.Action}:\n{link}");
        if (!letter.IsToOwner && Lines(letter.Phone, letter.Email) is { Length: > 0 } contact) blocks.Add($"{letter.Questions}\n{contact}");
        blocks.Add($"-- \n{Lines([letter.Business, .. letter.Address])}\n{letter.Footer.Replace("{business}", letter.Business, StringComparison.Ordinal)}");
        return string.Join("\n\n", blocks.Where(block => block.Length > 0)) + "\n";
    }

    private static string InOne(string[] lines) => string.Join(", ", lines).Replace(" –, ", " – ", StringComparison.Ordinal);

    private static string Lines(params string?[] lines) => string.Join('\n', lines.Where(line => line is not null));
}
