using System.Globalization;
using System.Text.Json;
using Slotwright.Contract.OptionsAndVariants;
using Slotwright.Domain.Prices;

namespace Slotwright.Server.Site;

/// <summary>What a service lets its customers choose, and what each choice costs; read from its options and variants.</summary>
/// <param name="Variants">With those of staff who have left the service.</param>
internal sealed record OptionFacts(Guid Id, Variants Variants)
{
    /// <summary>The lengths customers choose from; empty when length is not the option.</summary>
    public IReadOnlyList<int> Minutes { get; } = Variants.Kind == OptionKind.Duration ? [.. Variants.All.Select(v => int.Parse(v.Choice.Key, CultureInfo.InvariantCulture))] : [];

    public static OptionFacts Read(byte[] document) => Of(JsonSerializer.Deserialize(document, OptionsAndVariantsJson.Wire.ServiceOptionsAndVariants)!);

    public static OptionFacts Of(ServiceOptionsAndVariants stored)
    {
        var option = stored.Options!.Values![0];
        var variants = stored.Variants!.Values!.Select(v => (ChoiceOf(v.Choices![0])!.Value, decimal.Parse(v.Price!.Value!, NumberStyles.Number, CultureInfo.InvariantCulture)));
        return new(Guid.Parse(stored.Id!), new(Guid.Parse(option.Id!), KindOf(option.Type)!.Value, [.. variants]));
    }

    /// <summary>Null for the kinds of options that are not offered.</summary>
    public static OptionKind? KindOf(string? type) => type switch
    {
        ServiceOptionType.Custom => OptionKind.Custom,
        ServiceOptionType.StaffMember => OptionKind.Staff,
        ServiceOptionType.Duration => OptionKind.Duration,
        _ => null,
    };

    public static Choice? ChoiceOf(ServiceChoice choice) => choice switch
    {
        { Custom: { } text } => Choice.Of(text),
        { StaffMemberId: { } staff } => Choice.Of(Guid.Parse(staff)),
        { Duration.Minutes: { } minutes } => Choice.Lasting(minutes),
        _ => null,
    };
}
