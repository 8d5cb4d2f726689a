using System.Text;
using Npgsql;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Http;

/// <summary>The server's front door: health, CORS for browsers (contract.md a), and the API behind it.</summary>
internal sealed class Front(Dispatcher api, Db db, Pressure pressure)
{
    private const string AllowedHeaders = "authorization, content-type, wix-site-id, wix-account-id, x-wix-bi-gateway, x-wix-consistent, client-binding, idempotency-key";
    private const string ExposedHeaders = "x-wix-consistent, x-wix-request-id";

    public Task Handle(HttpContext context)
    {
        if (context.Request.Headers.Origin.Count > 0) AllowOrigin(context);
        if (HttpMethods.IsOptions(context.Request.Method)) return Say(context, 200, "{}");
        return context.Request.Path.Value switch
        {
            "/health/live" => Say(context, 200, """{"status":"live"}"""),
            "/health/ready" => Ready(context),
            _ => Api(context),
        };
    }

    private Task Api(HttpContext context)
    {
        pressure.Count();
        return api.Handle(context);
    }

    private static void AllowOrigin(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = ExposedHeaders;
        if (!HttpMethods.IsOptions(context.Request.Method)) return;
        headers.AccessControlAllowHeaders = AllowedHeaders;
        headers.AccessControlAllowMethods = "GET, POST, PUT, PATCH, DELETE, OPTIONS";
        headers.AccessControlMaxAge = "86400";
    }

    /// <summary>Ready means: the database answers.</summary>
    private async Task Ready(HttpContext context)
    {
        try
        {
            await using var command = db.Source.CreateCommand("SELECT 1");
            await command.ExecuteScalarAsync(context.RequestAborted);
            await Say(context, 200, """{"status":"ready"}""");
        }
        catch (Exception e) when (e is NpgsqlException or System.Net.Sockets.SocketException)
        {
            await Say(context, 503, """{"status":"the database does not answer"}""");
        }
    }

    private static async Task Say(HttpContext context, int status, string json)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(json), context.RequestAborted);
    }
}
