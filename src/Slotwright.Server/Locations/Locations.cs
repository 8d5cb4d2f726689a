using System.Text.Json;
using Slotwright.Contract;
using Slotwright.Contract.Locations;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Locations;

/// <summary>Business locations: where services are given. Every site is born with one, its default.</summary>
internal sealed class Locations(Db db, SiteDirectory sites) : Entity<Location>(db, sites,
    new("locations", "location", "locations", "Locations/Location", Fqdn, "LOCATION_NOT_FOUND"), LocationsJson.Wire.Location, LocationTable)
{
    private const string Fqdn = "wix.locations.v1.location";
    private static readonly EntityTable LocationTable = new("locations", new EntityColumns(Ops.Locations.QueryLocations));

    public void Map(Api api) => api.On(Ops.Locations.GetLocation, Get);

    /// <summary>The default location of a new site, named like the business.</summary>
    public static void AddFirst(Tx tx, Guid id, string name, string timeZone)
    {
        var location = new Location { Id = id.ToString(), Revision = "1", Name = name, TimeZone = timeZone, Default = true, Archived = false, Status = LocationStatus.Active, LocationType = LocationType.Branch, LocationTypes = [LocationType.Branch] };
        var bytes = JsonSerializer.SerializeToUtf8Bytes(location, LocationsJson.Wire.Location);
        LocationTable.Insert(tx, id, bytes);
        tx.PublishCreated(Fqdn, location.Id, 1, bytes);
    }

    protected override Task<Result<Location>> Prepare(Change<Location> change, CancellationToken ct) => Task.FromResult<Result<Location>>(change.After);
}
