using System.Text.Json;
using Slotwright.Contract.Services;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Services;

/// <summary>Copies one more thing that belongs to a service; answers the name of what could not be copied (see CloneErrors), null when all went well.</summary>
internal delegate Task<string?> CloneStep(Tx tx, Service source, Service clone, CancellationToken ct);

/// <summary>Clone Service: the same service under another name and slug, with a schedule of its own; nothing that was booked.</summary>
internal sealed partial class Services
{
    private const int LongestName = 400;
    private const string Suffix = " (copy)";

    /// <summary>What other modules copy with a service, in its transaction: options and variants, recurring sessions.</summary>
    public List<CloneStep> AlsoCloned { get; } = [];

    private async Task<Result<Answer>> Clone(Call call, CancellationToken ct)
    {
        var source = Guid.Parse(call.Body.GetProperty("sourceServiceId").GetString()!);
        await using var tx = Db.Begin(call);
        sites.Changed(tx); // first: what the service shows of others then stays as it is while it is copied
        if (await tx.Single(Table.SelectById, Document.Read, ct, source) is not { } stored) return NotFound(source);
        var (id, original) = (Guid.CreateVersion7(tx.Now.ToDateTimeOffset()), JsonSerializer.Deserialize(stored.Bytes, Json)!);
        var prepared = await Prepare(new(tx, id, null, Copy(original, id, tx), []), ct);
        if (prepared.Failed(out var fault)) return fault;
        var clone = prepared.Value with { AddOnGroups = [.. (original.AddOnGroups ?? []).Select(g => g with { Id = Guid.NewGuid().ToString() })], AddOnDetails = original.AddOnDetails ?? [] };
        Store(tx, id, clone);
        List<string> errors = [];
        foreach (var step in AlsoCloned)
            if (await step(tx, original, clone, ct) is { } error) errors.Add(error);
        return await tx.Commit(Answer.Of(new CloneServiceResponse { Service = await Stored(tx, id, ct), Errors = errors }, ServicesJson.Wire.CloneServiceResponse), ct);
    }

    private async Task<Service> Stored(Tx tx, Guid id, CancellationToken ct) =>
        JsonSerializer.Deserialize((await tx.Single(Table.SelectById, Document.Read, ct, id))!.Bytes, Json)!;

    /// <summary>What of a service is its own alone is left out, to be made anew; the option to pay by plan stays, the plans do not.</summary>
    private static Service Copy(Service original, Guid id, Tx tx) => original with
    {
        Id = id.ToString(),
        Revision = "1",
        CreatedDate = Wire.Timestamp(tx.Now),
        UpdatedDate = Wire.Timestamp(tx.Now),
        Name = Wire.Cut(original.Name!, LongestName - Suffix.Length) + Suffix,
        MainSlug = null,
        SupportedSlugs = null,
        AddOnGroups = null,
        Schedule = original.Schedule! with { Id = null, FirstSessionStart = null, LastSessionEnd = null },
        Payment = original.Payment! with { PricingPlanIds = [] },
    };
}
