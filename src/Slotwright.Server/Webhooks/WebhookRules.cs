using System.Net;
using Slotwright.Contract;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;

namespace Slotwright.Server.Webhooks;

/// <summary>What an address and the events sent to it must be like.</summary>
internal static class WebhookRules
{
    /// <summary>Stands for every event there is; only a site's owner may ask for all.</summary>
    public const string Everything = "*";

    public static IEnumerable<FieldViolation> Violations(string? url, IReadOnlyList<string>? types, Grant grant, IReadOnlyList<string> privateHosts)
    {
        if (url is not null && WrongAddress(url, privateHosts) is { } wrong) yield return new("url", wrong, "VALIDATION");
        for (var i = 0; i < types?.Count; i++)
        {
            if (!IsKnown(types[i])) yield return new($"eventTypes[{i}]", "is no kind of event", "VALIDATION");
            else if (!MayHear(grant, types[i])) yield return new($"eventTypes[{i}]", "needs a permission the caller lacks", "VALIDATION");
        }
    }

    public static bool IsKnown(string type) => type == Everything || ContractTable.Current.Events.ContainsKey(type);

    /// <summary>An app hears of what it may read; events of our own kinds are the owner's.</summary>
    public static bool MayHear(Grant grant, string type) =>
        grant.Sees(ContractTable.Current.Events.GetValueOrDefault(type));

    private static string? WrongAddress(string url, IReadOnlyList<string> privateHosts)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Host.Length == 0) return "must be a web address";
        if (uri.UserInfo.Length > 0 || uri.Fragment.Length > 0) return "must have neither a login nor a fragment";
        if (privateHosts.Contains(uri.IdnHost, StringComparer.OrdinalIgnoreCase) || privateHosts.Contains(uri.Host.Trim('[', ']'), StringComparer.OrdinalIgnoreCase)) return null;
        if (uri.Scheme != "https") return "must begin with https://";
        var literal = IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) ? address : null;
        return literal is not null && !PublicAddresses.Hold(literal) || uri.IsLoopback ? "must lead to the public internet" : null;
    }
}
