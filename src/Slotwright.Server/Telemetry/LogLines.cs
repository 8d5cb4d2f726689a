using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Slotwright.Server.Telemetry;

/// <summary>
/// Log entries as one line of JSON each, with the request they belong to. Of all scopes only our own is told: the framework's names the path, and a path may hold a token.
/// </summary>
internal sealed class LogLines(TimeProvider time) : ConsoleFormatter(FormName)
{
    public const string FormName = "slotwright";
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        using var buffer = new MemoryStream(256);
        using (var json = new Utf8JsonWriter(buffer, Plain)) Write(json, logEntry, scopeProvider);
        textWriter.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    private void Write<TState>(Utf8JsonWriter json, in LogEntry<TState> entry, IExternalScopeProvider? scopes)
    {
        json.WriteStartObject();
        json.WriteString("time", time.GetUtcNow().UtcDateTime);
        json.WriteString("level", entry.LogLevel.ToString());
        json.WriteString("category", entry.Category);
        json.WriteString("message", entry.Formatter(entry.State, null));
        scopes?.ForEachScope(Tell, json);
        if (entry.Exception is { } e) json.WriteString("exception", e.ToString());
        json.WriteEndObject();
    }

    private static void Tell(object? scope, Utf8JsonWriter json)
    {
        if (scope is not RequestFacts facts) return;
        foreach (var (name, value) in facts)
            if (value is string text) json.WriteString(name, text);
    }
}
