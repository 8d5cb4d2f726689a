using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Slotwright.Domain;
using Slotwright.Server.Mcp.Protocol;

namespace Slotwright.Server.Mcp.Authorization;

/// <summary>The parameters of a request, from its query or a posted form. One given twice is as good as none to be trusted (RFC 6749 3.1).</summary>
internal sealed class OAuthForm(Dictionary<string, StringValues> values)
{
    private const int MaxBytes = 64 << 10;

    /// <summary>A parameter; null when it is absent or empty.</summary>
    public string? this[string name] => values.TryGetValue(name, out var value) && value[0] is { Length: > 0 } text ? text : null;

    public IReadOnlyList<string> All(string name) => values.TryGetValue(name, out var value) ? [.. value.OfType<string>()] : [];

    public string? Repeated(params IEnumerable<string> names) => names.FirstOrDefault(n => values.TryGetValue(n, out var value) && value.Count > 1);

    public string? RepeatedAny() => Repeated(values.Keys);

    public static OAuthForm OfQuery(string query) => new(QueryHelpers.ParseQuery(query));

    public static async Task<Result<OAuthForm>> Read(HttpRequest request, CancellationToken ct)
    {
        if (!request.HasFormContentType || request.ContentType!.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)) return new OAuthRefusal("invalid_request", "The request is application/x-www-form-urlencoded.");
        if (await McpBody.Read(request, MaxBytes, ct) is not { } bytes) return new OAuthRefusal("invalid_request", $"A request has at most {MaxBytes >> 10} KiB.", StatusCodes.Status413PayloadTooLarge);
        return new OAuthForm(QueryHelpers.ParseQuery(Encoding.UTF8.GetString(bytes)));
    }
}
