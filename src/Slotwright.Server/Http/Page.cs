using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;

namespace Slotwright.Server.Http;

/// <summary>The frame of every page: one style, no script and nothing from elsewhere unless a page says so; no other page may hold it in a frame, and no address leaves it.</summary>
internal static class Page
{
    private const string Style = """
        :root{color-scheme:light dark;--ink:#1d2433;--soft:#5b6579;--line:#d5dae3;--paper:#fff;--ground:#f2f4f8;--main:#1b5e4b;--on:#fff;--warn:#7a4b00;--warnground:#fff5dd;--bad:#a3161f;--badground:#fdecec}
        @media(prefers-color-scheme:dark){:root{--ink:#e8ebf2;--soft:#a5aebf;--line:#3a4354;--paper:#1b212d;--ground:#11151d;--main:#5cc4a3;--on:#08221a;--warn:#f2c879;--warnground:#33290f;--bad:#ff9a9a;--badground:#3a1519}}
        *{box-sizing:border-box}
        body{margin:0;padding:1rem;background:var(--ground);color:var(--ink);font:1rem/1.5 system-ui,sans-serif}
        main{max-width:32rem;margin:4vh auto;padding:1.5rem;background:var(--paper);border:1px solid var(--line);border-radius:.75rem}
        h1{margin:0 0 1rem;font-size:1.35rem;font-weight:500;line-height:1.3;overflow-wrap:anywhere}
        h2{margin:1.25rem 0 .25rem;font-size:1.05rem}
        h2 span,label span,dt{color:var(--soft);font-weight:400}
        dl{margin:0 0 1rem;border-top:1px solid var(--line)}
        dl div{display:flex;gap:1rem;padding:.5rem 0;border-bottom:1px solid var(--line)}
        dt{flex:0 0 8rem}
        dd{margin:0;overflow-wrap:anywhere}
        ul{margin:.25rem 0 1rem;padding-left:1.25rem;color:var(--soft)}
        small{display:block;margin-top:.2rem;color:var(--soft);font-size:.875rem}
        fieldset{margin:1rem 0;padding:.25rem 1rem .75rem;border:1px solid var(--line);border-radius:.5rem}
        legend{padding:0 .35rem;font-weight:600}
        .option{display:grid;grid-template-columns:1.5rem 1fr;gap:.25rem .5rem;padding:.4rem 0}
        .option ul{grid-column:2;margin-bottom:0;font-size:.875rem}
        .option input{width:1.15rem;height:1.15rem;margin:.2rem 0;accent-color:var(--main)}
        p label{display:block;font-weight:600;margin-bottom:.25rem}
        p input{width:100%;padding:.7rem;font:inherit;color:inherit;background:var(--ground);border:1px solid var(--soft);border-radius:.4rem}
        .warning,.error{padding:.75rem 1rem;border-radius:.5rem}
        .warning{color:var(--warn);background:var(--warnground)}
        .error{color:var(--bad);background:var(--badground)}
        .choice{display:flex;flex-wrap:wrap;gap:.75rem;margin-top:1.25rem}
        button{flex:1 1 9rem;min-height:2.9rem;padding:.6rem 1rem;font:inherit;font-weight:600;color:var(--on);background:var(--main);border:1px solid var(--main);border-radius:.5rem;cursor:pointer}
        button.quiet{color:var(--ink);background:none;border-color:var(--soft)}
        :focus-visible{outline:3px solid var(--main);outline-offset:2px}
        """;
    private static readonly string StyleHash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)));

    public static string Of(string title, string body) => $"""
        <!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">
        <title>{HtmlEncoder.Default.Encode(title)}</title><style>{Style}</style></head><body><main>
        {body}
        </main></body></html>
        """;

    /// <summary>A page for the user alone, when there is nobody to send them back to.</summary>
    /// <param name="next">What the user can do now.</param>
    public static string Stop(string why, string next = "Nothing was allowed. Go back to the app and begin again there.") =>
        Of("This cannot go on", $"""<h1>This cannot go on</h1><p class="error" role="alert">{HtmlEncoder.Default.Encode(why)}</p><p>{HtmlEncoder.Default.Encode(next)}</p>""");

    /// <summary>What a form sent; nothing when it sent something else.</summary>
    public static async Task<IFormCollection> Form(HttpContext http) => http.Request.HasFormContentType ? await http.Request.ReadFormAsync(http.RequestAborted) : FormCollection.Empty;

    /// <summary>Answers with a page whatever happens, as the API does with its envelope.</summary>
    public static async Task Guarded(HttpContext http, ILogger log, Func<Task> work)
    {
        try { await work(); }
        catch (Exception e) when (!http.Response.HasStarted && e is not OperationCanceledException)
        {
            var (status, why) = e switch
            {
                _ when Dispatcher.IsDatabaseAway(e) || e is Storage.OutcomeUnknown => (503, "We cannot look after this right now. Please try again in a moment; nothing is done twice."),
                BadHttpRequestException or InvalidDataException => (400, "That could not be read."),
                _ => (500, "Something went wrong; it was logged."),
            };
            if (status == 500) log.LogError(e, "The page {Path} failed", http.Request.Path);
            await Write(http, status, Of("Please try again", $"""<h1>Please try again</h1><p class="error" role="alert">{HtmlEncoder.Default.Encode(why)}</p>"""));
        }
    }

    /// <param name="redirect">Where the form may lead in the end: browsers hold redirects of a form against the policy, too.</param>
    /// <param name="policy">What this page may besides, as more directives.</param>
    public static Task Write(HttpContext http, int status, string html, string? redirect = null, string policy = "")
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = $"default-src 'none'; style-src 'sha256-{StyleHash}'; form-action 'self'{Source(redirect)}; frame-ancestors 'none'; base-uri 'none'{policy}";
        headers.XFrameOptions = "DENY";
        headers.XContentTypeOptions = "nosniff";
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/html; charset=utf-8";
        return http.Response.WriteAsync(html, http.RequestAborted);
    }

    /// <summary>An address as the policy can name it: its origin, or its scheme alone where it has none that fits.</summary>
    private static string Source(string? redirect)
    {
        if (redirect is null) return "";
        var url = new Uri(redirect);
        return url is { Scheme: "http" or "https", HostNameType: UriHostNameType.Dns or UriHostNameType.IPv4 } ? $" {url.Scheme}://{url.Authority}" : $" {url.Scheme}:";
    }
}
