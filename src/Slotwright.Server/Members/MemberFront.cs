using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Slotwright.Server.Http;

namespace Slotwright.Server.Members;

/// <summary>The front door of the pages for customers: to sign in, to choose a password, to be led on after signing out.</summary>
internal sealed class MemberFront(LoginPages login, RecoveryPages recovery, ILogger<MemberFront> log)
{
    public const string Authorize = "/oauth2/authorize", Recover = "/oauth2/recover", Logout = "/oauth2/logout";
    private const int MaxForm = 64 << 10;

    public static bool Takes(PathString path) => path.Value is Authorize or Recover or Logout;

    public async Task Handle(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        try
        {
            await Answer(http, http.RequestAborted);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested) { } // the browser is gone
        catch (Exception e) when (e is BadHttpRequestException or EndOfStreamException && !http.Response.HasStarted) { await Page.Write(http, StatusCodes.Status400BadRequest, Page.Stop("This form could not be read.")); }
        catch (Exception e) when (Dispatcher.IsDatabaseAway(e) && !http.Response.HasStarted)
        {
            log.LogWarning("The database is away: {Reason}", e.Message);
            await Page.Write(http, StatusCodes.Status503ServiceUnavailable, Page.Stop("Come back in a moment."));
        }
        catch (Exception e)
        {
            log.LogError(e, "A page for customers failed");
            if (!http.Response.HasStarted) await Page.Write(http, StatusCodes.Status500InternalServerError, Page.Stop($"Something went wrong; it was logged as {http.TraceIdentifier}."));
        }
    }

    private async Task Answer(HttpContext http, CancellationToken ct)
    {
        var (path, method) = (http.Request.Path.Value, http.Request.Method);
        if (HttpMethods.IsGet(method)) await (path switch { Authorize => login.Show(http, ct), Recover => recovery.Show(http, ct), _ => recovery.LeadOn(http, ct) });
        else if (!HttpMethods.IsPost(method) || path == Logout) http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        else if (await Form(http.Request, ct) is not { } form) await Page.Write(http, StatusCodes.Status400BadRequest, Page.Stop("This form could not be read."));
        else await (path == Authorize ? login.Decide(http, form, ct) : recovery.Decide(http, form, ct));
    }

    /// <summary>What a form of ours brings; null when it is none.</summary>
    private static async Task<PageForm?> Form(HttpRequest request, CancellationToken ct)
    {
        if (request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) != true || request.ContentLength is null or > MaxForm) return null;
        var bytes = new byte[request.ContentLength.Value];
        await request.Body.ReadExactlyAsync(bytes, ct);
        return new(QueryHelpers.ParseQuery(Encoding.UTF8.GetString(bytes)));
    }
}

/// <summary>The fields of a form, or of an address.</summary>
internal sealed class PageForm(Dictionary<string, StringValues> values)
{
    /// <summary>Null when it is absent, empty, or given more than once.</summary>
    public string? this[string name] => values.TryGetValue(name, out var value) && value is [{ Length: > 0 } text] ? text : null;
}
