// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.Forms;

public sealed record Address
{
    public MultilineAddress? MultilineAddressOptions { get; init; }
    public string? ComponentType { get; init; }
    public MultilineAddressValidation? Validation { get; init; }
}

public sealed record AddressInfo
{
    public string? Tag { get; init; }
}

public sealed record AddressLine2
{
    public bool? Show { get; init; }
}

public static class Alignment
{
    public const string Left = "LEFT";
    public const string Center = "CENTER";
    public const string Right = "RIGHT";
}

public sealed record AllowedValuesOptions
{
    public IReadOnlyList<JsonElement>? AllowedValues { get; init; }
}

public sealed record AnchorData
{
    public string? Anchor { get; init; }
}

public sealed record AndCondition
{
    public IReadOnlyList<ConditionNode>? Conditions { get; init; }
}

public sealed record Animation
{
    public string? Type { get; init; }
    public EntranceAnimation? Entrance { get; init; }
    public LoopAnimation? Loop { get; init; }
    public PointerEffect? Effect { get; init; }
    public int? TransitionDuration { get; init; }
}

public static class AnimationType
{
    public const string View = "VIEW";
    public const string Pointer = "POINTER";
}

public sealed record AppEmbedData
{
    public BookingData? BookingData { get; init; }
    public EventData? EventData { get; init; }
    public string? Type { get; init; }
    public string? ItemId { get; init; }
    public string? Name { get; init; }
    public string? ImageSrc { get; init; }
    public string? Url { get; init; }
    public Media? Image { get; init; }
    public bool? HideImage { get; init; }
    public bool? HideTitle { get; init; }
    public bool? HidePrice { get; init; }
    public bool? HideDescription { get; init; }
    public bool? HideDateTime { get; init; }
    public bool? HideLocation { get; init; }
    public bool? HideDuration { get; init; }
    public bool? HideButton { get; init; }
    public bool? HideRibbon { get; init; }
    public ButtonStyles? ButtonStyles { get; init; }
    public ImageStyles? ImageStyles { get; init; }
    public RibbonStyles? RibbonStyles { get; init; }
    public CardStyles? CardStyles { get; init; }
    public PluginContainerData? ContainerData { get; init; }
    public PricingData? PricingData { get; init; }
    public Animation? Animation { get; init; }
}

public static class AppType
{
    public const string Product = "PRODUCT";
    public const string Event = "EVENT";
    public const string Booking = "BOOKING";
}

public sealed record ApplicationError
{
    public string? Code { get; init; }
    public string? Description { get; init; }
    public JsonElement? Data { get; init; }
}

public sealed record Appointment
{
    public InPersonOptions? InPersonOptions { get; init; }
    public VideoConferenceOptions? VideoConferenceOptions { get; init; }
    public PhoneOptions? PhoneOptions { get; init; }
    public string? Label { get; init; }
    public string? Name { get; init; }
    public int? DurationInMinutes { get; init; }
    public bool? ManualApprovalRequired { get; init; }
    public IReadOnlyList<string>? StaffIds { get; init; }
    public string? Format { get; init; }
    public RichContent? Description { get; init; }
    public bool? ShowLabel { get; init; }
}

public sealed record ArrayErrorMessages
{
    public string? Default { get; init; }
}

public sealed record ArrayTypeArrayItems
{
    public FormFieldStringType? String { get; init; }
    public FormFieldNumberType? Number { get; init; }
    public FormFieldBooleanType? Boolean { get; init; }
    public IntegerType? Integer { get; init; }
    public FormFieldObjectType? Object { get; init; }
}

public static class AspectRatio
{
    public const string Square = "SQUARE";
    public const string Rectangle = "RECTANGLE";
}

public sealed record AudioData
{
    public PluginContainerData? ContainerData { get; init; }
    public Media? Audio { get; init; }
    public bool? DisableDownload { get; init; }
    public Media? CoverImage { get; init; }
    public string? Name { get; init; }
    public string? AuthorName { get; init; }
    public string? Html { get; init; }
    public Animation? Animation { get; init; }
}

public sealed record Availability
{
    public IReadOnlyList<DateRange>? AvailableDates { get; init; }
    public IReadOnlyList<DateRange>? UnavailableDates { get; init; }
    public IReadOnlyList<string>? AvailableDays { get; init; }
}

public sealed record Backdrop
{
    public string? Type { get; init; }
    public string? Color { get; init; }
    public Gradient? Gradient { get; init; }
}

public static class BackdropType
{
    public const string Color = "COLOR";
    public const string Gradient = "GRADIENT";
}

public sealed record Background
{
    public string? Type { get; init; }
    public string? Color { get; init; }
    public Gradient? Gradient { get; init; }
}

public sealed record BackgroundGradient
{
    public int? Angle { get; init; }
    public string? StartColor { get; init; }
    public string? LastColor { get; init; }
}

public sealed record BackgroundImage
{
    public Media? Media { get; init; }
    public int? Opacity { get; init; }
    public string? Scaling { get; init; }
    public string? Position { get; init; }
    public CardDataBackground? Overlay { get; init; }
    public int? Blur { get; init; }
}

public static class BackgroundType
{
    public const string Color = "COLOR";
    public const string Gradient = "GRADIENT";
}

public sealed record Banner
{
    public string? Origin { get; init; }
    public string? Position { get; init; }
}

public static class BannerPosition
{
    public const string Top = "TOP";
    public const string Bottom = "BOTTOM";
}

public sealed record BlockquoteData
{
    public int? Indentation { get; init; }
    public Animation? Animation { get; init; }
}

public sealed record BookingData
{
    public string? Durations { get; init; }
}

public sealed record BooleanErrorMessages
{
    public string? Default { get; init; }
}

public sealed record Border
{
    public int? Width { get; init; }
    public int? Radius { get; init; }
}

public sealed record BorderColors
{
    public string? Left { get; init; }
    public string? Right { get; init; }
    public string? Top { get; init; }
    public string? Bottom { get; init; }
}

public sealed record BorderWidths
{
    public int? Left { get; init; }
    public int? Right { get; init; }
    public int? Top { get; init; }
    public int? Bottom { get; init; }
}

public sealed record BreakPoint
{
    public IReadOnlyList<ItemLayout>? Items { get; init; }
    public int? Columns { get; init; }
    public int? RowHeight { get; init; }
    public Margin? Margin { get; init; }
    public Margin? Padding { get; init; }
}

public sealed record BulkActionMetadata
{
    public int? TotalSuccesses { get; init; }
    public int? TotalFailures { get; init; }
    public int? UndetailedFailures { get; init; }
}

public sealed record BulkCloneFormRequest
{
    public IReadOnlyList<string>? FormIds { get; init; }
    public string? Namespace { get; init; }
    public bool? ReturnEntity { get; init; }
}

public sealed record BulkCloneFormResponse
{
    public IReadOnlyList<BulkFormResult>? Results { get; init; }
    public BulkActionMetadata? BulkActionMetadata { get; init; }
}

public sealed record BulkCreateFormRequest
{
    public IReadOnlyList<Form>? Forms { get; init; }
    public bool? ReturnEntity { get; init; }
}

public sealed record BulkCreateFormResponse
{
    public IReadOnlyList<BulkFormResult>? Results { get; init; }
    public BulkActionMetadata? BulkActionMetadata { get; init; }
}

public sealed record BulkDeleteFormRequest
{
    public IReadOnlyList<string>? FormIds { get; init; }
    public bool? Permanent { get; init; }
}

public sealed record BulkDeleteFormResponse
{
    public IReadOnlyList<BulkFormResult>? Results { get; init; }
    public BulkActionMetadata? BulkActionMetadata { get; init; }
}

public sealed record BulkFormResult
{
    public ItemMetadata? ItemMetadata { get; init; }
    public Form? Item { get; init; }
}

public sealed record BulkRemoveDeletedFieldRequest
{
    public string? FormId { get; init; }
    public IReadOnlyList<string>? FieldsIds { get; init; }
}

public sealed record BulkRemoveDeletedFieldResponse
{
    public Form? Form { get; init; }
}

public sealed record BulkUpdateFormTagsByFilterRequest
{
    public JsonElement? Filter { get; init; }
    public Tags? AssignTags { get; init; }
    public Tags? UnassignTags { get; init; }
    public string? Namespace { get; init; }
}

public sealed record BulkUpdateFormTagsByFilterResponse
{
    public string? JobId { get; init; }
}

public sealed record BulkUpdateFormTagsRequest
{
    public IReadOnlyList<string>? FormIds { get; init; }
    public Tags? AssignTags { get; init; }
    public Tags? UnassignTags { get; init; }
    public string? Namespace { get; init; }
}

public sealed record BulkUpdateFormTagsResponse
{
    public IReadOnlyList<BulkUpdateFormTagsResult>? Results { get; init; }
    public BulkActionMetadata? BulkActionMetadata { get; init; }
}

public sealed record BulkUpdateFormTagsResult
{
    public ItemMetadata? ItemMetadata { get; init; }
}

public sealed record BulletedListData
{
    public int? Indentation { get; init; }
    public int? Offset { get; init; }
    public Animation? Animation { get; init; }
}

public sealed record ButtonData
{
    public PluginContainerData? ContainerData { get; init; }
    public string? Type { get; init; }
    public Styles? Styles { get; init; }
    public string? Text { get; init; }
    public Link? Link { get; init; }
    public Animation? Animation { get; init; }
}

public static class ButtonDataType
{
    public const string Link = "LINK";
    public const string Action = "ACTION";
}

public sealed record ButtonStyles
{
    public string? ButtonText { get; init; }
    public int? BorderWidth { get; init; }
    public int? BorderRadius { get; init; }
    public string? BorderColor { get; init; }
    public string? TextColor { get; init; }
    public string? BackgroundColor { get; init; }
    public string? BorderColorHover { get; init; }
    public string? TextColorHover { get; init; }
    public string? BackgroundColorHover { get; init; }
    public string? ButtonSize { get; init; }
}

public sealed record CaptionData
{
    public TextStyle? TextStyle { get; init; }
}

public sealed record CardData
{
    public CardDataBackground? Background { get; init; }
    public BackgroundImage? BackgroundImage { get; init; }
}

public sealed record CardDataBackground
{
    public string? Type { get; init; }
    public string? Color { get; init; }
    public Gradient? Gradient { get; init; }
}

public static class CardDataBackgroundType
{
    public const string Color = "COLOR";
    public const string Gradient = "GRADIENT";
}

public sealed record CardStyles
{
    public string? BackgroundColor { get; init; }
    public string? BorderColor { get; init; }
    public int? BorderWidth { get; init; }
    public int? BorderRadius { get; init; }
    public string? Type { get; init; }
    public string? Alignment { get; init; }
    public string? TitlePriceLayout { get; init; }
    public string? TitleColor { get; init; }
    public string? TextColor { get; init; }
}

public static class CardStylesAlignment
{
    public const string Start = "START";
    public const string Center = "CENTER";
    public const string End = "END";
}

public static class CardStylesType
{
    public const string Contained = "CONTAINED";
    public const string Frameless = "FRAMELESS";
}

public sealed record CellStyle
{
    public string? VerticalAlignment { get; init; }
    public string? BackgroundColor { get; init; }
}

public static class ChangeableProperty
{
    public const string Required = "REQUIRED";
    public const string Hidden = "HIDDEN";
}

public sealed record CheckboxListData
{
    public int? Indentation { get; init; }
    public int? Offset { get; init; }
    public Animation? Animation { get; init; }
}

public sealed record CloneFormFromTemplateRequest
{
    public string? Namespace { get; init; }
    public string? TemplateId { get; init; }
    public bool? UseTemplateId { get; init; }
}

public sealed record CloneFormFromTemplateResponse
{
    public Form? Form { get; init; }
}

public sealed record CloneFormRequest
{
    public string? FormId { get; init; }
}

public sealed record CloneFormResponse
{
    public Form? Form { get; init; }
}

public sealed record CodeBlockData
{
    public TextStyle? TextStyle { get; init; }
    public Animation? Animation { get; init; }
}

public sealed record CollapsibleListData
{
    public PluginContainerData? ContainerData { get; init; }
    public bool? ExpandOnlyOne { get; init; }
    public string? InitialExpandedItems { get; init; }
    public string? Direction { get; init; }
    public bool? IsQapageData { get; init; }
    public Animation? Animation { get; init; }
}

public sealed record ColorData
{
    public string? Background { get; init; }
    public string? Foreground { get; init; }
}

public sealed record Colors
{
    public string? Text { get; init; }
    public string? Border { get; init; }
    public string? Background { get; init; }
}

public static class ColumnSize
{
    public const string Small = "SMALL";
    public const string Medium = "MEDIUM";
    public const string Large = "LARGE";
    public const string ExtraLarge = "EXTRA_LARGE";
}

public static class ComponentType
{
    public const string UnknownComponentType = "UNKNOWN_COMPONENT_TYPE";
    public const string MultilineAddress = "MULTILINE_ADDRESS";
}

public sealed record Condition
{
    public string? Target { get; init; }
    public string? Operator { get; init; }
    public JsonElement? Value { get; init; }
}

public sealed record ConditionNode
{
    public AndCondition? And { get; init; }
    public OrCondition? Or { get; init; }
    public Condition? Condition { get; init; }
}

public static class ConfirmationLevel
{
    public const string UnknownConfirmationLevel = "UNKNOWN_CONFIRMATION_LEVEL";
    public const string SingleConfirmation = "SINGLE_CONFIRMATION";
    public const string DoubleConfirmation = "DOUBLE_CONFIRMATION";
}

public static class ContactAutofill
{
    public const string MemberData = "MEMBER_DATA";
    public const string FormInput = "FORM_INPUT";
}

public static class ContactField
{
    public const string FirstName = "FIRST_NAME";
    public const string LastName = "LAST_NAME";
    public const string Company = "COMPANY";
    public const string Position = "POSITION";
    public const string Email = "EMAIL";
    public const string Phone = "PHONE";
    public const string Address = "ADDRESS";
    public const string Birthdate = "BIRTHDATE";
    public const string CustomField = "CUSTOM_FIELD";
    public const string Subscription = "SUBSCRIPTION";
    public const string VatId = "VAT_ID";
}

public sealed record CountDeletedFormsRequest
{
    public JsonElement? Filter { get; init; }
    public string? Namespace { get; init; }
}

public sealed record CountDeletedFormsResponse
{
    public int? Count { get; init; }
}

public sealed record CountFormsByFilterRequest
{
    public JsonElement? Filter { get; init; }
    public string? Namespace { get; init; }
}

public sealed record CountFormsByFilterResponse
{
    public int? Count { get; init; }
}

public sealed record CreateFormRequest
{
    public Form? Form { get; init; }
}

public sealed record CreateFormResponse
{
    public Form? Form { get; init; }
}

public static class Crop
{
    public const string Fill = "FILL";
    public const string Fit = "FIT";
}

public sealed record CursorPaging
{
    public int? Limit { get; init; }
    public string? Cursor { get; init; }
}

public sealed record CursorPagingMetadata
{
    public int? Count { get; init; }
    public Cursors? Cursors { get; init; }
    public bool? HasNext { get; init; }
}

public sealed record CursorQuery
{
    public CursorPaging? CursorPaging { get; init; }
    public JsonElement? Filter { get; init; }
    public IReadOnlyList<Sorting>? Sort { get; init; }
}

public sealed record Cursors
{
    public string? Next { get; init; }
    public string? Prev { get; init; }
}

public sealed record CustomFieldInfo
{
    public string? Key { get; init; }
}

public sealed record CustomOption
{
    public string? Label { get; init; }
    public string? Placeholder { get; init; }
}

public sealed record DataExtensionsDetails
{
    public IReadOnlyList<string>? Fqdns { get; init; }
}

public sealed record DateRange
{
    public string? Start { get; init; }
    public string? End { get; init; }
}

public sealed record DateTimeAdvancedConstraints
{
    public Availability? Availability { get; init; }
    public string? Minimum { get; init; }
    public string? Maximum { get; init; }
}

public static class DayOfWeek
{
    public const string Monday = "MONDAY";
    public const string Tuesday = "TUESDAY";
    public const string Wednesday = "WEDNESDAY";
    public const string Thursday = "THURSDAY";
    public const string Friday = "FRIDAY";
    public const string Saturday = "SATURDAY";
    public const string Sunday = "SUNDAY";
}

public sealed record Decoration
{
    public AnchorData? AnchorData { get; init; }
    public ColorData? ColorData { get; init; }
    public LinkData? LinkData { get; init; }
    public MentionData? MentionData { get; init; }
    public FontSizeData? FontSizeData { get; init; }
    public int? FontWeightValue { get; init; }
    public bool? ItalicData { get; init; }
    public bool? UnderlineData { get; init; }
    public SpoilerData? SpoilerData { get; init; }
    public bool? StrikethroughData { get; init; }
    public bool? SuperscriptData { get; init; }
    public bool? SubscriptData { get; init; }
    public FontFamilyData? FontFamilyData { get; init; }
    public SketchData? SketchData { get; init; }
    public string? Type { get; init; }
}

public static class DecorationType
{
    public const string Bold = "BOLD";
    public const string Italic = "ITALIC";
    public const string Underline = "UNDERLINE";
    public const string Spoiler = "SPOILER";
    public const string Anchor = "ANCHOR";
    public const string Mention = "MENTION";
    public const string Link = "LINK";
    public const string Color = "COLOR";
    public const string FontSize = "FONT_SIZE";
    public const string External = "EXTERNAL";
    public const string Strikethrough = "STRIKETHROUGH";
    public const string Superscript = "SUPERSCRIPT";
    public const string Subscript = "SUBSCRIPT";
    public const string FontFamily = "FONT_FAMILY";
    public const string Sketch = "SKETCH";
}

public sealed record DefaultCountryConfig
{
    public string? CountryOptions { get; init; }
    public string? Type { get; init; }
}

public sealed record DeleteFormRequest
{
    public string? FormId { get; init; }
    public bool? Permanent { get; init; }
}

public sealed record DeleteFormResponse
{
}

public sealed record Design
{
    public PollDesign? Poll { get; init; }
    public OptionDesign? Options { get; init; }
}

public static class DesignTarget
{
    public const string Layout = "LAYOUT";
    public const string Cell = "CELL";
}

public sealed record Dimensions
{
    public IReadOnlyList<int>? ColsWidthRatio { get; init; }
    public IReadOnlyList<int>? RowsHeight { get; init; }
    public IReadOnlyList<int>? ColsMinWidth { get; init; }
}

public static class Direction
{
    public const string Ltr = "LTR";
    public const string Rtl = "RTL";
}

public sealed record DisplayField
{
    public RichContentOptions? RichContentOptions { get; init; }
    public PageNavigationOptions? PageNavigationOptions { get; init; }
    public string? DisplayFieldType { get; init; }
}

public static class DisplayFieldType
{
    public const string UnknownFieldType = "UNKNOWN_FIELD_TYPE";
    public const string RichContent = "RICH_CONTENT";
    public const string PageNavigation = "PAGE_NAVIGATION";
    public const string LoginBar = "LOGIN_BAR";
}

public sealed record DividerData
{
    public PluginContainerData? ContainerData { get; init; }
    public string? LineStyle { get; init; }
    public string? Width { get; init; }
    public string? Alignment { get; init; }
    public DividerDataStyles? Styles { get; init; }
    public Animation? Animation { get; init; }
}

public static class DividerDataAlignment
{
    public const string Center = "CENTER";
    public const string Left = "LEFT";
    public const string Right = "RIGHT";
}

public sealed record DividerDataStyles
{
    public string? Color { get; init; }
    public string? LineCap { get; init; }
    public IReadOnlyList<int>? LineThickness { get; init; }
    public int? DashLength { get; init; }
    public int? DashGap { get; init; }
    public int? LineGap { get; init; }
}

public sealed record DocumentStyle
{
    public TextNodeStyle? HeaderOne { get; init; }
    public TextNodeStyle? HeaderTwo { get; init; }
    public TextNodeStyle? HeaderThree { get; init; }
    public TextNodeStyle? HeaderFour { get; init; }
    public TextNodeStyle? HeaderFive { get; init; }
    public TextNodeStyle? HeaderSix { get; init; }
    public TextNodeStyle? Paragraph { get; init; }
    public TextNodeStyle? Blockquote { get; init; }
    public TextNodeStyle? CodeBlock { get; init; }
}

public sealed record DonationInput
{
    public string? Label { get; init; }
    public RichContent? Description { get; init; }
    public IReadOnlyList<DonationInputOption>? Options { get; init; }
    public CustomOption? CustomOption { get; init; }
    public string? NumberOfColumns { get; init; }
    public bool? ShowLabel { get; init; }
    public MediaItem? Media { get; init; }
    public MediaSettings? MediaSettings { get; init; }
}

public sealed record DonationInputOption
{
    public string? Value { get; init; }
    public bool? Default { get; init; }
}

public sealed record DynamicPriceOptions
{
    public string? MinPrice { get; init; }
    public string? MaxPrice { get; init; }
}

public sealed record EmailInfo
{
    public string? Tag { get; init; }
}

public static class EmailInfoTag
{
    public const string Untagged = "UNTAGGED";
    public const string Main = "MAIN";
}

public sealed record EmbedData
{
    public PluginContainerData? ContainerData { get; init; }
    public Oembed? Oembed { get; init; }
    public string? Src { get; init; }
    public Animation? Animation { get; init; }
}

public sealed record EntranceAnimation
{
    public EntranceEffect? Effect { get; init; }
    public int? Duration { get; init; }
    public int? Delay { get; init; }
}

public sealed record EntranceEffect
{
    public string? Type { get; init; }
    public string? Direction { get; init; }
    public string? Shape { get; init; }
    public string? Easing { get; init; }
}

public static class EntranceEffectType
{
    public const string Fade = "FADE";
    public const string Arc = "ARC";
    public const string Blur = "BLUR";
    public const string Bounce = "BOUNCE";
    public const string Drop = "DROP";
    public const string Expand = "EXPAND";
    public const string Flip = "FLIP";
    public const string Float = "FLOAT";
    public const string Fold = "FOLD";
    public const string Glide = "GLIDE";
    public const string Reveal = "REVEAL";
    public const string Shape = "SHAPE";
    public const string Shutters = "SHUTTERS";
    public const string Slide = "SLIDE";
    public const string Spin = "SPIN";
    public const string Tilt = "TILT";
    public const string Turn = "TURN";
    public const string Wink = "WINK";
}

public sealed record EventData
{
    public string? Scheduling { get; init; }
    public string? Location { get; init; }
}

public sealed record ExtendedFields
{
    public IReadOnlyDictionary<string, JsonElement>? Namespaces { get; init; }
}

public sealed record Field
{
    public InputField? InputOptions { get; init; }
    public DisplayField? DisplayOptions { get; init; }
    public string? Id { get; init; }
    public bool? Hidden { get; init; }
    public string? Identifier { get; init; }
    public string? FieldType { get; init; }
}

public static class FieldInputType
{
    public const string UnknownInputType = "UNKNOWN_INPUT_TYPE";
    public const string String = "STRING";
    public const string Number = "NUMBER";
    public const string Rating = "RATING";
    public const string Boolean = "BOOLEAN";
    public const string Array = "ARRAY";
    public const string Object = "OBJECT";
    public const string WixFile = "WIX_FILE";
    public const string Signature = "SIGNATURE";
    public const string Payment = "PAYMENT";
    public const string MultilineAddress = "MULTILINE_ADDRESS";
    public const string Date = "DATE";
    public const string Time = "TIME";
    public const string DateTime = "DATE_TIME";
    public const string Email = "EMAIL";
    public const string Url = "URL";
    public const string Uuid = "UUID";
    public const string Phone = "PHONE";
    public const string Uri = "URI";
    public const string Hostname = "HOSTNAME";
    public const string ColorHex = "COLOR_HEX";
    public const string Currency = "CURRENCY";
    public const string Language = "LANGUAGE";
    public const string DateOptionalTime = "DATE_OPTIONAL_TIME";
    public const string ObjectArray = "OBJECT_ARRAY";
}

public sealed record FieldOption
{
    public string? Label { get; init; }
    public string? Value { get; init; }
}

public sealed record FieldOverride
{
    public RequiredOptions? RequiredOptions { get; init; }
    public HiddenOptions? HiddenOptions { get; init; }
    public AllowedValuesOptions? AllowedValuesOptions { get; init; }
    public string? FieldId { get; init; }
    public string? PropertyType { get; init; }
}

public sealed record FieldOverrides
{
    public bool? Required { get; init; }
}

public static class FieldType
{
    public const string UnknownFieldType = "UNKNOWN_FIELD_TYPE";
    public const string Input = "INPUT";
    public const string Display = "DISPLAY";
}

public sealed record FieldsOverrides
{
    public FieldOverrides? Subdivision { get; init; }
    public FieldOverrides? City { get; init; }
    public FieldOverrides? PostalCode { get; init; }
    public FieldOverrides? StreetName { get; init; }
    public FieldOverrides? StreetNumber { get; init; }
    public FieldOverrides? AddressLine { get; init; }
    public FieldOverrides? AddressLine2 { get; init; }
    public FieldOverrides? Country { get; init; }
}

public sealed record FieldsSettings
{
    public AddressLine2? AddressLine2 { get; init; }
}

public static class Fieldset
{
    public const string Unknown = "UNKNOWN";
    public const string NestedForms = "NESTED_FORMS";
    public const string Metadata = "METADATA";
}

public sealed record FileData
{
    public PluginContainerData? ContainerData { get; init; }
    public FileSource? Src { get; init; }
    public string? Name { get; init; }
    public string? Type { get; init; }
    public int? Size { get; init; }
    public PDFSettings? PdfSettings { get; init; }
    public string? MimeType { get; init; }
    public string? Path { get; init; }
    public string? SizeInKb { get; init; }
    public Animation? Animation { get; init; }
}

public sealed record FileSource
{
    public string? Url { get; init; }
    public string? Custom { get; init; }
    public string? Id { get; init; }
    public bool? Private { get; init; }
}

public sealed record FileType
{
    public int? FileLimit { get; init; }
    public IReadOnlyList<string>? UploadFileFormats { get; init; }
}

public sealed record FileUpload
{
    public string? Label { get; init; }
    public RichContent? Description { get; init; }
    public bool? ShowLabel { get; init; }
    public string? ButtonText { get; init; }
    public string? ExplanationText { get; init; }
    public MediaItem? Media { get; init; }
    public MediaSettings? MediaSettings { get; init; }
}

public static class FilterType
{
    public const string ExactMatch = "EXACT_MATCH";
    public const string StartsWith = "STARTS_WITH";
}

public sealed record FixedPayment
{
    public string? Label { get; init; }
    public RichContent? Description { get; init; }
    public bool? ShowLabel { get; init; }
    public MediaItem? Media { get; init; }
    public MediaSettings? MediaSettings { get; init; }
}

public sealed record FixedPriceOptions
{
    public string? Price { get; init; }
}

public sealed record FontFamilyData
{
    public string? Value { get; init; }
}

public sealed record FontSizeData
{
    public string? Unit { get; init; }
    public int? Value { get; init; }
}

public static class FontType
{
    public const string Px = "PX";
    public const string Em = "EM";
}

public sealed record Form
{
    public string? Id { get; init; }
    public IReadOnlyList<Field>? FormFields { get; init; }
    public IReadOnlyList<Step>? Steps { get; init; }
    public IReadOnlyList<FormRule>? Rules { get; init; }
    public string? Revision { get; init; }
    public string? CreatedDate { get; init; }
    public string? UpdatedDate { get; init; }
    public IReadOnlyList<FormField>? DeletedFields { get; init; }
    public IReadOnlyList<Field>? DeletedFormFields { get; init; }
    public ExtendedFields? ExtendedFields { get; init; }
    public string? Namespace { get; init; }
    public string? MediaFolderId { get; init; }
    public LimitationRule? LimitationRule { get; init; }
    public string? SpamFilterProtectionLevel { get; init; }
    public RequiredIndicatorProperties? RequiredIndicatorProperties { get; init; }
    public SubmitSettings? SubmitSettings { get; init; }
    public RichContent? DisabledFormMessage { get; init; }
    public bool? Enabled { get; init; }
    public string? Name { get; init; }
    public IReadOnlyList<Rule>? FormRules { get; init; }
    public Tags? Tags { get; init; }
    public QuizSettings? QuizSettings { get; init; }
    public string? AutoFillContact { get; init; }
    public string? SubmissionAccess { get; init; }
}

public sealed record FormField
{
    public string? Id { get; init; }
    public string? Target { get; init; }
    public Validation? Validation { get; init; }
    public bool? Pii { get; init; }
    public bool? Hidden { get; init; }
    public JsonElement? View { get; init; }
    public DataExtensionsDetails? DataExtensionsDetails { get; init; }
    public bool? ReadOnly { get; init; }
}

public sealed record FormFieldArrayType
{
    public int? MaxItems { get; init; }
    public int? MinItems { get; init; }
    public ArrayTypeArrayItems? Items { get; init; }
    public ArrayErrorMessages? ErrorMessages { get; init; }
}

public sealed record FormFieldBooleanType
{
    public BooleanErrorMessages? ErrorMessages { get; init; }
    public IReadOnlyList<bool>? Enum { get; init; }
}

public sealed record FormFieldContactInfo
{
    public EmailInfo? EmailInfo { get; init; }
    public PhoneInfo? PhoneInfo { get; init; }
    public AddressInfo? AddressInfo { get; init; }
    public CustomFieldInfo? CustomFieldInfo { get; init; }
    public SubscriptionInfo? SubscriptionInfo { get; init; }
    public string? ContactField { get; init; }
}

public sealed record FormFieldNumberType
{
    public double? Maximum { get; init; }
    public double? Minimum { get; init; }
    public double? MultipleOf { get; init; }
    public NumberErrorMessages? ErrorMessages { get; init; }
    public IReadOnlyList<double>? Enum { get; init; }
}

public sealed record FormFieldObjectType
{
    public IReadOnlyDictionary<string, ObjectTypePropertiesType>? Properties { get; init; }
    public ObjectErrorMessages? ErrorMessages { get; init; }
}

public sealed record FormFieldStringType
{
    public DateTimeAdvancedConstraints? DateOptions { get; init; }
    public StringTypeDateTimeConstraints? DateTimeOptions { get; init; }
    public StringTypeDateTimeConstraints? TimeOptions { get; init; }
    public StringTypeDateTimeConstraints? DateOptionalTimeOptions { get; init; }
    public StringTypePhoneConstraints? PhoneOptions { get; init; }
    public int? MinLength { get; init; }
    public int? MaxLength { get; init; }
    public string? Pattern { get; init; }
    public string? Format { get; init; }
    public StringErrorMessages? ErrorMessages { get; init; }
    public IReadOnlyList<string>? Enum { get; init; }
    public StringTypeValidationMessages? ValidationMessages { get; init; }
}

public sealed record FormLayout
{
    public BreakPoint? Large { get; init; }
    public BreakPoint? Medium { get; init; }
    public BreakPoint? Small { get; init; }
}

public sealed record FormOverride
{
    public string? EntityType { get; init; }
    public string? EntityId { get; init; }
    public JsonElement? ValueChanges { get; init; }
}

public sealed record FormProviderRestrictions
{
    public int? MaxFormsAmount { get; init; }
    public int? MaxFieldsAmount { get; init; }
    public int? MaxDeletedFormsAmount { get; init; }
    public int? MaxForms { get; init; }
    public int? MaxFields { get; init; }
    public int? MaxDeletedForms { get; init; }
}

public sealed record FormRule
{
    public string? Id { get; init; }
    public JsonElement? Condition { get; init; }
    public IReadOnlyList<FormOverride>? Overrides { get; init; }
    public string? Name { get; init; }
    public bool? NamespaceRule { get; init; }
}

public sealed record FormSummary
{
    public string? Id { get; init; }
    public IReadOnlyList<FormSummaryField>? Fields { get; init; }
}

public sealed record FormSummaryField
{
    public string? Target { get; init; }
    public string? Label { get; init; }
    public string? Type { get; init; }
    public IReadOnlyList<FieldOption>? Options { get; init; }
    public bool? Deleted { get; init; }
    public string? Id { get; init; }
    public IReadOnlyList<FormSummaryField>? Fields { get; init; }
}

public static class Format
{
    public const string InPerson = "IN_PERSON";
    public const string VideoConference = "VIDEO_CONFERENCE";
    public const string Phone = "PHONE";
}

public sealed record FormsSchemaProvidersConfig
{
    public string? Namespace { get; init; }
    public string? AppId { get; init; }
    public FormProviderRestrictions? Restrictions { get; init; }
}

public sealed record GIF
{
    public string? Gif { get; init; }
    public string? Mp4 { get; init; }
    public string? Still { get; init; }
}

public sealed record GIFData
{
    public PluginContainerData? ContainerData { get; init; }
    public GIF? Original { get; init; }
    public GIF? Downsized { get; init; }
    public int? Height { get; init; }
    public int? Width { get; init; }
    public string? GifType { get; init; }
    public Animation? Animation { get; init; }
}

public static class GIFType
{
    public const string Normal = "NORMAL";
    public const string Sticker = "STICKER";
}

public sealed record GalleryData
{
    public PluginContainerData? ContainerData { get; init; }
    public IReadOnlyList<Item>? Items { get; init; }
    public GalleryOptions? Options { get; init; }
    public bool? DisableExpand { get; init; }
    public bool? DisableDownload { get; init; }
    public Animation? Animation { get; init; }
}

public sealed record GalleryOptions
{
    public GalleryOptionsLayout? Layout { get; init; }
    public ItemStyle? Item { get; init; }
    public Thumbnails? Thumbnails { get; init; }
}

public sealed record GalleryOptionsLayout
{
    public string? Type { get; init; }
    public bool? HorizontalScroll { get; init; }
    public string? Orientation { get; init; }
    public int? NumberOfColumns { get; init; }
    public int? MobileNumberOfColumns { get; init; }
}

public sealed record GetDeletedFormRequest
{
    public string? FormId { get; init; }
}

public sealed record GetDeletedFormResponse
{
    public Form? Form { get; init; }
}

public sealed record GetFormRequest
{
    public string? FormId { get; init; }
    public JsonElement? AdditionalMetadata { get; init; }
}

public sealed record GetFormResponse
{
    public Form? Form { get; init; }
}

public sealed record GetFormSummaryRequest
{
    public string? FormId { get; init; }
}

public sealed record GetFormSummaryResponse
{
    public FormSummary? FormSummary { get; init; }
}

public sealed record Gradient
{
    public string? Type { get; init; }
    public IReadOnlyList<Stop>? Stops { get; init; }
    public int? Angle { get; init; }
    public double? CenterX { get; init; }
    public double? CenterY { get; init; }
}

public static class GradientType
{
    public const string Linear = "LINEAR";
    public const string Radial = "RADIAL";
}

public sealed record Group
{
    public string? GroupId { get; init; }
    public IReadOnlyList<ItemLayout>? Items { get; init; }
}

public sealed record HTMLData
{
    public string? Url { get; init; }
    public string? Html { get; init; }
    public bool? IsAdsense { get; init; }
    public string? WidgetId { get; init; }
    public PluginContainerData? ContainerData { get; init; }
    public string? Source { get; init; }
    public bool? AutoHeight { get; init; }
    public Animation? Animation { get; init; }
}

public sealed record HeadingData
{
    public int? Level { get; init; }
    public TextStyle? TextStyle { get; init; }
    public int? Indentation { get; init; }
    public int? RenderedLevel { get; init; }
    public Animation? Animation { get; init; }
}

public sealed record Height
{
    public string? Custom { get; init; }
}

public sealed record HiddenOptions
{
    public bool? Hidden { get; init; }
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

public sealed record ImageData
{
    public PluginContainerData? ContainerData { get; init; }
    public Media? Image { get; init; }
    public Link? Link { get; init; }
    public bool? DisableExpand { get; init; }
    public string? AltText { get; init; }
    public string? Caption { get; init; }
    public bool? DisableDownload { get; init; }
    public bool? Decorative { get; init; }
    public ImageDataStyles? Styles { get; init; }
    public ImageDataCrop? Crop { get; init; }
    public string? CropShape { get; init; }
    public Animation? Animation { get; init; }
}

public sealed record ImageDataCrop
{
    public double? X { get; init; }
    public double? Y { get; init; }
    public double? Width { get; init; }
    public double? Height { get; init; }
}

public sealed record ImageDataStyles
{
    public StylesBorder? Border { get; init; }
}

public static class ImageFit
{
    public const string Cover = "COVER";
    public const string Contain = "CONTAIN";
}

public static class ImagePosition
{
    public const string Above = "ABOVE";
    public const string Below = "BELOW";
}

public static class ImagePositionPosition
{
    public const string Center = "CENTER";
    public const string CenterLeft = "CENTER_LEFT";
    public const string CenterRight = "CENTER_RIGHT";
    public const string Top = "TOP";
    public const string TopLeft = "TOP_LEFT";
    public const string TopRight = "TOP_RIGHT";
    public const string Bottom = "BOTTOM";
    public const string BottomLeft = "BOTTOM_LEFT";
    public const string BottomRight = "BOTTOM_RIGHT";
}

public static class ImageScalingScaling
{
    public const string Auto = "AUTO";
    public const string Contain = "CONTAIN";
    public const string Cover = "COVER";
}

public sealed record ImageStyles
{
    public bool? HideImage { get; init; }
    public string? ImagePosition { get; init; }
    public string? AspectRatio { get; init; }
    public string? Resizing { get; init; }
    public string? BorderColor { get; init; }
    public int? BorderWidth { get; init; }
    public int? BorderRadius { get; init; }
}

public sealed record InPersonOptions
{
    public IReadOnlyList<Location>? Locations { get; init; }
}

public static class Indentation
{
    public const string Nested = "NESTED";
    public const string Flat = "FLAT";
}

public static class InitialExpandedItems
{
    public const string First = "FIRST";
    public const string All = "ALL";
    public const string None = "NONE";
}

public sealed record InputField
{
    public JsonElement? StringOptions { get; init; }
    public JsonElement? NumberOptions { get; init; }
    public JsonElement? BooleanOptions { get; init; }
    public JsonElement? ArrayOptions { get; init; }
    public JsonElement? ObjectOptions { get; init; }
    public WixFile? WixFileOptions { get; init; }
    public Payment? PaymentOptions { get; init; }
    public Scheduling? SchedulingOptions { get; init; }
    public Address? AddressOptions { get; init; }
    public string? Target { get; init; }
    public bool? Pii { get; init; }
    public bool? Required { get; init; }
    public string? InputType { get; init; }
    public FormFieldContactInfo? ContactMapping { get; init; }
    public bool? ReadOnly { get; init; }
}

public static class InputType
{
    public const string UnknownInputType = "UNKNOWN_INPUT_TYPE";
    public const string String = "STRING";
    public const string Number = "NUMBER";
    public const string Boolean = "BOOLEAN";
    public const string Array = "ARRAY";
    public const string Object = "OBJECT";
    public const string WixFile = "WIX_FILE";
    public const string Payment = "PAYMENT";
    public const string Scheduling = "SCHEDULING";
    public const string Address = "ADDRESS";
}

public sealed record IntegerType
{
    public int? Maximum { get; init; }
    public int? Minimum { get; init; }
    public int? MultipleOf { get; init; }
    public NumberErrorMessages? ErrorMessages { get; init; }
    public IReadOnlyList<int>? Enum { get; init; }
}

public sealed record Item
{
    public ItemImage? Image { get; init; }
    public Video? Video { get; init; }
    public string? Title { get; init; }
    public string? AltText { get; init; }
}

public sealed record ItemImage
{
    public Media? Media { get; init; }
    public Link? Link { get; init; }
}

public sealed record ItemLayout
{
    public string? FieldId { get; init; }
    public Group? Group { get; init; }
    public int? Row { get; init; }
    public int? Column { get; init; }
    public int? Width { get; init; }
    public int? Height { get; init; }
}

public sealed record ItemMetadata
{
    public string? Id { get; init; }
    public int? OriginalIndex { get; init; }
    public bool? Success { get; init; }
    public ApplicationError? Error { get; init; }
}

public sealed record ItemStyle
{
    public int? TargetSize { get; init; }
    public double? Ratio { get; init; }
    public string? Crop { get; init; }
    public int? Spacing { get; init; }
}

public static class LayerEffect
{
    public const string Center = "CENTER";
    public const string FadeToTop = "FADE_TO_TOP";
    public const string FadeToBottom = "FADE_TO_BOTTOM";
}

public sealed record Layers
{
    public int? Count { get; init; }
    public int? OffsetY { get; init; }
    public string? LayerEffect { get; init; }
    public int? OffsetX { get; init; }
}

public static class Layout
{
    public const string Stacked = "STACKED";
    public const string SideBySide = "SIDE_BY_SIDE";
}

public sealed record LayoutCellData
{
    public int? ColSpan { get; init; }
}

public sealed record LayoutData
{
    public string? BackgroundColor { get; init; }
    public LayoutDataBackgroundImage? BackgroundImage { get; init; }
    public string? BorderColor { get; init; }
    public int? BorderWidth { get; init; }
    public int? BorderRadius { get; init; }
    public string? BackdropColor { get; init; }
    public LayoutDataBackgroundImage? BackdropImage { get; init; }
    public int? BackdropPaddingTop { get; init; }
    public int? BackdropPaddingBottom { get; init; }
    public int? Gap { get; init; }
    public IReadOnlyList<int>? CellPadding { get; init; }
    public string? CellVerticalAlignment { get; init; }
    public string? ResponsivenessBehaviour { get; init; }
    public int? ResponsivenessBreakpoint { get; init; }
    public PluginContainerData? ContainerData { get; init; }
    public string? DesignTarget { get; init; }
    public Banner? Banner { get; init; }
    public LayoutDataBackground? Background { get; init; }
    public Backdrop? Backdrop { get; init; }
    public Animation? Animation { get; init; }
    public SectionDivider? TopDivider { get; init; }
    public SectionDivider? BottomDivider { get; init; }
}

public sealed record LayoutDataBackground
{
    public string? Type { get; init; }
    public string? Color { get; init; }
    public Gradient? Gradient { get; init; }
}

public sealed record LayoutDataBackgroundImage
{
    public Media? Media { get; init; }
    public int? Opacity { get; init; }
    public string? Scaling { get; init; }
    public string? Position { get; init; }
    public int? Blur { get; init; }
    public LayoutDataBackground? Overlay { get; init; }
}

public static class LayoutDataBackgroundType
{
    public const string Color = "COLOR";
    public const string Gradient = "GRADIENT";
}

public static class LayoutDataImagePosition
{
    public const string Center = "CENTER";
    public const string CenterLeft = "CENTER_LEFT";
    public const string CenterRight = "CENTER_RIGHT";
    public const string Top = "TOP";
    public const string TopLeft = "TOP_LEFT";
    public const string TopRight = "TOP_RIGHT";
    public const string Bottom = "BOTTOM";
    public const string BottomLeft = "BOTTOM_LEFT";
    public const string BottomRight = "BOTTOM_RIGHT";
}

public static class LayoutType
{
    public const string Collage = "COLLAGE";
    public const string Masonry = "MASONRY";
    public const string Grid = "GRID";
    public const string Thumbnail = "THUMBNAIL";
    public const string Slider = "SLIDER";
    public const string Slideshow = "SLIDESHOW";
    public const string Panorama = "PANORAMA";
    public const string Column = "COLUMN";
    public const string Magic = "MAGIC";
    public const string Fullsize = "FULLSIZE";
}

public sealed record LimitationRule
{
    public int? MaxAllowedSubmissions { get; init; }
    public string? DateTimeDeadline { get; init; }
    public int? SubmissionLimitPerUser { get; init; }
}

public static class LineCap
{
    public const string Square = "SQUARE";
    public const string Round = "ROUND";
}

public static class LineStyle
{
    public const string Single = "SINGLE";
    public const string Double = "DOUBLE";
    public const string Dashed = "DASHED";
    public const string Dotted = "DOTTED";
}

public sealed record Link
{
    public string? Url { get; init; }
    public string? Anchor { get; init; }
    public string? Target { get; init; }
    public Rel? Rel { get; init; }
    public string? CustomData { get; init; }
}

public sealed record LinkData
{
    public Link? Link { get; init; }
}

public sealed record LinkPreviewData
{
    public PluginContainerData? ContainerData { get; init; }
    public Link? Link { get; init; }
    public string? Title { get; init; }
    public string? ThumbnailUrl { get; init; }
    public string? Description { get; init; }
    public string? Html { get; init; }
    public LinkPreviewDataStyles? Styles { get; init; }
    public Animation? Animation { get; init; }
}

public sealed record LinkPreviewDataStyles
{
    public string? BackgroundColor { get; init; }
    public string? TitleColor { get; init; }
    public string? SubtitleColor { get; init; }
    public string? LinkColor { get; init; }
    public int? BorderWidth { get; init; }
    public int? BorderRadius { get; init; }
    public string? BorderColor { get; init; }
    public string? ThumbnailPosition { get; init; }
}

public static class LinkTarget
{
    public const string Self = "SELF";
    public const string Blank = "BLANK";
    public const string Parent = "PARENT";
    public const string Top = "TOP";
}

public static class ListDeletedFormsOrder
{
    public const string UpdatedDateDesc = "UPDATED_DATE_DESC";
    public const string UpdatedDateAsc = "UPDATED_DATE_ASC";
    public const string NameDesc = "NAME_DESC";
    public const string NameAsc = "NAME_ASC";
}

public sealed record ListDeletedFormsRequest
{
    public string? Namespace { get; init; }
    public bool? Disabled { get; init; }
    public IReadOnlyList<string>? FormIds { get; init; }
    public string? Order { get; init; }
    public CursorPaging? Paging { get; init; }
    public bool? PaymentForm { get; init; }
    public bool? Enabled { get; init; }
}

public sealed record ListDeletedFormsResponse
{
    public IReadOnlyList<Form>? Forms { get; init; }
    public CursorPagingMetadata? PagingMetadata { get; init; }
}

public sealed record ListFormsProvidersConfigsRequest
{
}

public sealed record ListFormsProvidersConfigsResponse
{
    public IReadOnlyList<FormsSchemaProvidersConfig>? Configs { get; init; }
}

public sealed record ListFormsRequest
{
    public string? Namespace { get; init; }
    public bool? Disabled { get; init; }
    public string? Order { get; init; }
    public CursorPaging? Paging { get; init; }
    public IReadOnlyList<string>? Fieldsets { get; init; }
    public IReadOnlyList<string>? FormIds { get; init; }
    public bool? PaymentForm { get; init; }
    public JsonElement? AdditionalMetadata { get; init; }
    public NameFilter? NameFilter { get; init; }
    public bool? Enabled { get; init; }
}

public static class ListFormsRequestListFormsOrder
{
    public const string UpdatedDateDesc = "UPDATED_DATE_DESC";
    public const string UpdatedDateAsc = "UPDATED_DATE_ASC";
    public const string CreatedDateAsc = "CREATED_DATE_ASC";
    public const string CreatedDateDesc = "CREATED_DATE_DESC";
    public const string NameAsc = "NAME_ASC";
    public const string NameDesc = "NAME_DESC";
}

public sealed record ListFormsResponse
{
    public IReadOnlyList<Form>? Forms { get; init; }
    public CursorPagingMetadata? PagingMetadata { get; init; }
}

public sealed record ListItemNodeData
{
    public bool? Checked { get; init; }
    public Animation? Animation { get; init; }
}

public static class ListStyle
{
    public const string Plain = "PLAIN";
    public const string Numbered = "NUMBERED";
    public const string Letters = "LETTERS";
    public const string Roman = "ROMAN";
    public const string Bulleted = "BULLETED";
    public const string AlphabeticalIndex = "ALPHABETICAL_INDEX";
    public const string AlphabeticalIndexCompact = "ALPHABETICAL_INDEX_COMPACT";
}

public sealed record Location
{
    public string? CustomAddress { get; init; }
    public string? BusinessLocationId { get; init; }
}

public sealed record LoopAnimation
{
    public LoopEffect? Effect { get; init; }
    public int? Duration { get; init; }
    public int? IterationDelay { get; init; }
}

public sealed record LoopEffect
{
    public string? Type { get; init; }
    public string? Direction { get; init; }
    public string? Easing { get; init; }
}

public static class LoopEffectType
{
    public const string Bounce = "BOUNCE";
    public const string Breathe = "BREATHE";
    public const string Cross = "CROSS";
    public const string Flash = "FLASH";
    public const string Flip = "FLIP";
    public const string Fold = "FOLD";
    public const string Jello = "JELLO";
    public const string Poke = "POKE";
    public const string Pulse = "PULSE";
    public const string Rubber = "RUBBER";
    public const string Spin = "SPIN";
    public const string Swing = "SWING";
    public const string Wiggle = "WIGGLE";
}

public sealed record MapData
{
    public PluginContainerData? ContainerData { get; init; }
    public MapSettings? MapSettings { get; init; }
}

public sealed record MapSettings
{
    public string? Address { get; init; }
    public bool? Draggable { get; init; }
    public bool? Marker { get; init; }
    public bool? StreetViewControl { get; init; }
    public bool? ZoomControl { get; init; }
    public double? Lat { get; init; }
    public double? Lng { get; init; }
    public string? LocationName { get; init; }
    public bool? ViewModeControl { get; init; }
    public int? InitialZoom { get; init; }
    public string? MapType { get; init; }
}

public static class MapType
{
    public const string Roadmap = "ROADMAP";
    public const string Satelite = "SATELITE";
    public const string Hybrid = "HYBRID";
    public const string Terrain = "TERRAIN";
}

public sealed record Margin
{
    public int? Horizontal { get; init; }
    public int? Vertical { get; init; }
}

public sealed record Media
{
    public FileSource? Src { get; init; }
    public int? Width { get; init; }
    public int? Height { get; init; }
    public double? Duration { get; init; }
}

public sealed record MediaItem
{
    public Image? Image { get; init; }
}

public sealed record MediaSettings
{
    public string? ImagePosition { get; init; }
    public string? ImageAlignment { get; init; }
    public string? ImageFit { get; init; }
}

public sealed record MentionData
{
    public string? Name { get; init; }
    public string? Slug { get; init; }
    public string? Id { get; init; }
    public string? Type { get; init; }
}

public sealed record Metadata
{
    public int? Version { get; init; }
    public string? CreatedTimestamp { get; init; }
    public string? UpdatedTimestamp { get; init; }
    public string? Id { get; init; }
}

public sealed record MultilineAddress
{
    public string? Label { get; init; }
    public RichContent? Description { get; init; }
    public bool? ShowCountryFlags { get; init; }
    public DefaultCountryConfig? DefaultCountryConfig { get; init; }
    public FieldsSettings? FieldSettings { get; init; }
    public bool? AutocompleteEnabled { get; init; }
    public bool? ShowAddressLabels { get; init; }
    public bool? ShowLabel { get; init; }
}

public sealed record MultilineAddressValidation
{
    public IReadOnlyList<string>? AllowedCountries { get; init; }
    public FieldsOverrides? Fields { get; init; }
}

public sealed record NameFilter
{
    public string? FilterType { get; init; }
    public string? Name { get; init; }
}

public sealed record Node
{
    public ButtonData? ButtonData { get; init; }
    public CodeBlockData? CodeBlockData { get; init; }
    public DividerData? DividerData { get; init; }
    public FileData? FileData { get; init; }
    public GalleryData? GalleryData { get; init; }
    public GIFData? GifData { get; init; }
    public HeadingData? HeadingData { get; init; }
    public HTMLData? HtmlData { get; init; }
    public ImageData? ImageData { get; init; }
    public LinkPreviewData? LinkPreviewData { get; init; }
    public MapData? MapData { get; init; }
    public ParagraphData? ParagraphData { get; init; }
    public PollData? PollData { get; init; }
    public TextData? TextData { get; init; }
    public AppEmbedData? AppEmbedData { get; init; }
    public VideoData? VideoData { get; init; }
    public EmbedData? EmbedData { get; init; }
    public CollapsibleListData? CollapsibleListData { get; init; }
    public TableData? TableData { get; init; }
    public TableCellData? TableCellData { get; init; }
    public JsonElement? ExternalData { get; init; }
    public AudioData? AudioData { get; init; }
    public OrderedListData? OrderedListData { get; init; }
    public BulletedListData? BulletedListData { get; init; }
    public BlockquoteData? BlockquoteData { get; init; }
    public CaptionData? CaptionData { get; init; }
    public LayoutData? LayoutData { get; init; }
    public LayoutCellData? LayoutCellData { get; init; }
    public ShapeData? ShapeData { get; init; }
    public CardData? CardData { get; init; }
    public TocData? TocData { get; init; }
    public SmartBlockData? SmartBlockData { get; init; }
    public SmartBlockCellData? SmartBlockCellData { get; init; }
    public CheckboxListData? CheckboxListData { get; init; }
    public ListItemNodeData? ListItemData { get; init; }
    public string? Type { get; init; }
    public string? Id { get; init; }
    public IReadOnlyList<Node>? Nodes { get; init; }
    public NodeStyle? Style { get; init; }
}

public sealed record NodeStyle
{
    public string? PaddingTop { get; init; }
    public string? PaddingBottom { get; init; }
    public string? BackgroundColor { get; init; }
}

public static class NodeType
{
    public const string Paragraph = "PARAGRAPH";
    public const string Text = "TEXT";
    public const string Heading = "HEADING";
    public const string BulletedList = "BULLETED_LIST";
    public const string OrderedList = "ORDERED_LIST";
    public const string ListItem = "LIST_ITEM";
    public const string Blockquote = "BLOCKQUOTE";
    public const string CodeBlock = "CODE_BLOCK";
    public const string Video = "VIDEO";
    public const string Divider = "DIVIDER";
    public const string File = "FILE";
    public const string Gallery = "GALLERY";
    public const string Gif = "GIF";
    public const string Html = "HTML";
    public const string Image = "IMAGE";
    public const string LinkPreview = "LINK_PREVIEW";
    public const string Map = "MAP";
    public const string Poll = "POLL";
    public const string AppEmbed = "APP_EMBED";
    public const string Button = "BUTTON";
    public const string CollapsibleList = "COLLAPSIBLE_LIST";
    public const string Table = "TABLE";
    public const string Embed = "EMBED";
    public const string CollapsibleItem = "COLLAPSIBLE_ITEM";
    public const string CollapsibleItemTitle = "COLLAPSIBLE_ITEM_TITLE";
    public const string CollapsibleItemBody = "COLLAPSIBLE_ITEM_BODY";
    public const string TableCell = "TABLE_CELL";
    public const string TableRow = "TABLE_ROW";
    public const string External = "EXTERNAL";
    public const string Audio = "AUDIO";
    public const string Caption = "CAPTION";
    public const string Layout = "LAYOUT";
    public const string LayoutCell = "LAYOUT_CELL";
    public const string Shape = "SHAPE";
    public const string Card = "CARD";
    public const string Toc = "TOC";
    public const string SmartBlock = "SMART_BLOCK";
    public const string SmartBlockCell = "SMART_BLOCK_CELL";
    public const string CheckboxList = "CHECKBOX_LIST";
}

public sealed record NumberErrorMessages
{
    public string? Default { get; init; }
}

public static class NumberOfColumns
{
    public const string Zero = "ZERO";
    public const string One = "ONE";
    public const string Two = "TWO";
    public const string Three = "THREE";
}

public sealed record ObjectArrayType
{
    public int? MaxItems { get; init; }
    public int? MinItems { get; init; }
}

public sealed record ObjectErrorMessages
{
    public string? Default { get; init; }
}

public sealed record ObjectTypePropertiesType
{
    public FormFieldStringType? String { get; init; }
    public FormFieldNumberType? Number { get; init; }
    public FormFieldBooleanType? Boolean { get; init; }
    public IntegerType? Integer { get; init; }
    public FormFieldArrayType? Array { get; init; }
    public bool? Required { get; init; }
}

public sealed record Oembed
{
    public string? Type { get; init; }
    public int? Width { get; init; }
    public int? Height { get; init; }
    public string? Title { get; init; }
    public string? Url { get; init; }
    public string? Html { get; init; }
    public string? AuthorName { get; init; }
    public string? AuthorUrl { get; init; }
    public string? ProviderName { get; init; }
    public string? ProviderUrl { get; init; }
    public string? ThumbnailUrl { get; init; }
    public string? ThumbnailWidth { get; init; }
    public string? ThumbnailHeight { get; init; }
    public string? VideoUrl { get; init; }
    public string? Version { get; init; }
}

public static class Operator
{
    public const string Equal = "EQUAL";
    public const string NotEqual = "NOT_EQUAL";
    public const string Empty = "EMPTY";
    public const string NotEmpty = "NOT_EMPTY";
    public const string Contains = "CONTAINS";
    public const string NotContains = "NOT_CONTAINS";
    public const string LessThan = "LESS_THAN";
    public const string LessThanOrEquals = "LESS_THAN_OR_EQUALS";
    public const string GreaterThan = "GREATER_THAN";
    public const string GreaterThanOrEquals = "GREATER_THAN_OR_EQUALS";
    public const string Before = "BEFORE";
    public const string BeforeOrEqual = "BEFORE_OR_EQUAL";
    public const string After = "AFTER";
    public const string AfterOrEqual = "AFTER_OR_EQUAL";
    public const string Between = "BETWEEN";
    public const string Any = "ANY";
    public const string ArrayEqual = "ARRAY_EQUAL";
    public const string ArrayNotEqual = "ARRAY_NOT_EQUAL";
    public const string Checked = "CHECKED";
    public const string NotChecked = "NOT_CHECKED";
    public const string In = "IN";
    public const string NotIn = "NOT_IN";
    public const string IsDateOlderThan = "IS_DATE_OLDER_THAN";
    public const string IsDateOlderThanOrEqual = "IS_DATE_OLDER_THAN_OR_EQUAL";
    public const string IsDateNewerThan = "IS_DATE_NEWER_THAN";
    public const string IsDateNewerThanOrEqual = "IS_DATE_NEWER_THAN_OR_EQUAL";
}

public sealed record OptionDesign
{
    public int? BorderRadius { get; init; }
}

public sealed record OptionLayout
{
    public bool? EnableImage { get; init; }
}

public sealed record OrCondition
{
    public IReadOnlyList<ConditionNode>? Conditions { get; init; }
}

public sealed record OrderedListData
{
    public int? Indentation { get; init; }
    public int? Offset { get; init; }
    public int? Start { get; init; }
    public Animation? Animation { get; init; }
}

public static class Orientation
{
    public const string Rows = "ROWS";
    public const string Columns = "COLUMNS";
}

public static class Origin
{
    public const string Image = "IMAGE";
    public const string Layout = "LAYOUT";
}

public static class OverrideEntityType
{
    public const string Unknown = "UNKNOWN";
    public const string Field = "FIELD";
}

public static class OverrideEntityTypeEnumOverrideEntityType
{
    public const string Field = "FIELD";
}

public sealed record PDFSettings
{
    public string? ViewMode { get; init; }
    public bool? DisableDownload { get; init; }
    public bool? DisablePrint { get; init; }
}

public sealed record PageNavigationOptions
{
    public string? NextPageText { get; init; }
    public string? PreviousPageText { get; init; }
    public string? SubmitText { get; init; }
}

public sealed record ParagraphData
{
    public TextStyle? TextStyle { get; init; }
    public int? Indentation { get; init; }
    public int? Level { get; init; }
    public Animation? Animation { get; init; }
}

public sealed record PassFailMessages
{
    public RichContent? PassMessage { get; init; }
    public RichContent? FailMessage { get; init; }
}

public sealed record Payment
{
    public ProductCheckboxGroup? CheckboxGroupOptions { get; init; }
    public DonationInput? DonationInputOptions { get; init; }
    public PaymentInput? PaymentInputOptions { get; init; }
    public FixedPayment? FixedPaymentOptions { get; init; }
    public string? ComponentType { get; init; }
    public PaymentType? Validation { get; init; }
}

public static class PaymentComponentType
{
    public const string UnknownComponentType = "UNKNOWN_COMPONENT_TYPE";
    public const string CheckboxGroup = "CHECKBOX_GROUP";
    public const string DonationInput = "DONATION_INPUT";
    public const string PaymentInput = "PAYMENT_INPUT";
    public const string FixedPayment = "FIXED_PAYMENT";
}

public sealed record PaymentInput
{
    public string? Label { get; init; }
    public RichContent? Description { get; init; }
    public bool? ShowLabel { get; init; }
    public string? Placeholder { get; init; }
    public double? Default { get; init; }
    public MediaItem? Media { get; init; }
    public MediaSettings? MediaSettings { get; init; }
}

public sealed record PaymentType
{
    public IReadOnlyList<Product>? Products { get; init; }
    public int? MinItems { get; init; }
    public int? MaxItems { get; init; }
}

public sealed record Permissions
{
    public string? View { get; init; }
    public string? Vote { get; init; }
    public bool? AllowMultipleVotes { get; init; }
}

public sealed record PhoneInfo
{
    public string? Tag { get; init; }
}

public static class PhoneInfoTag
{
    public const string Untagged = "UNTAGGED";
    public const string Main = "MAIN";
}

public sealed record PhoneOptions
{
    public string? Description { get; init; }
}

public static class Placement
{
    public const string Image = "IMAGE";
    public const string ProductInfo = "PRODUCT_INFO";
}

public sealed record PlaybackOptions
{
    public bool? AutoPlay { get; init; }
    public bool? PlayInLoop { get; init; }
    public bool? ShowControls { get; init; }
}

public sealed record PluginContainerData
{
    public PluginContainerDataWidth? Width { get; init; }
    public string? Alignment { get; init; }
    public Spoiler? Spoiler { get; init; }
    public Height? Height { get; init; }
    public bool? TextWrap { get; init; }
}

public static class PluginContainerDataAlignment
{
    public const string Center = "CENTER";
    public const string Left = "LEFT";
    public const string Right = "RIGHT";
}

public sealed record PluginContainerDataWidth
{
    public string? Size { get; init; }
    public string? Custom { get; init; }
}

public sealed record PointerEffect
{
    public string? Type { get; init; }
    public bool? Inverted { get; init; }
    public string? Axis { get; init; }
    public string? Direction { get; init; }
    public string? Easing { get; init; }
}

public static class PointerEffectType
{
    public const string Airy = "AIRY";
    public const string Blob = "BLOB";
    public const string Blur = "BLUR";
    public const string Scale = "SCALE";
    public const string Skew = "SKEW";
    public const string Swivel = "SWIVEL";
    public const string Tilt_3D = "TILT_3D";
    public const string Track = "TRACK";
    public const string Track_3D = "TRACK_3D";
}

public sealed record Poll
{
    public string? Id { get; init; }
    public string? Title { get; init; }
    public string? CreatorId { get; init; }
    public Media? Image { get; init; }
    public IReadOnlyList<PollOption>? Options { get; init; }
    public Settings? Settings { get; init; }
}

public sealed record PollData
{
    public PluginContainerData? ContainerData { get; init; }
    public Poll? Poll { get; init; }
    public PollDataLayout? Layout { get; init; }
    public Design? Design { get; init; }
    public Animation? Animation { get; init; }
}

public sealed record PollDataLayout
{
    public PollLayout? Poll { get; init; }
    public OptionLayout? Options { get; init; }
}

public sealed record PollDesign
{
    public PollDesignBackground? Background { get; init; }
    public int? BorderRadius { get; init; }
}

public sealed record PollDesignBackground
{
    public string? Color { get; init; }
    public Media? Image { get; init; }
    public BackgroundGradient? Gradient { get; init; }
    public string? Type { get; init; }
}

public static class PollDesignBackgroundType
{
    public const string Color = "COLOR";
    public const string Image = "IMAGE";
    public const string Gradient = "GRADIENT";
}

public sealed record PollLayout
{
    public string? Type { get; init; }
    public string? Direction { get; init; }
    public bool? EnableImage { get; init; }
}

public static class PollLayoutDirection
{
    public const string Ltr = "LTR";
    public const string Rtl = "RTL";
}

public static class PollLayoutType
{
    public const string List = "LIST";
    public const string Grid = "GRID";
}

public sealed record PollOption
{
    public string? Id { get; init; }
    public string? Title { get; init; }
    public Media? Image { get; init; }
}

public sealed record PopupOptions
{
    public string? PopupId { get; init; }
}

public static class Position
{
    public const string Start = "START";
    public const string End = "END";
    public const string Top = "TOP";
}

public sealed record PredefinedValidation
{
    public PaymentType? PaymentOptions { get; init; }
    public MultilineAddressValidation? MultilineAddressOptions { get; init; }
    public ObjectArrayType? ObjectArrayOptions { get; init; }
    public string? Format { get; init; }
}

public static class PriceType
{
    public const string FixedPrice = "FIXED_PRICE";
    public const string DynamicPrice = "DYNAMIC_PRICE";
}

public sealed record PricingData
{
    public string? ValueFrom { get; init; }
    public string? ValueTo { get; init; }
    public string? DiscountedValue { get; init; }
    public string? Currency { get; init; }
    public string? PricingPlanId { get; init; }
}

public sealed record Product
{
    public FixedPriceOptions? FixedPriceOptions { get; init; }
    public DynamicPriceOptions? DynamicPriceOptions { get; init; }
    public string? Id { get; init; }
    public string? ProductType { get; init; }
    public string? PriceType { get; init; }
    public QuantityLimit? QuantityLimit { get; init; }
}

public sealed record ProductCheckboxGroup
{
    public string? Label { get; init; }
    public RichContent? Description { get; init; }
    public IReadOnlyList<ProductCheckboxGroupOption>? Options { get; init; }
    public bool? ShowLabel { get; init; }
    public string? ImageFit { get; init; }
    public MediaItem? Media { get; init; }
    public MediaSettings? MediaSettings { get; init; }
}

public sealed record ProductCheckboxGroupOption
{
    public string? Label { get; init; }
    public JsonElement? Value { get; init; }
    public string? Id { get; init; }
    public MediaItem? Media { get; init; }
    public bool? Default { get; init; }
}

public static class ProductType
{
    public const string Shippable = "SHIPPABLE";
    public const string Digital = "DIGITAL";
}

public sealed record QuantityLimit
{
    public int? Minimum { get; init; }
    public int? Maximum { get; init; }
}

public sealed record QueryDeletedFormsRequest
{
    public CursorQuery? Query { get; init; }
    public string? Namespace { get; init; }
}

public sealed record QueryDeletedFormsResponse
{
    public IReadOnlyList<Form>? Forms { get; init; }
    public CursorPagingMetadata? Metadata { get; init; }
}

public sealed record QueryFormsRequest
{
    public CursorQuery? Query { get; init; }
    public JsonElement? AdditionalMetadata { get; init; }
    public string? Namespace { get; init; }
}

public sealed record QueryFormsResponse
{
    public IReadOnlyList<Form>? Forms { get; init; }
    public CursorPagingMetadata? Metadata { get; init; }
}

public sealed record QuizSettings
{
    public double? PassingScorePoints { get; init; }
    public double? PassingScorePercentage { get; init; }
    public PassFailMessages? PassingStatusOptions { get; init; }
    public PassFailMessages? ScoreAndPassingStatusOptions { get; init; }
    public RichContent? Message { get; init; }
    public string? ResultsDisplay { get; init; }
}

public sealed record RedirectOptions
{
    public string? RedirectUrl { get; init; }
    public string? Target { get; init; }
}

public sealed record Rel
{
    public bool? Nofollow { get; init; }
    public bool? Sponsored { get; init; }
    public bool? Ugc { get; init; }
    public bool? Noreferrer { get; init; }
}

public sealed record RemoveFormFromTrashBinRequest
{
    public string? FormId { get; init; }
}

public sealed record RemoveFormFromTrashBinResponse
{
}

public static class RequiredIndicator
{
    public const string Asterisk = "ASTERISK";
    public const string Text = "TEXT";
    public const string None = "NONE";
}

public static class RequiredIndicatorPlacement
{
    public const string AfterFieldTitle = "AFTER_FIELD_TITLE";
    public const string BeforeFieldTitle = "BEFORE_FIELD_TITLE";
}

public sealed record RequiredIndicatorProperties
{
    public string? RequiredIndicator { get; init; }
    public string? RequiredIndicatorPlacement { get; init; }
}

public sealed record RequiredOptions
{
    public bool? Required { get; init; }
}

public static class Resizing
{
    public const string Fill = "FILL";
    public const string Fit = "FIT";
}

public static class ResponsivenessBehaviour
{
    public const string Stack = "STACK";
    public const string Wrap = "WRAP";
}

public sealed record RestoreFromTrashBinRequest
{
    public string? FormId { get; init; }
}

public sealed record RestoreFromTrashBinResponse
{
    public Form? Form { get; init; }
}

public static class ResultsDisplay
{
    public const string DoNotDisplay = "DO_NOT_DISPLAY";
    public const string Score = "SCORE";
    public const string PassingStatus = "PASSING_STATUS";
    public const string ScoreAndPassingStatus = "SCORE_AND_PASSING_STATUS";
}

public sealed record RibbonStyles
{
    public string? RibbonText { get; init; }
    public string? BackgroundColor { get; init; }
    public string? TextColor { get; init; }
    public string? BorderColor { get; init; }
    public int? BorderWidth { get; init; }
    public int? BorderRadius { get; init; }
    public string? RibbonPlacement { get; init; }
}

public sealed record RichContent
{
    public IReadOnlyList<Node>? Nodes { get; init; }
    public Metadata? Metadata { get; init; }
    public DocumentStyle? DocumentStyle { get; init; }
}

public sealed record RichContentOptions
{
    public RichContent? RichContent { get; init; }
    public int? MaxShownParagraphs { get; init; }
}

public sealed record Rule
{
    public string? Id { get; init; }
    public ConditionNode? Expression { get; init; }
    public IReadOnlyList<RuleFormOverride>? Overrides { get; init; }
    public string? Name { get; init; }
    public bool? NamespaceRule { get; init; }
}

public sealed record RuleFormOverride
{
    public FieldOverride? FieldOptions { get; init; }
    public string? EntityType { get; init; }
}

public static class Scaling
{
    public const string Auto = "AUTO";
    public const string Contain = "CONTAIN";
    public const string Cover = "COVER";
}

public sealed record Scheduling
{
    public Appointment? AppointmentOptions { get; init; }
    public string? ComponentType { get; init; }
}

public static class SchedulingComponentType
{
    public const string UnknownComponentType = "UNKNOWN_COMPONENT_TYPE";
    public const string Appointment = "APPOINTMENT";
}

public sealed record SectionDivider
{
    public string? Type { get; init; }
    public string? Color { get; init; }
    public int? Height { get; init; }
    public int? OffsetX { get; init; }
    public bool? Flipped { get; init; }
    public Layers? Layers { get; init; }
}

public sealed record Settings
{
    public Permissions? Permissions { get; init; }
    public bool? ShowVoters { get; init; }
    public bool? ShowVotesCount { get; init; }
}

public static class Shape
{
    public const string Ellipse = "ELLIPSE";
    public const string Tilt = "TILT";
    public const string Liquid = "LIQUID";
    public const string LeftWave = "LEFT_WAVE";
    public const string PaintScribble = "PAINT_SCRIBBLE";
    public const string InvertedEllipse = "INVERTED_ELLIPSE";
    public const string RightWave = "RIGHT_WAVE";
    public const string Dunes = "DUNES";
    public const string Waves = "WAVES";
    public const string Triangle = "TRIANGLE";
    public const string SemiEllipse = "SEMI_ELLIPSE";
    public const string Plants = "PLANTS";
    public const string LayeredEllipse = "LAYERED_ELLIPSE";
    public const string Pixels = "PIXELS";
    public const string Paint = "PAINT";
    public const string Clouds = "CLOUDS";
    public const string OpticalIllusion = "OPTICAL_ILLUSION";
    public const string Stripes = "STRIPES";
    public const string Blobs = "BLOBS";
    public const string SemiCircles = "SEMI_CIRCLES";
    public const string Hill = "HILL";
    public const string Brush = "BRUSH";
    public const string Peaks = "PEAKS";
    public const string AngledTriangle = "ANGLED_TRIANGLE";
}

public sealed record ShapeData
{
    public PluginContainerData? ContainerData { get; init; }
    public Media? Shape { get; init; }
    public ShapeDataStyles? Styles { get; init; }
    public Animation? Animation { get; init; }
    public Link? Link { get; init; }
    public string? AltText { get; init; }
}

public sealed record ShapeDataStyles
{
    public string? Color { get; init; }
    public IReadOnlyDictionary<string, string>? Colors { get; init; }
}

public sealed record Signature
{
    public string? Label { get; init; }
    public bool? ShowLabel { get; init; }
    public RichContent? Description { get; init; }
    public bool? ImageUploadEnabled { get; init; }
    public MediaItem? Media { get; init; }
    public MediaSettings? MediaSettings { get; init; }
}

public sealed record SketchData
{
    public string? Variant { get; init; }
    public string? Color { get; init; }
    public bool? Animate { get; init; }
}

public sealed record SmartBlockCellData
{
    public string? Label { get; init; }
    public Media? Shape { get; init; }
    public string? BorderColor { get; init; }
    public int? BorderWidth { get; init; }
    public int? BorderRadius { get; init; }
    public string? Type { get; init; }
    public string? AccentColor { get; init; }
    public string? BackgroundColor { get; init; }
    public string? ShapeColor { get; init; }
}

public sealed record SmartBlockData
{
    public string? Type { get; init; }
    public string? Orientation { get; init; }
    public string? ColumnSize { get; init; }
    public string? BorderColor { get; init; }
    public int? BorderWidth { get; init; }
    public int? BorderRadius { get; init; }
    public Animation? Animation { get; init; }
}

public static class SmartBlockDataType
{
    public const string SolidBoxes = "SOLID_BOXES";
    public const string NumberedBoxes = "NUMBERED_BOXES";
    public const string Stats = "STATS";
    public const string CircleStats = "CIRCLE_STATS";
    public const string SolidBoxesAlternating = "SOLID_BOXES_ALTERNATING";
    public const string SolidJoinedBoxes = "SOLID_JOINED_BOXES";
    public const string SideLineText = "SIDE_LINE_TEXT";
    public const string TopLineText = "TOP_LINE_TEXT";
    public const string OutlineBoxesWithTopCircle = "OUTLINE_BOXES_WITH_TOP_CIRCLE";
    public const string BigBullets = "BIG_BULLETS";
    public const string SmallBullets = "SMALL_BULLETS";
    public const string ArrowBullets = "ARROW_BULLETS";
    public const string ProcessSteps = "PROCESS_STEPS";
    public const string BarStats = "BAR_STATS";
    public const string Timeline = "TIMELINE";
    public const string MinimalTimeline = "MINIMAL_TIMELINE";
    public const string Pills = "PILLS";
    public const string StarRating = "STAR_RATING";
    public const string QuoteBoxes = "QUOTE_BOXES";
    public const string Circle = "CIRCLE";
    public const string Pyramid = "PYRAMID";
    public const string Staircase = "STAIRCASE";
    public const string VerticalFunnel = "VERTICAL_FUNNEL";
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

public static class Source
{
    public const string Html = "HTML";
    public const string Adsense = "ADSENSE";
    public const string Ai = "AI";
    public const string AiWidget = "AI_WIDGET";
}

public static class SpamFilterProtectionLevel
{
    public const string Unknown = "UNKNOWN";
    public const string None = "NONE";
    public const string Basic = "BASIC";
    public const string Advanced = "ADVANCED";
}

public sealed record Spoiler
{
    public bool? Enabled { get; init; }
    public string? Description { get; init; }
    public string? ButtonText { get; init; }
}

public sealed record SpoilerData
{
    public string? Id { get; init; }
}

public sealed record Step
{
    public string? Id { get; init; }
    public string? Name { get; init; }
    public bool? Hidden { get; init; }
    public FormLayout? Layout { get; init; }
}

public sealed record Stop
{
    public string? Color { get; init; }
    public double? Position { get; init; }
}

public sealed record StringErrorMessages
{
    public string? Default { get; init; }
}

public sealed record StringTypeDateTimeConstraints
{
    public string? Minimum { get; init; }
    public string? Maximum { get; init; }
}

public static class StringTypeFormatEnumFormat
{
    public const string Undefined = "UNDEFINED";
    public const string Date = "DATE";
    public const string Time = "TIME";
    public const string DateTime = "DATE_TIME";
    public const string Email = "EMAIL";
    public const string Url = "URL";
    public const string Uuid = "UUID";
    public const string Phone = "PHONE";
    public const string Uri = "URI";
    public const string Hostname = "HOSTNAME";
    public const string ColorHex = "COLOR_HEX";
    public const string Currency = "CURRENCY";
    public const string Language = "LANGUAGE";
    public const string DateOptionalTime = "DATE_OPTIONAL_TIME";
}

public sealed record StringTypePhoneConstraints
{
    public IReadOnlyList<string>? AllowedCountryCodes { get; init; }
}

public sealed record StringTypeValidationMessages
{
    public string? Pattern { get; init; }
}

public sealed record Styles
{
    public Border? Border { get; init; }
    public Colors? Colors { get; init; }
    public int? BorderWidth { get; init; }
    public int? BorderWidthHover { get; init; }
    public int? BorderRadius { get; init; }
    public string? BorderColor { get; init; }
    public string? BorderColorHover { get; init; }
    public string? TextColor { get; init; }
    public string? TextColorHover { get; init; }
    public string? BackgroundColor { get; init; }
    public string? BackgroundColorHover { get; init; }
    public string? ButtonSize { get; init; }
    public Background? Background { get; init; }
    public Background? BackgroundHover { get; init; }
}

public sealed record StylesBorder
{
    public int? Width { get; init; }
    public string? Color { get; init; }
    public int? Radius { get; init; }
}

public static class StylesPosition
{
    public const string Start = "START";
    public const string End = "END";
    public const string Top = "TOP";
    public const string Hidden = "HIDDEN";
}

public static class SubmissionAccess
{
    public const string UnknownSubmissionAccess = "UNKNOWN_SUBMISSION_ACCESS";
    public const string OwnerAndCollaborators = "OWNER_AND_COLLABORATORS";
    public const string Members = "MEMBERS";
    public const string Public = "PUBLIC";
}

public sealed record SubmitSettings
{
    public ThankYouMessageOptions? ThankYouMessageOptions { get; init; }
    public RedirectOptions? RedirectOptions { get; init; }
    public PopupOptions? PopupOptions { get; init; }
    public string? SubmitSuccessAction { get; init; }
}

public static class SubmitSuccessAction
{
    public const string NoAction = "NO_ACTION";
    public const string ThankYouMessage = "THANK_YOU_MESSAGE";
    public const string Redirect = "REDIRECT";
    public const string Popup = "POPUP";
}

public static class SubscriptionChannel
{
    public const string Email = "EMAIL";
    public const string Sms = "SMS";
}

public sealed record SubscriptionInfo
{
    public string? ConfirmationLevel { get; init; }
    public IReadOnlyList<string>? SubscriptionChannels { get; init; }
}

public sealed record TableCellData
{
    public CellStyle? CellStyle { get; init; }
    public BorderColors? BorderColors { get; init; }
    public int? Colspan { get; init; }
    public int? Rowspan { get; init; }
    public BorderWidths? BorderWidths { get; init; }
}

public sealed record TableData
{
    public PluginContainerData? ContainerData { get; init; }
    public Dimensions? Dimensions { get; init; }
    public bool? Header { get; init; }
    public bool? RowHeader { get; init; }
    public bool? ColumnHeader { get; init; }
    public int? CellSpacing { get; init; }
    public IReadOnlyList<int>? CellPadding { get; init; }
    public string? AltText { get; init; }
    public Animation? Animation { get; init; }
}

public static class Tag
{
    public const string Untagged = "UNTAGGED";
    public const string Home = "HOME";
}

public sealed record TagList
{
    public IReadOnlyList<string>? TagIds { get; init; }
}

public sealed record Tags
{
    public TagList? PrivateTags { get; init; }
    [JsonPropertyName("tags")]
    public TagList? TagsValue { get; init; }
}

public static class Target
{
    public const string UnknownTarget = "UNKNOWN_TARGET";
    public const string Self = "SELF";
    public const string Blank = "BLANK";
}

public static class TextAlignment
{
    public const string Auto = "AUTO";
    public const string Left = "LEFT";
    public const string Right = "RIGHT";
    public const string Center = "CENTER";
    public const string Justify = "JUSTIFY";
}

public sealed record TextData
{
    public string? Text { get; init; }
    public IReadOnlyList<Decoration>? Decorations { get; init; }
}

public sealed record TextNodeStyle
{
    public IReadOnlyList<Decoration>? Decorations { get; init; }
    public NodeStyle? NodeStyle { get; init; }
    public string? LineHeight { get; init; }
}

public sealed record TextStyle
{
    public string? TextAlignment { get; init; }
    public string? LineHeight { get; init; }
}

public sealed record ThankYouMessageOptions
{
    public int? DurationInSeconds { get; init; }
    public RichContent? RichContent { get; init; }
}

public sealed record Thumbnails
{
    public string? Placement { get; init; }
    public int? Spacing { get; init; }
}

public static class ThumbnailsAlignment
{
    public const string Top = "TOP";
    public const string Right = "RIGHT";
    public const string Bottom = "BOTTOM";
    public const string Left = "LEFT";
    public const string None = "NONE";
}

public sealed record TocData
{
    public IReadOnlyList<int>? IncludedHeadings { get; init; }
    public string? ListStyle { get; init; }
    public double? FontSize { get; init; }
    public double? ItemSpacing { get; init; }
    public string? Color { get; init; }
    public string? Indentation { get; init; }
    public Animation? Animation { get; init; }
}

public static class Type
{
    public const string UnknownDefaultCountry = "UNKNOWN_DEFAULT_COUNTRY";
    public const string ByIp = "BY_IP";
    public const string Country = "COUNTRY";
}

public sealed record UpdateExtendedFieldsRequest
{
    public string? Id { get; init; }
    public string? Namespace { get; init; }
    public JsonElement? NamespaceData { get; init; }
}

public sealed record UpdateExtendedFieldsResponse
{
    public string? Namespace { get; init; }
    public JsonElement? NamespaceData { get; init; }
}

public sealed record UpdateFormRequest
{
    public Form? Form { get; init; }
}

public sealed record UpdateFormResponse
{
    public Form? Form { get; init; }
}

public static class UploadFileFormat
{
    public const string Video = "VIDEO";
    public const string Image = "IMAGE";
    public const string Audio = "AUDIO";
    public const string Document = "DOCUMENT";
    public const string Archive = "ARCHIVE";
    public const string Model_3D = "MODEL_3D";
}

public sealed record Validation
{
    public FormFieldStringType? String { get; init; }
    public FormFieldNumberType? Number { get; init; }
    public IntegerType? Integer { get; init; }
    public FormFieldBooleanType? Boolean { get; init; }
    public FormFieldArrayType? Array { get; init; }
    public FormFieldObjectType? Object { get; init; }
    public PredefinedValidation? Predefined { get; init; }
    public bool? Required { get; init; }
}

public static class ValidationFormat
{
    public const string Undefined = "UNDEFINED";
    public const string WixFile = "WIX_FILE";
    public const string Payment = "PAYMENT";
    public const string MultilineAddress = "MULTILINE_ADDRESS";
    public const string Scheduling = "SCHEDULING";
    public const string ObjectArray = "OBJECT_ARRAY";
}

public static class Variant
{
    public const string Underline = "UNDERLINE";
    public const string Box = "BOX";
    public const string Circle = "CIRCLE";
    public const string Highlight = "HIGHLIGHT";
    public const string Strikethrough = "STRIKETHROUGH";
    public const string CrossedOff = "CROSSED_OFF";
}

public static class VerticalAlignment
{
    public const string Top = "TOP";
    public const string Middle = "MIDDLE";
    public const string Bottom = "BOTTOM";
}

public static class VerticalAlignmentAlignment
{
    public const string Top = "TOP";
    public const string Middle = "MIDDLE";
    public const string Bottom = "BOTTOM";
}

public sealed record Video
{
    public Media? Media { get; init; }
    public Media? Thumbnail { get; init; }
}

public sealed record VideoConferenceOptions
{
    public string? Description { get; init; }
}

public sealed record VideoData
{
    public PluginContainerData? ContainerData { get; init; }
    public Media? Video { get; init; }
    public Media? Thumbnail { get; init; }
    public bool? DisableDownload { get; init; }
    public string? Title { get; init; }
    public PlaybackOptions? Options { get; init; }
    public Animation? Animation { get; init; }
}

public static class ViewMode
{
    public const string None = "NONE";
    public const string Full = "FULL";
    public const string Mini = "MINI";
}

public static class ViewRole
{
    public const string Creator = "CREATOR";
    public const string Voters = "VOTERS";
    public const string Everyone = "EVERYONE";
}

public static class VoteRole
{
    public const string SiteMembers = "SITE_MEMBERS";
    public const string All = "ALL";
}

public static class Width
{
    public const string Large = "LARGE";
    public const string Medium = "MEDIUM";
    public const string Small = "SMALL";
}

public static class WidthType
{
    public const string Content = "CONTENT";
    public const string Small = "SMALL";
    public const string Original = "ORIGINAL";
    public const string FullWidth = "FULL_WIDTH";
}

public sealed record WixFile
{
    public FileUpload? FileUploadOptions { get; init; }
    public Signature? SignatureOptions { get; init; }
    public string? ComponentType { get; init; }
    public FileType? Validation { get; init; }
}

public static class WixFileComponentType
{
    public const string UnknownComponentType = "UNKNOWN_COMPONENT_TYPE";
    public const string FileUpload = "FILE_UPLOAD";
    public const string Signature = "SIGNATURE";
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Address))]
[JsonSerializable(typeof(AddressInfo))]
[JsonSerializable(typeof(AddressLine2))]
[JsonSerializable(typeof(AllowedValuesOptions))]
[JsonSerializable(typeof(AnchorData))]
[JsonSerializable(typeof(AndCondition))]
[JsonSerializable(typeof(Animation))]
[JsonSerializable(typeof(AppEmbedData))]
[JsonSerializable(typeof(ApplicationError))]
[JsonSerializable(typeof(Appointment))]
[JsonSerializable(typeof(ArrayErrorMessages))]
[JsonSerializable(typeof(ArrayTypeArrayItems))]
[JsonSerializable(typeof(AudioData))]
[JsonSerializable(typeof(Availability))]
[JsonSerializable(typeof(Backdrop))]
[JsonSerializable(typeof(Background))]
[JsonSerializable(typeof(BackgroundGradient))]
[JsonSerializable(typeof(BackgroundImage))]
[JsonSerializable(typeof(Banner))]
[JsonSerializable(typeof(BlockquoteData))]
[JsonSerializable(typeof(BookingData))]
[JsonSerializable(typeof(BooleanErrorMessages))]
[JsonSerializable(typeof(Border))]
[JsonSerializable(typeof(BorderColors))]
[JsonSerializable(typeof(BorderWidths))]
[JsonSerializable(typeof(BreakPoint))]
[JsonSerializable(typeof(BulkActionMetadata))]
[JsonSerializable(typeof(BulkCloneFormRequest))]
[JsonSerializable(typeof(BulkCloneFormResponse))]
[JsonSerializable(typeof(BulkCreateFormRequest))]
[JsonSerializable(typeof(BulkCreateFormResponse))]
[JsonSerializable(typeof(BulkDeleteFormRequest))]
[JsonSerializable(typeof(BulkDeleteFormResponse))]
[JsonSerializable(typeof(BulkFormResult))]
[JsonSerializable(typeof(BulkRemoveDeletedFieldRequest))]
[JsonSerializable(typeof(BulkRemoveDeletedFieldResponse))]
[JsonSerializable(typeof(BulkUpdateFormTagsByFilterRequest))]
[JsonSerializable(typeof(BulkUpdateFormTagsByFilterResponse))]
[JsonSerializable(typeof(BulkUpdateFormTagsRequest))]
[JsonSerializable(typeof(BulkUpdateFormTagsResponse))]
[JsonSerializable(typeof(BulkUpdateFormTagsResult))]
[JsonSerializable(typeof(BulletedListData))]
[JsonSerializable(typeof(ButtonData))]
[JsonSerializable(typeof(ButtonStyles))]
[JsonSerializable(typeof(CaptionData))]
[JsonSerializable(typeof(CardData))]
[JsonSerializable(typeof(CardDataBackground))]
[JsonSerializable(typeof(CardStyles))]
[JsonSerializable(typeof(CellStyle))]
[JsonSerializable(typeof(CheckboxListData))]
[JsonSerializable(typeof(CloneFormFromTemplateRequest))]
[JsonSerializable(typeof(CloneFormFromTemplateResponse))]
[JsonSerializable(typeof(CloneFormRequest))]
[JsonSerializable(typeof(CloneFormResponse))]
[JsonSerializable(typeof(CodeBlockData))]
[JsonSerializable(typeof(CollapsibleListData))]
[JsonSerializable(typeof(ColorData))]
[JsonSerializable(typeof(Colors))]
[JsonSerializable(typeof(Condition))]
[JsonSerializable(typeof(ConditionNode))]
[JsonSerializable(typeof(CountDeletedFormsRequest))]
[JsonSerializable(typeof(CountDeletedFormsResponse))]
[JsonSerializable(typeof(CountFormsByFilterRequest))]
[JsonSerializable(typeof(CountFormsByFilterResponse))]
[JsonSerializable(typeof(CreateFormRequest))]
[JsonSerializable(typeof(CreateFormResponse))]
[JsonSerializable(typeof(CursorPaging))]
[JsonSerializable(typeof(CursorPagingMetadata))]
[JsonSerializable(typeof(CursorQuery))]
[JsonSerializable(typeof(Cursors))]
[JsonSerializable(typeof(CustomFieldInfo))]
[JsonSerializable(typeof(CustomOption))]
[JsonSerializable(typeof(DataExtensionsDetails))]
[JsonSerializable(typeof(DateRange))]
[JsonSerializable(typeof(DateTimeAdvancedConstraints))]
[JsonSerializable(typeof(Decoration))]
[JsonSerializable(typeof(DefaultCountryConfig))]
[JsonSerializable(typeof(DeleteFormRequest))]
[JsonSerializable(typeof(DeleteFormResponse))]
[JsonSerializable(typeof(Design))]
[JsonSerializable(typeof(Dimensions))]
[JsonSerializable(typeof(DisplayField))]
[JsonSerializable(typeof(DividerData))]
[JsonSerializable(typeof(DividerDataStyles))]
[JsonSerializable(typeof(DocumentStyle))]
[JsonSerializable(typeof(DonationInput))]
[JsonSerializable(typeof(DonationInputOption))]
[JsonSerializable(typeof(DynamicPriceOptions))]
[JsonSerializable(typeof(EmailInfo))]
[JsonSerializable(typeof(EmbedData))]
[JsonSerializable(typeof(EntranceAnimation))]
[JsonSerializable(typeof(EntranceEffect))]
[JsonSerializable(typeof(EventData))]
[JsonSerializable(typeof(ExtendedFields))]
[JsonSerializable(typeof(Field))]
[JsonSerializable(typeof(FieldOption))]
[JsonSerializable(typeof(FieldOverride))]
[JsonSerializable(typeof(FieldOverrides))]
[JsonSerializable(typeof(FieldsOverrides))]
[JsonSerializable(typeof(FieldsSettings))]
[JsonSerializable(typeof(FileData))]
[JsonSerializable(typeof(FileSource))]
[JsonSerializable(typeof(FileType))]
[JsonSerializable(typeof(FileUpload))]
[JsonSerializable(typeof(FixedPayment))]
[JsonSerializable(typeof(FixedPriceOptions))]
[JsonSerializable(typeof(FontFamilyData))]
[JsonSerializable(typeof(FontSizeData))]
[JsonSerializable(typeof(Form))]
[JsonSerializable(typeof(FormField))]
[JsonSerializable(typeof(FormFieldArrayType))]
[JsonSerializable(typeof(FormFieldBooleanType))]
[JsonSerializable(typeof(FormFieldContactInfo))]
[JsonSerializable(typeof(FormFieldNumberType))]
[JsonSerializable(typeof(FormFieldObjectType))]
[JsonSerializable(typeof(FormFieldStringType))]
[JsonSerializable(typeof(FormLayout))]
[JsonSerializable(typeof(FormOverride))]
[JsonSerializable(typeof(FormProviderRestrictions))]
[JsonSerializable(typeof(FormRule))]
[JsonSerializable(typeof(FormSummary))]
[JsonSerializable(typeof(FormSummaryField))]
[JsonSerializable(typeof(FormsSchemaProvidersConfig))]
[JsonSerializable(typeof(GIF))]
[JsonSerializable(typeof(GIFData))]
[JsonSerializable(typeof(GalleryData))]
[JsonSerializable(typeof(GalleryOptions))]
[JsonSerializable(typeof(GalleryOptionsLayout))]
[JsonSerializable(typeof(GetDeletedFormRequest))]
[JsonSerializable(typeof(GetDeletedFormResponse))]
[JsonSerializable(typeof(GetFormRequest))]
[JsonSerializable(typeof(GetFormResponse))]
[JsonSerializable(typeof(GetFormSummaryRequest))]
[JsonSerializable(typeof(GetFormSummaryResponse))]
[JsonSerializable(typeof(Gradient))]
[JsonSerializable(typeof(Group))]
[JsonSerializable(typeof(HTMLData))]
[JsonSerializable(typeof(HeadingData))]
[JsonSerializable(typeof(Height))]
[JsonSerializable(typeof(HiddenOptions))]
[JsonSerializable(typeof(Image))]
[JsonSerializable(typeof(ImageData))]
[JsonSerializable(typeof(ImageDataCrop))]
[JsonSerializable(typeof(ImageDataStyles))]
[JsonSerializable(typeof(ImageStyles))]
[JsonSerializable(typeof(InPersonOptions))]
[JsonSerializable(typeof(InputField))]
[JsonSerializable(typeof(IntegerType))]
[JsonSerializable(typeof(Item))]
[JsonSerializable(typeof(ItemImage))]
[JsonSerializable(typeof(ItemLayout))]
[JsonSerializable(typeof(ItemMetadata))]
[JsonSerializable(typeof(ItemStyle))]
[JsonSerializable(typeof(Layers))]
[JsonSerializable(typeof(LayoutCellData))]
[JsonSerializable(typeof(LayoutData))]
[JsonSerializable(typeof(LayoutDataBackground))]
[JsonSerializable(typeof(LayoutDataBackgroundImage))]
[JsonSerializable(typeof(LimitationRule))]
[JsonSerializable(typeof(Link))]
[JsonSerializable(typeof(LinkData))]
[JsonSerializable(typeof(LinkPreviewData))]
[JsonSerializable(typeof(LinkPreviewDataStyles))]
[JsonSerializable(typeof(ListDeletedFormsRequest))]
[JsonSerializable(typeof(ListDeletedFormsResponse))]
[JsonSerializable(typeof(ListFormsProvidersConfigsRequest))]
[JsonSerializable(typeof(ListFormsProvidersConfigsResponse))]
[JsonSerializable(typeof(ListFormsRequest))]
[JsonSerializable(typeof(ListFormsResponse))]
[JsonSerializable(typeof(ListItemNodeData))]
[JsonSerializable(typeof(Location))]
[JsonSerializable(typeof(LoopAnimation))]
[JsonSerializable(typeof(LoopEffect))]
[JsonSerializable(typeof(MapData))]
[JsonSerializable(typeof(MapSettings))]
[JsonSerializable(typeof(Margin))]
[JsonSerializable(typeof(Media))]
[JsonSerializable(typeof(MediaItem))]
[JsonSerializable(typeof(MediaSettings))]
[JsonSerializable(typeof(MentionData))]
[JsonSerializable(typeof(Metadata))]
[JsonSerializable(typeof(MultilineAddress))]
[JsonSerializable(typeof(MultilineAddressValidation))]
[JsonSerializable(typeof(NameFilter))]
[JsonSerializable(typeof(Node))]
[JsonSerializable(typeof(NodeStyle))]
[JsonSerializable(typeof(NumberErrorMessages))]
[JsonSerializable(typeof(ObjectArrayType))]
[JsonSerializable(typeof(ObjectErrorMessages))]
[JsonSerializable(typeof(ObjectTypePropertiesType))]
[JsonSerializable(typeof(Oembed))]
[JsonSerializable(typeof(OptionDesign))]
[JsonSerializable(typeof(OptionLayout))]
[JsonSerializable(typeof(OrCondition))]
[JsonSerializable(typeof(OrderedListData))]
[JsonSerializable(typeof(PDFSettings))]
[JsonSerializable(typeof(PageNavigationOptions))]
[JsonSerializable(typeof(ParagraphData))]
[JsonSerializable(typeof(PassFailMessages))]
[JsonSerializable(typeof(Payment))]
[JsonSerializable(typeof(PaymentInput))]
[JsonSerializable(typeof(PaymentType))]
[JsonSerializable(typeof(Permissions))]
[JsonSerializable(typeof(PhoneInfo))]
[JsonSerializable(typeof(PhoneOptions))]
[JsonSerializable(typeof(PlaybackOptions))]
[JsonSerializable(typeof(PluginContainerData))]
[JsonSerializable(typeof(PluginContainerDataWidth))]
[JsonSerializable(typeof(PointerEffect))]
[JsonSerializable(typeof(Poll))]
[JsonSerializable(typeof(PollData))]
[JsonSerializable(typeof(PollDataLayout))]
[JsonSerializable(typeof(PollDesign))]
[JsonSerializable(typeof(PollDesignBackground))]
[JsonSerializable(typeof(PollLayout))]
[JsonSerializable(typeof(PollOption))]
[JsonSerializable(typeof(PopupOptions))]
[JsonSerializable(typeof(PredefinedValidation))]
[JsonSerializable(typeof(PricingData))]
[JsonSerializable(typeof(Product))]
[JsonSerializable(typeof(ProductCheckboxGroup))]
[JsonSerializable(typeof(ProductCheckboxGroupOption))]
[JsonSerializable(typeof(QuantityLimit))]
[JsonSerializable(typeof(QueryDeletedFormsRequest))]
[JsonSerializable(typeof(QueryDeletedFormsResponse))]
[JsonSerializable(typeof(QueryFormsRequest))]
[JsonSerializable(typeof(QueryFormsResponse))]
[JsonSerializable(typeof(QuizSettings))]
[JsonSerializable(typeof(RedirectOptions))]
[JsonSerializable(typeof(Rel))]
[JsonSerializable(typeof(RemoveFormFromTrashBinRequest))]
[JsonSerializable(typeof(RemoveFormFromTrashBinResponse))]
[JsonSerializable(typeof(RequiredIndicatorProperties))]
[JsonSerializable(typeof(RequiredOptions))]
[JsonSerializable(typeof(RestoreFromTrashBinRequest))]
[JsonSerializable(typeof(RestoreFromTrashBinResponse))]
[JsonSerializable(typeof(RibbonStyles))]
[JsonSerializable(typeof(RichContent))]
[JsonSerializable(typeof(RichContentOptions))]
[JsonSerializable(typeof(Rule))]
[JsonSerializable(typeof(RuleFormOverride))]
[JsonSerializable(typeof(Scheduling))]
[JsonSerializable(typeof(SectionDivider))]
[JsonSerializable(typeof(Settings))]
[JsonSerializable(typeof(ShapeData))]
[JsonSerializable(typeof(ShapeDataStyles))]
[JsonSerializable(typeof(Signature))]
[JsonSerializable(typeof(SketchData))]
[JsonSerializable(typeof(SmartBlockCellData))]
[JsonSerializable(typeof(SmartBlockData))]
[JsonSerializable(typeof(Sorting))]
[JsonSerializable(typeof(Spoiler))]
[JsonSerializable(typeof(SpoilerData))]
[JsonSerializable(typeof(Step))]
[JsonSerializable(typeof(Stop))]
[JsonSerializable(typeof(StringErrorMessages))]
[JsonSerializable(typeof(StringTypeDateTimeConstraints))]
[JsonSerializable(typeof(StringTypePhoneConstraints))]
[JsonSerializable(typeof(StringTypeValidationMessages))]
[JsonSerializable(typeof(Styles))]
[JsonSerializable(typeof(StylesBorder))]
[JsonSerializable(typeof(SubmitSettings))]
[JsonSerializable(typeof(SubscriptionInfo))]
[JsonSerializable(typeof(TableCellData))]
[JsonSerializable(typeof(TableData))]
[JsonSerializable(typeof(TagList))]
[JsonSerializable(typeof(Tags))]
[JsonSerializable(typeof(TextData))]
[JsonSerializable(typeof(TextNodeStyle))]
[JsonSerializable(typeof(TextStyle))]
[JsonSerializable(typeof(ThankYouMessageOptions))]
[JsonSerializable(typeof(Thumbnails))]
[JsonSerializable(typeof(TocData))]
[JsonSerializable(typeof(UpdateExtendedFieldsRequest))]
[JsonSerializable(typeof(UpdateExtendedFieldsResponse))]
[JsonSerializable(typeof(UpdateFormRequest))]
[JsonSerializable(typeof(UpdateFormResponse))]
[JsonSerializable(typeof(Validation))]
[JsonSerializable(typeof(Video))]
[JsonSerializable(typeof(VideoConferenceOptions))]
[JsonSerializable(typeof(VideoData))]
[JsonSerializable(typeof(WixFile))]
public sealed partial class FormsJson : JsonSerializerContext
{
    public static FormsJson Wire { get; } = new(WireFormat.NewOptions());
}
