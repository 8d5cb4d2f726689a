using System.Diagnostics;

namespace Slotwright.Server.Telemetry;

/// <summary>Counts, times, traces and logs every request, whichever door it comes in by.</summary>
internal sealed class RequestWatch(ILogger<RequestWatch> log)
{
    public async Task Handle(HttpContext http, string door, RequestDelegate next)
    {
        var (facts, started) = (new RequestFacts(http.TraceIdentifier) { Operation = door }, Stopwatch.GetTimestamp());
        http.Features.Set(facts);
        using var scope = log.BeginScope(facts);
        using var activity = Begin(http.Request.Headers, door);
        try
        {
            await next(http);
        }
        finally
        {
            Note(http.Response, facts, Stopwatch.GetElapsedTime(started).TotalSeconds, activity);
        }
    }

    /// <summary>A part of the caller's trace, or a trace of its own; the framework's own activity of the request, which nobody exports, is passed over.</summary>
    private static Activity? Begin(IHeaderDictionary headers, string door)
    {
        if (!Instruments.Activities.HasListeners()) return null;
        var known = ActivityContext.TryParse(headers.TraceParent, headers.TraceState, isRemote: true, out var caller);
        var around = Activity.Current;
        Activity.Current = null;
        var begun = Instruments.Activities.StartActivity(door, ActivityKind.Server, known ? caller : default);
        if (begun is null) Activity.Current = around;
        return begun;
    }

    private void Note(HttpResponse response, RequestFacts facts, double seconds, Activity? activity)
    {
        var isStream = response.ContentType?.StartsWith("text/event-stream", StringComparison.Ordinal) == true;
        Instruments.Answered(facts.Operation, response.StatusCode, isStream ? null : seconds);
        var level = response.StatusCode switch { 500 => LogLevel.Error, > 500 => LogLevel.Warning, _ => LogLevel.Debug };
        if (log.IsEnabled(level)) log.Log(level, "{Method} {Operation} was answered {Status} in {Milliseconds} ms", response.HttpContext.Request.Method, facts.Operation, response.StatusCode, Math.Round(seconds * 1000, 1));
        if (activity is null) return;
        activity.DisplayName = facts.Operation;
        activity.SetTag("http.response.status_code", response.StatusCode).SetTag("slotwright.operation", facts.Operation).SetTag("slotwright.request_id", facts.Id);
        if (facts.Site != Guid.Empty) activity.SetTag("slotwright.site_id", facts.Site.ToString());
        if (response.StatusCode >= 500) activity.SetStatus(ActivityStatusCode.Error);
    }
}
