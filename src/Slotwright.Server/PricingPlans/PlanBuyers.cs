using Slotwright.Domain;
using Slotwright.Server.Contacts;
using Slotwright.Server.Storage;

namespace Slotwright.Server.PricingPlans;

/// <summary>To whom a plan is sold: a member, by the contact a member always has; or somebody the business knows as a contact only.</summary>
internal sealed class PlanBuyers
{
    /// <summary>The contact of a member; null when there is no such member. Members say it.</summary>
    public Func<Tx, Guid, CancellationToken, Task<Guid?>> ContactOfMember { get; init; } = (_, _, _) => Task.FromResult<Guid?>(null);

    /// <summary>What a buyer has to pay becomes an order that can be paid (Subscriptions say how); not when nobody can be paid online.</summary>
    public Func<Tx, StoredPlanOrder, bool, CancellationToken, Task<Fault?>> Bill { get; init; } = (_, _, _, _) => Task.FromResult<Fault?>(null);

    /// <summary>The buyer's contact, which cannot go or be merged until the sale is over.</summary>
    /// <param name="id">A member's, or else a contact's.</param>
    public async Task<Guid?> Contact(Tx tx, Guid id, CancellationToken ct) =>
        (await tx.LockContact(await ContactOfMember(tx, id, ct) ?? id, ct))?.Id;
}
