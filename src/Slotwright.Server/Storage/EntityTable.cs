using Npgsql;

namespace Slotwright.Server.Storage;

/// <summary>A stored document: its id, its revision, and the bytes that go over the wire.</summary>
internal sealed record Document(string Id, long Revision, byte[] Bytes)
{
    public static Document Read(NpgsqlDataReader row) => new(row.GetValue(0).ToString()!, row.GetInt64(1), row.GetFieldValue<byte[]>(2));
}

/// <summary>
/// The SQL of one entity's table, made from its columns; a module adds columns of its own at the end. One written `name = expression`
/// is filled by the database and takes no value.
/// </summary>
internal sealed class EntityTable(string name, EntityColumns columns, params string[] own)
{
    private const string Head = "site_id, id, revision, created_date, updated_date, doc";
    private readonly string insert = $"INSERT INTO {name} ({string.Join(", ", [Head, .. columns.All.Select(c => c.Name), .. own.Select(NameOf)])}) VALUES ({string.Join(", ", [Placeholders(6 + columns.All.Count + own.Count(TakesValue)), .. own.Where(c => !TakesValue(c)).Select(c => c[(c.IndexOf('=') + 1)..])])})";
    private readonly string update = Update(name, columns, own);
    private readonly string guardedUpdate = $"WITH saved AS ({Update(name, columns, own)} AND revision = $3 - 1 RETURNING 1) SELECT 1 / count(*) FROM saved";

    public string Name => name;

    public EntityColumns Columns => columns;

    public string SelectById => $"SELECT id, revision, doc FROM {name} WHERE site_id = $1 AND id = $2";

    public string LockById => $"{SelectById} FOR NO KEY UPDATE";

    public string DeleteById => $"DELETE FROM {name} WHERE site_id = $1 AND id = $2";

    public void Insert(Tx tx, object id, byte[] doc, ReadOnlySpan<object?> ownValues = default) =>
        tx.Write(insert, [id, 1L, tx.Now.ToDateTimeUtc(), tx.Now.ToDateTimeUtc(), doc, .. columns.Values(doc), .. ownValues]);

    /// <summary>Stores the next version; in a deferred transaction only over the version that was read.</summary>
    public void Update(Tx tx, object id, long revision, byte[] doc, ReadOnlySpan<object?> ownValues = default) =>
        tx.Write(tx.IsDeferred ? guardedUpdate : update, [id, revision, tx.Now.ToDateTimeUtc(), doc, .. columns.Values(doc), .. ownValues]);

    private static string Update(string name, EntityColumns columns, string[] own) =>
        $"UPDATE {name} SET {string.Join(", ", new[] { "revision", "updated_date", "doc" }.Concat(columns.All.Select(c => c.Name)).Concat(own).Select((c, i) => TakesValue(c) ? $"{c} = ${i + 3}" : c))} WHERE site_id = $1 AND id = $2";

    private static bool TakesValue(string own) => !own.Contains('=');

    private static string NameOf(string own) => own.Split('=')[0];

    private static string Placeholders(int count) => string.Join(", ", Enumerable.Range(1, count).Select(i => $"${i}"));
}
