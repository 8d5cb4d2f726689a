using System.Globalization;

namespace Slotwright.Domain.Prices;

/// <summary>What the variants of a service differ in.</summary>
public enum OptionKind { Custom, Staff, Duration }

/// <summary>One choice of an option in a form that two spellings of the same choice share.</summary>
public readonly record struct Choice(OptionKind Kind, string Key)
{
    /// <summary>A choice in the business's own words, which differ in more than case.</summary>
    public static Choice Of(string text) => new(OptionKind.Custom, text.Trim().ToUpperInvariant());

    public static Choice Of(Guid staff) => new(OptionKind.Staff, staff.ToString());

    public static Choice Lasting(int minutes) => new(OptionKind.Duration, minutes.ToString(CultureInfo.InvariantCulture));
}
