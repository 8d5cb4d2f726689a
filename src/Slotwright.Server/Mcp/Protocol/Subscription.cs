using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Slotwright.Server.Mcp.Protocol;

/// <summary>
/// What one client wants to hear of, and what it has not been told yet. A change that waits to be told is told once, however often it happened, so a slow client holds up nothing.
/// </summary>
internal sealed class Subscription(string endpoint, string topic, DateTimeOffset? expires)
{
    /// <summary>The most resources one subscription may name.</summary>
    public const int Most = 200;

    private readonly ConcurrentDictionary<string, byte> followed = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Method, string? Uri), byte> waiting = new();
    private readonly Channel<(string Method, string? Uri)> untold = Channel.CreateUnbounded<(string, string?)>();
    private readonly ConcurrentDictionary<Subscription, byte> within = new();
    private readonly HashSet<McpList> lists = [];

    public string Endpoint => endpoint;

    public string Topic => topic;

    public bool IsOwn { get; private init; }

    /// <summary>How many changes wait to be told.</summary>
    public int Untold => waiting.Count;

    /// <summary>Of what a client asks, what there is and what it may have.</summary>
    public static Subscription Of(McpEndpoint endpoint, SubscriptionsListenNotifications wanted, ServerCapabilities? able)
    {
        var made = new Subscription(endpoint.Id, endpoint.Topic, endpoint.Expires);
        if (wanted.ToolsListChanged == true && able?.Tools?.ListChanged == true) made.lists.Add(McpList.Tools);
        if (wanted.PromptsListChanged == true && able?.Prompts?.ListChanged == true) made.lists.Add(McpList.Prompts);
        if (wanted.ResourcesListChanged == true && able?.Resources?.ListChanged == true) made.lists.Add(McpList.Resources);
        if (able?.Resources?.Subscribe == true)
            foreach (var uri in wanted.ResourceSubscriptions ?? [])
                if (uri is not null && endpoint.MaySubscribe(uri)) made.Follow(uri);
        return made;
    }

    /// <summary>A session's own, or that of a process on stdio: it hears of every list without asking, and lasts as long as they do.</summary>
    public static Subscription OfSession(McpEndpoint endpoint)
    {
        var made = new Subscription(endpoint.Id, endpoint.Topic, null) { IsOwn = true };
        made.lists.UnionWith(Enum.GetValues<McpList>());
        return made;
    }

    public void Follow(string uri)
    {
        if (followed.Count < Most) followed[uri] = 0;
    }

    public void Unfollow(string uri) => followed.TryRemove(uri, out _);

    public void Updated(string uri)
    {
        if (followed.ContainsKey(uri)) Queue(NotificationMethods.ResourceUpdatedNotification, uri);
    }

    public void Changed(McpList list)
    {
        if (lists.Contains(list)) Queue(MethodOf(list), null);
    }

    /// <summary>Ends what is told, here and to whoever listens within it.</summary>
    public void End()
    {
        untold.Writer.TryComplete();
        foreach (var listener in within.Keys) listener.End();
    }

    /// <summary>Another that lasts no longer than this one: a request that listens on a connection that ends.</summary>
    public void Bound(Subscription listener)
    {
        within[listener] = 0;
        if (untold.Reader.Completion.IsCompleted) listener.End();
    }

    public void Unbound(Subscription listener) => within.TryRemove(listener, out _);

    /// <summary>Acknowledges, and then tells every change as it comes, until the client leaves, the endpoint ends or expires.</summary>
    /// <param name="id">The request every message is marked with; a session has none and no acknowledgement.</param>
    public async Task Tell(McpServer server, RequestId? id, TimeProvider time, CancellationToken ct)
    {
        using var expiry = Expiry(expires, time);
        using var until = CancellationTokenSource.CreateLinkedTokenSource(ct, expiry.Token);
        if (id is not null) await Send(server, NotificationMethods.SubscriptionsAcknowledgedNotification, Granted(), id, ct);
        try
        {
            await foreach (var notice in untold.Reader.ReadAllAsync(until.Token))
            {
                waiting.TryRemove(notice, out _);
                if (id is null && server.NegotiatedProtocolVersion is null or Sdk.Stateless) continue; // such a client hears only of what it listens to
                await Send(server, notice.Method, notice.Uri is { } uri ? new() { ["uri"] = uri } : [], id, until.Token);
            }
        }
        catch (OperationCanceledException) when (expiry.IsCancellationRequested && !ct.IsCancellationRequested) { } // an expired endpoint's stream ends like any other
    }

    /// <summary>Cancelled when an endpoint expires; timers reach no further than some weeks, by when a client will have come again.</summary>
    public static CancellationTokenSource Expiry(DateTimeOffset? expires, TimeProvider time)
    {
        if (expires is not { } end) return new();
        var left = end - time.GetUtcNow();
        return new(left <= TimeSpan.Zero ? TimeSpan.Zero : left > TimeSpan.FromDays(20) ? TimeSpan.FromDays(20) : left, time);
    }

    private void Queue(string method, string? uri)
    {
        if (waiting.TryAdd((method, uri), 0)) untold.Writer.TryWrite((method, uri));
    }

    private JsonObject Granted()
    {
        var granted = new SubscriptionsListenNotifications
        {
            ToolsListChanged = lists.Contains(McpList.Tools) ? true : null,
            PromptsListChanged = lists.Contains(McpList.Prompts) ? true : null,
            ResourcesListChanged = lists.Contains(McpList.Resources) ? true : null,
            ResourceSubscriptions = followed.IsEmpty ? null : [.. followed.Keys.Order(StringComparer.Ordinal)],
        };
        return JsonSerializer.SerializeToNode(new SubscriptionsAcknowledgedNotificationParams { Notifications = granted }, Sdk.Of<SubscriptionsAcknowledgedNotificationParams>())!.AsObject();
    }

    private static Task Send(McpServer server, string method, JsonObject parameters, RequestId? id, CancellationToken ct)
    {
        if (id is { } request) parameters["_meta"] = new JsonObject { [MetaKeys.SubscriptionId] = request.Id is long number ? JsonValue.Create(number) : JsonValue.Create(request.ToString()) };
        return server.SendMessageAsync(new JsonRpcNotification { Method = method, Params = parameters }, ct);
    }

    private static string MethodOf(McpList list) => list switch
    {
        McpList.Tools => NotificationMethods.ToolListChangedNotification,
        McpList.Prompts => NotificationMethods.PromptListChangedNotification,
        _ => NotificationMethods.ResourceListChangedNotification,
    };
}
