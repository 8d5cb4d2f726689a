namespace Slotwright.Server.Notifications.Templates;

/// <summary>What customers and owners are told, in words of their language and in the form of whatever carries it.</summary>
internal static class MessageTemplates
{
    /// <summary>The languages spoken here; a region's variant reads its language, any other language English.</summary>
    public static IReadOnlyList<string> Languages { get; } = [.. Words.All.Keys.Order(StringComparer.Ordinal)];

    public static RenderedMessage Render(MessageKind kind, string language, MessageFacts facts)
    {
        var letter = new Letter(kind, Words.Of(language), facts);
        return new(letter.Subject, HtmlMail.Of(letter), TextMail.Of(letter), TextMessage.Of(letter));
    }
}
