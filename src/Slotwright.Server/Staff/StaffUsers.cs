using Slotwright.Contract.Staff;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;
using Status = Slotwright.Contract.Staff.AssociatedWixIdentityConnectionStatusEnumConnectionStatus;

namespace Slotwright.Server.Staff;

/// <summary>
/// Which user of the site a member of staff is. The only user known here is the owner, whose id is the site's: a connection
/// to anybody else stays PENDING, since nobody else can sign in, and no invitation is sent while there is nothing to send it with.
/// </summary>
internal sealed partial class StaffMembers
{
    private const string NameOfUser = "Staff member";

    /// <summary>Connect Staff Member To User: keeps the e-mail that is to be invited, the member's own unless another is given.</summary>
    private Task<Result<Answer>> Connect(Call call, CancellationToken ct) =>
        Amend(call, (tx, member) => Task.FromResult(Invited(tx, member, call.Member("email")?.GetString() ?? member.Email)), ct, "connected_to_user");

    private static Result<StaffMember> Invited(Tx tx, StaffMember member, string? email)
    {
        if (member.AssociatedWixIdentity is not null) return new Refusal(FaultKind.Precondition, "STAFF_MEMBER_ALREADY_CONNECTED", "The staff member is connected or invited already; disconnect it first.");
        if (member.ServiceProvider == false) return new Refusal(FaultKind.Precondition, "STAFF_INVITE_REQUIRES_ROLE", "An invitation gives the role of a service provider, which this staff member is not.");
        if (string.IsNullOrEmpty(email)) return new InvalidFields("email", "REQUIRED_FIELD", "must be given, for the staff member has none");
        Invite(tx, member, email);
        return member with { AssociatedWixIdentity = Identity(null, Status.Pending) };
    }

    private static void Invite(Tx tx, StaffMember member, string? email) =>
        tx.Write("UPDATE staff_members SET invited_email = $3 WHERE site_id = $1 AND id = $2", Guid.Parse(member.Id!), (object?)email ?? TypedNull.Text);

    /// <summary>Disconnect Staff Member From User; who is connected to nobody stays as it is.</summary>
    private Task<Result<Answer>> Disconnect(Call call, CancellationToken ct) => Amend(call, (tx, member) =>
    {
        if (member.AssociatedWixIdentity is null) return Task.FromResult<Result<StaffMember>>(member);
        Invite(tx, member, null);
        return Task.FromResult<Result<StaffMember>>(member with { AssociatedWixIdentity = null });
    }, ct, "disconnected_from_user");

    private async Task<Result<Answer>> GetOrCreate(Call call, CancellationToken ct)
    {
        await using var tx = Db.Begin(call);
        var member = await OfUser(tx, call.Id("wixUserId"), ct);
        return await tx.Commit(Answer.Wrap("staffMember", Render(member.Bytes, call)), ct);
    }

    /// <summary>Bulk Get Or Create Staff Members: each user by itself; one named twice is one member.</summary>
    private Task<Result<Answer>> BulkGetOrCreate(Call call, CancellationToken ct) =>
        Bulk.Run(call, [.. call.Body.GetProperty("wixUserIds").EnumerateArray()], returnEntity: true, async item =>
        {
            await using var tx = Db.Begin(item with { Body = call.Body });
            var member = await OfUser(tx, Guid.Parse(item.Body.GetString()!), ct);
            return await Bulk.Commit(tx, member.Id, Render(member.Bytes, call), ct);
        }, Db, ct, "staffMember");

    /// <summary>The member a user is, made if there is none; of those who make it at once the table's unique index lets one, and the others find it at their next attempt.</summary>
    private async Task<Document> OfUser(Tx tx, Guid user, CancellationToken ct)
    {
        var known = await tx.Single("""
            SELECT id, revision, doc FROM staff_members WHERE site_id = $1 AND associated_wix_identity_identification_data_wix_user_id = $2 AND deleted_date IS NULL
            """, Document.Read, ct, user.ToString());
        if (known is not null) return known;
        var (id, now) = (Guid.CreateVersion7(tx.Now.ToDateTimeOffset()), Wire.Timestamp(tx.Now));
        var identity = Identity(user, user == tx.Site ? Status.Connected : Status.Pending);
        var member = new StaffMember { Id = id.ToString(), Revision = "1", CreatedDate = now, UpdatedDate = now, Name = NameOfUser, AssociatedWixIdentity = identity };
        var made = Store(tx, id, await Equipped(tx, member, ct));
        Tell(tx, "fully_created", made);
        return made;
    }

    private static AssociatedWixIdentity Identity(Guid? user, string status) => new()
    {
        IdentificationData = user is { } id ? new() { WixUserId = id.ToString() } : null,
        ConnectionStatus = status,
        Connection = new() { Status = status },
    };
}
