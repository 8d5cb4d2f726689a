using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using Slotwright.Server.Identity;

namespace Slotwright.Server.Mcp.Upstreams;

/// <summary>A Wix site that minted servers may work on: spoken to with an API key, or as an app its owner has installed.</summary>
internal sealed record StoredUpstream(Guid Site, Guid Id, string Name, string BaseUrl, byte[] Credentials, string CreatedBy, Instant Created, Instant Updated)
{
    /// <summary>The site an API key is used on; an app's token says by itself where it is installed.</summary>
    public string? WixSiteId { get; init; }

    public string? ClientId { get; init; }

    /// <summary>The app on the one site it is installed on.</summary>
    public string? InstanceId { get; init; }

    public bool Installed { get; init; }

    /// <summary>Names the install under way; it is good once, and not for long.</summary>
    public byte[]? StateHash { get; init; }

    public Instant? StateUntil { get; init; }

    public bool IsApp => ClientId is not null;
}

/// <summary>What the other side knows us by. It is sealed wherever it is kept, and told to nobody else.</summary>
internal sealed record UpstreamCredentials(string? ApiKey, string? ClientSecret, string? RefreshToken)
{
    public byte[] Close(byte[] siteSecret, Guid upstream) =>
        SecretSeal.Close(siteSecret, SecretSeal.UpstreamCredentials, upstream, JsonSerializer.Serialize(this, CredentialsJson.Default.UpstreamCredentials));

    public static UpstreamCredentials? Open(byte[] siteSecret, StoredUpstream upstream) =>
        SecretSeal.Open(siteSecret, SecretSeal.UpstreamCredentials, upstream.Id, upstream.Credentials) is { } json ? JsonSerializer.Deserialize(json, CredentialsJson.Default.UpstreamCredentials) : null;

    /// <summary>Not even a log that prints whole records shows them.</summary>
    public override string ToString() => nameof(UpstreamCredentials);
}

[JsonSerializable(typeof(UpstreamCredentials))]
internal sealed partial class CredentialsJson : JsonSerializerContext;
