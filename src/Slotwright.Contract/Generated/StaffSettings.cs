// Generated from contract/ by tools/Slotwright.Generator. Do not edit.
#nullable enable
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slotwright.Contract.StaffSettings;

public sealed record ContactInformation
{
    public bool? PubliclyAccessible { get; init; }
}

public sealed record ExtendedFields
{
    public IReadOnlyDictionary<string, JsonElement>? Namespaces { get; init; }
}

public sealed record GetStaffMemberSettingsRequest
{
}

public sealed record GetStaffMemberSettingsResponse
{
    public StaffMemberSettings? StaffMemberSettings { get; init; }
}

public sealed record StaffMemberSettings
{
    public string? Id { get; init; }
    public string? Revision { get; init; }
    public string? CreatedDate { get; init; }
    public string? UpdatedDate { get; init; }
    public ContactInformation? ContactInformation { get; init; }
    public ExtendedFields? ExtendedFields { get; init; }
}

public sealed record UpdateStaffMemberSettingsRequest
{
    public StaffMemberSettings? StaffMemberSettings { get; init; }
}

public sealed record UpdateStaffMemberSettingsResponse
{
    public StaffMemberSettings? StaffMemberSettings { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ContactInformation))]
[JsonSerializable(typeof(ExtendedFields))]
[JsonSerializable(typeof(GetStaffMemberSettingsRequest))]
[JsonSerializable(typeof(GetStaffMemberSettingsResponse))]
[JsonSerializable(typeof(StaffMemberSettings))]
[JsonSerializable(typeof(UpdateStaffMemberSettingsRequest))]
[JsonSerializable(typeof(UpdateStaffMemberSettingsResponse))]
public sealed partial class StaffSettingsJson : JsonSerializerContext
{
    public static StaffSettingsJson Wire { get; } = new(WireFormat.NewOptions());
}
