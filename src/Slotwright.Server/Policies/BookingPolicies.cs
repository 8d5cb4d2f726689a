using System.Text.Json;
using System.Text.Json.Nodes;
using Slotwright.Contract;
using Slotwright.Contract.Policies;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Policies;

/// <summary>Booking policies: what a site asks of its customers. One of them is the default.</summary>
internal sealed class BookingPolicies(Db db, SiteDirectory sites) : Entity<BookingPolicy>(db, sites,
    new("booking_policies", "bookingPolicy", "bookingPolicies", "Policies/BookingPolicy", "wix.bookings.v1.booking_policy", "BOOKING_POLICY_NOT_FOUND"),
    PoliciesJson.Wire.BookingPolicy, PolicyTable)
{
    private static readonly EntityTable PolicyTable = new("booking_policies", new EntityColumns(Ops.Policies.QueryBookingPolicies));
    private readonly SiteDirectory sites = sites;

    public void Map(Api api)
    {
        var query = new EntityQuery(PolicyTable, Ops.Policies.QueryBookingPolicies);
        api.OnEntity(Ops.Policies.CreateBookingPolicy, Create).On(Ops.Policies.GetBookingPolicy, Get).OnEntity(Ops.Policies.UpdateBookingPolicy, Update)
            .On(Ops.Policies.DeleteBookingPolicy, Delete).OnQuery(Ops.Policies.QueryBookingPolicies, Query(query)).OnQuery(Ops.Policies.CountBookingPolicies, Count(query))
            .On(Ops.Policies.SetDefaultBookingPolicy, SetDefault).On(Ops.Policies.GetStrictestBookingPolicy, GetStrictest);
    }

    /// <summary>The default policy of a new site; later ones become the default by Set Default only.</summary>
    public void AddFirst(Tx tx)
    {
        var id = Guid.CreateVersion7(tx.Now.ToDateTimeOffset());
        var now = Wire.Timestamp(tx.Now);
        Store(tx, id, PolicyWire.WithDefaults(PolicyWire.FirstOfSite with { Id = id.ToString(), Revision = "1", CreatedDate = now, UpdatedDate = now }));
    }

    protected override async Task<Result<BookingPolicy>> Prepare(Change<BookingPolicy> change, CancellationToken ct)
    {
        var currency = (await sites.Catalog(change.Tx.Site, ct)).Site.Currency;
        var policy = PolicyWire.In(currency, PolicyWire.WithDefaults(change.After with { Default = change.Before?.Default ?? false }));
        var violations = PolicyRules.Violations(policy);
        if (violations.Count > 0) return new InvalidFields(violations);
        if (change.Before is not null) PolicyRows.Embed(change.Tx, change.Id, policy);
        return policy;
    }

    protected override async Task<Fault?> Leaving(Tx tx, Guid id, BookingPolicy policy, CancellationToken ct)
    {
        if (policy.Default == true) return new Refusal(FaultKind.Precondition, "DEFAULT_POLICY_CANNOT_BE_DELETED", "Make another policy the default first.");
        var fallback = await tx.Single($"""SELECT id, revision, doc FROM booking_policies WHERE site_id = $1 AND "default" """, Document.Read, ct);
        PolicyRows.Move(tx, id, Guid.Parse(fallback!.Id), JsonSerializer.Deserialize(fallback.Bytes, Json)!);
        return null;
    }

    /// <summary>Makes one policy the default in place of another; both change in one transaction.</summary>
    private async Task<Result<Answer>> SetDefault(Call call, CancellationToken ct)
    {
        await using var tx = Db.Begin(call);
        var id = call.Id("bookingPolicyId");
        sites.Changed(tx); // first, since it locks the site's row: rivals come one after another
        var locked = await tx.List($"""SELECT id, revision, doc FROM booking_policies WHERE site_id = $1 AND ("default" OR id = $2) ORDER BY id FOR NO KEY UPDATE""", Document.Read, ct, id);
        if (locked.FirstOrDefault(d => d.Id == id.ToString()) is not { } wanted) return NotFound(id);
        var current = locked.First(d => JsonSerializer.Deserialize(d.Bytes, Json)!.Default == true);
        var (previous, next) = current.Id == wanted.Id ? (current, wanted) : (Flip(tx, current, false), Flip(tx, wanted, true));
        var answer = new SetDefaultBookingPolicyResponse { CurrentDefaultBookingPolicy = JsonSerializer.Deserialize(next.Bytes, Json), PreviousDefaultBookingPolicy = JsonSerializer.Deserialize(previous.Bytes, Json) };
        if (previous != next) tx.PublishAction("wix.bookings.v1.booking_policy", "default_booking_policy_set", next.Id, next.Revision, answer, PoliciesJson.Wire.SetDefaultBookingPolicyResponse);
        return await tx.Commit(Answer.Of(answer, PoliciesJson.Wire.SetDefaultBookingPolicyResponse), ct);
    }

    private Document Flip(Tx tx, Document stored, bool isDefault)
    {
        var json = JsonNode.Parse(stored.Bytes)!.AsObject();
        json["default"] = isDefault;
        json["revision"] = Wire.Revision(stored.Revision + 1);
        json["updatedDate"] = Wire.Timestamp(tx.Now);
        var policy = json.Deserialize(Json)!;
        var bytes = JsonSerializer.SerializeToUtf8Bytes(policy, Json);
        Table.Update(tx, Guid.Parse(stored.Id), stored.Revision + 1, bytes);
        PolicyRows.Embed(tx, Guid.Parse(stored.Id), policy);
        return new(stored.Id, stored.Revision + 1, bytes);
    }

    private async Task<Result<Answer>> GetStrictest(Call call, CancellationToken ct)
    {
        var ids = call.Read(PoliciesJson.Wire.GetStrictestBookingPolicyRequest).BookingPolicyIds!.Select(Guid.Parse).Distinct().ToArray();
        var found = await Db.List(call.Site, "SELECT id, revision, doc FROM booking_policies WHERE site_id = $1 AND id = ANY($2)", Document.Read, ct, ids);
        if (ids.Except(found.Select(f => Guid.Parse(f.Id))).Cast<Guid?>().FirstOrDefault() is { } unknown) return NotFound(unknown);
        if (found.Count == 0) return new InvalidFields("bookingPolicyIds", "MIN_SIZE", "must name at least one policy");
        var strictest = PolicyRules.Strictest([.. found.Select(f => JsonSerializer.Deserialize(f.Bytes, Json)!)]);
        return Answer.Of(new GetStrictestBookingPolicyResponse { BookingPolicy = strictest }, PoliciesJson.Wire.GetStrictestBookingPolicyResponse);
    }
}
