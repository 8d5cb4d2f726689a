using Slotwright.Contract;
using Slotwright.Server.Storage;

namespace Slotwright.Server.CustomerFile;

/// <summary>The SQL of notes beside what every entity has.</summary>
internal static class NoteRows
{
    public const string Fqdn = "wix.crm.notes.v2.note";

    public static readonly EntityTable Table = new("notes", new EntityColumns(Ops.Notes.QueryNotes));

    public static void PassNotes(this Tx tx, Guid from, Guid to) => tx.Write("""
        UPDATE notes SET contact_id = $3, revision = revision + 1,
            doc = convert_to((convert_from(doc, 'UTF8')::jsonb || jsonb_build_object('contactId', $3::text, 'revision', (revision + 1)::text))::text, 'UTF8')
        WHERE site_id = $1 AND contact_id = $2
        """, from.ToString(), to.ToString());

    public static async Task RemoveNotes(this Tx tx, Guid contact, CancellationToken ct)
    {
        foreach (var note in await tx.List("DELETE FROM notes WHERE site_id = $1 AND contact_id = $2 RETURNING id, revision, doc", Document.Read, ct, contact.ToString()))
            tx.PublishDeleted(Fqdn, note.Id, note.Revision, note.Bytes);
    }
}
