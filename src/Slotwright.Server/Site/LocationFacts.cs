using System.Text.Json;
using Slotwright.Contract.Locations;
using Slotwright.Contract.Services;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Site;

/// <summary>A business location as services and bookings know it.</summary>
internal sealed record LocationFacts(Guid Id, Contract.Locations.Location Document)
{
    public string Name => Document.Name ?? "";

    public bool IsDefault => Document.Default == true;

    public bool IsArchived => Document.Archived == true;

    /// <summary>The location as a service given there shows it.</summary>
    public V2Location AtService => new()
    {
        Id = Id.ToString(),
        Type = LocationTypeEnumLocationType.Business,
        Business = new() { Id = Id.ToString(), Name = Name, Default = IsDefault, Address = Address, Email = Document.Email, Phone = Document.Phone },
        CalculatedAddress = Address,
    };

    private CommonAddress? Address => Document.Address is not { } a ? null : new()
    {
        StreetAddress = a.StreetAddress is { } street ? new() { Number = street.Number, Name = street.Name, Apt = street.Apt } : null,
        Country = a.Country,
        Subdivision = a.Subdivision,
        City = a.City,
        PostalCode = a.PostalCode,
        FormattedAddress = a.FormattedAddress,
    };

    public static LocationFacts Of(Contract.Locations.Location location) => new(Guid.Parse(location.Id!), location);

    public static LocationFacts Of(Document stored) => Of(JsonSerializer.Deserialize(stored.Bytes, LocationsJson.Wire.Location)!);
}
