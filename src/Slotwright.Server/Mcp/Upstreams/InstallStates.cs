using NodaTime;
using Slotwright.Server.Identity;
using Slotwright.Server.Site;

namespace Slotwright.Server.Mcp.Upstreams;

/// <summary>The state that goes to Wix with an owner and comes back with them: random, good once and for an hour; it says which site began the install, for the browser that brings it back says nothing else.</summary>
internal static class InstallStates
{
    private const string Prefix = "swi_";
    public static readonly Duration Life = Duration.FromHours(1);

    public static string New(Guid site) => Secrets.New(Prefix, site);

    public static Guid? SiteOf(string state) => Secrets.SiteOf(Prefix, state);

    /// <summary>Where an owner agrees to the app.</summary>
    public static string Url(string clientId, ServerAddress address, string state) =>
        $"https://www.wix.com/installer/install?appId={Uri.EscapeDataString(clientId)}&redirectUrl={Uri.EscapeDataString($"{address.Public}/slotwright/v1/mcp-upstreams/callback")}&state={state}";
}
