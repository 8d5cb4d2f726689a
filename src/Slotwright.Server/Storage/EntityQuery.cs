using System.Text.Json;
using Npgsql;
using Slotwright.Contract;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Wql;

namespace Slotwright.Server.Storage;

/// <summary>One list endpoint of the contract over one table: its filter paths, limits and default order all come from the query spec.</summary>
internal sealed class EntityQuery
{
    private readonly EntityTable table;
    private readonly FieldCatalogue fields;
    private readonly QueryLimits limits;

    /// <param name="fieldsOf">The operation whose fields may be filtered and sorted by, where the contract names none for this one.</param>
    /// <param name="without">Paths that are not to be asked for, with all below them: to this query there are no such fields.</param>
    public EntityQuery(EntityTable table, string operation, IReadOnlyDictionary<string, string>? spellings = null, string? fieldsOf = null, IReadOnlyList<string>? without = null)
    {
        this.table = table;
        var spec = ContractTable.Current.Queries[operation];
        fields = Catalogue(fieldsOf ?? operation, spellings, without);
        limits = new(spec.DefaultLimit, spec.MaxLimit, spec.MaxSort, spec.Offset ? PagingStyle.Offset : PagingStyle.Cursor, [DefaultSort(spec)]);
    }

    private EntityQuery(EntityTable table, QuerySpec spec, FieldCatalogue fields)
    {
        (this.table, this.fields) = (table, fields);
        limits = new(spec.DefaultLimit, spec.MaxLimit, spec.MaxSort, spec.Offset ? PagingStyle.Offset : PagingStyle.Cursor, [DefaultSort(spec)]);
    }

    /// <summary>A list endpoint over a table whose columns are named after another version of the entity: its paths with the columns they mean. Others it cannot be asked for.</summary>
    public static EntityQuery Over(EntityTable table, string operation, IReadOnlyDictionary<string, string> columns)
    {
        var spec = ContractTable.Current.Queries[operation];
        return new(table, spec, new([.. spec.Fields.Where(f => columns.ContainsKey(f.Path)).Select(f => Bind(f) with { Column = columns[f.Path] })]));
    }

    private EntityQuery(EntityQuery other, IReadOnlyList<Field> more, QueryLimits limits) => (table, fields, this.limits, Usually) = (other.table, other.fields.With(more), limits, other.Usually);

    /// <summary>The same list for a site that has further fields to ask for.</summary>
    public EntityQuery With(IReadOnlyList<Field> more) => new(this, more, limits);

    /// <summary>The same list in an order of the module's own unless the caller names one.</summary>
    public EntityQuery OrderedBy(Field field) => new(this, [field], limits with { DefaultSort = [new(field, false)] });

    public FieldCatalogue Fields => fields;

    public QueryLimits Limits => limits;

    /// <summary>A condition on every row unless the filter speaks of that field itself; a cursor carries the filter, so its pages decide alike.</summary>
    public (string Path, string Sql)? Usually { get; init; }

    /// <summary>One page of documents with its paging metadata, for rows that also meet <paramref name="scope"/> (SQL of ours, its arguments from `$2`).</summary>
    public async Task<Result<Page>> Run(Db db, Call call, JsonElement query, CursorSeal seal, CancellationToken ct, string scope = "true", params object[] scopeArgs)
    {
        var reading = QueryReader.Read(query, fields, limits, seal);
        return Refused(call, reading) is { } fault ? fault : await Select(db, call.Site, reading.Value!, ct, scope, scopeArgs);
    }

    /// <summary>The same over what a site's catalogue holds: read once a version, as long as the database has no later one.</summary>
    public async Task<Result<Page>> Run(Db db, Call call, SiteCatalog catalog, JsonElement query, CancellationToken ct, string scope)
    {
        var reading = QueryReader.Read(query, fields, limits, catalog.Seal);
        if (Refused(call, reading) is { } fault) return fault;
        var statement = Write(reading.Value!, scope, []);
        if (!await Pages.IsCurrent(db, catalog, ct)) return await Select(db, call.Site, reading.Value!, statement, ct, scope, []);
        var key = $"{call.Site} {catalog.Site.Version} {Totals.Key(statement.Text, statement.Arguments)}";
        if (catalog.Pages.Find(key) is { } known) return known;
        var page = await Select(db, call.Site, reading.Value!, statement, ct, scope, [], catalog.Totals);
        catalog.Pages.Keep(key, page);
        return page;
    }

    /// <summary>What breaks the contract's rules and what makes no sense, each field once, all at once; null when nothing does.</summary>
    public static Fault? Refused<T>(Call call, Reading<T> reading) where T : class
    {
        if (reading.Succeeded && call.Broken.Count == 0) return null;
        return new InvalidFields([.. call.Broken.Concat(reading.Succeeded ? [] : Refuse(reading.Complaints).Violations).DistinctBy(violation => violation.Field)]);
    }

    /// <summary>The page a bound query means.</summary>
    public Task<Page> Select(Db db, Guid site, Query wanted, CancellationToken ct, string scope, object[] scopeArgs) =>
        Select(db, site, wanted, Write(wanted, scope, scopeArgs), ct, scope, scopeArgs);

    private async Task<Page> Select(Db db, Guid site, Query wanted, (string Text, object[] Arguments) statement, CancellationToken ct, string scope, object[] scopeArgs, Totals? totals = null)
    {
        var rows = await db.List(site, statement.Text, r => ReadRow(r, wanted.CursorColumns.Count), ct, statement.Arguments);
        var page = wanted.PageOf(rows);
        var total = wanted.Style == PagingStyle.Cursor ? 0 : wanted.Offset == 0 && !page.HasNext ? rows.Count : await Count(db, site, wanted.Filter, ct, scope, scopeArgs, totals);
        return new Page([.. page.Rows.Select(r => r.Document)], wanted, total,
            page.HasNext && page.Rows.Count > 0 ? wanted.CursorAfter(page.Rows[^1].Sort) : null,
            page.HasPrevious && page.Rows.Count > 0 ? wanted.CursorBefore(page.Rows[0].Sort) : null);
    }

    private (string Text, object[] Arguments) Write(Query wanted, string scope, object[] scopeArgs)
    {
        var sql = new SqlWriter(2 + scopeArgs.Length);
        var where = $"site_id = $1 AND ({scope}) AND {Usual(wanted.Filter)} AND {sql.Where(wanted)}";
        var text = $"SELECT id, revision, doc, {string.Join(", ", wanted.CursorColumns)} FROM {table.Name} WHERE {where} ORDER BY {sql.OrderBy(wanted)} {sql.Page(wanted)}";
        return (text, [.. scopeArgs, .. sql.Arguments]);
    }

    /// <summary>How many rows meet the request's filter, which stands at the top or, as older documentation has it, under `query`.</summary>
    public async Task<Result<long>> Count(Db db, Call call, CancellationToken ct, string scope = "true", params object[] scopeArgs)
    {
        var filter = call.Member("filter") ?? (call.Member("query") is { ValueKind: JsonValueKind.Object } query && query.TryGetProperty("filter", out var inner) ? inner : default);
        var reading = FilterReader.Read(filter, fields);
        return Refused(call, reading) is { } fault ? fault : await Count(db, call.Site, reading.Value!, ct, scope, scopeArgs);
    }

    /// <summary>What is wrong with a filter, for work that will use it later; null when nothing is.</summary>
    public Fault? Judge(JsonElement filter) => FilterReader.Read(filter, fields) is { Succeeded: false } reading ? Refuse(reading.Complaints) : null;

    /// <summary>The next ids in order that meet a filter judged before, of what there was at <paramref name="asked"/>.</summary>
    public async Task<List<Guid>> Matches(Db db, Guid site, JsonElement filter, string scope, object[] scopeArgs, Guid? after, DateTime asked, int limit, CancellationToken ct)
    {
        var (wanted, n) = (FilterReader.Read(filter, fields).Value!, scopeArgs.Length);
        var sql = new SqlWriter(n + 5);
        var text = $"SELECT id FROM {table.Name} WHERE site_id = $1 AND ({scope}) AND id > ${n + 2} AND created_date <= ${n + 3} AND {Usual(wanted)} AND {sql.Where(wanted)} ORDER BY id LIMIT ${n + 4}";
        return await db.List(site, text, r => r.GetGuid(0), ct, [.. scopeArgs, after ?? Guid.Empty, asked, limit, .. sql.Arguments]);
    }

    /// <summary>The page's documents and what continues it; cursors are null on the last (first) page.</summary>
    public sealed record Page(IReadOnlyList<Document> Documents, Query Query, long Total, string? Next, string? Previous);

    private async Task<long> Count(Db db, Guid site, Filter filter, CancellationToken ct, string scope, object[] scopeArgs, Totals? totals = null)
    {
        var sql = new SqlWriter(2 + scopeArgs.Length);
        var text = $"SELECT count(*) FROM {table.Name} WHERE site_id = $1 AND ({scope}) AND {Usual(filter)} AND {sql.Where(filter)}";
        object[] args = [.. scopeArgs, .. sql.Arguments];
        if (totals?.Find(text, args) is { } known) return known;
        var counted = (long)(await db.Single(site, text, r => (object)r.GetInt64(0), ct, args))!;
        totals?.Keep(text, args, counted);
        return counted;
    }

    public string Usual(Filter filter) => Usually is { } usually && !Names(filter, usually.Path) ? usually.Sql : "true";

    private static bool Names(Filter filter, string path) => filter switch
    {
        Filter.All all => all.Parts.Any(part => Names(part, path)),
        Filter.Any any => any.Parts.Any(part => Names(part, path)),
        Filter.Not not => Names(not.Part, path),
        Filter.MatchItems match => match.Field.Path == path,
        Filter.Test test => test.Field.Path == path,
        _ => false,
    };

    public static FieldCatalogue Catalogue(string operation, IReadOnlyDictionary<string, string>? spellings, IReadOnlyList<string>? without = null, bool textIds = false)
    {
        var spec = ContractTable.Current.Queries[operation];
        spec = spec with { Fields = [.. spec.Fields.Where(f => !(without ?? []).Any(path => f.Path == path || f.Path.StartsWith(path + ".", StringComparison.Ordinal)))] };
        var fields = spec.Fields.Select(Bind).Select(field => textIds && field.Type == FieldType.Id ? field with { Type = FieldType.Text } : field).ToList();
        if (fields.All(field => field.Path != Created.Path)) fields.Add(Created);
        if (fields.All(field => field.Path != Known.Path)) fields.Add(Known);
        return new(fields, Spellings(spec, spellings));
    }

    public static InvalidFields Refuse(IReadOnlyList<Complaint> complaints) =>
        new([.. complaints.Select(c => new FieldViolation(c.Field, c.Description, c.Rule, c.RuleName))]);

    private sealed record Row(Document Document, object?[] Sort);

    private static Row ReadRow(NpgsqlDataReader r, int sortColumns)
    {
        var sort = new object?[sortColumns];
        for (var i = 0; i < sortColumns; i++) sort[i] = r.IsDBNull(3 + i) ? null : r.GetValue(3 + i);
        return new(Document.Read(r), sort);
    }

    /// <summary>What has no creation date to show was created all the same: lists can be in that order and go on from its cursors, while callers cannot ask for it.</summary>
    private static readonly Field Created = new("createdDate", "created_date", FieldType.Date, Operators.None, Sortable: false, Nullable: false);

    /// <summary>What shows no id has one all the same, which makes every order of it unambiguous.</summary>
    private static readonly Field Known = new("id", "id", FieldType.Id, Operators.None, Sortable: false, Nullable: false);

    private static Field Bind(QueryField field) => new(field.Path, Column(field), Kind(field), Allowed(field), field.Sortable, field.Path is not ("id" or "revision" or "createdDate" or "updatedDate"));

    private static string Column(QueryField field) => field.JsonPath switch
    {
        "id" => "id",
        "createdDate" => "created_date",
        "updatedDate" => "updated_date",
        var path => EntityColumns.NameOf(path),
    };

    private static FieldType Kind(QueryField field) => field.Kind == "Object" ? FieldType.Text : Enum.Parse<FieldType>(field.Kind);

    private static Operators Allowed(QueryField field) => field.Kind == "Object" ? Operators.Exists
        : field.Operators.Split(' ').Aggregate(Operators.None, (all, one) => all | (one == "*" ? OperatorTable.For(Kind(field)) : OperatorTable.Parse(one)));

    private Sort DefaultSort(QuerySpec spec)
    {
        var parts = spec.DefaultSort.Split(' ');
        return new(fields[parts[0]], parts[1] == "DESC");
    }

    /// <summary>A path is also understood as it stands in the JSON, without the names of one-of groups (contract.md h).</summary>
    private static Dictionary<string, string> Spellings(QuerySpec spec, IReadOnlyDictionary<string, string>? more)
    {
        var known = spec.Fields.Select(f => f.Path).ToHashSet();
        var spellings = spec.Fields.Where(f => !known.Contains(f.JsonPath)).DistinctBy(f => f.JsonPath).ToDictionary(f => f.JsonPath, f => f.Path);
        foreach (var (spelling, path) in more ?? new Dictionary<string, string>()) spellings.TryAdd(spelling, path);
        return spellings;
    }
}
