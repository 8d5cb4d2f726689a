using Slotwright.Server.Storage;

namespace Slotwright.Server.Services;

/// <summary>What services show of other entities, which tell them when it changes.</summary>
internal sealed partial class Services
{
    /// <summary>A category's name and place as its services show them.</summary>
    public static void ShowCategory(Tx tx, Guid id, string name, int sortOrder) => CategoryRows.Embed(tx, id, name, sortOrder);

    /// <summary>An add-on's duration as the services that offer it show it.</summary>
    public static void ShowAddOn(Tx tx, Guid id, int? minutes) => AddOnRows.Embed(tx, id, minutes);

    /// <summary>An add-on that goes leaves all groups.</summary>
    public static void DropAddOn(Tx tx, Guid id) => AddOnRows.Remove(tx, id);

    /// <summary>The services of a category, in the order of their ids.</summary>
    public Task<List<Guid>> InCategory(Tx tx, Guid category, CancellationToken ct) =>
        tx.List("SELECT id FROM services WHERE site_id = $1 AND category_id = $2 ORDER BY id", r => r.GetGuid(0), ct, category.ToString());
}
