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
        if (await ByPhone(tx, told, ct) is { } reached) return await Met(tx, reached, told, shares: false, ct);
        return Add(tx, told, email, print, app);
    }

    private static async Task<StoredContact?> ByPhone(Tx tx, ContactDetails told, CancellationToken ct) =>
        ContactKey.OfPhone(told.Phone, told.CountryCode) is { Length: > 0 } phone && await tx.HolderOf([phone], Guid.Empty, ct) is { } holder ? await tx.LockContact(holder.Contact, ct) : null;

    private static Guid Seen(Tx tx, Guid contact)
    {
        tx.NoteActivity(contact, ContactActivityType.BookingsAppointment);
        return contact;
    }

    /// <summary>Who has not signed in adds nothing to a member's contact: it may be anybody who knows the address.</summary>
    private static async Task<Guid> Met(Tx tx, StoredContact contact, ContactDetails told, bool shares, CancellationToken ct) =>
        tx.Call.Caller.Kind is CallerKind.Visitor or CallerKind.Member && Appended(contact.Wire.Info ?? new(), told) is not null && (await tx.MembersAmong([contact.Id], ct)).Count > 0
            ? Seen(tx, contact.Id) : Meet(tx, contact, told, shares);

    /// <param name="shares">Who was named by id may have the e-mail of somebody else; who was found by it has it alone.</param>
    private static Guid Meet(Tx tx, StoredContact contact, ContactDetails told, bool shares)
    {
        if (Appended(contact.Wire.Info ?? new(), told) is not { } info) return Seen(tx, contact.Id);
        tx.SaveContact(contact, ContactRules.With(contact.Wire, info) with { LastActivity = ContactRows.Activity(tx.Now, ContactActivityType.BookingsAppointment) }, shares);
        return contact.Id;
    }

    /// <summary>Two first bookings under one e-mail meet at the unique index of keys; the later one is run again and finds the contact.</summary>
    private static Guid Add(Tx tx, ContactDetails told, string email, byte[] print, string app)
    {
        var id = Guid.CreateVersion7(tx.Now.ToDateTimeOffset());
        var (now, info) = (Wire.Timestamp(tx.Now), Appended(new(), told) ?? new());
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

    /// <summary>The info with what the customer tells that it lacks; null when it lacks nothing.</summary>
    public static ContactInfo? Appended(ContactInfo info, ContactDetails told)
    {
        var after = info with
        {
            Name = info.Name ?? Name(told),
            Emails = Email(info.Emails?.Items ?? [], told) is { } emails ? new() { Items = emails } : info.Emails,
            Phones = Phone(info.Phones?.Items ?? [], told) is { } phones ? new() { Items = phones } : info.Phones,
            Addresses = info.Addresses ?? Address(told),
        };
        if (after == info) return null;
        var complete = ContactRules.Complete(after, info);
        return complete.Fault is null ? complete.Value : null; // what a booking may tell and a contact may not be is left out
    }

    private static ContactName? Name(ContactDetails told) => string.IsNullOrWhiteSpace(told.FirstName) && string.IsNullOrWhiteSpace(told.LastName) ? null
        : new() { First = Cut(told.FirstName, LongestName), Last = Cut(told.LastName, LongestName) };

    private static List<ContactEmail>? Email(IReadOnlyList<ContactEmail> known, ContactDetails told) =>
        ContactKey.OfEmail(told.Email) is not { Length: > 0 } key || known.Count >= MostItems || known.Any(e => ContactKey.OfEmail(e.Email) == key) ? null
        : [.. known, new() { Tag = known.Count == 0 ? EmailTag.Main : EmailTag.Untagged, Email = told.Email!.Trim() }];

    private static List<ContactPhone>? Phone(IReadOnlyList<ContactPhone> known, ContactDetails told) =>
        ContactKey.OfPhone(told.Phone, told.CountryCode) is not { Length: > 0 } key || known.Count >= MostItems || known.Any(p => ContactKey.OfPhone(p.Phone, p.CountryCode) == key) ? null
        : [.. known, new() { Tag = known.Count == 0 ? PhoneTag.Main : PhoneTag.Untagged, Phone = Cut(told.Phone, LongestPhone), CountryCode = told.CountryCode }];

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
