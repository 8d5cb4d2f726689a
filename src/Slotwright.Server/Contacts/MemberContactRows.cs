using Slotwright.Contract.Contacts;
using Slotwright.Server.Identity;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Contacts;

/// <summary>The SQL of what contacts know of members: who is one, and what of a member follows the contact.</summary>
internal static class MemberContactRows
{
    private const string Fqdn = "wix.members.v1.member";

    /// <summary>Those of some contacts, locked before, who are members.</summary>
    public static Task<List<Guid>> MembersAmong(this Tx tx, IEnumerable<Guid> contacts, CancellationToken ct) =>
        tx.List("SELECT contact_id::uuid FROM members WHERE site_id = $1 AND contact_id = ANY($2) ORDER BY 1", r => r.GetGuid(0), ct, (object)contacts.Select(c => c.ToString()).ToArray());

    /// <summary>The contact's member and all that stands for it, tokens included, are gone.</summary>
    public static async Task RemoveMemberOf(this Tx tx, Guid contact, CancellationToken ct)
    {
        var gone = await tx.List("DELETE FROM members WHERE site_id = $1 AND contact_id = $2 RETURNING id, revision, doc", r => (Id: r.GetGuid(0), Revision: r.GetInt64(1), Bytes: r.GetFieldValue<byte[]>(2)), ct, contact.ToString());
        foreach (var member in gone)
        {
            tx.EndSessions(member.Id);
            tx.PublishDeleted(Fqdn, member.Id.ToString(), member.Revision, member.Bytes);
        }
    }

    /// <summary>Members are found by the names their contacts have.</summary>
    public static void NameMember(this Tx tx, Guid contact, ContactName? before, ContactName? after)
    {
        if (before == after) return;
        tx.Write("UPDATE members SET contact_first_name = $3, contact_last_name = $4 WHERE site_id = $1 AND contact_id = $2",
            contact.ToString(), (object?)after?.First ?? TypedNull.Text, (object?)after?.Last ?? TypedNull.Text);
    }

    /// <summary>The login e-mail follows the contact's primary one; that it is the member's own is to be shown anew.</summary>
    public static async Task MoveLogin(this Tx tx, Guid contact, string email, CancellationToken ct)
    {
        var moved = await tx.List("""
            UPDATE members SET login_email = $3, email_key = $4, revision = revision + 1, updated_date = $5,
                doc = convert_to((convert_from(doc, 'UTF8')::jsonb || jsonb_build_object('loginEmail', $3::text, 'loginEmailVerified', false, 'updatedDate', $6::text))::text, 'UTF8')
            WHERE site_id = $1 AND contact_id = $2 RETURNING id, revision, doc
            """, r => (Id: r.GetGuid(0), Revision: r.GetInt64(1), Bytes: r.GetFieldValue<byte[]>(2)), ct, contact.ToString(), email, ContactKey.OfEmail(email), tx.Now.ToDateTimeUtc(), Http.Wire.Timestamp(tx.Now));
        foreach (var member in moved) tx.PublishUpdated(Fqdn, member.Id.ToString(), member.Revision, member.Bytes);
    }

    /// <summary>Whether somebody signs in with an e-mail.</summary>
    public static async Task<bool> IsLogin(this Tx tx, string email, CancellationToken ct) =>
        await tx.Single("SELECT id FROM members WHERE site_id = $1 AND email_key = $2", r => (object)r.GetGuid(0), ct, ContactKey.OfEmail(email)) is not null;
}
