using System.Net;
using Microsoft.AspNetCore.Http;
using Slotwright.Server.Http;

namespace Slotwright.Server.Tests.Model;

/// <summary>Requests handed to the server's front door within the process: the whole server, without sockets.</summary>
internal sealed class Inside(Front front) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage asked, CancellationToken ct)
    {
        var (context, answer) = (new DefaultHttpContext(), new MemoryStream());
        context.Response.Body = answer;
        var request = context.Request;
        (request.Method, request.Path, request.QueryString) = (asked.Method.Method, PathString.FromUriComponent(asked.RequestUri!), QueryString.FromUriComponent(asked.RequestUri!));
        foreach (var header in asked.Headers) request.Headers[header.Key] = header.Value.ToArray();
        if (asked.Content is { } content)
        {
            (request.ContentType, request.ContentLength) = (content.Headers.ContentType?.ToString(), content.Headers.ContentLength);
            request.Body = await content.ReadAsStreamAsync(ct);
        }
        await front.Handle(context);
        await context.Response.BodyWriter.FlushAsync(ct);
        return new((HttpStatusCode)context.Response.StatusCode) { Content = new ByteArrayContent(answer.ToArray()) };
    }
}
