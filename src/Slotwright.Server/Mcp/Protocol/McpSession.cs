using ModelContextProtocol.Server;

namespace Slotwright.Server.Mcp.Protocol;

/// <summary>A client of the earlier protocol from its `initialize` to its leaving: one server instance, and a line for what it did not ask for.</summary>
internal sealed class McpSession
{
    private readonly CancellationTokenSource ending = new();
    private readonly TimeProvider time;
    private readonly Notices notices;
    private int busy;
    private long lastUsed;

    public McpSession(string id, McpEndpoint endpoint, McpHost host, Notices notices, TimeProvider time)
    {
        (Id, Endpoint, Principal, Idle, this.time, this.notices) = (id, endpoint.Id, endpoint.Principal, endpoint.Limits.Idle, time, notices);
        Connection = new(McpWire.Session, id);
        Transport = new() { SessionId = id };
        Own = Subscription.OfSession(endpoint);
        Line = new(time);
        Server = host.Create(Transport, endpoint, Connection);
        lastUsed = time.GetUtcNow().UtcTicks;
        Running = Task.WhenAll(Server.RunAsync(ending.Token), Quietly(Transport.HandleGetRequestAsync(Line, ending.Token)), Quietly(Tell()));
    }

    public string Id { get; }

    public string Endpoint { get; }

    public string Principal { get; }

    public McpConnection Connection { get; }

    public StreamableHttpServerTransport Transport { get; }

    public McpServer Server { get; }

    public Subscription Own { get; }

    public EventRelay Line { get; }

    public CancellationToken Ending => ending.Token;

    private TimeSpan Idle { get; }

    private Task Running { get; }

    /// <summary>Whether nobody has used it for so long that its client is taken to be gone.</summary>
    public bool IsForgotten => Volatile.Read(ref busy) == 0 && time.GetUtcNow().UtcTicks - Interlocked.Read(ref lastUsed) > Idle.Ticks;

    /// <summary>Held while a request uses it; its idle time begins anew at the end.</summary>
    public IDisposable Use()
    {
        Interlocked.Increment(ref busy);
        return new Usage(this);
    }

    public async Task End()
    {
        await ending.CancelAsync();
        await Server.DisposeAsync();
        await Transport.DisposeAsync();
        await Quietly(Running);
    }

    private async Task Tell()
    {
        notices.Add(Own);
        try
        {
            await Own.Tell(Server, null, time, ending.Token);
        }
        finally
        {
            notices.Remove(Own);
        }
    }

    /// <summary>However it ends, by leaving or by being ended, is no error.</summary>
    private static Task Quietly(Task task) => task.ContinueWith(t => _ = t.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

    private sealed class Usage(McpSession session) : IDisposable
    {
        public void Dispose()
        {
            Interlocked.Exchange(ref session.lastUsed, session.time.GetUtcNow().UtcTicks);
            Interlocked.Decrement(ref session.busy);
        }
    }
}
