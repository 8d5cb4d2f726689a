using NodaTime;
using Slotwright.Contract.Members;
using Slotwright.Domain;
using Slotwright.Domain.Members;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Members;

/// <summary>Where somebody stands who wants to sign in, as the SDK reads it.</summary>
internal static class SignOnAnswers
{
    private static readonly Duration SessionLife = Duration.FromMinutes(10);

    /// <summary>Lets in who has proven to be a member: with a session token that is good for one code, unless the member still waits or is shut out.</summary>
    public static Result<Answer> Admit(Tx tx, StoredMember member)
    {
        var state = SignOn.Of(NewMember.StandingOf(member.Wire));
        if (state == SignOnState.Refused) return new MemberShutOut("The business has closed this member's account.");
        return Of(state, state == SignOnState.Success ? Session(tx, member.Id) : null, null, member.Wire);
    }

    public static string Session(Tx tx, Guid member)
    {
        var session = Secrets.New(MemberSecrets.Session, tx.Site);
        tx.AddSecret(session, new(SecretPurpose.Session, member, tx.Now + SessionLife));
        return session;
    }

    /// <summary>A code was mailed and is to be brought together with this.</summary>
    public static Answer Verify(string stateToken) => Of(SignOnState.RequireEmailVerification, null, stateToken, null);

    private static Answer Of(SignOnState state, string? session, string? stateToken, Member? member) => Answer.Write(w =>
    {
        w.WriteStartObject();
        w.WriteString("state", state switch { SignOnState.Success => "SUCCESS", SignOnState.RequireOwnerApproval => "REQUIRE_OWNER_APPROVAL", _ => "REQUIRE_EMAIL_VERIFICATION" });
        if (session is not null) w.WriteString("sessionToken", session);
        if (stateToken is not null) w.WriteString("stateToken", stateToken);
        if (member is not null) WriteIdentity(w, member);
        w.WriteEndObject();
    });

    public static void WriteIdentity(System.Text.Json.Utf8JsonWriter w, Member member)
    {
        w.WriteStartObject("identity");
        w.WriteString("id", member.Id);
        w.WriteString("createdDate", member.CreatedDate);
        w.WriteString("updatedDate", member.UpdatedDate);
        w.WriteStartArray("connections");
        w.WriteEndArray();
        w.WriteStartObject("email");
        w.WriteString("address", member.LoginEmail);
        w.WriteBoolean("isVerified", member.LoginEmailVerified == true);
        w.WriteEndObject();
        w.WriteStartObject("status");
        w.WriteString("name", member.Status switch { Status.Approved => "ACTIVE", Status.Pending => "PENDING", Status.Blocked => "BLOCKED", _ => "OFFLINE" });
        w.WriteStartArray("reasons");
        if (member.Status == Status.Pending) w.WriteStringValue("PENDING_ADMIN_APPROVAL_REQUIRED");
        w.WriteEndArray();
        w.WriteEndObject();
        w.WriteStartArray("factors");
        w.WriteEndArray();
        w.WriteEndObject();
    }
}
