using Slotwright.Domain;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Mcp.Authorization;

/// <summary>Who asks for access: a client that registered itself here, or one with a document about it.</summary>
internal sealed class Clients(Db db, ClientDocuments documents, Throttle throttle)
{
    private const int Readings = 30, ReadingSeconds = 300;

    public async Task<Result<OAuthClient>> Find(string id, HttpContext http, CancellationToken ct)
    {
        if (!Guid.TryParseExact(id, "D", out var registered)) return await documents.Find(id, () => throttle.Take("documents", http, Readings, ReadingSeconds) is null, ct);
        return await db.OAuthClient(registered, ct) is { } client ? client : new OAuthRefusal("invalid_client", "The client is not registered here; registrations that nobody let in end after a day.");
    }
}
