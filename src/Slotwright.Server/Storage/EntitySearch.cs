using Slotwright.Contract;
using Slotwright.Domain;
using Slotwright.Domain.Time;
using Slotwright.Server.Http;
using Slotwright.Wql;

namespace Slotwright.Server.Storage;

/// <summary>One search endpoint of the contract over one table: pages as a list endpoint's, found by words too, and what was counted over all matches.</summary>
internal sealed class EntitySearch
{
    private readonly EntityTable table;
    private readonly EntityQuery query;
    private readonly SearchGrant grant;

    public EntitySearch(EntityTable table, string operation, IReadOnlyDictionary<string, string>? spellings = null, IReadOnlyList<string>? without = null)
        : this(table, operation, new EntityQuery(table, operation, spellings, without: without)) { }

    public EntitySearch(EntityTable table, string operation, EntityQuery query) => (this.table, this.query, grant) = (table, query, Grant(operation, query.Fields));

    /// <summary>A query over whose fields the contract names no aggregations: all of them can be counted, and numbers added up.</summary>
    public EntitySearch(EntityTable table, EntityQuery query) =>
        (this.table, this.query, grant) = (table, query, new([], query.Fields.Fields.ToHashSet(), 10, 3, TellsDates: true, name => Zones.Find(name) is not null) { AddsUp = true });

    /// <summary>The results of the request's `aggregation` over what meets its `filter`, as JSON.</summary>
    public async Task<Result<IReadOnlyList<string>>> Count(Db db, Call call, CancellationToken ct, string scope = "true", params object[] scopeArgs)
    {
        var filter = FilterReader.Read(call.Member("filter") ?? default, query.Fields);
        var reading = SearchReader.Aggregations(call.Member("aggregation") ?? default, query.Fields, grant, "aggregation");
        if (EntityQuery.Refused(call, new Reading<IReadOnlyList<Aggregation>>(reading.Value, [.. filter.Complaints, .. reading.Complaints])) is { } fault) return fault;
        var results = new List<string>();
        foreach (var aggregation in reading.Value!) results.Add(await Aggregate(db, call.Site, aggregation, filter.Value!, ct, scope, scopeArgs));
        return results;
    }

    /// <summary>The page, and each aggregation's result as JSON.</summary>
    public sealed record Found(EntityQuery.Page Page, IReadOnlyList<string> Aggregations);

    /// <summary>What the request's `search` finds among rows that also meet <paramref name="scope"/> (SQL of ours, its arguments from `$2`).</summary>
    public async Task<Result<Found>> Run(Db db, Call call, CursorSeal seal, CancellationToken ct, string scope = "true", params object[] scopeArgs)
    {
        var reading = SearchReader.Read(call.Member("search") ?? default, query.Fields, grant, query.Limits, seal);
        if (EntityQuery.Refused(call, reading) is { } fault) return fault;
        var search = reading.Value!;
        var page = await query.Select(db, call.Site, search.Query, ct, scope, scopeArgs);
        var results = new List<string>();
        foreach (var aggregation in search.Aggregations) results.Add(await Aggregate(db, call.Site, aggregation, search.Query.Filter, ct, scope, scopeArgs));
        return new Found(page, results);
    }

    private async Task<string> Aggregate(Db db, Guid site, Aggregation aggregation, Filter filter, CancellationToken ct, string scope, object[] scopeArgs)
    {
        var sql = new SqlWriter(2 + scopeArgs.Length);
        var where = $"site_id = $1 AND ({scope}) AND {query.Usual(filter)} AND {sql.Where(filter)}";
        var text = sql.Aggregate(aggregation, table.Name, where);
        return (await db.Single(site, text, r => r.GetString(0), ct, [.. scopeArgs, .. sql.Arguments]))!;
    }

    /// <summary>What the contract grants this endpoint.</summary>
    public static SearchGrant Grant(string operation, FieldCatalogue fields)
    {
        var contract = ContractTable.Current;
        var spec = contract.Queries[operation];
        var module = contract.Operations[operation].Request!.Name.Split('/')[0];
        var nested = contract.Types.GetValueOrDefault($"{module}/NestedAggregation")?.Fields.GetValueOrDefault("nestedAggregations")?.MaxSize;
        var tellsDates = contract.Types.GetValueOrDefault($"{module}/AggregationResults")?.Fields.ContainsKey("scalarDate") == true;
        return new([.. spec.Searchable.Select(fields.Find).OfType<Field>()], spec.Aggregatable.Select(fields.Find).OfType<Field>().ToHashSet(),
            spec.MaxAggregations, nested ?? 3, tellsDates, name => Zones.Find(name) is not null);
    }
}
