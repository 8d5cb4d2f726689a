using Slotwright.Contract.Contacts;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Storage;
using ContactDetails = Slotwright.Contract.Bookings.ContactDetails;

namespace Slotwright.Server.Contacts;

/// <summary>
/// The people behind bookings: found by id, e-mail or phone, else made, in the booking's own transaction (behaviour/contacts.md 2). What they
/// tell that is not known yet is added to the contact; nothing is overwritten.
/// </summary>
internal static class Customers
{
    private const int LongestName = 1000, LongestPhone = 50, MostItems = 50; // of the contract

    /// <summary>The contact's id.</summary>
    /// <param name="known">Whom the booking's facts found under the e-mail. One that told the same the last time costs no reading.</param>
    /// <param name="app">The app that a contact made here comes from.</param>
    public static async Task<Guid> Find(Tx tx, ContactDetails told, KnownCustomer? known, string app, CancellationToken ct)
    {
        if (tx.Call.Caller.Contact is { } own && await tx.LockContact(own, ct) is { } member) return Meet(tx, member, told, shares: true);
        if (Guid.TryParse(told.ContactId, out var named) && await tx.LockContact(named, ct) is { } contact) return await Met(tx, contact, told, shares: true, ct);
        var (email, print) = (ContactKey.OfEmail(told.Email), ContactKey.Print(told));
        if (known?.Told is { } before && before.AsSpan().SequenceEqual(print)) return Seen(tx, known.Id);
        if (known is not null && await tx.LockContact(known.Id, ct) is { } found)
        {
            tx.Remember(found.Id, email, print);
            return await Met(tx, found, told, shares: false, ct);
        }
        if (await Holding(tx, [ContactKey.OfPhone(told.Phone, told.CountryCode)], ct) is { } reached) return await Met(tx, reached, told, shares: false, ct);
        return Add(tx, told, email, print, app);
    }

    /// <summary>Whom one of these keys finds, under its lock; else somebody who has one.</summary>
    public static async Task<StoredContact?> Holding(Tx tx, IEnumerable<string> keys, CancellationToken ct) =>
        keys.Where(k => k.Length > 0).ToArray() is { Length: > 0 } known && await tx.HolderOf(known, Guid.Empty, ct) is { } holder ? await tx.LockContact(holder.Contact, ct) : null;

    private static Guid Seen(Tx tx, Guid contact)
    {
        tx.NoteActivity(contact, ContactActivityType.BookingsAppointment);
        return contact;
    }

    /// <summary>Who has not signed in adds nothing to a member's contact: it may be anybody who knows the address.</summary>
    private static async Task<Guid> Met(Tx tx, StoredContact contact, ContactDetails told, bool shares, CancellationToken ct) =>
        tx.Call.Caller.Kind is CallerKind.Visitor or CallerKind.Member && Told(contact.Wire.Info ?? new(), told) is not null && (await tx.MembersAmong([contact.Id], ct)).Count > 0
            ? Seen(tx, contact.Id) : Meet(tx, contact, told, shares);

    /// <param name="shares">Who was named by id may have the e-mail of somebody else; who was found by it has it alone.</param>
    private static Guid Meet(Tx tx, StoredContact contact, ContactDetails told, bool shares)
    {
        if (Told(contact.Wire.Info ?? new(), told) is not { } info) return Seen(tx, contact.Id);
        tx.SaveContact(contact, ContactRules.With(contact.Wire, info) with { LastActivity = ContactRows.Activity(tx.Now, ContactActivityType.BookingsAppointment) }, shares);
        return contact.Id;
    }

    /// <summary>Two first bookings under one e-mail meet at the unique index of keys; the later one is run again and finds the contact.</summary>
    private static Guid Add(Tx tx, ContactDetails told, string email, byte[] print, string app)
    {
        var id = Guid.CreateVersion7(tx.Now.ToDateTimeOffset());
        var (now, info) = (Wire.Timestamp(tx.Now), Told(new(), told) ?? new());
        tx.AddContact(ContactRules.With(new()
        {
            Id = id.ToString(),
            Revision = 1,
            CreatedDate = now,
            UpdatedDate = now,
            Source = new() { SourceType = ContactSourceType.WixBookings, AppId = app },
            LastActivity = ContactRows.Activity(tx.Now, ContactActivityType.BookingsAppointment),
        }, info), shares: false, email, print);
        return id;
    }

    /// <summary>The info with what a booking tells that it lacks; null when it lacks nothing. An address is taken for the first one only: people book to many places.</summary>
    private static ContactInfo? Told(ContactInfo info, ContactDetails told)
    {
        var after = Appended(info, new()
        {
            Name = Name(told),
            Emails = ContactKey.OfEmail(told.Email).Length > 0 ? new() { Items = [new() { Email = told.Email!.Trim() }] } : null,
            Phones = ContactKey.OfPhone(told.Phone, told.CountryCode).Length > 0 ? new() { Items = [new() { Phone = Cut(told.Phone, LongestPhone), CountryCode = told.CountryCode }] } : null,
            Addresses = info.Addresses is null ? Address(told) : null,
        });
        if (after is null) return null;
        var complete = ContactRules.Complete(after, info);
        return complete.Fault is null ? complete.Value : null; // what a booking may tell and a contact may not be is left out
    }

    /// <summary>The info with what is told of the same person and not known yet; null when all of it is. Nothing is overwritten.</summary>
    public static ContactInfo? Appended(ContactInfo info, ContactInfo told)
    {
        var (emails, phones, addresses) = (info.Emails?.Items ?? [], info.Phones?.Items ?? [], info.Addresses?.Items ?? []);
        var after = info with
        {
            Name = info.Name ?? told.Name,
            Company = info.Company ?? told.Company,
            JobTitle = info.JobTitle ?? told.JobTitle,
            Birthdate = info.Birthdate ?? told.Birthdate,
            Locale = info.Locale ?? told.Locale,
            Picture = info.Picture ?? told.Picture,
            Emails = More(emails, told.Emails?.Items, e => ContactKey.OfEmail(e.Email), (e, first) => e with { Tag = e.Tag ?? (first ? EmailTag.Main : EmailTag.Untagged), Primary = first ? e.Primary : false }) is { } mails ? new() { Items = mails } : info.Emails,
            Phones = More(phones, told.Phones?.Items, p => ContactKey.OfPhone(p.Phone, p.CountryCode), (p, first) => p with { Tag = p.Tag ?? (first ? PhoneTag.Main : PhoneTag.Untagged), Primary = first ? p.Primary : false }) is { } numbers ? new() { Items = numbers } : info.Phones,
            Addresses = More(addresses, told.Addresses?.Items, a => a.Address, (a, _) => a) is { } places ? new() { Items = places } : info.Addresses,
            LabelKeys = told.LabelKeys?.Items?.Except(info.LabelKeys?.Items ?? []).ToList() is { Count: > 0 } labels ? new() { Items = [.. info.LabelKeys?.Items ?? [], .. labels] } : info.LabelKeys,
            ExtendedFields = told.ExtendedFields is null ? info.ExtendedFields : ExtendedValues.Filled(info.ExtendedFields, told.ExtendedFields),
        };
        return after == info ? null : after;
    }

    private static List<T>? More<T, TKey>(IReadOnlyList<T> known, IReadOnlyList<T>? told, Func<T, TKey> key, Func<T, bool, T> added)
    {
        var fresh = (told ?? []).OfType<T>().DistinctBy(key).ExceptBy(known.Select(key), key).Take(MostItems - known.Count).ToList();
        return fresh.Count == 0 ? null : [.. known, .. fresh.Select(item => added(item, known.Count == 0))];
    }

    private static ContactName? Name(ContactDetails told) => string.IsNullOrWhiteSpace(told.FirstName) && string.IsNullOrWhiteSpace(told.LastName) ? null
        : new() { First = Cut(told.FirstName, LongestName), Last = Cut(told.LastName, LongestName) };

    private static ContactAddressesWrapper? Address(ContactDetails told) => told.FullAddress is not { } full || full is { City: null, Country: null, PostalCode: null, AddressLine: null, StreetAddress: null } ? null : new()
    {
        Items =
        [
            new()
            {
                Tag = AddressTag.Untagged,
                Address = new()
                {
                    StreetAddress = full.StreetAddress is { } street ? new() { Name = street.Name, Number = street.Number } : null,
                    AddressLine = full.AddressLine,
                    AddressLine2 = full.AddressLine2,
                    City = full.City,
                    Country = full.Country,
                    Subdivision = full.Subdivision,
                    PostalCode = full.PostalCode,
                },
            },
        ],
    };

    private static string? Cut(string? text, int most) => text is null ? null : Wire.Cut(text, most);
}
