using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Slotwright.Server.Tests.Telemetry;

/// <summary>A collector that is named in the settings is sent metrics and traces.</summary>
public sealed class WhatACollectorGets(Cluster cluster)
{
    private const string Parent = "0af7651916cd43dd8448eb211c80319c";

    [Fact]
    public async Task Traces_go_on_with_the_callers_and_show_the_database_below_the_operation()
    {
        await using var collector = await StandIn.Start();
        string site;
        await using (var server = await cluster.Another(change: o => o with { OtlpEndpoint = new(collector.Url), OtlpInterval = TimeSpan.FromMilliseconds(200) }))
        {
            var owner = await server.NewSite();
            site = owner.Id;
            using var request = new HttpRequestMessage(HttpMethod.Post, "/_api/bookings/v2/services/query") { Content = new StringContent("{\"query\":{}}", Encoding.UTF8, "application/json") };
            request.Headers.TryAddWithoutValidation("Authorization", owner.Key);
            request.Headers.Add("wix-site-id", owner.Id);
            request.Headers.Add("traceparent", $"00-{Parent}-b7ad6b7169203331-01");
            (await server.Http.SendAsync(request, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        }
        var traces = collector.Got("/v1/traces");
        foreach (var expected in new[] { "slotwright", "bookings.services.queryServices", "slotwright.request_id", site, "Npgsql" }) Assert.Contains(expected, traces, StringComparison.Ordinal);
        Assert.Contains(Encoding.Latin1.GetString(Convert.FromHexString(Parent)), traces, StringComparison.Ordinal); // the caller's trace id, as bytes
        foreach (var expected in new[] { "slotwright.requests", "slotwright.outbox.lag", "db.client.connection.max", "dotnet.gc.collections" }) Assert.Contains(expected, collector.Got("/v1/metrics"), StringComparison.Ordinal);
        Assert.DoesNotContain(site, collector.Got("/v1/metrics"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SLOTWRIGHT_OTLP_ENDPOINT", "collector")]
    [InlineData("SLOTWRIGHT_LOG", "xml")]
    [InlineData("SLOTWRIGHT_LOG_LEVEL", "loud")]
    [InlineData("SLOTWRIGHT_LOG_LEVEL", "7")]
    public void A_wrong_setting_is_named(string name, string value) =>
        Assert.StartsWith(name, Assert.Throws<WrongSetting>(() => ServerOptions.Read(n => n == name ? value : null)).Message, StringComparison.Ordinal);

    /// <summary>Takes whatever is sent.</summary>
    private sealed class StandIn(WebApplication app) : IAsyncDisposable
    {
        private readonly ConcurrentQueue<(string Path, string Body)> got = new();

        public string Url => app.Urls.First();

        public string Got(string path) => string.Concat(got.Where(g => g.Path == path).Select(g => g.Body));

        public static async Task<StandIn> Start()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var stand = new StandIn(builder.Build());
            stand.Take();
            return await stand.Begin();
        }

        private void Take() => app.Run(async http =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body, http.RequestAborted);
            got.Enqueue((http.Request.Path, Encoding.Latin1.GetString(body.ToArray())));
        });

        private async Task<StandIn> Begin()
        {
            await app.StartAsync();
            return this;
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
