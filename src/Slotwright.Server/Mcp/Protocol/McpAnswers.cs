namespace Slotwright.Server.Mcp.Protocol;

/// <summary>Answers this layer gives itself.</summary>
internal static class McpAnswers
{
    public static Task Refuse(this HttpContext http, int status, RpcError error) => http.Refuse(status, error, "null"u8);

    public static Task Refuse(this HttpContext http, int status, RpcError error, ReadOnlySpan<byte> id) => http.Write(status, error.Answer(id));

    public static Task Refuse(this HttpContext http, McpRefusal refusal)
    {
        foreach (var (name, value) in refusal.Headers) http.Response.Headers[name] = value;
        return http.Write(refusal.Status, refusal.Body ?? new RpcError(refusal.Code, refusal.Message).Answer("null"u8));
    }

    public static Task Write(this HttpContext http, int status, ReadOnlyMemory<byte> json)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = json.Length;
        return http.Response.Body.WriteAsync(json, http.RequestAborted).AsTask();
    }

    /// <summary>A ready result around the request's own id.</summary>
    public static async Task Splice(this HttpContext http, McpMessage message, ReadOnlyMemory<byte> result)
    {
        var writer = http.Response.BodyWriter;
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = Head.Length + message.Id.Length + Middle.Length + result.Length + 1;
        writer.Write(Head);
        writer.Write(message.Id);
        writer.Write(Middle);
        writer.Write(result.Span);
        writer.Write("}"u8);
        await writer.FlushAsync(http.RequestAborted);
    }

    private static ReadOnlySpan<byte> Head => """{"jsonrpc":"2.0","id":"""u8;

    private static ReadOnlySpan<byte> Middle => ""","result":"""u8;

    private static void Write(this System.IO.Pipelines.PipeWriter writer, ReadOnlySpan<byte> bytes) => System.Buffers.BuffersExtensions.Write(writer, bytes);
}
