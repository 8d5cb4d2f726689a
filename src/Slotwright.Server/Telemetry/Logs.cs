using Microsoft.Extensions.Logging.Console;

namespace Slotwright.Server.Telemetry;

/// <summary>What is logged and how: warnings of everybody, and of our own as much as is asked for. Nothing outside the server's settings changes that, as the framework's lower levels tell paths, and a path may hold a token.</summary>
internal static class Logs
{
    public static ILoggingBuilder AddOwnLogs(this ILoggingBuilder logging, ServerOptions options)
    {
        logging.Services.PostConfigure<LoggerFilterOptions>(filter =>
        {
            filter.MinLevel = LogLevel.Trace;
            filter.Rules.Clear();
            filter.Rules.Add(new(null, null, LogLevel.Warning, null));
            filter.Rules.Add(new(null, "Slotwright", options.LogLevel, null));
        });
        if (options.LogsJson) logging.AddConsole(c => c.FormatterName = LogLines.FormName).AddConsoleFormatter<LogLines, ConsoleFormatterOptions>();
        return logging;
    }
}
