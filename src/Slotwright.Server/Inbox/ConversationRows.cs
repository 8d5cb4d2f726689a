using Npgsql;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Inbox;

/// <summary>A conversation of the business with one participant: a contact, a member or a visitor.</summary>
/// <param name="Kind">As the wire names the id: `contactId`, `memberId`, `anonymousVisitorId`.</param>
internal sealed record StoredConversation(Guid Id, string Kind, Guid Participant)
{
    public const string OfContact = "contactId", OfMember = "memberId", OfVisitor = "anonymousVisitorId";

    public Guid? Contact => Kind == OfContact ? Participant : null;

    public static StoredConversation Read(NpgsqlDataReader r) => new(r.GetGuid(0), r.GetString(1), r.GetGuid(2));
}

/// <summary>The SQL of conversations and their messages. Nothing else writes their tables.</summary>
internal static class ConversationRows
{
    private const string Select = "SELECT id, participant_kind, participant_id FROM conversations WHERE site_id = $1";
    private const string OfParticipant = $"{Select} AND participant_kind = $2 AND participant_id = $3";

    public static Task<StoredConversation?> Conversation(this Db db, Guid site, Guid id, CancellationToken ct) => db.Single(site, $"{Select} AND id = $2", StoredConversation.Read, ct, id);

    public static Task<StoredConversation?> ConversationWith(this Tx tx, string kind, Guid participant, CancellationToken ct) => tx.Single(OfParticipant, StoredConversation.Read, ct, kind, participant);

    public static Task<StoredConversation?> LockConversationWith(this Tx tx, string kind, Guid participant, CancellationToken ct) => tx.Single($"{OfParticipant} FOR UPDATE", StoredConversation.Read, ct, kind, participant);

    /// <summary>Two that begin the same conversation at once meet at the unique index; the later one is run again and finds it.</summary>
    public static void AddConversation(this Tx tx, StoredConversation conversation) => tx.Write(
        "INSERT INTO conversations (site_id, id, participant_kind, participant_id, created_date) VALUES ($1, $2, $3, $4, $5)", conversation.Id, conversation.Kind, conversation.Participant, tx.Now.ToDateTimeUtc());

    /// <summary>The conversation and its next sequence: whoever sends into it comes after this transaction.</summary>
    public static async Task<(StoredConversation Conversation, long Sequence)?> NextSequence(this Tx tx, Guid conversation, CancellationToken ct)
    {
        var rows = await tx.List("UPDATE conversations SET last_sequence = last_sequence + 1 WHERE site_id = $1 AND id = $2 RETURNING id, participant_kind, participant_id, last_sequence",
            r => (StoredConversation.Read(r), r.GetInt64(3)), ct, conversation);
        return rows is [var next] ? next : null;
    }

    /// <param name="mail">The print of the mail it came as.</param>
    public static void AddMessage(this Tx tx, Guid conversation, long sequence, string visibility, byte[] message, byte[]? mail = null) =>
        tx.Write("INSERT INTO messages (site_id, conversation_id, sequence, visibility, doc, mail_print) VALUES ($1, $2, $3, $4, $5, $6)", conversation, sequence, visibility, message, (object?)mail ?? TypedNull.Bytes);

    public static async Task<bool> HasMail(this Tx tx, Guid conversation, byte[] mail, CancellationToken ct) =>
        await tx.Single("SELECT sequence FROM messages WHERE site_id = $1 AND conversation_id = $2 AND mail_print = $3 LIMIT 1", r => (object)r.GetInt64(0), ct, conversation, mail) is not null;

    public static Task<List<StoredConversation>> Conversations(this Tx tx, Guid[] ids, CancellationToken ct) => tx.List($"{Select} AND id = ANY($2)", StoredConversation.Read, ct, (object)ids);

    /// <summary>Messages beyond one sequence, the nearest first.</summary>
    /// <param name="visibility">Null for all of them.</param>
    public static Task<List<(long Sequence, byte[] Bytes)>> Messages(this Db db, Guid site, Guid conversation, string? visibility, long beyond, bool newestFirst, int limit, CancellationToken ct) => db.List(site, $"""
        SELECT sequence, doc FROM messages WHERE site_id = $1 AND conversation_id = $2 AND ($3::text IS NULL OR visibility = $3) AND sequence {(newestFirst ? "<" : ">")} $4
        ORDER BY sequence {(newestFirst ? "DESC" : "ASC")} LIMIT $5
        """, r => (r.GetInt64(0), r.GetFieldValue<byte[]>(1)), ct, conversation, (object?)visibility ?? TypedNull.Text, beyond, limit);

    public static void PassConversation(this Tx tx, Guid conversation, Guid participant) => tx.Write("UPDATE conversations SET participant_id = $3 WHERE site_id = $1 AND id = $2", conversation, participant);

    /// <summary>What was said in one conversation comes after what was said in the other.</summary>
    public static void JoinConversations(this Tx tx, Guid from, Guid into)
    {
        tx.Write("""
            UPDATE messages m SET conversation_id = $3, sequence = m.sequence + c.last_sequence,
                doc = convert_to(jsonb_set(convert_from(m.doc, 'UTF8')::jsonb, '{sequence}', to_jsonb((m.sequence + c.last_sequence)::text))::text, 'UTF8')
            FROM conversations c WHERE m.site_id = $1 AND m.conversation_id = $2 AND c.site_id = $1 AND c.id = $3
            """, from, into);
        tx.Write("UPDATE conversations SET last_sequence = last_sequence + (SELECT f.last_sequence FROM conversations f WHERE f.site_id = $1 AND f.id = $2) WHERE site_id = $1 AND id = $3", from, into);
        tx.Write("DELETE FROM conversations WHERE site_id = $1 AND id = $2", from);
    }
}
