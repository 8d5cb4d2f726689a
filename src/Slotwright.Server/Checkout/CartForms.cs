using Slotwright.Contract;
using Slotwright.Contract.Carts;
using Slotwright.Domain;
using Slotwright.Server.Bookings;
using Slotwright.Server.Forms;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;
using FieldViolation = Slotwright.Domain.FieldViolation;

namespace Slotwright.Server.Checkout;

/// <summary>What a cart's lines ask of the customer: the forms of the bookings in it. A line's form is known by the form's own id.</summary>
internal sealed class CartForms(Db db)
{
    public void Map(Api api)
    {
        Carts.Both(api, Ops.Carts.UpdateFormSubmissions, Ops.CurrentCarts.UpdateFormSubmissionsInCurrentCart, Update);
        Carts.Both(api, Ops.Carts.GetUpsellOptions, Ops.CurrentCarts.GetUpsellOptionsForCurrentCart, Upsells);
    }

    /// <summary>Update Form Submissions: the bookings that ask this form have these answers from then on.</summary>
    private async Task<Result<Answer>> Update(Call call, Carts.Find find, CancellationToken ct)
    {
        var given = call.Read(CartsJson.Wire.UpdateFormSubmissionsRequest).FormSubmissions ?? [];
        if (given.Index().SelectMany(g => Wrong(g.Index, g.Item, given)).ToList() is { Count: > 0 } unreadable) return new InvalidFields(unreadable);
        await using var tx = db.Begin(call);
        if (await find(tx, ct) is not { } cart) return Carts.Missing(call);
        if (cart.OrderId is { } order) return new CartAlreadyOrdered(order);
        var asking = new List<StoredBooking>();
        foreach (var id in cart.Lines.Select(l => CartLines.IdOf(l.Source?.CatalogReference)).OfType<Guid>().Order())
            if (await tx.LockBooking(id, ct) is { Wire.FormId: not null } booking) asking.Add(booking);
        var wrong = new List<FieldViolation>();
        foreach (var (i, one) in given.Index())
        {
            var answered = asking.Where(b => Same(b.Wire.FormId, one.Id)).ToList();
            if (answered.Count == 0) wrong.Add(new($"formSubmissions[{i}].id", "is the form of nothing in the cart", "NOT_FOUND"));
            else if (!Same(await Submissions.FormOf(tx, Call.GuidOf(one.FormSubmissionId), ct), one.Id)) wrong.Add(new($"formSubmissions[{i}].formSubmissionId", "is no submission of this form", "NOT_FOUND"));
            foreach (var booking in answered) BookingDetails.Change(tx, booking, b => b with { FormSubmissionId = one.FormSubmissionId });
        }
        return wrong.Count > 0 ? new InvalidFields(wrong) : await tx.Commit(Answer.Of(new UpdateFormSubmissionsResponse { Cart = cart.Wire }, CartsJson.Wire.UpdateFormSubmissionsResponse), ct);
    }

    private static IEnumerable<FieldViolation> Wrong(int at, FormSubmission given, IReadOnlyList<FormSubmission> all)
    {
        if (given.Id is null) yield return new($"formSubmissions[{at}].id", "must be given", "REQUIRED_FIELD");
        else if (all.Take(at).Any(other => Same(other.Id, given.Id))) yield return new($"formSubmissions[{at}].id", "is answered twice", "VALIDATION");
        if (given.FormSubmissionId is null) yield return new($"formSubmissions[{at}].formSubmissionId", "must be given", "REQUIRED_FIELD");
    }

    private static bool Same(string? one, string? other) => one is not null && string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Get Upsell Options: what could be bought in a line's place. A booking is one service at one time; nothing takes its place.</summary>
    private async Task<Result<Answer>> Upsells(Call call, Carts.Find find, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        return await find(tx, ct) is { } cart ? Answer.Of(new GetUpsellOptionsResponse { ItemsUpsells = [.. cart.Lines.Select(l => new ItemUpsells { LineItemId = l.Id, Upsells = [] })] }, CartsJson.Wire.GetUpsellOptionsResponse) : Carts.Missing(call);
    }
}
