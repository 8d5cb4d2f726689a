using System.Text.Json;
using System.Text.Json.Nodes;
using Slotwright.Contract;
using Slotwright.Contract.Coupons;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Discounts;

/// <summary>Coupons, in the older form this API has: no revision, times in milliseconds, filters as text.</summary>
internal sealed class Coupons(Db db, SiteDirectory sites) : Entity<Coupon>(db, sites,
    new("coupons", "coupon", "coupons", "Coupons/Coupon", CouponRows.Fqdn, "COUPON_NOT_FOUND"), CouponsJson.Wire.Coupon, CouponRows.Table)
{
    private readonly SiteDirectory sites = sites;

    protected override bool InCatalog => false;

    public void Map(Api api) => api
        .OnEntity(Ops.Coupons.CreateCoupon, CreateOne).On(Ops.Coupons.GetCoupon, Get).OnEntity(Ops.Coupons.UpdateCoupon, UpdateOne).On(Ops.Coupons.DeleteCoupon, Delete)
        .OnQuery(Ops.Coupons.QueryCoupons, new CouponQuery(Db, sites, Render).Run).On(Ops.Coupons.BulkCreateCoupons, BulkCreate).On(Ops.Coupons.BulkDeleteCoupons, BulkDelete);

    /// <summary>Whether it has expired is a matter of when it is looked at.</summary>
    protected override byte[] Render(byte[] document, Call call)
    {
        var coupon = JsonSerializer.Deserialize(document, Json)!;
        return JsonSerializer.SerializeToUtf8Bytes(coupon with { Expired = DiscountTerms.Moment(coupon.Specification?.ExpirationTime) is { } end && end <= call.Now }, Json);
    }

    protected override async Task<Result<Coupon>> Prepare(Change<Coupon> change, CancellationToken ct)
    {
        var (now, before) = (DiscountTerms.Milliseconds(change.Tx.Now), change.Before);
        var specification = CouponChecks.Complete(change.After.Specification ?? new(), now);
        var found = CouponChecks.Violations(specification, before?.Specification);
        if (found.Count > 0) return new InvalidFields(found);
        if (await change.Tx.HasCode(specification.Code!, change.Id, ct)) return new Refusal(FaultKind.Conflict, "COUPON_CODE_ALREADY_EXISTS", $"There is a coupon {specification.Code} already.");
        return change.After with
        {
            Specification = specification,
            DateCreated = before?.DateCreated ?? now,
            Expired = false,
            NumberOfUsages = before?.NumberOfUsages ?? 0,
            DisplayData = new() { Name = specification.Name },
            AppId = before is not null ? before.AppId : change.Tx.Call.Caller is { Kind: CallerKind.App } app ? app.Subject.ToString() : null,
        };
    }

    protected override object?[] Own(Coupon coupon) =>
    [
        CouponRows.Key(coupon.Specification!.Code!), coupon.NumberOfUsages, (object?)coupon.Specification.UsageLimit ?? TypedNull.Integer, (object?)coupon.Specification.LimitPerCustomer ?? TypedNull.Integer,
        DiscountTerms.Moment(coupon.Specification.ExpirationTime) is { } end ? end.ToDateTimeUtc() : TypedNull.Date,
    ];

    private async Task<Result<Answer>> CreateOne(Call call, CancellationToken ct)
    {
        await using var tx = Db.Begin(call);
        var added = await Add(tx, call.Body, ct);
        return added.Failed(out var fault) ? fault : await tx.Commit(Answer.Of(new CreateCouponResponse { Id = added.Value.Id }, CouponsJson.Wire.CreateCouponResponse), ct);
    }

    private async Task<Result<Answer>> UpdateOne(Call call, CancellationToken ct)
    {
        await using var tx = Db.Begin(call);
        var changed = await Change(tx, call.Id("id"), call.Body, ct, anyRevision: true);
        return changed.Failed(out var fault) ? fault : await tx.Commit(Answer.Empty, ct);
    }

    private Task<Result<Answer>> BulkCreate(Call call, CancellationToken ct) =>
        Bulk.Run(call, [.. call.Body.GetProperty("specifications").EnumerateArray()], call.Read(CouponsJson.Wire.BulkCreateCouponsRequest).ReturnFullEntity == true, async item =>
        {
            await using var tx = Db.Begin(item);
            var added = await Add(tx, new JsonObject { ["specification"] = JsonNode.Parse(item.Body.GetRawText()) }.Deserialize<JsonElement>(), ct);
            return added.Failed(out var fault) ? fault : await Bulk.Commit(tx, added.Value.Id, added.Value.Bytes, ct);
        }, Db, ct, "coupon");

    /// <summary>The answer has each result on its own, without a wrapper around it.</summary>
    private async Task<Result<Answer>> BulkDelete(Call call, CancellationToken ct)
    {
        var done = await Bulk.Run(call, [.. call.Body.GetProperty("ids").EnumerateArray()], false, async item =>
        {
            var id = item.Body.GetString()!;
            await using var tx = Db.Begin(item);
            return await Remove(tx, Guid.Parse(id), ct) is { } fault ? fault : await Bulk.Commit(tx, id, "{}"u8.ToArray(), ct);
        }, Db, ct, named: id => id.GetString());
        if (done.Failed(out var refused)) return refused;
        var told = JsonNode.Parse(done.Value.Body.Span)!.AsObject();
        var flat = new JsonObject { ["results"] = new JsonArray([.. told["results"]!.AsArray().Select(r => r!["itemMetadata"]!.DeepClone())]), ["deleteMetadata"] = told["bulkActionMetadata"]!.DeepClone() };
        return Answer.Write(w => flat.WriteTo(w));
    }
}
