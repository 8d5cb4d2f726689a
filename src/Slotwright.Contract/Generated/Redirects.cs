// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.Redirects;

public sealed record AuthorizeRequest
{
    public string? ClientId { get; init; }
    public string? ResponseType { get; init; }
    public string? RedirectUri { get; init; }
    public string? Scope { get; init; }
    public string? State { get; init; }
    public string? ResponseMode { get; init; }
    public string? CodeChallenge { get; init; }
    public string? CodeChallengeMethod { get; init; }
    public string? SessionToken { get; init; }
    public string? Nonce { get; init; }
    public string? Prompt { get; init; }
}

public sealed record BookingPolicyViolations
{
    public bool? TooEarlyToBook { get; init; }
    public bool? TooLateToBook { get; init; }
    public bool? BookOnlineDisabled { get; init; }
    public bool? ValidSubmissionRequired { get; init; }
}

public sealed record CallbackParams
{
    public string? ThankYouPageUrl { get; init; }
    public string? PostFlowUrl { get; init; }
    public string? LoginUrl { get; init; }
    public string? BookingsServiceListUrl { get; init; }
    public string? CartPageUrl { get; init; }
    public string? PlanListUrl { get; init; }
}

public sealed record CreateRedirectSessionRequest
{
    public RedirectSessionBookingsCheckoutParams? BookingsCheckout { get; init; }
    public RedirectSessionEcomCheckoutParams? EcomCheckout { get; init; }
    public RedirectSessionEventsCheckoutParams? EventsCheckout { get; init; }
    public RedirectSessionPaidPlansCheckoutParams? PaidPlansCheckout { get; init; }
    public RedirectSessionLoginParams? Login { get; init; }
    public RedirectSessionLogoutParams? Logout { get; init; }
    public RedirectSessionAuthParams? Auth { get; init; }
    public RedirectSessionStoresProductParams? StoresProduct { get; init; }
    public RedirectSessionBookingsBookParams? BookingsBook { get; init; }
    public RedirectSessionEcomOrderPaymentRequestParams? EcomOrderPaymentRequest { get; init; }
    public CallbackParams? Callbacks { get; init; }
    public RedirectSessionPreferences? Preferences { get; init; }
    public string? Origin { get; init; }
}

public sealed record CreateRedirectSessionResponse
{
    public RedirectSession? RedirectSession { get; init; }
}

public sealed record Location
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public string? FormattedAddress { get; init; }
    public string? FormattedAddressTranslated { get; init; }
    public string? LocationType { get; init; }
}

public static class LocationType
{
    public const string Undefined = "UNDEFINED";
    public const string OwnerBusiness = "OWNER_BUSINESS";
    public const string OwnerCustom = "OWNER_CUSTOM";
    public const string Custom = "CUSTOM";
}

public static class Prompt
{
    public const string Login = "login";
    public const string None = "none";
}

public sealed record RedirectSession
{
    public string? Id { get; init; }
    public string? FullUrl { get; init; }
    public URLDetails? UrlDetails { get; init; }
    public string? SessionToken { get; init; }
    public string? ShortUrl { get; init; }
}

public sealed record RedirectSessionAuthParams
{
    public AuthorizeRequest? AuthRequest { get; init; }
    public string? Prompt { get; init; }
}

public sealed record RedirectSessionBookingsBookParams
{
    public string? ResourceId { get; init; }
}

public sealed record RedirectSessionBookingsCheckoutParams
{
    public string? Timezone { get; init; }
    public SlotAvailability? SlotAvailability { get; init; }
}

public sealed record RedirectSessionEcomCheckoutParams
{
    public string? CheckoutId { get; init; }
}

public sealed record RedirectSessionEcomOrderPaymentRequestParams
{
    public string? PaymentRequestId { get; init; }
}

public sealed record RedirectSessionEventsCheckoutParams
{
    public string? ReservationId { get; init; }
    public string? EventSlug { get; init; }
}

public sealed record RedirectSessionLoginParams
{
}

public sealed record RedirectSessionLogoutParams
{
    public string? ClientId { get; init; }
}

public sealed record RedirectSessionPaidPlansCheckoutParams
{
    public string? PlanId { get; init; }
    public string? CheckoutData { get; init; }
}

public sealed record RedirectSessionPreferences
{
    public bool? UseGenericWixPages { get; init; }
    public bool? MaintainIdentity { get; init; }
    public IReadOnlyDictionary<string, string>? AdditionalQueryParameters { get; init; }
    public bool? CheckIfPublish { get; init; }
}

public sealed record RedirectSessionStoresProductParams
{
    public string? ProductSlug { get; init; }
}

public sealed record Slot
{
    public string? SessionId { get; init; }
    public string? ServiceId { get; init; }
    public string? ScheduleId { get; init; }
    public string? StartDate { get; init; }
    public string? EndDate { get; init; }
    public string? Timezone { get; init; }
    public SlotResource? Resource { get; init; }
    public Location? Location { get; init; }
    public string? EventId { get; init; }
}

public sealed record SlotAvailability
{
    public Slot? Slot { get; init; }
    public bool? Bookable { get; init; }
    public int? TotalSpots { get; init; }
    public int? OpenSpots { get; init; }
    public WaitingList? WaitingList { get; init; }
    public BookingPolicyViolations? BookingPolicyViolations { get; init; }
    public bool? Locked { get; init; }
    public bool? IsFromV2 { get; init; }
}

public sealed record SlotResource
{
    public string? Id { get; init; }
    public string? Name { get; init; }
}

public sealed record URLDetails
{
    public string? Endpoint { get; init; }
    public IReadOnlyDictionary<string, string>? SearchParams { get; init; }
}

public sealed record WaitingList
{
    public int? TotalSpots { get; init; }
    public int? OpenSpots { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(AuthorizeRequest))]
[JsonSerializable(typeof(BookingPolicyViolations))]
[JsonSerializable(typeof(CallbackParams))]
[JsonSerializable(typeof(CreateRedirectSessionRequest))]
[JsonSerializable(typeof(CreateRedirectSessionResponse))]
[JsonSerializable(typeof(Location))]
[JsonSerializable(typeof(RedirectSession))]
[JsonSerializable(typeof(RedirectSessionAuthParams))]
[JsonSerializable(typeof(RedirectSessionBookingsBookParams))]
[JsonSerializable(typeof(RedirectSessionBookingsCheckoutParams))]
[JsonSerializable(typeof(RedirectSessionEcomCheckoutParams))]
[JsonSerializable(typeof(RedirectSessionEcomOrderPaymentRequestParams))]
[JsonSerializable(typeof(RedirectSessionEventsCheckoutParams))]
[JsonSerializable(typeof(RedirectSessionLoginParams))]
[JsonSerializable(typeof(RedirectSessionLogoutParams))]
[JsonSerializable(typeof(RedirectSessionPaidPlansCheckoutParams))]
[JsonSerializable(typeof(RedirectSessionPreferences))]
[JsonSerializable(typeof(RedirectSessionStoresProductParams))]
[JsonSerializable(typeof(Slot))]
[JsonSerializable(typeof(SlotAvailability))]
[JsonSerializable(typeof(SlotResource))]
[JsonSerializable(typeof(URLDetails))]
[JsonSerializable(typeof(WaitingList))]
public sealed partial class RedirectsJson : JsonSerializerContext
{
    public static RedirectsJson Wire { get; } = new(WireFormat.NewOptions());
}
