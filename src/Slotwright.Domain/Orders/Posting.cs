namespace Slotwright.Domain.Orders;

/// <summary>Whose money a posting moves. What customers owe and what is held grows with what comes in; sales grow with what is sold, as a negative sum.</summary>
public static class LedgerAccount
{
    public const string Receivable = "receivable", Sales = "sales", Refunds = "refunds";

    /// <summary>What a payment provider, or the till, holds for the business.</summary>
    public static string HeldBy(string provider) => $"held:{provider}";
}

/// <summary>One side of a transfer.</summary>
public sealed record Posting(string Account, decimal Amount);

/// <summary>A movement of money, booked twice: its postings always add up to nothing.</summary>
/// <param name="Key">What makes it the only one of its kind: told again, it is booked once.</param>
public sealed record Transfer(string Key, IReadOnlyList<Posting> Postings)
{
    public static Transfer Sale(Guid order, decimal total) => Between($"sale/{order}", LedgerAccount.Sales, LedgerAccount.Receivable, total);

    /// <summary>An order's price changed after it was approved: a fee was added, a line taken off.</summary>
    public static Transfer Correction(Guid order, long revision, decimal difference) => Between($"correction/{order}/{revision}", LedgerAccount.Sales, LedgerAccount.Receivable, difference);

    /// <summary>Money came in. What was captured in several parts is booked part by part.</summary>
    public static Transfer Capture(Guid payment, decimal before, decimal captured, string provider) =>
        Between($"{Captures(payment)}{captured.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture)}", LedgerAccount.Receivable, LedgerAccount.HeldBy(provider), captured - before);

    /// <summary>What the keys of all that came in with a payment begin with.</summary>
    public static string Captures(Guid payment) => $"capture/{payment}/";

    /// <summary>Money went back.</summary>
    public static Transfer Refund(Guid refund, decimal amount, string provider) => Between($"refund/{refund}", LedgerAccount.HeldBy(provider), LedgerAccount.Refunds, amount);

    /// <summary>Money that went back did not reach the customer, and is the business's again.</summary>
    public static Transfer RefundReturned(Guid refund, decimal amount, string provider) => Between($"refund-returned/{refund}", LedgerAccount.Refunds, LedgerAccount.HeldBy(provider), amount);

    private static Transfer Between(string key, string from, string to, decimal amount) => new(key, [new(from, -amount), new(to, amount)]);
}
