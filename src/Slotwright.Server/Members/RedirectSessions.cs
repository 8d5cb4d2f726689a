using Microsoft.AspNetCore.WebUtilities;
using Slotwright.Contract;
using Slotwright.Contract.Redirects;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Members;

/// <summary>Create Redirect Session: the address of one of our pages, for what somebody is about to do there, and where they go on to from it.</summary>
internal sealed class RedirectSessions(Db db, Callers callers, ServerAddress address)
{
    private static readonly string[] NoPage = ["login", "eventsCheckout", "paidPlansCheckout", "storesProduct", "ecomOrderPaymentRequest"];

    public void Map(Api api) => api.On(Ops.Redirects.CreateRedirectSession, Run);

    private async Task<Result<Answer>> Run(Call call, CancellationToken ct)
    {
        var asked = call.Read(RedirectsJson.Wire.CreateRedirectSessionRequest);
        if (await Wrong(call, asked.Callbacks, ct) is { } stray) return stray;
        return asked switch
        {
            { Auth.AuthRequest: { } request } => await Authorize(call, request, asked.Auth.Prompt ?? request.Prompt, ct),
            { Logout: { } logout } => await Logout(call, logout, asked.Callbacks?.PostFlowUrl, ct),
            { EcomCheckout.CheckoutId: { } checkout } => Page(asked, $"/checkout/{Uri.EscapeDataString(checkout)}"),
            { BookingsCheckout: { SlotAvailability.Slot: { } slot } booking } => Page(asked, "/book/checkout", Slot(slot, booking)),
            { BookingsBook: { } book } => Page(asked, "/book", ("resourceId", book.ResourceId)),
            { Auth: not null } => new InvalidFields("auth.authRequest", "REQUIRED_FIELD", "must be given"),
            { EcomCheckout: not null } => new InvalidFields("ecomCheckout.checkoutId", "REQUIRED_FIELD", "must be given"),
            { BookingsCheckout: not null } => new InvalidFields("bookingsCheckout.slotAvailability.slot", "REQUIRED_FIELD", "must be given"),
            _ => NoPage.FirstOrDefault(i => call.Member(i) is not null) is { } intent ? new InvalidFields(intent, "FIELD_NOT_ALLOWED", "has no page on this server; to sign in, ask with auth")
                : new InvalidFields("intent", "REQUIRED_ONE_OF_FIELD", "one of auth, logout, bookingsCheckout, bookingsBook, ecomCheckout must be given"),
        };
    }

    /// <summary>The page to sign in at, or for who has signed in already (by a session token) the way to a code.</summary>
    private async Task<Result<Answer>> Authorize(Call call, AuthorizeRequest request, string? prompt, CancellationToken ct)
    {
        if (!Guid.TryParse(request.ClientId, out var client) || await db.App(call.Site, client, ct) is not { } app) return new InvalidFields("auth.authRequest.clientId", "VALIDATION", "must be a client of the site");
        var query = new AuthorizeQuery(app, request.RedirectUri, request.State, request.ResponseMode, request.ResponseType, request.CodeChallenge, request.CodeChallengeMethod);
        if (query.Wrong() is var (field, why)) return new InvalidFields($"auth.authRequest.{field}", "VALIDATION", why);
        if (!query.MayBeSent) return new RedirectNotAllowed("auth.authRequest.redirectUri");
        if (request.SessionToken is { } session && !await db.HasSecret(call.Site, SecretPurpose.Session, session, call.Now, ct)) return new InvalidFields("auth.authRequest.sessionToken", "VALIDATION", "is unknown, was used, or came too late");
        return Tell(MemberFront.Authorize, [.. query.Parameters, ("prompt", prompt), ("scope", request.Scope), ("session_token", request.SessionToken), ("visitor", await VisitorSeal.Close(db, call.Caller, call.Now, ct))]);
    }

    /// <summary>The sign-in ends at once, whether the browser goes to the page or not.</summary>
    private async Task<Result<Answer>> Logout(Call call, RedirectSessionLogoutParams logout, string? url, CancellationToken ct)
    {
        if (!Guid.TryParse(logout.ClientId, out var client) || await db.App(call.Site, client, ct) is null) return new InvalidFields("logout.clientId", "VALIDATION", "must be a client of the site");
        await using var tx = db.Begin(call);
        Authentication.End(tx, callers, call.Caller);
        return await tx.Commit(Tell(MemberFront.Logout, ("client_id", logout.ClientId), ("url", url)), ct);
    }

    private static (string, string?)[] Slot(Slot slot, RedirectSessionBookingsCheckoutParams booking) =>
    [
        ("serviceId", slot.ServiceId), ("scheduleId", slot.ScheduleId), ("startDate", slot.StartDate), ("endDate", slot.EndDate), ("resourceId", slot.Resource?.Id),
        ("eventId", slot.EventId ?? slot.SessionId), ("locationId", slot.Location?.Id), ("locationType", slot.Location?.LocationType), ("timezone", booking.Timezone ?? slot.Timezone),
    ];

    private Answer Page(CreateRedirectSessionRequest asked, string path, params ReadOnlySpan<(string, string?)> query) => Tell(path,
        [.. query, .. Named(asked.Callbacks).Select(c => (c.Name, c.Url)), .. (asked.Preferences?.AdditionalQueryParameters ?? new Dictionary<string, string>()).Select(p => (p.Key, (string?)p.Value))]);

    private Answer Tell(string path, params ReadOnlySpan<(string Name, string? Value)> query)
    {
        var said = new Dictionary<string, string>();
        foreach (var (name, value) in query) if (!string.IsNullOrEmpty(value)) said.TryAdd(name, value);
        var endpoint = address.Public + path;
        var url = QueryHelpers.AddQueryString(endpoint, said.Select(p => KeyValuePair.Create<string, string?>(p.Key, p.Value)));
        return Answer.Of(new CreateRedirectSessionResponse
        {
            RedirectSession = new()
            {
                Id = Guid.NewGuid().ToString(),
                FullUrl = url,
                ShortUrl = url,
                UrlDetails = new() { Endpoint = endpoint, SearchParams = said },
            },
        }, RedirectsJson.Wire.CreateRedirectSessionResponse);
    }

    private static IEnumerable<(string Name, string? Url)> Named(CallbackParams? callbacks) =>
    [
        ("thankYouPageUrl", callbacks?.ThankYouPageUrl), ("postFlowUrl", callbacks?.PostFlowUrl), ("loginUrl", callbacks?.LoginUrl),
        ("bookingsServiceListUrl", callbacks?.BookingsServiceListUrl), ("cartPageUrl", callbacks?.CartPageUrl), ("planListUrl", callbacks?.PlanListUrl),
    ];

    private async Task<Fault?> Wrong(Call call, CallbackParams? callbacks, CancellationToken ct)
    {
        if (Named(callbacks).All(c => string.IsNullOrEmpty(c.Url))) return null;
        var known = await db.RedirectUris(call.Site, ct);
        return Named(callbacks).Where(c => !string.IsNullOrEmpty(c.Url) && !Callbacks.Fits(known, c.Url)).Select(c => new RedirectNotAllowed($"callbacks.{c.Name}")).FirstOrDefault();
    }
}
