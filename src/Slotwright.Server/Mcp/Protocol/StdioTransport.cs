using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;
using ModelContextProtocol.Protocol;

namespace Slotwright.Server.Mcp.Protocol;

/// <summary>
/// Messages as lines of standard input and output. A line that is no message is answered with an error; at the end of the input every request that came is still answered,
/// so that a server can stand in a pipe.
/// </summary>
internal sealed class StdioTransport(Stream input, Stream output, Func<CancellationToken, ValueTask<(McpScope? Scope, RpcError? Error)>> scope, int mostBytes) : ITransport
{
    private readonly Channel<JsonRpcMessage> incoming = Channel.CreateUnbounded<JsonRpcMessage>();
    private readonly ConcurrentDictionary<RequestId, byte> asked = new();
    private readonly SemaphoreSlim one = new(1, 1);
    private volatile bool hasEnded;
    private (RequestId Id, TaskCompletionSource Answered)? beginning;

    public string? SessionId => null;

    public ChannelReader<JsonRpcMessage> MessageReader => incoming.Reader;

    /// <summary>Reads to the end of the input.</summary>
    public async Task Read(CancellationToken ct)
    {
        var lines = new InputLines(input, mostBytes);
        while (await lines.Next(ct).WaitAsync(ct) is { } line) await Take(line, ct);
        hasEnded = true;
        foreach (var question in asked.Keys) Unanswered(question);
        incoming.Writer.TryComplete();
    }

    public async Task SendMessageAsync(JsonRpcMessage message, CancellationToken cancellationToken = default)
    {
        if (message is JsonRpcRequest question)
        {
            asked[question.Id] = 0;
            if (hasEnded) throw new IOException("There is nobody left to ask.");
        }
        await Write(JsonSerializer.SerializeToUtf8Bytes(message, Sdk.Message), cancellationToken);
        if (message is JsonRpcResponse or JsonRpcError && beginning is { } begun && begun.Id == ((JsonRpcMessageWithId)message).Id) begun.Answered.TrySetResult();
    }

    public ValueTask DisposeAsync()
    {
        incoming.Writer.TryComplete();
        return ValueTask.CompletedTask;
    }

    private async Task Take(byte[] line, CancellationToken ct)
    {
        if (line.Length == 0) return;
        if (line.Length > mostBytes)
        {
            await Write(new RpcError(RpcError.Request, $"A message has at most {mostBytes} bytes.").Answer("null"u8), ct);
            return;
        }
        var (message, error) = McpMessage.Read(line);
        if (message is null)
        {
            await Write(error!.Answer("null"u8), ct);
            return;
        }
        var given = message.ForSdk();
        if (given is JsonRpcResponse or JsonRpcError) asked.TryRemove(((JsonRpcMessageWithId)given).Id, out _);
        if (await scope(ct) is var (found, refused) && found is null)
        {
            if (message.IsRequest) await Write(refused!.Answer(message.Id), ct);
            return;
        }
        found!.AttachTo(given);
        if (given is JsonRpcRequest { Method: RequestMethods.Initialize } begin) beginning = (begin.Id, new(TaskCreationOptions.RunContinuationsAsynchronously));
        await incoming.Writer.WriteAsync(given, ct);
        if (message.Method == RequestMethods.Initialize && message.IsRequest) await beginning!.Value.Answered.Task.WaitAsync(ct); // what follows in a pipe builds upon it
    }

    /// <summary>Nobody will answer a question any more: whoever waits for it goes on with an error.</summary>
    private void Unanswered(RequestId question) =>
        incoming.Writer.TryWrite(new JsonRpcError { Id = question, Error = new() { Code = RpcError.Refused, Message = "The client has closed its end." } });

    private async Task Write(ReadOnlyMemory<byte> message, CancellationToken ct)
    {
        await one.WaitAsync(ct);
        try
        {
            await output.WriteAsync(message, ct);
            await output.WriteAsync("\n"u8.ToArray(), ct);
            await output.FlushAsync(ct);
        }
        catch (IOException) { } // nobody reads any more
        finally
        {
            one.Release();
        }
    }
}
