using Slotwright.Contract.Bookings;
using Slotwright.Domain;
using Slotwright.Domain.Bookings;
using Slotwright.Server.Site;

namespace Slotwright.Server.Bookings;

/// <summary>How the customer means to pay, against what the service offers (behaviour/bookings.md 3).</summary>
internal static class PaymentChoice
{
    public static Fault? Refused(BookingDraft draft, ServiceFacts service)
    {
        if (draft.Request.FlowControlSettings?.SkipSelectedPaymentOptionValidation == true) return null;
        if (!IsOffered(draft.Wanted.SelectedPaymentOption, service)) return new ValidationFailure($"The service does not offer the payment option {draft.Wanted.SelectedPaymentOption}.");
        return draft.Wanted.DepositSelected switch
        {
            true when !TakesDeposit(draft, service) => new ValidationFailure("A deposit is paid online only, for a service that asks for one."),
            false when TakesDeposit(draft, service) && !WholeAtOnce(service) => new ValidationFailure("The service is booked with a deposit; the whole price cannot be paid at once."),
            _ => null,
        };
    }

    /// <summary>Left out, the deposit is chosen where there is one to pay.</summary>
    public static bool? Deposit(BookingDraft draft, ServiceFacts service) => draft.Wanted.DepositSelected ?? (TakesDeposit(draft, service) ? true : null);

    private static bool TakesDeposit(BookingDraft draft, ServiceFacts service) =>
        draft.Wanted.SelectedPaymentOption == SelectedPaymentOption.Online && service.Document.Payment?.Options?.Deposit == true;

    private static bool WholeAtOnce(ServiceFacts service) =>
        (service.Document.Payment?.Fixed?.FullUpfrontPaymentAllowed ?? service.Document.Payment?.Varied?.FullUpfrontPaymentAllowed) == true;

    private static bool IsOffered(string? option, ServiceFacts service)
    {
        var options = service.Document.Payment?.Options;
        return option switch
        {
            SelectedPaymentOption.Offline => options?.InPerson == true,
            SelectedPaymentOption.Online => options?.Online == true,
            SelectedPaymentOption.Membership or SelectedPaymentOption.MembershipOffline => options?.PricingPlan == true,
            _ => true,
        };
    }
}
