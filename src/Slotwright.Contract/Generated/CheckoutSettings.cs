// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.CheckoutSettings;

public static class Alignment
{
    public const string Side = "SIDE";
    public const string Center = "CENTER";
}

public sealed record BackgroundFill
{
    public string? Color { get; init; }
    public Image? Image { get; init; }
}

public sealed record CheckboxField
{
    public bool? Visible { get; init; }
    public bool? CheckedByDefault { get; init; }
}

public static class CheckoutBillingFields
{
    public const string All_FIELDS = "All_FIELDS";
    public const string MinimumRequiredFields = "MINIMUM_REQUIRED_FIELDS";
}

public sealed record CheckoutBrand
{
    public CheckoutHeader? Header { get; init; }
    public CheckoutMain? MainSection { get; init; }
    public CheckoutFooter? Footer { get; init; }
    public CheckoutGlobal? Global { get; init; }
}

public sealed record CheckoutFields
{
    public SubscriptionCheckboxField? SubscriptionCheckbox { get; init; }
    public CheckboxField? PolicyAgreementCheckbox { get; init; }
    public bool? GiftCardRedeemEnabled { get; init; }
    public bool? MitEnabled { get; init; }
    public bool? DelayCaptureEnabled { get; init; }
    public bool? CaptureBeforeExpiryEnabled { get; init; }
}

public sealed record CheckoutFooter
{
    public BackgroundFill? BackgroundFill { get; init; }
    public string? DividerColor { get; init; }
}

public sealed record CheckoutGlobal
{
    public string? SelectionColor { get; init; }
    public string? PlaceOrderButtonColor { get; init; }
    public string? ButtonColor { get; init; }
}

public sealed record CheckoutHeader
{
    public string? Text { get; init; }
    public string? TextColor { get; init; }
    public Logo? Logo { get; init; }
    public string? Alignment { get; init; }
    public bool? DisplayCheckoutLabel { get; init; }
    public ContinueShopping? ContinueShopping { get; init; }
    public BackgroundFill? BackgroundFill { get; init; }
    public string? DividerColor { get; init; }
}

public sealed record CheckoutMain
{
    public BackgroundFill? FormBackgroundFill { get; init; }
    public BackgroundFill? SummaryBackgroundFill { get; init; }
    public string? DividerColor { get; init; }
    public string? TintedBoxColor { get; init; }
    public string? ExpressButtonsCornerRadius { get; init; }
    public int? CornerRadius { get; init; }
}

public sealed record CheckoutPolicies
{
    public TermsAndConditionsPolicy? TermsAndConditions { get; init; }
    public PrivacyPolicy? PrivacyPolicy { get; init; }
    public ReturnPolicy? ReturnPolicy { get; init; }
    public DigitalItemPolicy? DigitalItemPolicy { get; init; }
    public ContactUsPolicy? ContactUs { get; init; }
    public CustomCheckoutPolicy? CustomPolicy { get; init; }
}

public sealed record CheckoutSettings
{
    public CheckoutPolicies? CheckoutPolicies { get; init; }
    public CheckoutFields? CheckoutFields { get; init; }
    public CheckoutBrand? CheckoutBrand { get; init; }
    public string? CreatedDate { get; init; }
    public string? UpdatedDate { get; init; }
    public string? CheckoutBillingFields { get; init; }
}

public sealed record ContactUsPolicy
{
    public bool? Visible { get; init; }
    public string? Content { get; init; }
}

public sealed record ContinueShopping
{
    public bool? Hidden { get; init; }
    public string? DisplayType { get; init; }
}

public sealed record CustomCheckoutPolicy
{
    public bool? Visible { get; init; }
    public string? Content { get; init; }
    public string? Title { get; init; }
}

public sealed record DigitalItemPolicy
{
    public bool? Visible { get; init; }
    public string? Content { get; init; }
}

public static class DisplayType
{
    public const string Text = "TEXT";
    public const string Icon = "ICON";
}

public static class ExpressButtonsCornerRadius
{
    public const string Rectangle = "RECTANGLE";
    public const string Pill = "PILL";
}

public sealed record GetCheckoutSettingsRequest
{
}

public sealed record GetCheckoutSettingsResponse
{
    public CheckoutSettings? CheckoutSettings { get; init; }
}

public sealed record Image
{
    public string? Id { get; init; }
    public string? Url { get; init; }
    public int? Height { get; init; }
    public int? Width { get; init; }
    public string? AltText { get; init; }
    public string? Filename { get; init; }
}

public sealed record Logo
{
    public string? Size { get; init; }
}

public static class LogoSize
{
    public const string Small = "SMALL";
    public const string Medium = "MEDIUM";
    public const string Large = "LARGE";
}

public sealed record PrivacyPolicy
{
    public bool? Visible { get; init; }
    public string? Content { get; init; }
}

public sealed record ReturnPolicy
{
    public bool? Visible { get; init; }
    public string? Content { get; init; }
}

public sealed record SubscriptionCheckboxField
{
    public bool? Visible { get; init; }
    public bool? CheckedByDefault { get; init; }
    public bool? SplitByChannel { get; init; }
}

public sealed record TermsAndConditionsPolicy
{
    public bool? Visible { get; init; }
    public string? Content { get; init; }
}

public sealed record UpdateCheckoutSettingsRequest
{
    public CheckoutSettings? CheckoutSettings { get; init; }
}

public sealed record UpdateCheckoutSettingsResponse
{
    public CheckoutSettings? CheckoutSettings { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(BackgroundFill))]
[JsonSerializable(typeof(CheckboxField))]
[JsonSerializable(typeof(CheckoutBrand))]
[JsonSerializable(typeof(CheckoutFields))]
[JsonSerializable(typeof(CheckoutFooter))]
[JsonSerializable(typeof(CheckoutGlobal))]
[JsonSerializable(typeof(CheckoutHeader))]
[JsonSerializable(typeof(CheckoutMain))]
[JsonSerializable(typeof(CheckoutPolicies))]
[JsonSerializable(typeof(CheckoutSettings))]
[JsonSerializable(typeof(ContactUsPolicy))]
[JsonSerializable(typeof(ContinueShopping))]
[JsonSerializable(typeof(CustomCheckoutPolicy))]
[JsonSerializable(typeof(DigitalItemPolicy))]
[JsonSerializable(typeof(GetCheckoutSettingsRequest))]
[JsonSerializable(typeof(GetCheckoutSettingsResponse))]
[JsonSerializable(typeof(Image))]
[JsonSerializable(typeof(Logo))]
[JsonSerializable(typeof(PrivacyPolicy))]
[JsonSerializable(typeof(ReturnPolicy))]
[JsonSerializable(typeof(SubscriptionCheckboxField))]
[JsonSerializable(typeof(TermsAndConditionsPolicy))]
[JsonSerializable(typeof(UpdateCheckoutSettingsRequest))]
[JsonSerializable(typeof(UpdateCheckoutSettingsResponse))]
public sealed partial class CheckoutSettingsJson : JsonSerializerContext
{
    public static CheckoutSettingsJson Wire { get; } = new(WireFormat.NewOptions());
}
