namespace Slotwright.Server.Mcp.Protocol;

/// <summary>The bytes of a posted message, no more than an endpoint takes.</summary>
internal static class McpBody
{
    /// <summary>Null when there are too many.</summary>
    public static async Task<byte[]?> Read(HttpRequest request, int most, CancellationToken ct)
    {
        if (request.ContentLength > most) return null;
        if (request.ContentLength is { } length)
        {
            var whole = new byte[length];
            await request.Body.ReadExactlyAsync(whole, ct);
            return whole;
        }
        using var buffer = new MemoryStream();
        var part = new byte[Math.Min(most, 16 * 1024)];
        int read;
        while ((read = await request.Body.ReadAsync(part, ct)) > 0)
        {
            if (buffer.Length + read > most) return null;
            buffer.Write(part, 0, read);
        }
        return buffer.ToArray();
    }
}
