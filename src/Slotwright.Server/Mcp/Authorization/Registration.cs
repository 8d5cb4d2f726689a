using System.Text.Json;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Mcp.Protocol;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Mcp.Authorization;

/// <summary>Clients that register themselves (RFC 7591). Anybody may, so many an hour from one address; to be registered is to be allowed nothing yet.</summary>
internal sealed class Registration(Db db, Throttle throttle, TimeProvider time)
{
    private const int MaxBytes = 64 << 10, Times = 100, Seconds = 3600;

    public async Task<Result<OAuthAnswer>> Run(HttpContext http, CancellationToken ct)
    {
        if (!MediaTypes.IsJson(http.Request)) return new OAuthRefusal("invalid_client_metadata", "A registration is application/json.");
        if (await McpBody.Read(http.Request, MaxBytes, ct) is not { } bytes) return new OAuthRefusal("invalid_client_metadata", $"A registration has at most {MaxBytes >> 10} KiB.", StatusCodes.Status413PayloadTooLarge);
        if (Parse(bytes) is var read && read.Failed(out var fault)) return fault;
        if (throttle.Take("registrations", http, Times, Seconds) is { } reached) return new TooOften(reached);
        var (id, metadata, now) = (Guid.NewGuid(), read.Value, time.Now());
        var client = new OAuthClient(id.ToString(), metadata.Name, metadata.RedirectUris);
        await db.AddOAuthClient(id, client, metadata.ApplicationType, now.ToDateTimeUtc(), ct);
        return new OAuthAnswer(StatusCodes.Status201Created, json =>
        {
            json.WriteString("client_id", client.Id);
            json.WriteNumber("client_id_issued_at", now.ToUnixTimeSeconds());
            json.WriteString("client_name", client.Name);
            json.WriteTexts("redirect_uris", client.RedirectUris);
            json.WriteTexts("grant_types", OAuthMetadata.GrantTypes);
            json.WriteTexts("response_types", ["code"]);
            json.WriteString("token_endpoint_auth_method", "none");
            json.WriteString("application_type", metadata.ApplicationType);
        });
    }

    private static Result<ClientMetadata> Parse(byte[] bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            return ClientMetadata.Read(json.RootElement);
        }
        catch (JsonException) { return new OAuthRefusal("invalid_client_metadata", "The registration cannot be read as JSON."); }
    }
}
