using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Slotwright.Server.Members;

/// <summary>A page within a page of the client's, which tells it the outcome and shows nothing: only pages of the client's own origins may hold it, or hear.</summary>
internal static class MessagePage
{
    private const string Script = "const told=document.body.dataset;for(const origin of JSON.parse(told.origins))(window.opener||window.parent).postMessage(JSON.parse(told.message),origin)";
    private static readonly string ScriptHash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Script)));

    public static Task Write(HttpContext http, IReadOnlyDictionary<string, string> message, IReadOnlyList<string> origins)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = $"default-src 'none'; script-src 'sha256-{ScriptHash}'; frame-ancestors {(origins.Count > 0 ? string.Join(' ', origins) : "'none'")}; base-uri 'none'";
        headers.XContentTypeOptions = "nosniff";
        http.Response.ContentType = "text/html; charset=utf-8";
        return http.Response.WriteAsync($"""
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Signing in</title></head>
            <body data-origins="{H(JsonSerializer.Serialize(origins))}" data-message="{H(JsonSerializer.Serialize(message))}"><script>{Script}</script></body></html>
            """, http.RequestAborted);
    }

    private static string H(string text) => HtmlEncoder.Default.Encode(text);
}
