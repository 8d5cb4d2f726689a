using System.Text.Json;
using Npgsql;
using Slotwright.Domain;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Http;

/// <summary>Bulk requests: every item is a transaction of its own with its own idempotency key, and the answer is 200 with one result each (contract.md g).</summary>
internal static class Bulk
{
    /// <param name="Action">What was done with it, where an operation does one thing or another.</param>
    public sealed record Item(string? Id, byte[]? Entity, Fault? Fault, string? Action = null);

    /// <param name="member">What the answer calls an item's entity.</param>
    /// <param name="named">Which entity an item is about, told of a refused one too; null where that is not known before.</param>
    public static async Task<Result<Answer>> Run(Call call, IReadOnlyList<JsonElement> items, bool returnEntity, Func<Call, Task<Result<Answer>>> one, Db db, CancellationToken ct, string member = "item", Func<JsonElement, string?>? named = null)
    {
        var results = new List<Item>();
        for (var i = 0; i < items.Count; i++)
        {
            var result = await Once(call.Item(items[i], i), one, db, ct);
            results.Add(result.Failed(out var fault) ? new(named?.Invoke(items[i]), null, fault) : Parse(result.Value));
        }
        return Render(results, returnEntity, member);
    }

    /// <summary>Commits one item; its answer is `{id, item}`, which is also what a repeated request finds.</summary>
    public static Task<Answer> Commit(Tx tx, string id, ReadOnlyMemory<byte> entity, CancellationToken ct, string? action = null) => tx.Commit(Answer.Write(w =>
    {
        w.WriteStartObject();
        w.WriteString("id", id);
        if (action is not null) w.WriteString("action", action);
        w.WritePropertyName("item");
        w.WriteRawValue(entity.Span, skipInputValidation: true);
        w.WriteEndObject();
    }), ct);

    public static Answer Render(IReadOnlyList<Item> items, bool returnEntity, string member = "item") => Answer.Write(w =>
    {
        w.WriteStartObject();
        w.WriteStartArray("results");
        for (var i = 0; i < items.Count; i++) WriteItem(w, items[i], i, returnEntity ? member : null);
        w.WriteEndArray();
        w.WriteStartObject("bulkActionMetadata");
        w.WriteNumber("totalSuccesses", items.Count(r => r.Fault is null));
        w.WriteNumber("totalFailures", items.Count(r => r.Fault is not null));
        w.WriteNumber("undetailedFailures", 0);
        w.WriteEndObject();
        w.WriteEndObject();
    });

    /// <summary>One item, its own attempts and its own outcome: what befalls it must neither repeat nor hide the items before it.</summary>
    private static async Task<Result<Answer>> Once(Call item, Func<Call, Task<Result<Answer>>> one, Db db, CancellationToken ct)
    {
        try
        {
            if (item.Key is { } key && await db.Earlier(item.Site, key, ct) is { } earlier) return earlier;
            var result = await Attempts.Run((attempt, _) => one(attempt), item, deferrable: false, ct);
            // The refusal may come of the same item's own success, sent twice at once: what was kept is the answer.
            return result.Fault is not null && item.Key is { } same && await db.Earlier(item.Site, same, ct) is { } twin ? twin : result;
        }
        catch (PostgresException e) when (item.Key is not null && e is { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: "idempotency_keys_pkey" })
        {
            return await db.Earlier(item.Site, item.Key, ct) ?? throw new InvalidOperationException("An idempotency key vanished.");
        }
        catch (OutcomeUnknown)
        {
            return new UnknownOutcome();
        }
        catch (Exception e) when (Dispatcher.IsDatabaseAway(e))
        {
            return new DatabaseAway();
        }
    }

    private static Item Parse(Answer answer)
    {
        using var json = JsonDocument.Parse(answer.Body);
        return new(json.RootElement.GetProperty("id").GetString(), JsonSerializer.SerializeToUtf8Bytes(json.RootElement.GetProperty("item")), null, json.RootElement.TryGetProperty("action", out var action) ? action.GetString() : null);
    }

    private static void WriteItem(Utf8JsonWriter w, Item item, int index, string? member)
    {
        w.WriteStartObject();
        w.WriteStartObject("itemMetadata");
        if (item.Id is { } id) w.WriteString("id", id);
        w.WriteNumber("originalIndex", index);
        w.WriteBoolean("success", item.Fault is null);
        if (item.Fault is { } fault) { w.WritePropertyName("error"); Envelope.WriteError(w, fault); }
        w.WriteEndObject();
        if (item.Action is { } action) w.WriteString("action", action);
        if (member is not null && item.Entity is { } entity) { w.WritePropertyName(member); w.WriteRawValue(entity, skipInputValidation: true); }
        w.WriteEndObject();
    }
}
