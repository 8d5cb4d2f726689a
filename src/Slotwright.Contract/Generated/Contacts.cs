// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.Contacts;

public sealed record Address
{
    public StreetAddress? StreetAddress { get; init; }
    public string? AddressLine { get; init; }
    public string? Country { get; init; }
    public string? Subdivision { get; init; }
    public string? City { get; init; }
    public string? PostalCode { get; init; }
    public string? AddressLine2 { get; init; }
}

public static class AddressTag
{
    public const string Untagged = "UNTAGGED";
    public const string Home = "HOME";
    public const string Work = "WORK";
    public const string Billing = "BILLING";
    public const string Shipping = "SHIPPING";
}

public sealed record BulkDeleteContactsRequest
{
    public JsonElement? Filter { get; init; }
    public string? Search { get; init; }
    public bool? DeleteMembers { get; init; }
}

public sealed record BulkDeleteContactsResponse
{
    public string? JobId { get; init; }
}

public sealed record BulkLabelAndUnlabelContactsRequest
{
    public JsonElement? Filter { get; init; }
    public string? Search { get; init; }
    public IReadOnlyList<string>? LabelKeysToAdd { get; init; }
    public IReadOnlyList<string>? LabelKeysToRemove { get; init; }
}

public sealed record BulkLabelAndUnlabelContactsResponse
{
    public string? JobId { get; init; }
}

public sealed record BulkUpdateContactsRequest
{
    public JsonElement? Filter { get; init; }
    public string? Search { get; init; }
    public ContactInfo? Info { get; init; }
}

public sealed record BulkUpdateContactsResponse
{
    public string? JobId { get; init; }
}

public sealed record Contact
{
    public string? Id { get; init; }
    public int? Revision { get; init; }
    public ContactSource? Source { get; init; }
    public string? CreatedDate { get; init; }
    public string? UpdatedDate { get; init; }
    public ContactActivity? LastActivity { get; init; }
    public PrimaryContactInfo? PrimaryInfo { get; init; }
    public ContactInfo? Info { get; init; }
    public PrimaryEmail? PrimaryEmail { get; init; }
    public PrimaryPhone? PrimaryPhone { get; init; }
}

public sealed record ContactActivity
{
    public string? ActivityDate { get; init; }
    public string? ActivityType { get; init; }
}

public static class ContactActivityType
{
    public const string General = "GENERAL";
    public const string ContactCreated = "CONTACT_CREATED";
    public const string MemberLogin = "MEMBER_LOGIN";
    public const string MemberRegister = "MEMBER_REGISTER";
    public const string MemberStatusChanged = "MEMBER_STATUS_CHANGED";
    public const string FormSubmitted = "FORM_SUBMITTED";
    public const string InboxFormSubmitted = "INBOX_FORM_SUBMITTED";
    public const string InboxPaymentRequestPaid = "INBOX_PAYMENT_REQUEST_PAID";
    public const string InboxMessageToCustomer = "INBOX_MESSAGE_TO_CUSTOMER";
    public const string InboxMessageFromCustomer = "INBOX_MESSAGE_FROM_CUSTOMER";
    public const string NewsletterSubscriptionFormSubmitted = "NEWSLETTER_SUBSCRIPTION_FORM_SUBMITTED";
    public const string NewsletterSubscriptionUnsubscribe = "NEWSLETTER_SUBSCRIPTION_UNSUBSCRIBE";
    public const string EcomPurchase = "ECOM_PURCHASE";
    public const string EcomCartAbandon = "ECOM_CART_ABANDON";
    public const string EcomCheckoutBuyer = "ECOM_CHECKOUT_BUYER";
    public const string BookingsAppointment = "BOOKINGS_APPOINTMENT";
    public const string HotelsReservation = "HOTELS_RESERVATION";
    public const string HotelsPurchase = "HOTELS_PURCHASE";
    public const string HotelsConfirmation = "HOTELS_CONFIRMATION";
    public const string HotelsCancel = "HOTELS_CANCEL";
    public const string VideoPurchase = "VIDEO_PURCHASE";
    public const string VideoRent = "VIDEO_RENT";
    public const string CashierButtonPurchase = "CASHIER_BUTTON_PURCHASE";
    public const string ArenaNewLead = "ARENA_NEW_LEAD";
    public const string EventsRsvp = "EVENTS_RSVP";
    public const string InvoicePay = "INVOICE_PAY";
    public const string InvoiceOverdue = "INVOICE_OVERDUE";
    public const string PriceQuoteAccept = "PRICE_QUOTE_ACCEPT";
    public const string PriceQuoteExpire = "PRICE_QUOTE_EXPIRE";
    public const string RestaurantsOrder = "RESTAURANTS_ORDER";
    public const string RestaurantsReservation = "RESTAURANTS_RESERVATION";
    public const string ShoutoutOpen = "SHOUTOUT_OPEN";
    public const string ShoutoutClick = "SHOUTOUT_CLICK";
    public const string ContactMerged = "CONTACT_MERGED";
    public const string NewsletterSubscriptionSubscribe = "NEWSLETTER_SUBSCRIPTION_SUBSCRIBE";
    public const string NewsletterSubscriptionPending = "NEWSLETTER_SUBSCRIPTION_PENDING";
    public const string NewsletterSubscriptionNotSet = "NEWSLETTER_SUBSCRIPTION_NOT_SET";
    public const string PhoneSubscriptionSubscribe = "PHONE_SUBSCRIPTION_SUBSCRIBE";
    public const string PhoneSubscriptionPending = "PHONE_SUBSCRIPTION_PENDING";
    public const string PhoneSubscriptionNotSet = "PHONE_SUBSCRIPTION_NOT_SET";
    public const string PhoneSubscriptionUnsubscribe = "PHONE_SUBSCRIPTION_UNSUBSCRIBE";
}

public sealed record ContactAddress
{
    public string? Id { get; init; }
    public string? Tag { get; init; }
    public Address? Address { get; init; }
}

public sealed record ContactAddressesWrapper
{
    public IReadOnlyList<ContactAddress>? Items { get; init; }
}

public sealed record ContactEmail
{
    public string? Id { get; init; }
    public string? Tag { get; init; }
    public string? Email { get; init; }
    public bool? Primary { get; init; }
}

public sealed record ContactEmailsWrapper
{
    public IReadOnlyList<ContactEmail>? Items { get; init; }
}

public static class ContactFieldSet
{
    public const string Basic = "BASIC";
    public const string CommunicationDetails = "COMMUNICATION_DETAILS";
    public const string Extended = "EXTENDED";
    public const string Full = "FULL";
}

public sealed record ContactInfo
{
    public ContactName? Name { get; init; }
    public ContactEmailsWrapper? Emails { get; init; }
    public ContactPhonesWrapper? Phones { get; init; }
    public ContactAddressesWrapper? Addresses { get; init; }
    public string? Company { get; init; }
    public string? JobTitle { get; init; }
    public string? Birthdate { get; init; }
    public string? Locale { get; init; }
    public LabelsWrapper? LabelKeys { get; init; }
    public ExtendedFieldsWrapper? ExtendedFields { get; init; }
    public ContactPicture? Picture { get; init; }
}

public sealed record ContactMerged
{
    public string? TargetContactId { get; init; }
    public IReadOnlyList<string>? SourceContactIds { get; init; }
    public Contact? TargetContact { get; init; }
}

public sealed record ContactName
{
    public string? First { get; init; }
    public string? Last { get; init; }
}

public sealed record ContactPhone
{
    public string? Id { get; init; }
    public string? Tag { get; init; }
    public string? CountryCode { get; init; }
    public string? Phone { get; init; }
    public string? E164Phone { get; init; }
    public bool? Primary { get; init; }
}

public sealed record ContactPhonesWrapper
{
    public IReadOnlyList<ContactPhone>? Items { get; init; }
}

public sealed record ContactPicture
{
    public Image? Image { get; init; }
}

public sealed record ContactSource
{
    public string? SourceType { get; init; }
    public string? AppId { get; init; }
}

public static class ContactSourceType
{
    public const string Other = "OTHER";
    public const string Admin = "ADMIN";
    public const string WixApp = "WIX_APP";
    public const string Import = "IMPORT";
    public const string ThirdParty = "THIRD_PARTY";
    public const string WixBookings = "WIX_BOOKINGS";
    public const string WixChat = "WIX_CHAT";
    public const string WixEmailMarketing = "WIX_EMAIL_MARKETING";
    public const string WixEvents = "WIX_EVENTS";
    public const string WixForms = "WIX_FORMS";
    public const string WixGroups = "WIX_GROUPS";
    public const string WixHotels = "WIX_HOTELS";
    public const string WixMarketPlace = "WIX_MARKET_PLACE";
    public const string WixMusic = "WIX_MUSIC";
    public const string WixRestaurants = "WIX_RESTAURANTS";
    public const string WixSiteMembers = "WIX_SITE_MEMBERS";
    public const string WixStores = "WIX_STORES";
    public const string WixCode = "WIX_CODE";
    public const string Hopp = "HOPP";
}

public sealed record ContactsFacet
{
    public string? FacetType { get; init; }
    public string? Namespace { get; init; }
    public string? NamespaceDisplayName { get; init; }
    public string? FacetKey { get; init; }
    public string? FacetDisplayName { get; init; }
    public int? Count { get; init; }
    public JsonElement? QueryFilter { get; init; }
}

public static class ContactsFacetType
{
    public const string Unknown = "UNKNOWN";
    public const string AllContacts = "ALL_CONTACTS";
    public const string NotLabeled = "NOT_LABELED";
    public const string Label = "LABEL";
    public const string SubscriptionStatus = "SUBSCRIPTION_STATUS";
    public const string MembershipStatus = "MEMBERSHIP_STATUS";
}

public sealed record CreateContactRequest
{
    public ContactInfo? Info { get; init; }
    public bool? AllowDuplicates { get; init; }
}

public sealed record CreateContactResponse
{
    public Contact? Contact { get; init; }
}

public sealed record DeleteContactRequest
{
    public string? ContactId { get; init; }
    public bool? DeleteMembers { get; init; }
}

public sealed record DeleteContactResponse
{
}

public static class EmailDeliverabilityStatus
{
    public const string NotSet = "NOT_SET";
    public const string Valid = "VALID";
    public const string Bounced = "BOUNCED";
    public const string SpamComplaint = "SPAM_COMPLAINT";
    public const string Inactive = "INACTIVE";
}

public static class EmailTag
{
    public const string Untagged = "UNTAGGED";
    public const string Main = "MAIN";
    public const string Home = "HOME";
    public const string Work = "WORK";
}

public sealed record ExtendedFieldsWrapper
{
    public JsonElement? Items { get; init; }
}

public sealed record GetContactRequest
{
    public string? Id { get; init; }
    public IReadOnlyList<string>? Fields { get; init; }
    public IReadOnlyList<string>? Fieldsets { get; init; }
}

public sealed record GetContactResponse
{
    public Contact? Contact { get; init; }
    public string? ResponseType { get; init; }
}

public static class GetContactResponseType
{
    public const string Regular = "REGULAR";
    public const string Implicit = "IMPLICIT";
    public const string Merged = "MERGED";
}

public sealed record Image
{
    public string? Id { get; init; }
    public string? Url { get; init; }
    public int? Height { get; init; }
    public int? Width { get; init; }
    public string? AltText { get; init; }
    public string? UrlExpirationDate { get; init; }
}

public sealed record LabelContactRequest
{
    public string? ContactId { get; init; }
    public IReadOnlyList<string>? LabelKeys { get; init; }
}

public sealed record LabelContactResponse
{
    public Contact? Contact { get; init; }
}

public sealed record LabelsWrapper
{
    public IReadOnlyList<string>? Items { get; init; }
}

public sealed record ListContactsRequest
{
    public Sorting? Sort { get; init; }
    public Paging? Paging { get; init; }
    public IReadOnlyList<string>? Fields { get; init; }
    public IReadOnlyList<string>? Fieldsets { get; init; }
}

public sealed record ListContactsResponse
{
    public IReadOnlyList<Contact>? Contacts { get; init; }
    public PagingMetadata? PagingMetadata { get; init; }
}

public sealed record ListFacetsRequest
{
    public Paging? Paging { get; init; }
    public string? Language { get; init; }
}

public sealed record ListFacetsResponse
{
    public IReadOnlyList<ContactsFacet>? Facets { get; init; }
    public PagingMetadata? PagingMetadata { get; init; }
}

public sealed record MergeContactsRequest
{
    public string? TargetContactId { get; init; }
    public int? TargetContactRevision { get; init; }
    public IReadOnlyList<string>? SourceContactIds { get; init; }
}

public sealed record MergeContactsResponse
{
    public Contact? Contact { get; init; }
}

public sealed record Paging
{
    public int? Limit { get; init; }
    public int? Offset { get; init; }
}

public sealed record PagingMetadata
{
    public int? Count { get; init; }
    public int? Offset { get; init; }
    public int? Total { get; init; }
    public bool? TooManyToCount { get; init; }
}

public static class PhoneTag
{
    public const string Untagged = "UNTAGGED";
    public const string Main = "MAIN";
    public const string Home = "HOME";
    public const string Mobile = "MOBILE";
    public const string Work = "WORK";
    public const string Fax = "FAX";
}

public sealed record PreviewMergeContactsRequest
{
    public string? TargetContactId { get; init; }
    public IReadOnlyList<string>? SourceContactIds { get; init; }
}

public sealed record PreviewMergeContactsResponse
{
    public Contact? Contact { get; init; }
}

public sealed record PrimaryContactInfo
{
    public string? Email { get; init; }
    public string? Phone { get; init; }
}

public sealed record PrimaryEmail
{
    public string? Email { get; init; }
    public string? SubscriptionStatus { get; init; }
    public string? DeliverabilityStatus { get; init; }
}

public sealed record PrimaryPhone
{
    public string? CountryCode { get; init; }
    public string? E164Phone { get; init; }
    public string? FormattedPhone { get; init; }
    public string? SubscriptionStatus { get; init; }
    public string? Phone { get; init; }
}

public sealed record Query
{
    public JsonElement? Filter { get; init; }
    public IReadOnlyList<Sorting>? Sort { get; init; }
    public Paging? Paging { get; init; }
    public IReadOnlyList<string>? Fields { get; init; }
    public IReadOnlyList<string>? Fieldsets { get; init; }
}

public sealed record QueryContactsRequest
{
    public string? Search { get; init; }
    public Query? Query { get; init; }
}

public sealed record QueryContactsResponse
{
    public IReadOnlyList<Contact>? Contacts { get; init; }
    public PagingMetadata? PagingMetadata { get; init; }
}

public sealed record QueryFacetsRequest
{
    public Paging? Paging { get; init; }
    public string? Language { get; init; }
    public JsonElement? Filter { get; init; }
}

public sealed record QueryFacetsResponse
{
    public IReadOnlyList<ContactsFacet>? Facets { get; init; }
    public PagingMetadata? PagingMetadata { get; init; }
}

public static class SortOrder
{
    public const string Asc = "ASC";
    public const string Desc = "DESC";
}

public sealed record Sorting
{
    public string? FieldName { get; init; }
    public string? Order { get; init; }
}

public sealed record StreetAddress
{
    public string? Number { get; init; }
    public string? Name { get; init; }
}

public static class SubscriptionStatus
{
    public const string NoSubscriptionStatus = "NO_SUBSCRIPTION_STATUS";
    public const string NotSet = "NOT_SET";
    public const string Pending = "PENDING";
    public const string Subscribed = "SUBSCRIBED";
    public const string Unsubscribed = "UNSUBSCRIBED";
}

public sealed record UnlabelContactRequest
{
    public string? ContactId { get; init; }
    public IReadOnlyList<string>? LabelKeys { get; init; }
}

public sealed record UnlabelContactResponse
{
    public Contact? Contact { get; init; }
}

public sealed record UpdateContactRequest
{
    public string? ContactId { get; init; }
    public int? Revision { get; init; }
    public bool? AllowDuplicates { get; init; }
    public ContactInfo? Info { get; init; }
}

public sealed record UpdateContactResponse
{
    public Contact? Contact { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Address))]
[JsonSerializable(typeof(BulkDeleteContactsRequest))]
[JsonSerializable(typeof(BulkDeleteContactsResponse))]
[JsonSerializable(typeof(BulkLabelAndUnlabelContactsRequest))]
[JsonSerializable(typeof(BulkLabelAndUnlabelContactsResponse))]
[JsonSerializable(typeof(BulkUpdateContactsRequest))]
[JsonSerializable(typeof(BulkUpdateContactsResponse))]
[JsonSerializable(typeof(Contact))]
[JsonSerializable(typeof(ContactActivity))]
[JsonSerializable(typeof(ContactAddress))]
[JsonSerializable(typeof(ContactAddressesWrapper))]
[JsonSerializable(typeof(ContactEmail))]
[JsonSerializable(typeof(ContactEmailsWrapper))]
[JsonSerializable(typeof(ContactInfo))]
[JsonSerializable(typeof(ContactMerged))]
[JsonSerializable(typeof(ContactName))]
[JsonSerializable(typeof(ContactPhone))]
[JsonSerializable(typeof(ContactPhonesWrapper))]
[JsonSerializable(typeof(ContactPicture))]
[JsonSerializable(typeof(ContactSource))]
[JsonSerializable(typeof(ContactsFacet))]
[JsonSerializable(typeof(CreateContactRequest))]
[JsonSerializable(typeof(CreateContactResponse))]
[JsonSerializable(typeof(DeleteContactRequest))]
[JsonSerializable(typeof(DeleteContactResponse))]
[JsonSerializable(typeof(ExtendedFieldsWrapper))]
[JsonSerializable(typeof(GetContactRequest))]
[JsonSerializable(typeof(GetContactResponse))]
[JsonSerializable(typeof(Image))]
[JsonSerializable(typeof(LabelContactRequest))]
[JsonSerializable(typeof(LabelContactResponse))]
[JsonSerializable(typeof(LabelsWrapper))]
[JsonSerializable(typeof(ListContactsRequest))]
[JsonSerializable(typeof(ListContactsResponse))]
[JsonSerializable(typeof(ListFacetsRequest))]
[JsonSerializable(typeof(ListFacetsResponse))]
[JsonSerializable(typeof(MergeContactsRequest))]
[JsonSerializable(typeof(MergeContactsResponse))]
[JsonSerializable(typeof(Paging))]
[JsonSerializable(typeof(PagingMetadata))]
[JsonSerializable(typeof(PreviewMergeContactsRequest))]
[JsonSerializable(typeof(PreviewMergeContactsResponse))]
[JsonSerializable(typeof(PrimaryContactInfo))]
[JsonSerializable(typeof(PrimaryEmail))]
[JsonSerializable(typeof(PrimaryPhone))]
[JsonSerializable(typeof(Query))]
[JsonSerializable(typeof(QueryContactsRequest))]
[JsonSerializable(typeof(QueryContactsResponse))]
[JsonSerializable(typeof(QueryFacetsRequest))]
[JsonSerializable(typeof(QueryFacetsResponse))]
[JsonSerializable(typeof(Sorting))]
[JsonSerializable(typeof(StreetAddress))]
[JsonSerializable(typeof(UnlabelContactRequest))]
[JsonSerializable(typeof(UnlabelContactResponse))]
[JsonSerializable(typeof(UpdateContactRequest))]
[JsonSerializable(typeof(UpdateContactResponse))]
public sealed partial class ContactsJson : JsonSerializerContext
{
    public static ContactsJson Wire { get; } = new(WireFormat.NewOptions());
}
