using System.Text.Json;
using Slotwright.Contract.AddOns;
using Slotwright.Contract.Pricing;
using Slotwright.Domain;
using Slotwright.Domain.Prices;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Pricing;

/// <summary>The add-ons of a booking at today's prices, and how much longer they make it.</summary>
internal sealed record BookedExtras(IReadOnlyList<Extra> Extras, int Minutes)
{
    public static BookedExtras None { get; } = new([], 0);

    /// <summary>One that makes the booking longer is had once; of others there may be several.</summary>
    public static async Task<Result<BookedExtras>> Read(Db db, Guid site, ServiceFacts service, IReadOnlyList<BookedAddOn> booked, CancellationToken ct)
    {
        if (booked.Count == 0) return None;
        if (booked.Any(b => b.Id is null)) return BookedPrice.Invalid("has an add-on without an id");
        var ids = booked.Select(b => Guid.Parse(b.Id!)).ToArray();
        var known = (await db.List(site, "SELECT id, revision, doc FROM add_ons WHERE site_id = $1 AND id = ANY($2)", Document.Read, ct, ids))
            .ToDictionary(d => Guid.Parse(d.Id), d => JsonSerializer.Deserialize(d.Bytes, AddOnsJson.Wire.AddOn)!);
        if (ids.FirstOrDefault(id => !known.ContainsKey(id)) is var unknown && unknown != Guid.Empty) return BookedPrice.Invalid($"names the add-on {unknown}, which does not exist");
        if (ids.FirstOrDefault(id => !service.AddOns.Has(id)) is var foreign && foreign != Guid.Empty) return BookedPrice.Invalid($"names the add-on {foreign}, which its service does not offer");
        var extras = booked.Select(b => known[Guid.Parse(b.Id!)] is var addOn
            ? new Extra(Rates.Amount(addOn.Price?.Value), addOn.DurationInMinutes is null ? b.Quantity ?? 1 : 1) : null!);
        return new BookedExtras([.. extras], ids.Sum(id => known[id].DurationInMinutes ?? 0));
    }
}
