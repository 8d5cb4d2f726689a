using Slotwright.Server.Identity;
using Slotwright.Server.Orders;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Payments.Saved;

/// <summary>What customers agreed to have kept. We keep the provider's name for it, sealed, and what the customer knows it by; the card is with the provider alone.</summary>
internal sealed class SavedMethods(Db db, SiteDirectory sites)
{
    /// <summary>Whether there is somebody whose it would be: what nobody could find and have forgotten is not kept, nor is that promised.</summary>
    public async Task<bool> CanKeep(Guid site, StoredOrder order, CancellationToken ct) => Guid.TryParse(order.Wire.BuyerInfo?.ContactId, out var contact) && await db.IsContact(site, contact, ct);

    /// <summary>Keeps what a payment was made with, once, with the payment's own transaction. Of a customer who is erased by now the provider is told to forget it.</summary>
    public async Task Keep(Tx tx, StoredOrder order, StoredPayment payment, KeptCard card, CancellationToken ct)
    {
        if (await tx.HasKept(payment.Id, ct)) return;
        var id = Guid.CreateVersion7(tx.Now.ToDateTimeOffset());
        var reference = SecretSeal.Close((await sites.Catalog(tx.Site, ct)).Site.Secret, SecretSeal.SavedMethods, id, card.Reference);
        var contact = Guid.TryParse(order.Wire.BuyerInfo?.ContactId, out var known) ? known : (Guid?)null;
        tx.AddMethod(new(id, contact, payment.Id, payment.Provider, reference, card.Brand, card.LastFour, card.ExpiresMonth, card.ExpiresYear, tx.Now));
    }

    /// <summary>The provider's name for it; null when it is not kept any more.</summary>
    public async Task<string?> Open(Guid site, Guid id, CancellationToken ct) => await db.SavedMethod(site, id, ct) is { } method ? await Open(site, method, ct) : null;

    public async Task<string?> Open(Guid site, SavedMethod method, CancellationToken ct) => SecretSeal.Open((await sites.Catalog(site, ct)).Site.Secret, SecretSeal.SavedMethods, method.Id, method.Reference);

    /// <summary>What a contact that went into another had kept is the other's.</summary>
    public static Task Inherit(Tx tx, Guid from, Guid to, CancellationToken ct)
    {
        tx.InheritMethods(from, to);
        return Task.CompletedTask;
    }
}
