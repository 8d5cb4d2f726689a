using System.Text.Json;
using Slotwright.Contract.Slotwright;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Privacy;

/// <summary>How long a site keeps what it knows of its customers. Months without a number are forever; days without one are as many as usual.</summary>
internal sealed class RetentionSettingsPage(Db db)
{
    public static RetentionSettings Usual { get; } = new() { AuditDays = 400, EventsDays = 30, DeliveriesDays = 30 };

    public async Task<Result<Answer>> Get(Call call, CancellationToken ct) => Told(await db.Retention(call.Site, ct) ?? Usual);

    /// <summary>Present members change, null goes back to what is usual, absent stays.</summary>
    public async Task<Result<Answer>> Update(Call call, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        var before = await tx.LockRetention(ct) ?? Usual;
        var after = new RetentionSettings
        {
            BookingsMonths = Given("bookingsMonths", before.BookingsMonths, null),
            ContactsMonths = Given("contactsMonths", before.ContactsMonths, null),
            MessagesMonths = Given("messagesMonths", before.MessagesMonths, null),
            AuditDays = Given("auditDays", before.AuditDays, Usual.AuditDays),
            EventsDays = Given("eventsDays", before.EventsDays, Usual.EventsDays),
            DeliveriesDays = Given("deliveriesDays", before.DeliveriesDays, Usual.DeliveriesDays),
            UpdatedDate = Wire.Timestamp(tx.Now),
        };
        tx.SaveRetention(after);
        return await tx.Commit(Told(after), ct);

        int? Given(string name, int? stored, int? usual) => !call.Body.TryGetProperty(name, out var value) ? stored : value.ValueKind == JsonValueKind.Null ? usual : value.GetInt32();
    }

    private static Answer Told(RetentionSettings settings) => Answer.Of(new GetRetentionSettingsResponse { RetentionSettings = settings }, SlotwrightJson.Wire.GetRetentionSettingsResponse);
}
