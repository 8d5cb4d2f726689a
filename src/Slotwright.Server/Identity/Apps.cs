using Slotwright.Contract;
using Slotwright.Contract.Slotwright;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Identity;

/// <summary>The clients of a site: its own web page, and apps.</summary>
internal sealed class Apps(Db db)
{
    public void Map(Api api) => api.On(Ops.Slotwright.CreateApp, Create).On(Ops.Slotwright.GetApp, Get).On(Ops.Slotwright.SetRedirectUris, SetRedirectUris);

    /// <summary>Registers an app on the caller's site: its secret is shown this once. Without scopes it may do what visitors may.</summary>
    private async Task<Result<Answer>> Create(Call call, CancellationToken ct)
    {
        var wanted = call.Read(SlotwrightJson.Wire.CreateAppRequest).App!;
        var secret = Secrets.NewKey();
        var app = new AppRow(call.Site, Guid.NewGuid(), Guid.NewGuid(), [.. wanted.Scopes ?? []], Secrets.Hash(secret));
        await using var tx = db.Begin(call);
        tx.AddApp(app, wanted.Name!, call.Now.ToDateTimeUtc());
        var created = new App { Id = app.App.ToString(), InstanceId = app.Instance.ToString(), Name = wanted.Name, Scopes = app.Scopes, RedirectUris = [] };
        return await tx.Commit(Answer.Of(new CreateAppResponse { App = created, AppSecret = secret }, SlotwrightJson.Wire.CreateAppResponse), ct);
    }

    private async Task<Result<Answer>> Get(Call call, CancellationToken ct) =>
        await db.App(call.Site, call.Id("appId"), ct) is { } app ? Answer.Of(new GetAppResponse { App = Tell(app, app.RedirectUris) }, SlotwrightJson.Wire.GetAppResponse) : new AppNotFound(call.Id("appId"));

    /// <summary>Says anew where the client's people may be sent back to; everything that is wrong with the addresses is told at once.</summary>
    private async Task<Result<Answer>> SetRedirectUris(Call call, CancellationToken ct)
    {
        var id = call.Id("appId");
        string[] uris = [.. (call.Read(SlotwrightJson.Wire.SetRedirectUrisRequest).RedirectUris ?? []).OfType<string>()];
        var wrong = uris.Index().Where(u => RedirectUris.Wrong(u.Item, null) is not null).Select(u => new FieldViolation($"redirectUris[{u.Index}]", RedirectUris.Wrong(u.Item, null)!, "VALIDATION")).ToList();
        if (wrong.Count > 0) return new InvalidFields(wrong);
        if (await db.App(call.Site, id, ct) is not { } app) return new AppNotFound(id);
        await using var tx = db.Begin(call);
        if (!await tx.SetRedirectUris(id, uris, ct)) return new AppNotFound(id);
        return await tx.Commit(Answer.Of(new SetRedirectUrisResponse { App = Tell(app, uris) }, SlotwrightJson.Wire.SetRedirectUrisResponse), ct);
    }

    private static App Tell(AppRow app, string[] redirectUris) => new() { Id = app.App.ToString(), InstanceId = app.Instance.ToString(), Name = app.Name, Scopes = app.Scopes, RedirectUris = redirectUris };
}

/// <summary>The site has no such client (404).</summary>
internal sealed record AppNotFound(Guid Id) : Fault(FaultKind.NotFound, "APP_NOT_FOUND", $"There is no app {Id}.");
