using System.Text.Json;
using Slotwright.Contract;
using Slotwright.Contract.AddOns;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.AddOns;

/// <summary>Add-ons: what customers may take along with a service, either more time or a number of things (behaviour/services.md 7).</summary>
internal sealed class AddOns(Db db, SiteDirectory sites) : Entity<AddOn>(db, sites,
    new("add_ons", "addOn", "addOns", "AddOns/AddOn", "wix.addons.v1.add_on", "ADD_ON_NOT_FOUND"), AddOnsJson.Wire.AddOn, AddOnTable)
{
    private static readonly EntityTable AddOnTable = new("add_ons", new EntityColumns(Ops.AddOns.QueryAddOns));
    private readonly SiteDirectory sites = sites;

    public void Map(Api api) => api
        .OnEntity(Ops.AddOns.CreateAddOn, Create).On(Ops.AddOns.GetAddOn, Get).OnEntity(Ops.AddOns.UpdateAddOn, Update).On(Ops.AddOns.DeleteAddOn, Delete)
        .OnQuery(Ops.AddOns.QueryAddOns, Query(new EntityQuery(AddOnTable, Ops.AddOns.QueryAddOns)))
        .On(Ops.AddOns.BulkCreateAddOns, BulkCreate("addOns")).On(Ops.AddOns.BulkUpdateAddOns, BulkUpdate("addOns")).On(Ops.AddOns.BulkDeleteAddOns, BulkDelete("addOnIds"));

    /// <summary>Those of these ids that there are.</summary>
    public static async Task<Dictionary<Guid, AddOn>> Find(Tx tx, Guid[] ids, CancellationToken ct) =>
        (await tx.List("SELECT id, revision, doc FROM add_ons WHERE site_id = $1 AND id = ANY($2)", Document.Read, ct, ids)).ToDictionary(d => Guid.Parse(d.Id), d => JsonSerializer.Deserialize(d.Bytes, AddOnsJson.Wire.AddOn)!);

    /// <summary>Prices are in the site's currency whatever is sent; the services that offer the add-on show a changed duration at once.</summary>
    protected override async Task<Result<AddOn>> Prepare(Change<AddOn> change, CancellationToken ct)
    {
        var addOn = change.After;
        if (Violations(addOn) is { Count: > 0 } violations) return new InvalidFields(violations);
        if (change.Before is not null) Services.Services.ShowAddOn(change.Tx, change.Id, addOn.DurationInMinutes);
        var currency = (await sites.Catalog(change.Tx.Site, ct)).Site.Currency;
        return addOn with { Price = new() { Value = addOn.Price!.Value, Currency = currency, FormattedValue = MoneyText.Of(addOn.Price.Value!, currency) } };
    }

    protected override Task<Fault?> Leaving(Tx tx, Guid id, AddOn addOn, CancellationToken ct)
    {
        Services.Services.DropAddOn(tx, id);
        return base.Leaving(tx, id, addOn, ct);
    }

    private static List<FieldViolation> Violations(AddOn addOn)
    {
        var found = new List<FieldViolation>();
        if (string.IsNullOrEmpty(addOn.Name)) found.Add(new("addOn.name", "must be given", "REQUIRED_FIELD"));
        if (addOn.Price?.Value is null) found.Add(new("addOn.price.value", "must be given", "REQUIRED_FIELD"));
        if (addOn is { DurationInMinutes: null, MaxQuantity: null }) found.Add(new("addOn.durationInMinutes", "or maxQuantity must be given", "REQUIRED_ONE_OF_FIELD"));
        return found;
    }
}
