using Slotwright.Contract.Bookings;
using Slotwright.Domain;
using Slotwright.Domain.Prices;
using Slotwright.Domain.Time;
using Slotwright.Server.Site;

namespace Slotwright.Server.Bookings;

/// <summary>What the customer chose for the participants, against what the service lets them choose (behaviour/bookings.md 3).</summary>
internal static class ChosenOptions
{
    public static int Participants(ParticipantChoices choices) => (int)Math.Min(int.MaxValue, (choices.ServiceChoices ?? []).Sum(c => (long)(c.NumberOfParticipants ?? 0)));

    /// <summary>Every group says how many it is and what each chose.</summary>
    public static Fault? Malformed(ParticipantChoices? choices)
    {
        if (choices is null) return null;
        var groups = choices.ServiceChoices ?? [];
        return groups.Count == 0 ? Invalid("serviceChoices must be given")
            : groups.Any(g => g.NumberOfParticipants is null) ? Invalid("every one of serviceChoices must have numberOfParticipants")
            : groups.Any(g => g.Choices is null or []) ? Invalid("every one of serviceChoices must have choices")
            : groups.SelectMany(g => g.Choices!).Any(c => c.OptionId is null) ? Invalid("every choice must have its optionId") : null;
    }

    /// <summary>A choice is one of the service's, and agrees with the slot: its length, and who serves it.</summary>
    public static Fault? Refused(ParticipantChoices? choices, ServiceFacts service, Stretch time, Guid? resource)
    {
        if (choices is null) return null;
        if (service.Options is not { } options) return Unknown("the service has no options to choose from; give totalParticipants");
        return choices.ServiceChoices!.SelectMany(g => g.Choices!).Select(c => Refused(c, options.Variants, time, resource)).FirstOrDefault(f => f is not null);
    }

    private static Refusal? Refused(ServiceChoice choice, Variants variants, Stretch time, Guid? resource)
    {
        if (Guid.Parse(choice.OptionId!) != variants.Option) return Unknown($"the service has no option {choice.OptionId}");
        if (Chosen(choice, variants.Kind, resource) is not { } chosen) return variants.Kind == OptionKind.Staff && choice is { Custom: null, Duration: null } ? null : Unknown("the choice is of another kind than the option");
        if (!variants.Has(chosen)) return Unknown("the option has no such choice");
        if (variants.Kind == OptionKind.Duration && Choice.Lasting((int)(time.Length / 60_000)) != chosen) return Unknown("the slot does not last as long as the choice says");
        return variants.Kind == OptionKind.Staff && resource is { } who && Choice.Of(who) != chosen ? Unknown("the slot's resource is another than the choice says") : null;
    }

    /// <summary>Staff is chosen by choiceId, or by the slot's resource alone.</summary>
    private static Choice? Chosen(ServiceChoice choice, OptionKind kind, Guid? resource) => kind switch
    {
        OptionKind.Custom when choice.Custom is { } text => Choice.Of(text),
        OptionKind.Duration when choice.Duration?.Minutes is { } minutes => Choice.Lasting(minutes),
        OptionKind.Staff when choice is { Custom: null, Duration: null } && (choice.ChoiceId is { } id ? Guid.Parse(id) : resource) is { } who => Choice.Of(who),
        _ => null,
    };

    private static Refusal Invalid(string what) => new(FaultKind.Invalid, "INVALID_CHOICES", $"participantsChoices: {what}.");

    private static Refusal Unknown(string what) => new(FaultKind.Precondition, "INVALID_SERVICE_CHOICES", $"participantsChoices: {what}.");
}
