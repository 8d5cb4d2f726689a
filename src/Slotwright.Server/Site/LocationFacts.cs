using System.Text.Json;
using Slotwright.Contract.Locations;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Site;

/// <summary>A business location as services and bookings know it.</summary>
internal sealed record LocationFacts(Guid Id, Location Document)
{
    public string Name => Document.Name ?? "";

    public bool IsDefault => Document.Default == true;

    public bool IsArchived => Document.Archived == true;

    public static LocationFacts Of(Document stored) => new(Guid.Parse(stored.Id), JsonSerializer.Deserialize(stored.Bytes, LocationsJson.Wire.Location)!);
}
