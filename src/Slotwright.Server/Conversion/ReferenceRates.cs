using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using NodaTime;
using Slotwright.Domain;
using Slotwright.Domain.Prices;
using Slotwright.Server.Http;

namespace Slotwright.Server.Conversion;

/// <summary>
/// The euro's daily reference rates, as the European Central Bank publishes them. They are fetched when somebody asks, and at most every
/// few hours; who publishes them being away, the last ones stand, and their date tells how old they are.
/// </summary>
internal sealed class ReferenceRates : IDisposable
{
    private const int MaxBytes = 1 << 20;
    private static readonly Duration Fresh = Duration.FromHours(6), Patience = Duration.FromMinutes(1);
    private static readonly DateTimeZone Frankfurt = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    /// <summary>The bank publishes them about then, each working day.</summary>
    private static readonly LocalTime Published = new(16, 0);

    private readonly Uri? address;
    private readonly TimeProvider time;
    private readonly ILogger<ReferenceRates> log;
    private readonly HttpClient http;
    private readonly SemaphoreSlim one = new(1, 1);
    private volatile Known known = new(null, Instant.MinValue);

    /// <summary>Read by many while one replaces it, so it is replaced as a whole.</summary>
    private sealed record Known(RateTable? Table, Instant Until);

    public ReferenceRates(ServerOptions options, TimeProvider time, ILogger<ReferenceRates> log)
    {
        (address, this.time, this.log) = (options.RatesUrl, time, log);
        http = new(new SocketsHttpHandler { UseCookies = false, MaxAutomaticRedirections = 3 }) { Timeout = options.RatesTimeout, MaxResponseContentBufferSize = MaxBytes };
        http.DefaultRequestHeaders.UserAgent.Add(new("Slotwright", null));
    }

    public async Task<Result<RateTable>> Latest(CancellationToken ct)
    {
        if (address is null) return new Refusal(FaultKind.Precondition, "NO_CONVERSION_RATES", "This server asks nobody for rates (SLOTWRIGHT_RATES_URL is off).");
        if (known.Until <= time.Now())
        {
            await one.WaitAsync(ct);
            try { if (known.Until <= time.Now()) known = await Next(ct); }
            finally { one.Release(); }
        }
        return known.Table is { } table ? table : new RatesAway();
    }

    public void Dispose()
    {
        http.Dispose();
        one.Dispose();
    }

    private async Task<Known> Next(CancellationToken ct)
    {
        try { return new(Read(await http.GetByteArrayAsync(address, ct)), time.Now() + Fresh); }
        catch (Exception e) when (e is HttpRequestException or IOException or XmlException or FormatException or OverflowException || e is OperationCanceledException && !ct.IsCancellationRequested)
        {
            log.LogWarning("The rates of currencies could not be had from {Address}: {Reason}", address, e.Message);
            return new(known.Table, time.Now() + Patience);
        }
    }

    private static RateTable Read(byte[] body)
    {
        using var reader = XmlReader.Create(new MemoryStream(body), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        var day = XDocument.Load(reader).Descendants().FirstOrDefault(e => e.Attribute("time") is not null) ?? throw new FormatException("There is no day in it.");
        var set = LocalDate.FromDateTime(DateTime.ParseExact(day.Attribute("time")!.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture)).At(Published).InZoneLeniently(Frankfurt).ToInstant();
        var rates = new Dictionary<string, decimal>();
        foreach (var quoted in day.Elements())
            if (quoted.Attribute("currency")?.Value is not { } currency || !rates.TryAdd(currency, Rate(quoted))) throw new FormatException("A rate is of no currency, or a second of one.");
        return new(set, rates);
    }

    private static decimal Rate(XElement of) => decimal.TryParse(of.Attribute("rate")?.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate) && rate is >= 0.001m and <= 10_000_000
        ? rate : throw new FormatException("A rate is no number a currency could have.");
}

/// <summary>Nobody tells rates just now, and none are known from before (503).</summary>
internal sealed record RatesAway() : Fault(FaultKind.Unavailable, "CONVERSION_RATES_UNAVAILABLE", "The rates of currencies cannot be had just now. Try again in a minute.");
