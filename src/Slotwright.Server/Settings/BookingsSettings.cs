using System.Text.Json;
using Slotwright.Contract;
using Slotwright.Contract.BookingsSettings;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;
using Wanted = Slotwright.Contract.BookingsSettings.BookingsSettings;

namespace Slotwright.Server.Settings;

/// <summary>How a site's booking pages work as a whole: cart, several services at once, whose time zone. One object a site, from its birth (behaviour/staff.md 7).</summary>
internal sealed class BookingsSettings(Db db, SiteDirectory sites) : Entity<Wanted>(db, sites,
    new("bookings_settings", "bookingsSettings", "bookingsSettings", "BookingsSettings/BookingsSettings", Fqdn, "BOOKINGS_SETTINGS_NOT_FOUND"), BookingsSettingsJson.Wire.BookingsSettings, SettingsTable)
{
    private const string Fqdn = "wix.bookings.v2.bookings_settings";
    private static readonly EntityTable SettingsTable = new("bookings_settings", new EntityColumns());

    public void Map(Api api) => api
        .On(Ops.BookingsSettings.GetBookingsSettings, (call, ct) => Get(call, call.Site, ct))
        .OnEntity(Ops.BookingsSettings.UpdateBookingsSettings, (call, ct) => Update(call, call.Site, ct));

    /// <summary>The settings of a new site.</summary>
    public static void AddFirst(Tx tx)
    {
        var now = Wire.Timestamp(tx.Now);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(WithDefaults(new() { Revision = "1", CreatedDate = now, UpdatedDate = now }), BookingsSettingsJson.Wire.BookingsSettings);
        SettingsTable.Insert(tx, tx.Site, bytes);
        tx.PublishCreated(Fqdn, tx.Site.ToString(), 1, bytes);
    }

    protected override Task<Result<Wanted>> Prepare(Change<Wanted> change, CancellationToken ct) => Task.FromResult<Result<Wanted>>(WithDefaults(change.After));

    private static Wanted WithDefaults(Wanted s) => s with
    {
        CartCheckout = new() { Enabled = s.CartCheckout?.Enabled ?? false },
        MultiServiceAppointments = new() { Enabled = s.MultiServiceAppointments?.Enabled ?? false },
        DisplayTimeZone = new() { CustomerCanChange = s.DisplayTimeZone?.CustomerCanChange ?? true, BasedOn = s.DisplayTimeZone?.BasedOn ?? BasedOn.BusinessTimeZone },
    };
}
