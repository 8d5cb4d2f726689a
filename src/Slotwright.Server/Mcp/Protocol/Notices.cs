using System.Collections.Concurrent;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Slotwright.Server.Mcp.Protocol;

/// <summary>What clients are told without asking: that a resource they follow was changed, or a list of theirs. Telling never waits for a client.</summary>
internal sealed class Notices(TimeProvider time)
{
    private readonly ConcurrentDictionary<Subscription, byte> subscriptions = new();

    /// <summary>A resource is no longer what it was: everybody who follows it under the topic hears of it.</summary>
    public void ResourceUpdated(string topic, string uri)
    {
        foreach (var (subscription, _) in subscriptions)
            if (subscription.Topic == topic) subscription.Updated(uri);
    }

    /// <summary>An endpoint offers other tools, prompts or resources than before.</summary>
    public void ListChanged(string endpoint, McpList list)
    {
        foreach (var (subscription, _) in subscriptions)
            if (subscription.Endpoint == endpoint) subscription.Changed(list);
    }

    /// <summary>An endpoint is no more: its streams end.</summary>
    public void End(string endpoint)
    {
        foreach (var (subscription, _) in subscriptions)
            if (subscription.Endpoint == endpoint) subscription.End();
    }

    /// <summary>The topics that somebody follows.</summary>
    public IReadOnlyCollection<string> Topics() => subscriptions.IsEmpty ? [] : [.. subscriptions.Keys.Select(s => s.Topic).Distinct()];

    /// <summary>How many requests of an endpoint listen.</summary>
    public int Open(string endpoint) => subscriptions.Keys.Count(s => s.Endpoint == endpoint && !s.IsOwn);

    public void Add(Subscription subscription) => subscriptions[subscription] = 0;

    public void Remove(Subscription subscription) => subscriptions.TryRemove(subscription, out _);

    /// <summary>Gives a server the handlers of subscribing: single requests of the stateless protocol and of stdio, and the pair of methods sessions have.</summary>
    public void Serve(McpServerHandlers handlers, McpConnection connection)
    {
        handlers.SubscriptionsListenHandler ??= Listen;
        if (connection.Wire == McpWire.Stateless) return;
        handlers.SubscribeToResourcesHandler ??= (request, _) => new(Follow(request, request.Params?.Uri, (s, uri) => s.Follow(uri)));
        handlers.UnsubscribeFromResourcesHandler ??= (request, _) => new(Follow(request, request.Params?.Uri, (s, uri) => s.Unfollow(uri)));
    }

    private async ValueTask<EmptyResult> Listen(RequestContext<SubscriptionsListenRequestParams> request, CancellationToken ct)
    {
        var scope = McpScope.Of(request);
        var endpoint = scope.Endpoint;
        if (Open(endpoint.Id) >= endpoint.Limits.Streams) throw scope.Refused = new(RpcError.Refused, "Too many streams are open here.") { Status = StatusCodes.Status503ServiceUnavailable, Headers = [("Retry-After", "30")] };
        var subscription = Subscription.Of(endpoint, request.Params!.Notifications, request.Server.ServerOptions.Capabilities);
        Add(subscription);
        scope.Own?.Bound(subscription);
        try
        {
            await subscription.Tell(request.Server, request.JsonRpcRequest.Id, time, ct);
        }
        finally
        {
            Remove(subscription);
            scope.Own?.Unbound(subscription);
        }
        return new();
    }

    private static EmptyResult Follow(MessageContext request, string? uri, Action<Subscription, string> change)
    {
        var scope = McpScope.Of(request);
        if (uri is null || !scope.Endpoint.MaySubscribe(uri)) throw new McpProtocolException($"There is nothing to follow at {uri}.", McpErrorCode.ResourceNotFound);
        if (scope.Own is not { } own) throw new McpProtocolException("This connection cannot hear of changes.", McpErrorCode.InvalidRequest);
        change(own, uri);
        return new();
    }
}

/// <summary>The lists of an endpoint that may change.</summary>
internal enum McpList { Tools, Prompts, Resources }
