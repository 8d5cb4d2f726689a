using System.Text.Json.Nodes;
using Slotwright.Contract.Contacts;
using Slotwright.Domain;
using Slotwright.Domain.Contacts;
using Slotwright.Server.Contacts;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Privacy;

/// <summary>
/// Who somebody is: contacts by id, e-mail or phone as bookings find them (<see cref="Customers"/>), then bookings under any of these, then whatever else those tell.
/// An address that another contact has, too, leads no further: it may be a family's.
/// </summary>
internal sealed class PersonSearch(Tx tx)
{
    private const int Rounds = 5, LastDigits = 7;
    private readonly HashSet<string> contacts = [], emails = [], phones = [], names = [];
    private readonly Dictionary<string, JsonObject> bookings = [];

    /// <summary>The one thing a request names somebody by; a fault tells that there is none, or nothing to look for in it.</summary>
    public static Fault? Refused(Call call)
    {
        var (id, email, phone) = (Text(call, "contactId"), Text(call, "email"), Text(call, "phone"));
        if (id is null && email is null && phone is null) return new InvalidFields([.. new[] { "contactId", "email", "phone" }.Select(f => new FieldViolation(f, "one of contactId, email and phone must be given", "REQUIRED_ONE_OF_FIELD"))]);
        if (email is not null && !(email.Trim() is [not '@', .., not '@'] trimmed && trimmed.Contains('@', StringComparison.Ordinal))) return new InvalidFields("email", "FORMAT", "must be an e-mail address");
        return phone is not null && phone.Count(char.IsAsciiDigit) < LastDigits - 1 ? new InvalidFields("phone", "FORMAT", "must be a phone number of six digits or more") : null;
    }

    /// <summary>Everything the request's customer is known by.</summary>
    public static async Task<Person> Find(Tx tx, Call call, CancellationToken ct)
    {
        var search = new PersonSearch(tx);
        if (Text(call, "email") is { } email)
        {
            search.emails.Add(email.Trim().ToLowerInvariant());
            search.contacts.UnionWith(await tx.ContactsUnder(ContactKey.OfEmail(email), ct));
        }
        if (Text(call, "phone") is { } phone)
        {
            search.phones.Add(phone.Trim());
            search.contacts.UnionWith(await tx.ContactsUnder(ContactKey.OfPhone(phone, null), ct));
        }
        return Guid.TryParse(Text(call, "contactId"), out var id) ? await Of(tx, id, ct) : await search.Gather(ct);
    }

    public static async Task<Person> Of(Tx tx, Guid contact, CancellationToken ct)
    {
        var search = new PersonSearch(tx);
        search.contacts.UnionWith(await tx.ContactsOf(contact, ct));
        return await search.Gather(ct);
    }

    private async Task<Person> Gather(CancellationToken ct)
    {
        foreach (var contact in await tx.LockContacts([.. contacts.Select(Guid.Parse)], ct)) await Learn(contact.Wire.Info, ct);
        for (var round = 0; round < Rounds; round++)
        {
            var known = emails.Count + phones.Count + bookings.Count;
            foreach (var found in await tx.BookingsUnder(contacts, emails, phones.Select(p => string.Concat(p.Where(char.IsAsciiDigit))).Where(d => d.Length >= LastDigits).Select(d => d[^LastDigits..]), ct))
                bookings[found.Id] = found.Document;
            foreach (var details in bookings.Values.Select(b => b["contactDetails"]).OfType<JsonObject>().ToList()) await Learn(details, ct);
            if (emails.Count + phones.Count + bookings.Count == known) break;
        }
        return await Told(ct);
    }

    private async Task Learn(ContactInfo? info, CancellationToken ct)
    {
        AddName(info?.Name?.First, info?.Name?.Last);
        var keys = ContactKey.Of(info).Select(k => k.Key).ToList();
        var shared = await tx.KeysOfOthers(keys, contacts, ct);
        foreach (var email in info?.Emails?.Items ?? [])
            if (ContactKey.OfEmail(email.Email) is { Length: > 0 } key && !shared.Contains(key)) emails.Add(email.Email!.Trim().ToLowerInvariant());
        foreach (var phone in info?.Phones?.Items ?? [])
            if (ContactKey.OfPhone(phone.Phone, phone.CountryCode) is { Length: > 0 } key && !shared.Contains(key)) AddPhone(phone.Phone!, phone.CountryCode);
    }

    private async Task Learn(JsonObject details, CancellationToken ct)
    {
        AddName((string?)details["firstName"], (string?)details["lastName"]);
        var (email, phone, country) = ((string?)details["email"], (string?)details["phone"], (string?)details["countryCode"]);
        var (emailKey, phoneKey) = (ContactKey.OfEmail(email), ContactKey.OfPhone(phone, country));
        var isNew = emailKey.Length > 0 && !emails.Contains(email!.Trim().ToLowerInvariant()) || phoneKey.Length > 0 && !phones.Contains(phone!.Trim());
        if (!isNew) return;
        var shared = await tx.KeysOfOthers([emailKey, phoneKey], contacts, ct);
        if (emailKey.Length > 0 && !shared.Contains(emailKey)) emails.Add(email!.Trim().ToLowerInvariant());
        if (phoneKey.Length > 0 && !shared.Contains(phoneKey)) AddPhone(phone!, country);
    }

    private void AddName(string? first, string? last)
    {
        if ($"{first} {last}".Trim() is { Length: > 0 } name) names.Add(name);
    }

    private void AddPhone(string phone, string? country)
    {
        phones.Add(phone.Trim());
        if (PhoneNumber.International(phone, country) is { } dialed) phones.Add(dialed);
    }

    private async Task<Person> Told(CancellationToken ct)
    {
        var staff = await tx.NamesOfStaff(names, ct);
        var creators = bookings.Values.Select(b => (string?)(b["createdBy"]?["anonymousVisitorId"] ?? b["createdBy"]?["memberId"])).OfType<string>().ToHashSet();
        var others = await tx.BookedForOthers(creators, bookings.Keys, ct);
        return new()
        {
            Contacts = contacts,
            Emails = emails,
            Phones = phones,
            Names = names.Where(n => !staff.Contains(n.ToLowerInvariant())).ToHashSet(),
            Bookings = bookings.Keys.ToHashSet(),
            Visitors = creators.Except(others).Union(await tx.MembersUnder(contacts, ct)).ToHashSet(),
            Linked = bookings.Values.SelectMany(b => new[] { (string?)b["formSubmissionId"], (string?)b["bookedEntity"]?["slot"]?["eventId"] }).OfType<string>().ToHashSet(),
        };
    }

    private static string? Text(Call call, string name) => call.Member(name)?.GetString() is { Length: > 0 } text ? text : null;
}

/// <summary>The site holds nothing of such a customer, or nothing any more (404).</summary>
internal sealed record CustomerNotFound() : Fault(FaultKind.NotFound, "CUSTOMER_NOT_FOUND", "There is nothing of this customer.");
