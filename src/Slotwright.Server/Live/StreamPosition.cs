using System.Globalization;

namespace Slotwright.Server.Live;

/// <summary>
/// A place between two events that any server process finds again: everything of transactions before `From` has been told, and of
/// those from `From` up to `To` what the outbox has up to `Id`. Its text is what a follower resumes with.
/// </summary>
/// <param name="To">No transaction before it is under way any more, so what lies between the two is whole and stays as it is.</param>
internal sealed record StreamPosition(ulong From, ulong To, long Id)
{
    /// <summary>The place before which every transaction has been told of, and after which none.</summary>
    public static StreamPosition At(ulong transaction) => new(transaction, transaction, 0);

    public bool IsBetweenTransactions => From == To;

    /// <summary>The same place for somebody who has also been told of all transactions before another one.</summary>
    public StreamPosition After(ulong told) => this with { From = Math.Max(From, told), To = Math.Max(To, told) };

    public static StreamPosition? Parse(string text)
    {
        if (text.Split('-') is not [var from, var more, var id] || !Read(from, out var begin) || !Read(more, out var length) || !Read(id, out var last)) return null;
        return length <= long.MaxValue && begin <= long.MaxValue && last <= long.MaxValue ? new(begin, begin + length, (long)last) : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From:x}-{To - From:x}-{Id:x}");

    private static bool Read(string text, out ulong number) => ulong.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out number);
}
