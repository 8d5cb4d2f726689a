using Slotwright.Contract.Contacts;
using Slotwright.Domain;
using Slotwright.Domain.Contacts;
using Slotwright.Server.Http;

namespace Slotwright.Server.Contacts;

/// <summary>What a contact's info must be, and what follows from it (behaviour/contacts.md 1).</summary>
internal static class ContactRules
{
    /// <summary>The info completed: ids for its items, one primary in each list, numbers as the world dials them; or everything wrong with it.</summary>
    /// <param name="before">What was stored: an item that says the same keeps its id.</param>
    /// <param name="isPart">It is to be added to a contact that has a name, an e-mail or a phone already.</param>
    public static Result<ContactInfo> Complete(ContactInfo wanted, ContactInfo? before, bool isPart = false)
    {
        var info = wanted with
        {
            Name = Tidy(wanted.Name),
            Emails = new() { Items = Primary([.. (wanted.Emails?.Items ?? []).OfType<ContactEmail>().Select(e => Email(e, before))], e => e.Primary, (e, first) => e with { Primary = first }) },
            Phones = new() { Items = Primary([.. (wanted.Phones?.Items ?? []).OfType<ContactPhone>().Select(p => Phone(p, before))], p => p.Primary, (p, first) => p with { Primary = first }) },
            Addresses = new() { Items = [.. (wanted.Addresses?.Items ?? []).OfType<ContactAddress>().Select(a => a with { Id = Known(a.Id) ?? NewId(), Tag = a.Tag ?? AddressTag.Untagged })] },
            LabelKeys = new() { Items = [.. (wanted.LabelKeys?.Items ?? []).OfType<string>().Distinct()] },
        };
        if (Violations(wanted, info) is { Count: > 0 } violations) return new InvalidFields(violations);
        return Refused(info, isPart) is { } fault ? fault : Without(info);
    }

    private static List<FieldViolation> Violations(ContactInfo wanted, ContactInfo info)
    {
        var found = new List<FieldViolation>();
        foreach (var (i, email) in info.Emails!.Items!.Index())
            if (email.Email is null) found.Add(new($"info.emails.items[{i}].email", "must be given", "REQUIRED_FIELD"));
            else if (email.Email.Length == 0 || !Formats.Matches("EMAIL", email.Email)) found.Add(new($"info.emails.items[{i}].email", "must be an e-mail address", "FORMAT"));
        foreach (var (i, phone) in info.Phones!.Items!.Index())
            if (phone.Phone is null) found.Add(new($"info.phones.items[{i}].phone", "must be given", "REQUIRED_FIELD"));
        if (wanted.LabelKeys?.Items?.Any(k => k.Length is 0 or > 80) == true) found.Add(new("info.labelKeys.items", "must be keys of labels", "VALIDATION"));
        return found;
    }

    private static Refusal? Refused(ContactInfo info, bool isPart)
    {
        if (info.Emails!.Items!.Count(e => e.Primary == true) > 1 || info.Phones!.Items!.Count(p => p.Primary == true) > 1)
            return new Refusal(FaultKind.Invalid, "CANNOT_HAVE_MULTIPLE_PRIMARY_INFO", "Only one e-mail and one phone can be the primary one.");
        return !isPart && info.Name is null && info.Emails.Items!.Count == 0 && info.Phones!.Items!.Count == 0
            ? new Refusal(FaultKind.Invalid, "INSUFFICIENT_CONTACT_DATA", "A contact needs a name, an e-mail or a phone.") : null;
    }

    /// <summary>Lists without items are left out.</summary>
    private static ContactInfo Without(ContactInfo info) => info with
    {
        Emails = info.Emails!.Items!.Count > 0 ? info.Emails : null,
        Phones = info.Phones!.Items!.Count > 0 ? info.Phones : null,
        Addresses = info.Addresses!.Items!.Count > 0 ? info.Addresses : null,
        LabelKeys = info.LabelKeys!.Items!.Count > 0 ? info.LabelKeys : null,
    };

    private static ContactName? Tidy(ContactName? name) =>
        string.IsNullOrWhiteSpace(name?.First) && string.IsNullOrWhiteSpace(name?.Last) ? null : name;

    private static ContactEmail Email(ContactEmail wanted, ContactInfo? before)
    {
        var text = wanted.Email?.Trim();
        var same = before?.Emails?.Items?.FirstOrDefault(e => string.Equals(e.Email, text, StringComparison.OrdinalIgnoreCase));
        return wanted with { Id = Known(wanted.Id) ?? same?.Id ?? NewId(), Email = text, Tag = wanted.Tag ?? EmailTag.Untagged };
    }

    private static ContactPhone Phone(ContactPhone wanted, ContactInfo? before)
    {
        var same = before?.Phones?.Items?.FirstOrDefault(p => p.Phone == wanted.Phone);
        return wanted with { Id = Known(wanted.Id) ?? same?.Id ?? NewId(), Tag = wanted.Tag ?? PhoneTag.Untagged, E164Phone = PhoneNumber.International(wanted.Phone ?? "", wanted.CountryCode) };
    }

    private static List<T> Primary<T>(List<T> items, Func<T, bool?> isPrimary, Func<T, bool, T> mark) =>
        items.Any(i => isPrimary(i) == true) ? items.ConvertAll(i => mark(i, isPrimary(i) == true)) : [.. items.Select((item, i) => mark(item, i == 0))];

    private static string? Known(string? id) => Guid.TryParse(id, out _) ? id : null;

    private static string NewId() => Guid.NewGuid().ToString();

    /// <summary>The contact with other info, what is told of the primary ones in it, and what it is shown as.</summary>
    public static Contact With(Contact contact, ContactInfo info)
    {
        var email = info.Emails?.Items?.FirstOrDefault(e => e.Primary == true)?.Email;
        var phone = info.Phones?.Items?.FirstOrDefault(p => p.Primary == true);
        return contact with
        {
            Info = info with { ExtendedFields = ExtendedValues.Named(info, email, phone?.Phone) },
            PrimaryInfo = email is null && phone is null ? null : new() { Email = email, Phone = phone?.Phone },
            PrimaryEmail = email is null ? null : new()
            {
                Email = email,
                SubscriptionStatus = SubscriptionStatus.NotSet,
                DeliverabilityStatus = EmailDeliverabilityStatus.NotSet,
            },
            PrimaryPhone = phone is null ? null : new() { CountryCode = phone.CountryCode, E164Phone = phone.E164Phone, FormattedPhone = phone.E164Phone ?? phone.Phone, Phone = phone.Phone, SubscriptionStatus = SubscriptionStatus.NotSet },
        };
    }
}
