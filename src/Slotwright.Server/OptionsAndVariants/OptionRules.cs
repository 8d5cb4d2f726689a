using System.Globalization;
using Slotwright.Contract.OptionsAndVariants;
using Slotwright.Contract.Services;
using Slotwright.Domain;
using Slotwright.Domain.Prices;
using Slotwright.Server.Site;

namespace Slotwright.Server.OptionsAndVariants;

/// <summary>The rules of options and variants against their service, each under its code (behaviour/services.md 6): first what is not there at all, then everything that does not fit.</summary>
internal sealed class OptionRules(ServiceOptionsAndVariants given, Service service, bool isUpdate)
{
    private readonly List<FieldViolation> missing = [];
    private readonly List<(string Code, string What)> broken = [];
    private List<Choice> choices = [];

    public Fault? Broken()
    {
        Shape();
        if (missing.Count > 0) return new InvalidFields(missing);
        var option = given.Options!.Values![0];
        var kind = OptionFacts.KindOf(option.Type);
        Check(kind is not null, "UNSUPPORTED_OPTION_TYPE", $"options of type {option.Type} are not offered");
        if (kind == OptionKind.Duration) Check(service is { Type: ServiceType.Appointment, Schedule.AvailabilityConstraints.DurationRange: null }, "UNSUPPORTED_OPTION_TYPE", "only an appointment without a range of durations has DURATION options");
        if (kind is { } known) Fits(option, known);
        return broken.Count > 0 ? new BrokenOptions(broken) : null;
    }

    private void Shape()
    {
        var option = given.Options?.Values is [var first, ..] ? first : null;
        Need(option is not null, "options.values");
        Need(option is null || option.Id is not null, "options.values[0].id");
        Need(option is null || option.Type is not null, "options.values[0].type");
        var variants = given.Variants?.Values ?? [];
        Need(variants.Count > 0, "variants.values");
        for (var i = 0; i < variants.Count; i++)
        {
            var choice = variants[i].Choices is [var only, ..] ? only : null;
            Need(choice is not (null or { Custom: null, StaffMemberId: null, Duration: null, DateTime: null, ParticipantRange: null }), $"variants.values[{i}].choices");
            Need(choice is not { Duration: { Minutes: null } }, $"variants.values[{i}].choices[0].duration.minutes");
            Need(variants[i].Price?.Value is not null, $"variants.values[{i}].price.value");
        }
    }

    private void Fits(ServiceOption option, OptionKind kind)
    {
        var data = isUpdate ? "UNSUPPORTED_OPTION_SPECIFIC_DATA" : "UNSUPPORTED_OPTION_DATA";
        Check(kind == OptionKind.Custom ? option.CustomData?.Name is { Length: > 0 } : option.CustomData is null, data, "customData with a name belongs to a CUSTOM option");
        Check(kind == OptionKind.Duration || option.DurationData is null, data, "durationData belongs to a DURATION option");
        var said = given.Variants!.Values!.Select(v => v.Choices![0]).ToList();
        Check(said.All(c => c.OptionId is { } id && Guid.Parse(id) == Guid.Parse(option.Id!)), "UNKNOWN_OPTION_IDS", "every choice must name the option by its id");
        choices = [.. said.Select(OptionFacts.ChoiceOf).OfType<Choice>()];
        Check(choices.Count == said.Count && choices.All(c => c.Kind == kind), data, "every variant's choice must be of the option's type");
        Check(choices.Distinct().Count() == choices.Count, "IDENTICAL_CHOICES", "no two variants may have the same choice");
        if (kind == OptionKind.Custom) Custom(option.CustomData?.Choices ?? []);
        if (kind == OptionKind.Staff) Staff();
        Prices();
    }

    private void Custom(IReadOnlyList<string> named)
    {
        var known = named.Select(Choice.Of).ToList();
        Check(known.Distinct().Count() == known.Count, "IDENTICAL_CHOICES", "no two choices may differ in case only");
        Check(known.ToHashSet().SetEquals(choices.Where(c => c.Kind == OptionKind.Custom)), "MISSING_CUSTOM_CHOICES", "every choice of customData must have its variant, and every variant its choice");
    }

    private void Staff()
    {
        var serving = (service.StaffMemberIds ?? []).Select(id => Choice.Of(Guid.Parse(id))).ToHashSet();
        var priced = choices.Where(c => c.Kind == OptionKind.Staff).ToHashSet();
        Check(priced.IsSubsetOf(serving), "UNKNOWN_STAFF_IDS", $"not of the service's staff: {string.Join(", ", priced.Except(serving).Select(c => c.Key))}");
        Check(serving.IsSubsetOf(priced), "MISSING_STAFF_VARIANTS", $"staff of the service without a variant: {string.Join(", ", serving.Except(priced).Select(c => c.Key))}");
    }

    private void Prices()
    {
        var prices = given.Variants!.Values!.Select(v => v.Price!).ToList();
        Check(prices.Select(p => p.Currency).OfType<string>().Distinct().Count() <= 1, "MULTIPLE_CURRENCIES", "all prices must be in one currency");
        Check(prices.All(p => decimal.Parse(p.Value!, NumberStyles.Number, CultureInfo.InvariantCulture) >= 0), "NEGATIVE_PRICES", "no price may be below 0");
    }

    private void Need(bool holds, string field)
    {
        if (!holds) missing.Add(new("serviceOptionsAndVariants." + field, "must be given", "REQUIRED_FIELD"));
    }

    private void Check(bool holds, string code, string what)
    {
        if (!holds) broken.Add((code, what));
    }
}

/// <summary>Options and variants that do not fit together or their service; the code is the first, `codes` has all (400).</summary>
internal sealed record BrokenOptions(IReadOnlyList<(string Code, string What)> Broken)
    : Fault(FaultKind.Invalid, Broken[0].Code, string.Join("; ", Broken.Select(b => b.What)))
{
    public override IReadOnlyDictionary<string, object?> Data => new Dictionary<string, object?> { ["codes"] = Broken.Select(b => b.Code).Distinct() };
}
