using System.Text.Json;
using Slotwright.Contract;
using Slotwright.Contract.TimeSlotsConfiguration;
using Slotwright.Domain;
using Slotwright.Server.Calendar;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;
using Configuration = Slotwright.Contract.TimeSlotsConfiguration.TimeSlotsConfiguration;

namespace Slotwright.Server.Availability;

/// <summary>How an app's slots are cut and offered on a site: one configuration an app, made with the site (behaviour/availability.md 10).</summary>
internal sealed class TimeSlotsConfigurations(Db db, SiteDirectory sites) : Entity<Configuration>(db, sites,
    new("time_slots_configurations", "timeSlotsConfiguration", "timeSlotsConfigurations", "TimeSlotsConfiguration/TimeSlotsConfiguration", Fqdn, "TIME_SLOTS_CONFIGURATION_NOT_FOUND"),
    TimeSlotsConfigurationJson.Wire.TimeSlotsConfiguration, ConfigurationTable)
{
    private const string Fqdn = "wix.bookings.timeslots_configuration.v1.time_slots_configuration";
    private const int LongestInterval = 58_320;
    private static readonly EntityTable ConfigurationTable = new("time_slots_configurations", new EntityColumns(Ops.TimeSlotsConfiguration.QueryTimeSlotsConfigurations));

    public void Map(Api api) => api.On(Ops.TimeSlotsConfiguration.GetTimeSlotsConfiguration, Get).On(Ops.TimeSlotsConfiguration.GetTimeSlotsConfigurationByAppId, GetByApp)
        .OnQuery(Ops.TimeSlotsConfiguration.QueryTimeSlotsConfigurations, Query(new(ConfigurationTable, Ops.TimeSlotsConfiguration.QueryTimeSlotsConfigurations)))
        .OnEntity(Ops.TimeSlotsConfiguration.UpdateTimeSlotsConfiguration, Update);

    /// <summary>The bookings app's configuration of a new site.</summary>
    public static void AddFirst(Tx tx)
    {
        var id = Guid.CreateVersion7(tx.Now.ToDateTimeOffset());
        var now = Wire.Timestamp(tx.Now);
        var first = Filled(new() { Id = id.ToString(), Revision = "1", CreatedDate = now, UpdatedDate = now, AppId = Schedules.BookingsApp });
        var bytes = JsonSerializer.SerializeToUtf8Bytes(first, TimeSlotsConfigurationJson.Wire.TimeSlotsConfiguration);
        ConfigurationTable.Insert(tx, id, bytes);
        tx.PublishCreated(Fqdn, id.ToString(), 1, bytes);
    }

    protected override Task<Result<Configuration>> Prepare(Change<Configuration> change, CancellationToken ct)
    {
        var wanted = Filled(change.After with { AppId = change.Before?.AppId ?? change.After.AppId });
        return Task.FromResult<Result<Configuration>>(wanted.SplitInterval!.ValueInMinutes is >= 1 and <= LongestInterval ? wanted
            : new InvalidFields("timeSlotsConfiguration.splitInterval.valueInMinutes", wanted.SplitInterval.ValueInMinutes < 1 ? "MIN" : "MAX", $"must be 1 to {LongestInterval}"));
    }

    /// <summary>An app that has no configuration of its own is read as having the defaults.</summary>
    private async Task<Result<Answer>> GetByApp(Call call, CancellationToken ct)
    {
        var app = call.Id("appId").ToString();
        var found = await Db.Single(call.Site, "SELECT id, revision, doc FROM time_slots_configurations WHERE site_id = $1 AND app_id = $2", Document.Read, ct, app);
        return Answer.Wrap("timeSlotsConfiguration", found?.Bytes ?? JsonSerializer.SerializeToUtf8Bytes(Filled(new() { AppId = app }), Json));
    }

    private static Configuration Filled(Configuration c) => c with
    {
        DisplayTimeZone = (c.DisplayTimeZone ?? new()) with { CustomerCanChange = c.DisplayTimeZone?.CustomerCanChange ?? true, BasedOn = c.DisplayTimeZone?.BasedOn ?? BasedOn.BusinessTimeZone },
        StaffSelection = new() { Strategy = c.StaffSelection?.Strategy ?? Strategy.CustomerMayChoose, AllowGenderSelection = c.StaffSelection?.AllowGenderSelection ?? false },
        SplitInterval = new() { SameAsDuration = c.SplitInterval?.SameAsDuration ?? false, ValueInMinutes = c.SplitInterval?.ValueInMinutes ?? 30 },
    };
}
