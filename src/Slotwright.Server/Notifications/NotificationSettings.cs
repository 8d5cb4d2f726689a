using System.Text.Json;
using Slotwright.Contract;
using Slotwright.Contract.Slotwright;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Notifications.Templates;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;
using Wanted = Slotwright.Contract.Slotwright.NotificationSettings;

namespace Slotwright.Server.Notifications;

/// <summary>What a site tells its customers and itself, by which ways, in which language. One object a site, from its birth.</summary>
internal sealed class NotificationSettings(Db db, SiteDirectory sites) : Entity<Wanted>(db, sites,
    new("notification_settings", "notificationSettings", "notificationSettings", "Slotwright/NotificationSettings", Fqdn, "NOTIFICATION_SETTINGS_NOT_FOUND"), SlotwrightJson.Wire.NotificationSettings, SettingsTable)
{
    private const string Fqdn = "slotwright.v1.notification_settings";
    private static readonly EntityTable SettingsTable = new("notification_settings", new EntityColumns());

    protected override bool InCatalog => false;

    public void Map(Api api) => api
        .On(Ops.Slotwright.GetNotificationSettings, (call, ct) => Get(call, call.Site, ct))
        .OnEntity(Ops.Slotwright.UpdateNotificationSettings, (call, ct) => Update(call, call.Site, ct));

    /// <summary>The settings of a new site.</summary>
    public static void AddFirst(Tx tx)
    {
        var now = Wire.Timestamp(tx.Now);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(WithDefaults(new() { Revision = "1", CreatedDate = now, UpdatedDate = now }), SlotwrightJson.Wire.NotificationSettings);
        SettingsTable.Insert(tx, tx.Site, bytes);
        tx.PublishCreated(Fqdn, tx.Site.ToString(), 1, bytes);
    }

    protected override Task<Result<Wanted>> Prepare(Change<Wanted> change, CancellationToken ct)
    {
        var wanted = WithDefaults(change.After);
        return Task.FromResult<Result<Wanted>>(Violations(wanted).ToList() is { Count: > 0 } found ? new InvalidFields(found) : wanted);
    }

    /// <summary>A day before by e-mail, and by SMS whom the booking says to remind so; everything else as its kind usually goes.</summary>
    private static Wanted WithDefaults(Wanted s) => s with
    {
        Language = s.Language ?? "en",
        Messages = s.Messages ?? [],
        Reminders = s.Reminders ?? [new() { Amount = 24, Unit = ReminderUnit.Hours, Channels = [NotificationChannel.Email, NotificationChannel.Sms] }],
    };

    private static IEnumerable<FieldViolation> Violations(Wanted s)
    {
        FieldViolation Of(string field, string why) => new($"notificationSettings.{field}", why, "VALIDATION");
        if (Readers.Known(s.Language) is null) yield return Of("language", $"must be one of {string.Join(", ", MessageTemplates.Languages)}");
        if (s.ManageUrlTemplate is { } url && !ManageLink.IsTemplate(url)) yield return Of("manageUrlTemplate", "must be a http or https address with {token}, and may have {bookingId}");
        foreach (var (i, message) in s.Messages!.Index())
        {
            if (message.Kind is null or NotificationKind.Reminder or NotificationKind.InboxMessage or NotificationKind.MemberAccount) yield return Of($"messages[{i}].kind", "must be the kind of a message about a booking; reminders have channels of their own");
            else if (s.Messages!.Take(i).Any(m => m.Kind == message.Kind)) yield return Of($"messages[{i}].kind", "is listed twice");
            else if (message.Channels is null) yield return Of($"messages[{i}].channels", "must be given; none for a message that is not wanted");
            else if (message.Channels.Contains(NotificationChannel.InApp) && !Ways.IsForOwner(message.Kind)) yield return Of($"messages[{i}].channels", "can be IN_APP for messages to the owner only");
        }
        foreach (var (i, reminder) in s.Reminders!.Index())
        {
            if (Reminders.Of(reminder) is not { } ahead) yield return Of($"reminders[{i}]", "needs an amount and a unit, at most 100 days");
            else if (s.Reminders!.Take(i).Any(r => Reminders.Of(r) == ahead)) yield return Of($"reminders[{i}]", "is listed twice");
            if (reminder.Channels is not { Count: > 0 } ways || ways.Any(c => c is not (NotificationChannel.Email or NotificationChannel.Sms))) yield return Of($"reminders[{i}].channels", "must be EMAIL, SMS or both");
        }
    }
}
