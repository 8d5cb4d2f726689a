using System.Collections.Concurrent;
using System.Text.Json;
using Npgsql;
using Slotwright.Contract.Policies;
using Slotwright.Contract.Services;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Site;

/// <summary>
/// The services of one catalogue version, each read when it is first asked for, so that a site may have any number of them.
/// One read later than the catalogue may be newer than its version, never older: whoever writes compares versions.
/// </summary>
internal sealed class ServiceBook(Db db, Guid site)
{
    private const string Sql = """
        SELECT s.doc, p.doc, o.doc FROM services s JOIN booking_policies p ON p.site_id = $1 AND p.id = s.booking_policy_id
            LEFT JOIN service_options o ON o.site_id = $1 AND o.service_id = ANY($3) AND o.service_id = s.id::text
        WHERE s.site_id = $1 AND s.id = ANY($2)
        """;

    private readonly ConcurrentDictionary<Guid, Lazy<Task<ServiceFacts?>>> known = new();

    /// <summary>The service, or null when the site has none of this id.</summary>
    public async ValueTask<ServiceFacts?> Find(Guid id, CancellationToken ct)
    {
        if (known.TryGetValue(id, out var before) && before.Value.IsCompletedSuccessfully) return await before.Value;
        var reading = known.GetOrAdd(id, wanted => new(() => db.Single(site, Sql, Read, CancellationToken.None, Ids([wanted]))));
        try
        {
            var found = await reading.Value.WaitAsync(ct);
            if (found is null) known.TryRemove(new(id, reading)); // ids that do not exist are without number
            return found;
        }
        catch (Exception) when (reading.Value is { IsCompleted: true, IsCompletedSuccessfully: false })
        {
            known.TryRemove(new(id, reading));
            throw;
        }
    }

    /// <summary>Those of these services that the site has, the ones not yet known in one read.</summary>
    public async ValueTask<Dictionary<Guid, ServiceFacts>> FindAll(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var unknown = ids.Where(id => !known.TryGetValue(id, out var before) || !before.Value.IsCompletedSuccessfully).ToArray();
        foreach (var read in unknown.Length == 0 ? [] : await db.List(site, Sql, Read, ct, Ids(unknown))) known[read.Id] = new(Task.FromResult<ServiceFacts?>(read));
        var found = new Dictionary<Guid, ServiceFacts>(ids.Count);
        foreach (var id in ids)
            if (known.TryGetValue(id, out var there) && await there.Value is { } service) found[id] = service;
        return found;
    }

    private static object[] Ids(Guid[] ids) => [ids, Array.ConvertAll(ids, id => id.ToString())];

    private static ServiceFacts Read(NpgsqlDataReader r) => ServiceFacts.Of(
        JsonSerializer.Deserialize(r.GetFieldValue<byte[]>(0), ServicesJson.Wire.Service)!, JsonSerializer.Deserialize(r.GetFieldValue<byte[]>(1), PoliciesJson.Wire.BookingPolicy)!,
        r.IsDBNull(2) ? null : OptionFacts.Read(r.GetFieldValue<byte[]>(2)));
}
