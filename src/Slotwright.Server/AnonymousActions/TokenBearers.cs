using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.AnonymousActions;

/// <summary>Makes tokens, and of a request that carries one a call of its bearer: a visitor of the token's site who may act for the token's booking, whoever else the request says is calling.</summary>
internal sealed class TokenBearers(Db db)
{
    public async Task<string> Token(Call call, TokenSubject subject, Guid id, CancellationToken ct) =>
        new ActionToken(call.Site, subject, id, call.Now).Seal((await Site(call.Site, ct))!.Secret);

    /// <summary>An operation for whoever has a token.</summary>
    public Handler For(TokenSubject subject, Handler action) => async (call, ct) =>
    {
        var text = call.Path["token"];
        if (ActionToken.SiteOf(text) is not { } named || await Site(named, ct) is not { } site) return new InvalidToken();
        if (ActionToken.Open(text, site.Secret) is not { } token || token.Subject != subject) return new InvalidToken();
        return await action(call with
        {
            Caller = new Caller(token.Site, CallerKind.Visitor, token.Id, Grant.Visitor) { Booking = token.Id },
            Key = call.Site == token.Site ? call.Key : null, // answers are kept where the caller's next request looks for them
        }, ct);
    };

    private Task<SiteFacts?> Site(Guid id, CancellationToken ct) => db.Single(id, SiteFacts.Sql, SiteFacts.Read, ct);
}

/// <summary>The token is none of ours, was altered, or has expired (403).</summary>
internal sealed record InvalidToken() : Fault(FaultKind.Denied, "INVALID_TOKEN", "The token is unknown or has expired.");
