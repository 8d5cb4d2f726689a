using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using Npgsql;
using Slotwright.Contract.DraftOrders;
using Slotwright.Domain.Orders;

namespace Slotwright.Server.DraftOrders;

/// <summary>What the document of a draft shows only the outcome of.</summary>
internal sealed record DraftTerms
{
    public static DraftTerms None { get; } = new();

    /// <summary>By discount, the part of the price it is.</summary>
    public IReadOnlyDictionary<string, decimal> Percentages { get; init; } = new Dictionary<string, decimal>();

    /// <summary>What is asked for in advance, as an amount or as a part of the total.</summary>
    public decimal? Deposit { get; init; }

    public decimal? DepositPercentage { get; init; }

    /// <summary>How the order stood when the draft was made of it: a draft of an order that is another by now is not applied.</summary>
    public string? Stood { get; init; }

    /// <summary>By line of the order the draft was made of, how it was taxed when it was sold.</summary>
    public IReadOnlyDictionary<string, TaxRule> Taxes { get; init; } = new Dictionary<string, TaxRule>();

    /// <summary>What the order cost beyond what its lines, fees and delivery do: one that was made elsewhere need not add up.</summary>
    public decimal Unexplained { get; init; }

    public bool HasDeposit => Deposit is not null || DepositPercentage is not null;
}

/// <summary>A draft as stored.</summary>
/// <param name="IsEdit">It changes an order there is; else it becomes one, under the id it names.</param>
internal sealed record StoredDraft(Guid Id, long Revision, DraftOrder Wire, DraftTerms Terms, bool IsEdit)
{
    public const string Columns = "id, revision, doc, terms, is_edit";

    public Guid Order => Guid.Parse(Wire.OrderId!);

    public bool IsCommitted => Wire.Status == EditingStatus.Committed;

    public string Currency => Wire.Currency!;

    public IReadOnlyList<ItemDetails> Items => Wire.LineItems ?? [];

    /// <summary>The lines the order will have.</summary>
    public IReadOnlyList<OrderLineItem> Lines => [.. Items.Where(i => i.Removed != true).Select(i => i.LineItem!)];

    public byte[] Bytes => JsonSerializer.SerializeToUtf8Bytes(Wire, DraftOrdersJson.Wire.DraftOrder);

    public byte[] TermBytes => JsonSerializer.SerializeToUtf8Bytes(Terms, DraftTermsJson.Default.DraftTerms);

    public static StoredDraft Read(NpgsqlDataReader r) => new(r.GetGuid(0), r.GetInt64(1), JsonSerializer.Deserialize(r.GetFieldValue<byte[]>(2), DraftOrdersJson.Wire.DraftOrder)!,
        JsonSerializer.Deserialize(r.GetFieldValue<byte[]>(3), DraftTermsJson.Default.DraftTerms)!, r.GetBoolean(4));

    /// <summary>The next version: one revision on.</summary>
    public StoredDraft Next(Instant now) => this with { Revision = Revision + 1, Wire = Wire with { UpdatedDate = Http.Wire.Timestamp(now) } };

    public StoredDraft With(IReadOnlyList<ItemDetails> items) => this with { Wire = Wire with { LineItems = items } };
}

[JsonSerializable(typeof(DraftTerms))]
internal sealed partial class DraftTermsJson : JsonSerializerContext;
