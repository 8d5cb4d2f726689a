using NodaTime;
using Slotwright.Contract;
using Slotwright.Contract.SignOnPolicy;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Members;

/// <summary>What a site asks of new members; every site has a policy, which asks for nothing until it is changed. Who is a member already stays one.</summary>
internal sealed class SignOnPolicies(Db db)
{
    public void Map(Api api) => api.On(Ops.SignOnPolicy.GetSignOnPolicy, Get).On(Ops.SignOnPolicy.UpdateSignOnPolicy, Update);

    private async Task<Result<Answer>> Get(Call call, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        return Answer.Of(new GetSignOnPolicyResponse { SignOnPolicy = Tell(call, await tx.SignOnPolicy(ct) ?? First) }, SignOnPolicyJson.Wire.GetSignOnPolicyResponse);
    }

    private async Task<Result<Answer>> Update(Call call, CancellationToken ct)
    {
        var wanted = call.Read(SignOnPolicyJson.Wire.UpdateSignOnPolicyRequest).SignOnPolicy!;
        await using var tx = db.Begin(call);
        var before = await tx.SignOnPolicy(ct) ?? First with { Created = tx.Now };
        if (wanted.Revision is { } seen && seen != Wire.Revision(before.Revision)) return new RevisionMismatch(before.Revision);
        var after = before with
        {
            Revision = before.Revision + 1,
            Updated = tx.Now,
            Rules = new(wanted.RequireOwnerApproval ?? before.Rules.OwnerApproval, wanted.RequireEmailVerification ?? before.Rules.EmailVerification),
        };
        tx.SavePolicy(after);
        return await tx.Commit(Answer.Of(new UpdateSignOnPolicyResponse { SignOnPolicy = Tell(call, after) }, SignOnPolicyJson.Wire.UpdateSignOnPolicyResponse), ct);
    }

    private static StoredPolicy First { get; } = new(1, Instant.FromUnixTimeSeconds(0), Instant.FromUnixTimeSeconds(0), new(false, false));

    private static SignOnPolicy Tell(Call call, StoredPolicy policy) => new()
    {
        Id = call.Site.ToString(),
        Revision = Wire.Revision(policy.Revision),
        CreatedDate = policy.Revision == 1 ? null : Wire.Timestamp(policy.Created),
        UpdatedDate = policy.Revision == 1 ? null : Wire.Timestamp(policy.Updated),
        RequireOwnerApproval = policy.Rules.OwnerApproval,
        RequireEmailVerification = policy.Rules.EmailVerification,
    };
}
