using System.Text.Json;
using Npgsql;
using Slotwright.Contract;
using Slotwright.Contract.Members;
using Slotwright.Server.Contacts;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Members;

/// <summary>A member as stored.</summary>
/// <param name="Password">What the password hashes to; null for who has yet to choose one.</param>
internal sealed record StoredMember(Guid Id, long Revision, Member Wire, string? Password, byte[] Bytes)
{
    public Guid Contact => Guid.Parse(Wire.ContactId!);

    public static StoredMember Read(NpgsqlDataReader r)
    {
        var bytes = r.GetFieldValue<byte[]>(2);
        return new(r.GetGuid(0), r.GetInt64(1), JsonSerializer.Deserialize(bytes, MembersJson.Wire.Member)!, r.IsDBNull(3) ? null : r.GetString(3), bytes);
    }
}

/// <summary>The SQL of members. Contacts alone write here, too: who goes with its contact, and whose names change with it.</summary>
internal static class MemberRows
{
    public const string Fqdn = "wix.members.v1.member";

    public static readonly EntityTable Table = new("members", new EntityColumns(Ops.Members.QueryMembers), "email_key", "password");

    private const string Select = "SELECT id, revision, doc, password FROM members WHERE site_id = $1";

    public static Task<StoredMember?> Member(this Db db, Guid site, Guid id, CancellationToken ct) => db.Single(site, $"{Select} AND id = $2", StoredMember.Read, ct, id);

    public static Task<StoredMember?> MemberOf(this Db db, Guid site, string emailKey, CancellationToken ct) => db.Single(site, $"{Select} AND email_key = $2", StoredMember.Read, ct, emailKey);

    public static Task<StoredMember?> LockMember(this Tx tx, Guid id, CancellationToken ct) => tx.Single($"{Select} AND id = $2 FOR NO KEY UPDATE", StoredMember.Read, ct, id);

    public static Task<StoredMember?> MemberOf(this Tx tx, string emailKey, CancellationToken ct) => tx.Single($"{Select} AND email_key = $2 FOR NO KEY UPDATE", StoredMember.Read, ct, emailKey);

    /// <summary>The contact of somebody, as whoever locks both finds it: contacts are locked before their members.</summary>
    public static Task<StoredMember?> PeekMember(this Tx tx, Guid id, CancellationToken ct) => tx.Single($"{Select} AND id = $2", StoredMember.Read, ct, id);

    public static async Task<bool> HasSlug(this Tx tx, string slug, Guid but, CancellationToken ct) =>
        await tx.Single("SELECT id FROM members WHERE site_id = $1 AND profile_slug = $2 AND id <> $3", r => (object)r.GetGuid(0), ct, slug, but) is not null;

    public static byte[] AddMember(this Tx tx, Member member, string? password)
    {
        var bytes = Bytes(member);
        Table.Insert(tx, Guid.Parse(member.Id!), bytes, [ContactKey.OfEmail(member.LoginEmail), (object?)password ?? TypedNull.Text]);
        tx.PublishCreated(Fqdn, member.Id!, 1, bytes);
        return bytes;
    }

    /// <summary>Stores the next version, and tells of it unless nothing that others see has changed.</summary>
    public static byte[] SaveMember(this Tx tx, StoredMember before, Member after, string? password, bool tells = true)
    {
        if (!tells) return tx.KeepMember(before.Id, after, password);
        var revision = before.Revision + 1;
        var bytes = Bytes(after with { UpdatedDate = Wire.Timestamp(tx.Now) });
        Table.Update(tx, before.Id, revision, bytes, [ContactKey.OfEmail(after.LoginEmail), (object?)password ?? TypedNull.Text]);
        tx.PublishUpdated(Fqdn, before.Id.ToString(), revision, bytes, Documents.Modified(before.Bytes, bytes));
        return bytes;
    }

    /// <summary>What changes nothing that is filtered by, nor a version anybody has heard of.</summary>
    private static byte[] KeepMember(this Tx tx, Guid id, Member member, string? password)
    {
        var bytes = Bytes(member);
        tx.Write("UPDATE members SET doc = $3, password = $4 WHERE site_id = $1 AND id = $2", id, bytes, (object?)password ?? TypedNull.Text);
        return bytes;
    }

    private static byte[] Bytes(Member member) => JsonSerializer.SerializeToUtf8Bytes(member, MembersJson.Wire.Member);
}
