using System.Globalization;

namespace Slotwright.Server.Notifications.Templates;

/// <summary>A label and what stands beside it; what is past no longer holds and is shown as such.</summary>
internal sealed record Row(string Label, string[] Lines, bool IsPast = false);

/// <summary>A message as its reader will read it, before it takes the form of a mail, a text or an SMS. All of it is readable, none of it escaped.</summary>
internal sealed class Letter(MessageKind kind, Words words, MessageFacts facts)
{
    private readonly WrittenTimes times = new(words.Dates, facts.Zone);

    public KindWords Says => words.Kinds[kind];
    public string Language => words.Language;
    public string Direction => words.Direction;
    public string Business { get; } = Plain.Line(facts.Business) ?? "Slotwright";
    public string? Customer { get; } = Plain.Line(facts.Customer);
    public string? Service { get; } = Plain.Line(facts.Service);
    public bool IsToOwner { get; } = kind >= MessageKind.OwnerNewBooking;

    /// <summary>A greeting and the name it waits for; owners are not greeted, nobody knows which of them reads.</summary>
    public string? Greeting => IsToOwner ? null : Customer is null ? words.Labels.GreetingWithoutName : words.Labels.Greeting;
    public string[] Note { get; } = Plain.Lines(facts.Note);
    public string NoteLabel => words.Labels.Note;
    public string? Link { get; } = Plain.Link(facts.ManageUrl);
    public string Action => kind switch
    {
        _ when IsToOwner => words.Labels.Open,
        MessageKind.WaitlistOffer => words.Labels.Book,
        MessageKind.BookingCanceled or MessageKind.BookingDeclined => words.Labels.View,
        _ => words.Labels.Manage,
    };
    public string Questions => words.Labels.Questions;
    public string? Phone { get; } = Plain.Line(facts.BusinessPhone);
    public string? Email { get; } = Plain.Line(facts.BusinessEmail);
    public string[] Address { get; } = [.. Plain.Lines(facts.BusinessAddress).Where(line => line.Length > 0)];
    /// <summary>The colour that tells good news from bad before a word is read; dark enough for white letters, and its counterpart for dark ones.</summary>
    public (string Light, string Dark) Tone => kind switch
    {
        MessageKind.BookingConfirmed or MessageKind.WaitlistOffer or MessageKind.OwnerNewBooking => ("#17734f", "#6fd3a8"),
        MessageKind.BookingPending or MessageKind.WaitlistJoined or MessageKind.OwnerPendingApproval => ("#8a5200", "#f0bd6a"),
        MessageKind.BookingDeclined or MessageKind.BookingCanceled or MessageKind.OwnerCanceled or MessageKind.OwnerDoubleBooked or MessageKind.OwnerWebhookDisabled or MessageKind.OwnerOrderAttention => ("#a32d2d", "#ff9d94"),
        _ => ("#2a56b8", "#9dbcff"),
    };
    public string Footer => IsToOwner ? words.Labels.ToOwner : words.Labels.ToCustomer;

    /// <summary>What a list of mails shows: what happened first, then to what and when.</summary>
    public string Subject => string.Join(", ", About(withOffset: false)) is { Length: > 0 } about ? $"{Says.Subject}: {about}" : Says.Subject;

    /// <summary>Whom, what and when, as far as known and there is room for it.</summary>
    public IEnumerable<string> About(bool withOffset, int room = 100)
    {
        string?[] names = [IsToOwner ? Customer : null, Service, kind is MessageKind.OwnerWebhookDisabled or MessageKind.OwnerOrderAttention ? Plain.Line(facts.Detail) : null];
        foreach (var name in names)
            if (name is not null && Plain.Cut(name, room) is { Length: > 0 } shown) yield return shown;
        if (facts.Start is { } start) yield return times.Short(start, withOffset);
    }

    public List<Row> Rows()
    {
        var (labels, rows) = (words.Labels, new List<Row>());
        if (facts.Start is { } start) rows.Add(new(labels.When, times.Lines(start, facts.End), kind is MessageKind.BookingCanceled or MessageKind.BookingDeclined or MessageKind.OwnerCanceled));
        if (facts.PreviousStart is { } previous && previous != facts.Start) rows.Add(new(labels.Before, times.Lines(previous, null), IsPast: true));
        if (IsToOwner) Add(labels.Customer, Customer);
        Add(labels.Staff, facts.Staff);
        Add(labels.Place, facts.Place);
        if (facts.Participants is { } count && (count > 1 || kind == MessageKind.ParticipantsChanged)) Add(labels.Participants, count.ToString(CultureInfo.InvariantCulture));
        Add(labels.Price, facts.Price);
        if (IsToOwner) Add(kind switch { MessageKind.OwnerDoubleBooked => labels.Clash, MessageKind.OwnerWebhookDisabled => labels.Webhook, _ => labels.Detail }, facts.Detail);
        return rows;

        void Add(string label, string? value)
        {
            if (Plain.Lines(value).Where(line => line.Length > 0).ToArray() is { Length: > 0 } lines) rows.Add(new(label, lines));
        }
    }
}
