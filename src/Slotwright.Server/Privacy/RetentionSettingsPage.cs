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
        var asked = call.Read(SlotwrightJson.Wire.UpdateRetentionSettingsRequest);
        await using var tx = db.Begin(call);
        var before = await tx.LockRetention(ct) ?? Usual;
        var after = new RetentionSettings
        {
            BookingsMonths = Given("bookingsMonths", asked.BookingsMonths, before.BookingsMonths, null),
            ContactsMonths = Given("contactsMonths", asked.ContactsMonths, before.ContactsMonths, null),
            MessagesMonths = Given("messagesMonths", asked.MessagesMonths, before.MessagesMonths, null),
            AuditDays = Given("auditDays", asked.AuditDays, before.AuditDays, Usual.AuditDays),
            EventsDays = Given("eventsDays", asked.EventsDays, before.EventsDays, Usual.EventsDays),
            DeliveriesDays = Given("deliveriesDays", asked.DeliveriesDays, before.DeliveriesDays, Usual.DeliveriesDays),
            UpdatedDate = Wire.Timestamp(tx.Now),
        };
        tx.SaveRetention(after);
        return await tx.Commit(Told(after), ct);

        int? Given(string name, int? given, int? stored, int? usual) => call.Body.TryGetProperty(name, out _) ? given ?? usual : stored;
    }

    private static Answer Told(RetentionSettings settings) => Answer.Of(new GetRetentionSettingsResponse { RetentionSettings = settings }, SlotwrightJson.Wire.GetRetentionSettingsResponse);
}
