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

    /// <summary>A pricing plan that goes pays for no service any more.</summary>
    public static void DropPlan(Tx tx, Guid plan) => tx.DropPlanOfServices(plan);

    /// <summary>The services that can be paid with a plan.</summary>
    public static Task<List<Guid>> PaidWith(Tx tx, Guid plan, CancellationToken ct) => tx.ServicesPaidWith(plan, ct);

    /// <summary>The plans a service can be paid with.</summary>
    public static Task<List<Guid>> PlansOf(Tx tx, Guid service, CancellationToken ct) => tx.PlansOfService(service, ct);

    /// <summary>The services of a category, in the order of their ids.</summary>
    public Task<List<Guid>> InCategory(Tx tx, Guid category, CancellationToken ct) =>
        tx.List("SELECT id FROM services WHERE site_id = $1 AND category_id = $2 ORDER BY id", r => r.GetGuid(0), ct, category.ToString());
}
