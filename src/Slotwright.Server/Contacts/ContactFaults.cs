using System.Globalization;
using Slotwright.Domain;

namespace Slotwright.Server.Contacts;

/// <summary>The site knows nobody of this id (404).</summary>
internal sealed record ContactNotFound(Guid Id) : Fault(FaultKind.NotFound, "CONTACT_NOT_FOUND", $"There is no contact {Id}.");

/// <summary>Somebody changed the contact since the caller read it (409).</summary>
internal sealed record ContactAlreadyChanged(long Current) : Fault(FaultKind.Conflict, "CONTACT_ALREADY_CHANGED", $"The contact has changed: its revision is {Current}.")
{
    public override IReadOnlyDictionary<string, object?> Data => new Dictionary<string, object?> { ["currentRevision"] = Current.ToString(CultureInfo.InvariantCulture) };
}

/// <summary>Another contact has the e-mail, or the phone (409).</summary>
internal sealed record DuplicateContact(Guid Other, ContactKey Key)
    : Fault(FaultKind.Conflict, "DUPLICATE_CONTACT_EXISTS", $"The contact {Other} has the {(Key.IsEmail ? "e-mail" : "phone")} already; allowDuplicates lets both have it.")
{
    public override IReadOnlyDictionary<string, object?> Data => new Dictionary<string, object?> { ["duplicateContactId"] = Other, [Key.IsEmail ? "duplicateEmail" : "duplicatePhone"] = Key.Text };
}

/// <summary>A key that is of no label of the site (404).</summary>
internal sealed record LabelNotFound(string Key) : Fault(FaultKind.NotFound, "LABEL_NOT_FOUND", $"There is no label {Key}.");

/// <summary>These contacts cannot be merged (428).</summary>
internal sealed record IllegalMerge(string Why) : Fault(FaultKind.Precondition, "ILLEGAL_MERGE", Why);

/// <summary>A key that is of no extended field of the site (404).</summary>
internal sealed record ExtendedFieldNotFound(string Key) : Fault(FaultKind.NotFound, "EXTENDED_FIELD_NOT_FOUND", $"There is no extended field {Key}.");

/// <summary>A value for a field the site does not have, or of another type than the field's (400).</summary>
internal sealed record InvalidExtendedValue(string Why) : Fault(FaultKind.Invalid, "INVALID_EXTENDED_FIELD_VALUE", Why);

/// <summary>What every site has is nobody's to rename or delete (403).</summary>
internal sealed record OfTheSystem(string What, string Key) : Fault(FaultKind.Denied, $"SYSTEM_{What.ToUpperInvariant()}", $"The {What} {Key} is the system's: it can be neither renamed nor deleted.");
