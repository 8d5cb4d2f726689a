using System.Text.Json.Nodes;
using Slotwright.Contract;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Mcp.Protocol;

namespace Slotwright.Server.Mcp.Upstreams;

/// <summary>Where a tool's operations are carried out: this server's own engine, or a real Wix site. The checks, names and answers are the same for both.</summary>
internal interface IUpstream
{
    /// <summary>Names the upstream in what is kept of it.</summary>
    string Id { get; }

    /// <summary>Whether it knows the operation at all; tools it cannot serve do not exist there.</summary>
    bool Serves(Operation operation);

    /// <summary>Whether it can try a write and undo it, so that a preview is exact.</summary>
    bool Rehearses { get; }

    Task<Result<JsonObject>> Send(UpstreamCall call, CancellationToken ct);
}

/// <summary>One operation with its whole request, the values of its path among it.</summary>
/// <param name="Key">Makes the write happen once, however often it is sent.</param>
internal sealed record UpstreamCall(Operation Operation, JsonObject Request, string? Key = null, bool DryRun = false);

/// <summary>The upstream's own refusal, passed on as it came: status, code, what fields it names, and when it may be tried again.</summary>
internal sealed record UpstreamRefused(int Status, string UpstreamCode, string Reason, JsonNode? Details, RateLimit? Limit) : Fault(KindOf(Status), UpstreamCode, Reason)
{
    public static UpstreamRefused Read(int status, JsonObject? body, RateLimit? limit)
    {
        var error = body?["details"]?["applicationError"];
        var violations = body?["details"]?["validationError"]?["fieldViolations"];
        var code = (string?)error?["code"] ?? (violations is not null ? "INVALID_ARGUMENT" : $"HTTP_{status}");
        var reason = (string?)error?["description"] ?? (string?)body?["message"] ?? "The upstream refused without a word.";
        if (limit is not null) reason = $"{reason.TrimEnd('.')}; retry in {limit.Reset} s.";
        return new(status, code, Wire.Cut(reason, 1_000), violations?.DeepClone() ?? error?["data"]?.DeepClone(), limit);
    }

    private static FaultKind KindOf(int status) => status switch
    {
        400 or 422 => FaultKind.Invalid,
        401 => FaultKind.Unauthenticated,
        403 => FaultKind.Denied,
        404 => FaultKind.NotFound,
        409 => FaultKind.Conflict,
        428 => FaultKind.Precondition,
        429 => FaultKind.TooMany,
        501 => FaultKind.NotImplemented,
        _ => FaultKind.Unavailable,
    };
}
