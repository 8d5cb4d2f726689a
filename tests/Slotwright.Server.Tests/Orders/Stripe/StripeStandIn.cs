using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Slotwright.Server.Tests.Orders.Stripe;

/// <summary>
/// Stands in for Stripe's API: the objects, statuses, refusals and idempotency that its documentation describes, with books of its own for each account.
/// </summary>
internal sealed class StripeStandIn : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, StripeAccount> accounts = [];

    private StripeStandIn()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(Answer);
    }

    /// <summary>Called when something was changed, and nobody was told yet.</summary>
    public Action Done { get; set; } = () => { };

    public Uri Url => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static async Task<StripeStandIn> Start()
    {
        var standIn = new StripeStandIn();
        await standIn.app.StartAsync();
        return standIn;
    }

    public StripeAccount Account()
    {
        var account = new StripeAccount($"sk_test_{Guid.NewGuid():N}");
        accounts[account.Secret] = account;
        return account;
    }

    private async Task Answer(HttpContext http)
    {
        var form = http.Request.HasFormContentType ? (await http.Request.ReadFormAsync()).ToDictionary(f => f.Key, f => f.Value.ToString()) : [];
        var bearer = http.Request.Headers.Authorization.ToString();
        var (status, body, isLost) = !bearer.StartsWith("Bearer ", StringComparison.Ordinal) || !accounts.TryGetValue(bearer["Bearer ".Length..], out var account)
            ? (401, StripeAccount.Error("invalid_request_error", null, "Invalid API Key provided."), false)
            : account.Answer(http.Request, form);
        if (HttpMethods.IsPost(http.Request.Method)) Done();
        if (isLost) { http.Abort(); return; }
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(body.ToJsonString());
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(new CancellationToken(true));
        await app.DisposeAsync();
    }
}
