using Slotwright.Contract;
using Slotwright.Contract.Slotwright;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Members;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Payments.Saved;

/// <summary>What is kept of a customer to pay with: seen by the business and by members, each what is theirs; and forgotten when they want.</summary>
internal sealed class SavedMethodLists(Db db)
{
    public void Map(Api api) => api.On(Ops.Slotwright.ListSavedPaymentMethods, List).On(Ops.Slotwright.DeleteSavedPaymentMethod, Delete);

    private async Task<Result<Answer>> List(Call call, CancellationToken ct)
    {
        var asked = call.Read(SlotwrightJson.Wire.ListSavedPaymentMethodsRequest).ContactId;
        var contact = await Own(call, ct) ?? Call.GuidOf(asked);
        if (contact == Guid.Empty) return new InvalidFields("contactId", "REQUIRED_FIELD", "must be given");
        return Answer.Of(new ListSavedPaymentMethodsResponse { SavedPaymentMethods = [.. (await db.MethodsOf(call.Site, contact, ct)).Select(Tell)] }, SlotwrightJson.Wire.ListSavedPaymentMethodsResponse);
    }

    private async Task<Result<Answer>> Delete(Call call, CancellationToken ct)
    {
        var (id, own) = (call.Id("savedPaymentMethodId"), await Own(call, ct));
        await using var tx = db.Begin(call);
        var isTheirs = own is null || await db.SavedMethod(call.Site, id, ct) is { } method && method.Contact == own;
        if (!isTheirs || !await tx.ForgetMethod(id, ct)) return new Refusal(FaultKind.NotFound, "SAVED_PAYMENT_METHOD_NOT_FOUND", $"There is no saved payment method {id}.");
        return await tx.Commit(Answer.Empty, ct);
    }

    /// <summary>The only customer whose it may be; null for the business.</summary>
    private async Task<Guid?> Own(Call call, CancellationToken ct)
    {
        if (call.Caller.Kind != CallerKind.Member) return null;
        await using var tx = db.Begin(call with { Key = null });
        return await MembersModule.ContactOf(tx, call.Caller.Subject, ct) ?? call.Caller.Subject;
    }

    private static SavedPaymentMethod Tell(SavedMethod m) => new()
    {
        Id = m.Id.ToString(),
        ContactId = m.Contact?.ToString(),
        Provider = m.Provider.ToUpperInvariant(),
        Brand = m.Brand,
        LastFourDigits = m.LastFour,
        ExpiresMonth = m.ExpiresMonth,
        ExpiresYear = m.ExpiresYear,
        CreatedDate = Wire.Timestamp(m.Created),
    };
}
