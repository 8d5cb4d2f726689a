using System.Globalization;
using System.Text.Json;
using Slotwright.Contract.Services;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Services;

/// <summary>What a service shows of its options and variants: the range of its prices and the lengths to choose from follow them.</summary>
internal sealed partial class Services
{
    private const string OptionsOf = "SELECT id, revision, doc FROM service_options WHERE site_id = $1 AND service_id = $2";

    /// <summary>The service under its lock, for who changes its options; null when there is none.</summary>
    public Task<Document?> LockOffer(Tx tx, Guid id, CancellationToken ct) => tx.Single(Table.LockById, Document.Read, ct, id);

    /// <summary>Lets a locked service follow its changed options, or their end; it moves on only if that can be seen.</summary>
    public void Follow(Tx tx, Document stored, OptionFacts? options)
    {
        var service = JsonSerializer.Deserialize(stored.Bytes, Json)!;
        var next = Follow(service, options);
        if (!JsonSerializer.SerializeToUtf8Bytes(next, Json).AsSpan().SequenceEqual(JsonSerializer.SerializeToUtf8Bytes(service, Json))) Save(tx, stored, next);
    }

    private static Service Follow(Service service, OptionFacts? options)
    {
        var range = options?.Variants.Among((service.StaffMemberIds ?? []).Select(Guid.Parse)).Range;
        if (service.Payment is { Varied: { } varied } payment)
        {
            Money? In(decimal? price) => price is { } p ? new() { Value = p.ToString(CultureInfo.InvariantCulture), Currency = varied.DefaultPrice?.Currency } : null;
            service = service with { Payment = payment with { Varied = varied with { MinPrice = In(range?.Least), MaxPrice = In(range?.Most) } } };
        }
        if (service is not { Type: ServiceType.Appointment, Schedule.AvailabilityConstraints: { } constraints }) return service;
        var lengths = options is { Minutes.Count: > 0 } ? options.Minutes : constraints.SessionDurations ?? [];
        return service with { Schedule = service.Schedule with { AvailabilityConstraints = constraints with { Durations = [.. lengths.Take(50).Select(m => new V2Duration { Minutes = m })] } } };
    }

    private static async Task<OptionFacts?> Options(Change<Service> change, CancellationToken ct) =>
        change.Before is not null && await change.Tx.Single(OptionsOf, Document.Read, ct, change.Id.ToString()) is { } found ? OptionFacts.Read(found.Bytes) : null;

    /// <summary>Options end with their service.</summary>
    private static async Task DropOptions(Tx tx, Guid service, CancellationToken ct)
    {
        if (await tx.Single(OptionsOf, Document.Read, ct, service.ToString()) is not { } options) return;
        tx.Write("DELETE FROM service_options WHERE site_id = $1 AND service_id = $2", service.ToString());
        tx.PublishDeleted("wix.bookings.catalog.v1.service_options_and_variants", options.Id, options.Revision, options.Bytes);
    }
}
