// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.SignOnPolicy;

public sealed record GetSignOnPolicyRequest
{
}

public sealed record GetSignOnPolicyResponse
{
    public SignOnPolicy? SignOnPolicy { get; init; }
}

public sealed record SignOnPolicy
{
    public string? Id { get; init; }
    public string? Revision { get; init; }
    public string? CreatedDate { get; init; }
    public string? UpdatedDate { get; init; }
    public bool? RequireOwnerApproval { get; init; }
    public bool? RequireEmailVerification { get; init; }
}

public sealed record UpdateSignOnPolicyRequest
{
    public SignOnPolicy? SignOnPolicy { get; init; }
}

public sealed record UpdateSignOnPolicyResponse
{
    public SignOnPolicy? SignOnPolicy { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(GetSignOnPolicyRequest))]
[JsonSerializable(typeof(GetSignOnPolicyResponse))]
[JsonSerializable(typeof(SignOnPolicy))]
[JsonSerializable(typeof(UpdateSignOnPolicyRequest))]
[JsonSerializable(typeof(UpdateSignOnPolicyResponse))]
public sealed partial class SignOnPolicyJson : JsonSerializerContext
{
    public static SignOnPolicyJson Wire { get; } = new(WireFormat.NewOptions());
}
