using System.Globalization;
using NodaTime;
using Slotwright.Domain.Time;
using Slotwright.Domain.Webhooks;
using Slotwright.Server.Notifications.Delivery;
using Slotwright.Server.Webhooks;

namespace Slotwright.Server;

/// <summary>The server's settings, read from the environment once; a wrong one stops the start by its name (docs/running.md).</summary>
/// <param name="ConnectionString">An external PostgreSQL; without it the server runs its own in <paramref name="Data"/>.</param>
internal sealed record ServerOptions(string Urls, string Data, string? ApiKey, Guid? SiteId, string TimeZone, bool Demo, string? ConnectionString, string? PostgresBin)
{
    /// <summary>Names of servers on private networks that foreign calendars may be read from; all others must be on the public internet.</summary>
    public IReadOnlyList<string> PrivateCalendarHosts { get; init; } = [];

    /// <summary>How long a foreign calendar's server may take for one answer.</summary>
    public TimeSpan CalendarTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>CalDAV servers that accounts can be connected from by e-mail and password, by the names people know them under.</summary>
    public IReadOnlyList<(string Name, Uri Url)> CalDavProviders { get; init; } = AppleAnd([]);

    /// <summary>Names of servers on private networks that may stand in for Wix; all others must be on the public internet and speak https.</summary>
    public IReadOnlyList<string> PrivateUpstreamHosts { get; init; } = [];

    /// <summary>How long a connected Wix site may take for one answer.</summary>
    public TimeSpan UpstreamTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Names this server goes by besides those of its addresses, for MCP clients and the web pages that may use it; `*` for any.</summary>
    public IReadOnlyList<string> McpHosts { get; init; } = [];

    /// <summary>Where people reach this server, when that is not the first address it listens at: behind a reverse proxy, say. No slash at the end.</summary>
    public string? PublicUrl { get; init; }

    /// <summary>Names of servers on private networks that MCP clients' metadata documents may be read from, even over plain http; all others must be on the public internet and speak https.</summary>
    public IReadOnlyList<string> PrivateClientHosts { get; init; } = [];

    /// <summary>An OpenTelemetry collector that takes OTLP over HTTP.</summary>
    public Uri? OtlpEndpoint { get; init; }

    /// <summary>Whether OpenTelemetry's own variables name a collector.</summary>
    public bool HasOtlpEnvironment { get; init; }

    /// <summary>How often a collector is sent metrics.</summary>
    public TimeSpan OtlpInterval { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Opens `/metrics` to others than this machine.</summary>
    public string? MetricsKey { get; init; }

    /// <summary>Whether log entries are lines of JSON.</summary>
    public bool LogsJson { get; init; }

    /// <summary>From which level on our own entries are logged.</summary>
    public LogLevel LogLevel { get; init; } = LogLevel.Information;

    /// <summary>How often a follower of events that hears nothing is sent a sign of life.</summary>
    public TimeSpan StreamBeat { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How often it is looked up whether a follower may still follow.</summary>
    public TimeSpan StreamCheck { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long a follower may take nothing of what it is sent.</summary>
    public TimeSpan StreamPatience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether the fixtures of the official MCP conformance suite are served.</summary>
    public bool McpConformance { get; init; }

    /// <summary>The mail server that hands mails on; without it none are sent, and the log says so.</summary>
    public SmtpServer? Smtp { get; init; }

    /// <summary>Whom mails come from; a site's own name stands before it.</summary>
    public MailAddress? MailFrom { get; init; }

    /// <summary>Whoever sends SMS for us.</summary>
    public HttpTarget? Sms { get; init; }

    /// <summary>Whoever wants to be told of every notification.</summary>
    public HttpTarget? NotificationHook { get; init; }

    /// <summary>Where Stripe's API is.</summary>
    public Uri StripeUrl { get; init; } = new("https://api.stripe.com");

    /// <summary>How long Stripe may take for one answer.</summary>
    public TimeSpan StripeTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Where the euro's reference rates are published; null to ask nobody.</summary>
    public Uri? RatesUrl { get; init; } = EuropeanCentralBank;

    private static readonly Uri EuropeanCentralBank = new("https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml");

    /// <summary>How long whoever publishes the rates may take.</summary>
    public TimeSpan RatesTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How events are delivered to webhooks.</summary>
    public WebhookSettings Webhooks { get; init; } = new();

    public static ServerOptions Read(Func<string, string?> env)
    {
        string? Get(string name) => env(name) is { Length: > 0 } value ? value : null;
        var zone = Get("SLOTWRIGHT_TIME_ZONE") ?? "UTC";
        if (Zones.Find(zone) is null) throw new WrongSetting("SLOTWRIGHT_TIME_ZONE", $"{zone} is no IANA time zone");
        Guid? site = null;
        if (Get("SLOTWRIGHT_SITE_ID") is { } id) site = Guid.TryParse(id, out var guid) ? guid : throw new WrongSetting("SLOTWRIGHT_SITE_ID", $"{id} is no GUID");
        return new(Get("SLOTWRIGHT_URLS") ?? "http://localhost:8080", Path.GetFullPath(Get("SLOTWRIGHT_DATA") ?? "./data"), Get("SLOTWRIGHT_API_KEY"), site, zone,
            Get("SLOTWRIGHT_DEMO") is "1" or "true", Get("ConnectionStrings__Slotwright"), Get("SLOTWRIGHT_PG_BIN"))
        {
            PrivateCalendarHosts = Get("SLOTWRIGHT_CALENDAR_PRIVATE_HOSTS")?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
            McpHosts = Get("SLOTWRIGHT_MCP_HOSTS")?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
            PrivateUpstreamHosts = Get("SLOTWRIGHT_UPSTREAM_PRIVATE_HOSTS")?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
            Smtp = Get("SLOTWRIGHT_SMTP_URL") is { } mail ? SmtpServer.Parse(mail) ?? throw new WrongSetting("SLOTWRIGHT_SMTP_URL", "it is no smtp://user:password@host:port or smtps://host") : null,
            MailFrom = From(Get("SLOTWRIGHT_MAIL_FROM"), Get("SLOTWRIGHT_SMTP_URL") is not null),
            Sms = Target("SLOTWRIGHT_SMS", Get),
            NotificationHook = Target("SLOTWRIGHT_NOTIFICATIONS", Get),
            PublicUrl = Get("SLOTWRIGHT_PUBLIC_URL") is { } address ? Origin(address) : null,
            PrivateClientHosts = Get("SLOTWRIGHT_MCP_PRIVATE_CLIENT_HOSTS")?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
            OtlpEndpoint = Get("SLOTWRIGHT_OTLP_ENDPOINT") is { } collector ? Address("SLOTWRIGHT_OTLP_ENDPOINT", collector) : null,
            HasOtlpEnvironment = Get("OTEL_EXPORTER_OTLP_ENDPOINT") is not null,
            MetricsKey = Get("SLOTWRIGHT_METRICS_KEY"),
            LogsJson = Get("SLOTWRIGHT_LOG") switch { null or "console" => false, "json" => true, var form => throw new WrongSetting("SLOTWRIGHT_LOG", $"{form} is neither json nor console") },
            LogLevel = Get("SLOTWRIGHT_LOG_LEVEL") is not { } level ? LogLevel.Information : Enum.TryParse<LogLevel>(level, true, out var known) && !int.TryParse(level, out _) ? known : throw new WrongSetting("SLOTWRIGHT_LOG_LEVEL", $"{level} is no level of logging"),
            StripeUrl = Get("SLOTWRIGHT_STRIPE_URL") is { } stripe ? Address("SLOTWRIGHT_STRIPE_URL", stripe) : new("https://api.stripe.com"),
            RatesUrl = Get("SLOTWRIGHT_RATES_URL") switch { null => EuropeanCentralBank, "off" => null, var rates => Address("SLOTWRIGHT_RATES_URL", rates) },
            McpConformance = Get("SLOTWRIGHT_MCP_CONFORMANCE") is "1" or "true",
            Webhooks = WebhookSettings(Get),
            CalDavProviders = AppleAnd(Get("SLOTWRIGHT_CALDAV_PROVIDERS")?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Provider) ?? []),
        };
    }

    private static MailAddress? From(string? text, bool isNeeded)
    {
        if (text is null && isNeeded) throw new WrongSetting("SLOTWRIGHT_MAIL_FROM", "mails need a sender when SLOTWRIGHT_SMTP_URL is set");
        return text is null ? null : MailAddress.Parse(text) ?? throw new WrongSetting("SLOTWRIGHT_MAIL_FROM", $"{text} is no mail address");
    }

    /// <summary>`.._URL` and `.._AUTH`, which may be a secret and is not told.</summary>
    private static HttpTarget? Target(string name, Func<string, string?> get)
    {
        if (get($"{name}_URL") is not { } url) return null;
        return Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? new(uri, get($"{name}_AUTH")) : throw new WrongSetting($"{name}_URL", "it is no web address");
    }

    private static WebhookSettings WebhookSettings(Func<string, string?> get)
    {
        var usual = new WebhookSettings();
        var timeout = get("SLOTWRIGHT_WEBHOOK_TIMEOUT") is { } patience ? Milliseconds("SLOTWRIGHT_WEBHOOK_TIMEOUT", patience) : usual.Timeout;
        var least = timeout * 3; // so that an attempt ends well within it
        var lease = get("SLOTWRIGHT_WEBHOOK_LEASE") is { } asked ? Milliseconds("SLOTWRIGHT_WEBHOOK_LEASE", asked) : usual.Lease;
        return usual with
        {
            PrivateHosts = get("SLOTWRIGHT_WEBHOOK_PRIVATE_HOSTS")?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
            Timeout = timeout,
            Lease = lease > least ? lease : least,
            Retries = get("SLOTWRIGHT_WEBHOOK_RETRIES") is { } waits ? new([.. waits.Split(',').Select(w => Duration.FromTimeSpan(Milliseconds("SLOTWRIGHT_WEBHOOK_RETRIES", w.Trim())))]) : RetrySchedule.Usual,
        };
    }

    private static TimeSpan Milliseconds(string name, string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
        ? TimeSpan.FromMilliseconds(number) : throw new WrongSetting(name, $"{text} is no number of milliseconds");

    private static string Origin(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri is { AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" }
        ? uri.GetLeftPart(UriPartial.Authority) : throw new WrongSetting("SLOTWRIGHT_PUBLIC_URL", $"{text} is no web address without a path");

    private static Uri Address(string setting, string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : throw new WrongSetting(setting, $"{text} is no web address");

    private static List<(string Name, Uri Url)> AppleAnd(IEnumerable<(string Name, Uri Url)> others) => [("Apple", new("https://caldav.icloud.com/")), .. others];

    private static (string Name, Uri Url) Provider(string text) =>
        text.Split('=', 2) is [{ Length: > 0 } name, var url] && Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? (name, uri) : throw new WrongSetting("SLOTWRIGHT_CALDAV_PROVIDERS", $"{text} is no name=url");
}

/// <summary>A setting that the server cannot start with.</summary>
internal sealed class WrongSetting(string name, string why) : Exception($"{name}: {why}.");
