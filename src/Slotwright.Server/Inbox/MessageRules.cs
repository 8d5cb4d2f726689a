using Slotwright.Contract.Messages;
using Slotwright.Domain;
using Slotwright.Server.Http;

namespace Slotwright.Server.Inbox;

/// <summary>What a message must say of itself (behaviour/contacts.md 5).</summary>
internal static class MessageRules
{
    private const int LongestPreview = 256;

    public static Fault? Refused(Message message)
    {
        var found = new List<FieldViolation>();
        if (message.Visibility is null or MessageVisibility.UnknownVisibility) found.Add(new("message.visibility", "must be BUSINESS or BUSINESS_AND_PARTICIPANT", "REQUIRED_FIELD"));
        if (message.Direction is null or MessageDirection.UnknownDirection) found.Add(new("message.direction", "must be BUSINESS_TO_PARTICIPANT or PARTICIPANT_TO_BUSINESS", "REQUIRED_FIELD"));
        var content = message.Content!;
        if (content.System is not null) found.Add(new("message.content.system", "is the system's to say", "FIELD_NOT_ALLOWED"));
        else if (content is { Basic: null, Template: null, Minimal: null, Form: null }) found.Add(new("message.content.basic", "or template, minimal or form must be given", "REQUIRED_ONE_OF_FIELD"));
        foreach (var (field, required) in Required(content)) if (string.IsNullOrEmpty(required)) found.Add(new(field, "must be given", "REQUIRED_FIELD"));
        foreach (var (i, item) in (content.Basic?.Items ?? []).Index())
            if (item is null or { Text: null, Image: null, File: null }) found.Add(new($"message.content.basic.items[{i}].text", "or image or file must be given", "REQUIRED_ONE_OF_FIELD"));
        if (content.Basic is { } basic && basic.Items is null or { Count: 0 }) found.Add(new("message.content.basic.items", "must have something to say", "MIN_SIZE"));
        if (found.Count > 0) return new InvalidFields([.. found.DistinctBy(v => v.Field)]);
        return Media(content).Any(url => url is null || !Formats.Matches("WEB_URL", url)) ? new Refusal(FaultKind.Invalid, "INVALID_MEDIA_URL", "Pictures and files are told by an address on the web.") : null;
    }

    private static IEnumerable<(string Field, string? Value)> Required(MessageContent content)
    {
        if (content.Minimal is { } minimal) yield return ("message.content.minimal.text", minimal.Text);
        foreach (var (i, field) in (content.Form?.Fields ?? []).Index()) yield return ($"message.content.form.fields[{i}].name", field?.Name);
    }

    private static IEnumerable<string?> Media(MessageContent content) =>
        (content.Basic?.Items ?? []).SelectMany(i => Urls(i.Image, i.File)).Concat((content.Form?.Media ?? []).SelectMany(m => Urls(m?.Image, m?.File)));

    private static IEnumerable<string?> Urls(ImageMessage? image, FileMessage? file)
    {
        if (image is not null) yield return image.Url;
        if (file is not null) yield return file.Url;
    }

    /// <summary>What is shown of a message in a list, unless it says so itself: the first of its words.</summary>
    public static string? Preview(MessageContent content)
    {
        var text = content.PreviewText ?? content.Basic?.Items?.Select(i => i.Text).FirstOrDefault(t => t is not null) ?? content.Minimal?.Text ?? content.Template?.Title ?? content.Form?.Title;
        return text is null ? null : Wire.Cut(text, LongestPreview);
    }
}
