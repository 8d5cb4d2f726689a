// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.OAuth;

public sealed record HeadersEntry
{
    public string? Key { get; init; }
    public string? Value { get; init; }
}

public sealed record JwksRequest
{
}

public sealed record PathParametersEntry
{
    public string? Key { get; init; }
    public string? Value { get; init; }
}

public sealed record QueryParametersEntry
{
    public string? Key { get; init; }
    public string? Value { get; init; }
}

public sealed record RawHttpRequest
{
    public string? Body { get; init; }
    public IReadOnlyList<PathParametersEntry>? PathParams { get; init; }
    public IReadOnlyList<QueryParametersEntry>? QueryParams { get; init; }
    public IReadOnlyList<HeadersEntry>? Headers { get; init; }
    public string? Method { get; init; }
    public string? RawPath { get; init; }
    public string? RawQuery { get; init; }
}

public sealed record RawHttpResponse
{
    public string? Body { get; init; }
    public int? StatusCode { get; init; }
    public IReadOnlyList<HeadersEntry>? Headers { get; init; }
}

public static class SubjectType
{
    public const string Unknown = "UNKNOWN";
    public const string User = "USER";
    public const string Visitor = "VISITOR";
    public const string Member = "MEMBER";
    public const string App = "APP";
}

public sealed record TokenInfoResponse
{
    public bool? Active { get; init; }
    public string? SubjectType { get; init; }
    public string? SubjectId { get; init; }
    public string? Exp { get; init; }
    public string? Iat { get; init; }
    public string? ClientId { get; init; }
    public string? AccountId { get; init; }
    public string? SiteId { get; init; }
    public string? InstanceId { get; init; }
    public string? VendorProductId { get; init; }
}

public sealed record UserInfoRequest
{
}

public sealed record UserInfoResponse
{
    public string? Sub { get; init; }
    public string? GivenName { get; init; }
    public string? FamilyName { get; init; }
    public string? Email { get; init; }
    public bool? EmailVerified { get; init; }
    public string? Picture { get; init; }
    public string? Language { get; init; }
    public string? Name { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(HeadersEntry))]
[JsonSerializable(typeof(JwksRequest))]
[JsonSerializable(typeof(PathParametersEntry))]
[JsonSerializable(typeof(QueryParametersEntry))]
[JsonSerializable(typeof(RawHttpRequest))]
[JsonSerializable(typeof(RawHttpResponse))]
[JsonSerializable(typeof(TokenInfoResponse))]
[JsonSerializable(typeof(UserInfoRequest))]
[JsonSerializable(typeof(UserInfoResponse))]
public sealed partial class OAuthJson : JsonSerializerContext
{
    public static OAuthJson Wire { get; } = new(WireFormat.NewOptions());
}
