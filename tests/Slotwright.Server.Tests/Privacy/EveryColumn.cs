using System.Text;
using Npgsql;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Tests.Privacy;

/// <summary>The whole database as text: every column of every table, whatever its type, of the rows a site has.</summary>
internal static class EveryColumn
{
    /// <summary>Every table of ours, and whether its rows are of sites.</summary>
    public static Task<List<(string Table, bool OfSites)>> Tables(this Db db) => db.Across("""
        SELECT t.table_name::text, EXISTS (SELECT FROM information_schema.columns c WHERE c.table_schema = t.table_schema AND c.table_name = t.table_name AND c.column_name = 'site_id')
        FROM information_schema.tables t WHERE t.table_schema = 'public' AND t.table_type = 'BASE TABLE' ORDER BY 1
        """, r => (r.GetString(0), r.GetBoolean(1)), CancellationToken.None);

    /// <summary>Once it is written down who is to be told of all that has happened at a site.</summary>
    public static async Task UntilNotified(this Db db, TestSite site)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while ((await db.Across($"SELECT 1 FROM outbox o JOIN outbox_readers r ON r.name = 'notifications' WHERE o.site_id = '{site.Id}' AND o.xid >= r.position LIMIT 1", r => r.GetInt32(0), patience.Token)).Count > 0)
            await Task.Delay(20, patience.Token);
    }

    /// <summary>Where any of these words (in lower case) stands, as `table.column: the value`.</summary>
    public static async Task<List<string>> WithAny(this Db db, TestSite site, string[] words)
    {
        var found = new List<string>();
        foreach (var (table, ofSites) in await db.Tables())
            foreach (var row in await db.Across($"SELECT * FROM \"{table}\"{(ofSites ? $" WHERE site_id = '{site.Id}'" : "")}", Columns, CancellationToken.None))
                found.AddRange(row.Where(c => words.Any(w => c.Text.Contains(w, StringComparison.OrdinalIgnoreCase))).Select(c => $"{table}.{c.Name}: {c.Text}"));
        return found;
    }

    private static List<(string Name, string Text)> Columns(NpgsqlDataReader r) =>
        [.. Enumerable.Range(0, r.FieldCount).Where(i => !r.IsDBNull(i)).Select(i => (r.GetName(i), Text(r, i)))];

    private static string Text(NpgsqlDataReader r, int column) => r.GetDataTypeName(column) switch
    {
        "bytea" => Encoding.UTF8.GetString(r.GetFieldValue<byte[]>(column)),
        "text[]" => string.Join('\n', r.GetFieldValue<string?[]>(column)),
        "xid8" or "tstzrange" => "",
        "interval" => "",
        "jsonb" => r.GetString(column),
        _ => r.GetValue(column).ToString() ?? "",
    };
}
