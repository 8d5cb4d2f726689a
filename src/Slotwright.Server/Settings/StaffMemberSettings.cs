using System.Text.Json;
using Slotwright.Contract;
using Slotwright.Contract.StaffSettings;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;
using Wanted = Slotwright.Contract.StaffSettings.StaffMemberSettings;

namespace Slotwright.Server.Settings;

/// <summary>What strangers may know of a site's staff. One object a site, from its birth; whoever shows staff reads it as a fact of the site (behaviour/staff.md 7).</summary>
internal sealed class StaffMemberSettings(Db db, SiteDirectory sites) : Entity<Wanted>(db, sites,
    new("staff_member_settings", "staffMemberSettings", "staffMemberSettings", "StaffSettings/StaffMemberSettings", "wix.bookings.staff_settings.v1.staff_member_settings", "STAFF_MEMBER_SETTINGS_NOT_FOUND"),
    StaffSettingsJson.Wire.StaffMemberSettings, SettingsTable)
{
    private static readonly EntityTable SettingsTable = new("staff_member_settings", new EntityColumns());

    public void Map(Api api) => api
        .On(Ops.StaffSettings.GetStaffMemberSettings, (call, ct) => Get(call, call.Site, ct))
        .OnEntity(Ops.StaffSettings.UpdateStaffMemberSettings, (call, ct) => Update(call, call.Site, ct));

    /// <summary>The settings of a new site; the contract has no event for their birth.</summary>
    public static void AddFirst(Tx tx)
    {
        var now = Wire.Timestamp(tx.Now);
        SettingsTable.Insert(tx, tx.Site, JsonSerializer.SerializeToUtf8Bytes(WithDefaults(new() { Id = tx.Site.ToString(), Revision = "1", CreatedDate = now, UpdatedDate = now }), StaffSettingsJson.Wire.StaffMemberSettings));
    }

    protected override Task<Result<Wanted>> Prepare(Change<Wanted> change, CancellationToken ct) => Task.FromResult<Result<Wanted>>(WithDefaults(change.After));

    private static Wanted WithDefaults(Wanted s) => s with { ContactInformation = new() { PubliclyAccessible = s.ContactInformation?.PubliclyAccessible ?? false } };
}
