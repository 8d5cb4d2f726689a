using Slotwright.Contract;
using Slotwright.Server.Storage;
using Slotwright.Wql;

namespace Slotwright.Server.CustomerFile;

/// <summary>The SQL of tasks beside what every entity has: their order, and whose they are.</summary>
internal static class TaskRows
{
    public const string Fqdn = "wix.crm.tasks.v2.task";

    public static readonly EntityTable Table = new("tasks", new EntityColumns(Ops.Tasks.QueryTasks));

    /// <summary>Nobody can ask for the place by name; lists are in its order, and their cursors go on from it.</summary>
    public static readonly Field Place = new("place", "place", FieldType.Number, Operators.None, Sortable: false, Nullable: false);

    /// <summary>Between two places there is room for twenty tasks, each put between the last and its neighbour; then all get new ones.</summary>
    private const string First = """
        UPDATE tasks SET place = (SELECT coalesce(min(f.place), 0) - 1048576 FROM tasks f WHERE f.site_id = $1) WHERE site_id = $1 AND id = $2
        """;

    private const string After = """
        UPDATE tasks SET place = b.place + CASE WHEN n.place IS NULL THEN 1048576 ELSE (n.place - b.place) / 2 END
        FROM tasks b LEFT JOIN LATERAL (SELECT t.place FROM tasks t WHERE t.site_id = $1 AND t.id <> $2 AND (t.place, t.id) > (b.place, b.id) ORDER BY t.place, t.id LIMIT 1) n ON true
        WHERE tasks.site_id = $1 AND tasks.id = $2 AND b.site_id = $1 AND b.id = $3 AND (n.place IS NULL OR n.place - b.place > 1)
        """;

    private const string Spread = """
        UPDATE tasks SET place = o.rank * 1048576 FROM (SELECT t.id AS task, row_number() OVER (ORDER BY t.place, t.id) AS rank FROM tasks t WHERE t.site_id = $1) o WHERE site_id = $1 AND id = o.task
        """;

    public static void PutFirst(this Tx tx, Guid task) => tx.Write(First, task);

    /// <summary>False when there is no such task to come after.</summary>
    public static async Task<bool> PutAfter(this Tx tx, Guid task, Guid before, CancellationToken ct)
    {
        if (await tx.Execute(After, ct, task, before) == 1) return true;
        tx.Write(Spread);
        return await tx.Execute(After, ct, task, before) == 1;
    }

    public static void PassTasks(this Tx tx, Guid from, Guid to) => tx.Write("""
        UPDATE tasks SET contact_id = $3, revision = revision + 1,
            doc = convert_to((convert_from(doc, 'UTF8')::jsonb || jsonb_build_object('contact', jsonb_build_object('id', $3::text), 'revision', (revision + 1)::text))::text, 'UTF8')
        WHERE site_id = $1 AND contact_id = $2
        """, from.ToString(), to.ToString());

    public static async Task RemoveTasks(this Tx tx, Guid contact, CancellationToken ct)
    {
        foreach (var task in await tx.List("DELETE FROM tasks WHERE site_id = $1 AND contact_id = $2 RETURNING id, revision, doc", Document.Read, ct, contact.ToString()))
            tx.PublishDeleted(Fqdn, task.Id, task.Revision, task.Bytes);
    }
}
