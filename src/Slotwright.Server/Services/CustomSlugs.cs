using Slotwright.Contract.Services;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Services;

/// <summary>Set Custom Slug and Validate Slug: a page address somebody chose, which stays when the service is renamed.</summary>
internal sealed partial class Services
{
    private async Task<Result<Answer>> SetCustomSlug(Call call, CancellationToken ct)
    {
        if (call.Member("slug")?.GetString() is not { } slug) return new InvalidFields("slug", "REQUIRED_FIELD", "must be given");
        if (!Slugs.IsWellFormed(slug)) return new InvalidFields([FieldViolation.Of("slug", InvalidSlugError.SlugContainsIllegalCharacters, "may hold lower-case letters, digits and hyphens only")]);
        await using var tx = Db.Begin(call);
        var id = call.Id("serviceId");
        var found = await Lock(tx, id, ct);
        if (found.Failed(out var fault)) return fault;
        if (!await Slugs.TryTake(tx, id, slug, ct)) return new Refusal(FaultKind.Precondition, InvalidSlugError.SlugAlreadyExists, $"Another service has or had the slug {slug}.");
        var chosen = ServiceAddress.Made(slug, custom: true, tx.Now);
        var service = Save(tx, found.Value.Stored, ServiceAddress.Customize(found.Value.Service, chosen, address));
        return await tx.Commit(Answer.Of(new SetCustomSlugResponse { Slug = chosen, Service = service }, ServicesJson.Wire.SetCustomSlugResponse), ct);
    }

    /// <summary>What Set Custom Slug would say of a slug, as an answer and not as a refusal.</summary>
    private async Task<Result<Answer>> ValidateSlug(Call call, CancellationToken ct)
    {
        var id = Guid.Parse(call.Body.GetProperty("serviceId").GetString()!);
        if (call.Member("slug")?.GetString() is not { } slug) return new InvalidFields("slug", "REQUIRED_FIELD", "must be given");
        if (await Db.Single(call.Site, Table.SelectById, Document.Read, ct, id) is null) return NotFound(id);
        var error = !Slugs.IsWellFormed(slug) ? InvalidSlugError.SlugContainsIllegalCharacters
            : await Db.Single(call.Site, "SELECT slug FROM service_slugs WHERE site_id = $1 AND slug = $2 AND service_id <> $3", r => r.GetString(0), ct, slug, id) is not null ? InvalidSlugError.SlugAlreadyExists : null;
        return Answer.Of(new ValidateSlugResponse { Valid = error is null, Slug = slug, Errors = error is null ? [] : [error] }, ServicesJson.Wire.ValidateSlugResponse);
    }
}
