using System.Text.Json;
using System.Text.Json.Nodes;
using Slotwright.Contract;
using Slotwright.Contract.OptionsAndVariants;
using Slotwright.Contract.Services;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;
using Money = Slotwright.Contract.OptionsAndVariants.Money;

namespace Slotwright.Server.OptionsAndVariants;

/// <summary>What customers may choose of a service, and what each choice costs; a service has one such object or none, and shows what follows from it.</summary>
internal sealed class OptionsAndVariants(Db db, SiteDirectory sites, Services.Services services) : Entity<ServiceOptionsAndVariants>(db, sites,
    new("service_options", Member, "serviceOptionsAndVariantsList", "OptionsAndVariants/ServiceOptionsAndVariants", "wix.bookings.catalog.v1.service_options_and_variants", "SERVICE_OPTIONS_AND_VARIANTS_NOT_FOUND"),
    OptionsAndVariantsJson.Wire.ServiceOptionsAndVariants, OptionTable)
{
    private const string Member = "serviceOptionsAndVariants";
    private const string ByService = "SELECT id, revision, doc FROM service_options WHERE site_id = $1 AND service_id = $2";
    private static readonly EntityTable OptionTable = new("service_options", new EntityColumns(Ops.OptionsAndVariants.QueryServiceOptionsAndVariants));
    private readonly SiteDirectory sites = sites;

    public void Map(Api api)
    {
        services.AlsoCloned.Add(CopyAlong);
        var query = new EntityQuery(OptionTable, Ops.OptionsAndVariants.QueryServiceOptionsAndVariants);
        api.OnEntity(Ops.OptionsAndVariants.CreateServiceOptionsAndVariants, (call, ct) => Create(WithOwnCodes(call), ct)).On(Ops.OptionsAndVariants.GetServiceOptionsAndVariants, Get)
            .OnEntity(Ops.OptionsAndVariants.UpdateServiceOptionsAndVariants, (call, ct) => Update(WithOwnCodes(call), ct)).On(Ops.OptionsAndVariants.DeleteServiceOptionsAndVariants, Delete)
            .OnQuery(Ops.OptionsAndVariants.QueryServiceOptionsAndVariants, Query(query)).On(Ops.OptionsAndVariants.GetServiceOptionsAndVariantsByServiceId, GetByService)
            .On(Ops.OptionsAndVariants.CloneServiceOptionsAndVariants, Clone);
    }

    /// <summary>Prices below zero have a code of their own, which tells more than the bound they break.</summary>
    private static Call WithOwnCodes(Call call) => call with { Broken = [.. call.Broken.Where(b => b.Rule != "DECIMAL_GTE")] };

    protected override async Task<Result<ServiceOptionsAndVariants>> Prepare(Change<ServiceOptionsAndVariants> change, CancellationToken ct)
    {
        var (tx, wanted) = (change.Tx, change.After);
        var id = Guid.Parse(wanted.ServiceId!);
        if (await services.LockOffer(tx, id, ct) is not { } service) return services.NotFound(id);
        if (change.Before is null && await tx.Single(ByService, Document.Read, ct, id.ToString()) is { } other) return new OptionsExist(id, other.Id);
        var offered = JsonSerializer.Deserialize(service.Bytes, ServicesJson.Wire.Service)!;
        if (new OptionRules(wanted, offered, change.Before is not null).Broken() is { } broken) return broken;
        var prepared = Priced(wanted with { ServiceId = id.ToString() }, (await sites.Catalog(tx.Site, ct)).Site.Currency);
        services.Follow(tx, service, OptionFacts.Of(prepared));
        return prepared;
    }

    /// <summary>Every price is in the site's currency; the least and the greatest are told beside them.</summary>
    private static ServiceOptionsAndVariants Priced(ServiceOptionsAndVariants wanted, string currency)
    {
        Money In(string? value) => new() { Value = value, Currency = currency };
        var variants = wanted.Variants!.Values!.Select(v => v with { Price = In(v.Price!.Value) }).ToList();
        var facts = OptionFacts.Of(wanted).Variants.All;
        return wanted with
        {
            Variants = new() { Values = variants },
            MinPrice = variants[facts.Index().MinBy(v => v.Item.Price).Index].Price,
            MaxPrice = variants[facts.Index().MaxBy(v => v.Item.Price).Index].Price,
        };
    }

    /// <summary>Without its options the service costs its default price again.</summary>
    protected override async Task<Fault?> Leaving(Tx tx, Guid id, ServiceOptionsAndVariants options, CancellationToken ct)
    {
        if (tx.Call.Member("revision") is { } sent && sent.ToString() != options.Revision) return new RevisionMismatch(long.Parse(options.Revision!, System.Globalization.CultureInfo.InvariantCulture));
        if (await services.LockOffer(tx, Guid.Parse(options.ServiceId!), ct) is { } service) services.Follow(tx, service, null);
        return null;
    }

    private async Task<Result<Answer>> GetByService(Call call, CancellationToken ct)
    {
        var service = call.Id("serviceId");
        return await Db.Single(call.Site, ByService, Document.Read, ct, service.ToString()) is { } found ? Answer.Wrap("serviceVariants", found.Bytes)
            : new Refusal(FaultKind.NotFound, "SERVICE_OPTIONS_AND_VARIANTS_NOT_FOUND", $"The service {service} has no options and variants.");
    }

    private async Task<Result<Answer>> Clone(Call call, CancellationToken ct)
    {
        var id = call.Id("cloneFromId");
        if (await Db.Single(call.Site, Table.SelectById, Document.Read, ct, id) is not { } source) return NotFound(id);
        await using var tx = Db.Begin(call);
        var cloned = await Add(tx, Copy(source, call.Body.GetProperty("targetServiceId").GetString()!, tx).Deserialize<JsonElement>(), ct);
        return cloned.Failed(out var fault) ? fault : await tx.Commit(Answer.Wrap(Member, cloned.Value.Bytes), ct);
    }

    /// <summary>A cloned service has the choices and prices of the one it was made of.</summary>
    private async Task<string?> CopyAlong(Tx tx, Service source, Service clone, CancellationToken ct)
    {
        if (await tx.Single(ByService, Document.Read, ct, source.Id) is not { } options) return null;
        var copy = Copy(options, clone.Id!, tx);
        if (Chosen(copy["variants"]!["values"]!.AsArray(), clone) is { Count: > 0 } chosen) copy["variants"]!["values"] = chosen;
        return (await Add(tx, copy.Deserialize<JsonElement>(), ct)).Fault is null ? null : CloneErrors.OptionsAndVariants;
    }

    /// <summary>The variants that can be chosen still: those of staff who left the service cannot.</summary>
    private static JsonArray Chosen(JsonArray variants, Service service) =>
        [.. variants.Where(v => v!["choices"]![0]!["staffMemberId"] is not { } staff || service.StaffMemberIds!.Contains((string)staff!, StringComparer.OrdinalIgnoreCase)).Select(v => v!.DeepClone())];

    private static JsonObject Copy(Document source, string target, Tx tx)
    {
        var copy = JsonNode.Parse(source.Bytes)!.AsObject();
        copy["serviceId"] = target;
        var option = Guid.CreateVersion7(tx.Now.ToDateTimeOffset()).ToString();
        copy["options"]!["values"]![0]!["id"] = option;
        foreach (var variant in copy["variants"]!["values"]!.AsArray()) variant!["choices"]![0]!["optionId"] = option;
        return copy;
    }
}

/// <summary>The service has its options already (409).</summary>
internal sealed record OptionsExist(Guid Service, string Existing)
    : Fault(FaultKind.Conflict, "SERVICE_OPTIONS_AND_VARIANTS_ALREADY_EXIST", $"The service {Service} has options and variants already.")
{
    public override IReadOnlyDictionary<string, object?> Data => new Dictionary<string, object?> { ["serviceOptionsAndVariantsId"] = Existing };
}
