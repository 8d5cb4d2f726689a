using Slotwright.Contract;
using Slotwright.Contract.Slotwright;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Privacy;

/// <summary>What a person may ask of a business about their data, and how long the business keeps any.</summary>
internal sealed class PrivacyModule(Db db, EraseCustomer erase)
{
    private const int Usual = 50;

    public void Map(Api api)
    {
        var retention = new RetentionSettingsPage(db);
        api.On(Ops.Slotwright.ExportCustomer, new ExportCustomer(db).Run).On(Ops.Slotwright.EraseCustomer, erase.Run).On(Ops.Slotwright.ListErasures, List)
            .On(Ops.Slotwright.GetRetentionSettings, retention.Get).On(Ops.Slotwright.UpdateRetentionSettings, retention.Update);
    }

    /// <summary>That people were erased, not who.</summary>
    private async Task<Result<Answer>> List(Call call, CancellationToken ct)
    {
        var asked = call.Read(SlotwrightJson.Wire.ListErasuresRequest);
        var found = await db.Erasures(call.Site, asked.Before is { } before ? Guid.Parse(before) : null, asked.Limit ?? Usual, ct);
        return Answer.Of(new ListErasuresResponse { Erasures = found }, SlotwrightJson.Wire.ListErasuresResponse);
    }
}
