using Slotwright.Contract;
using Slotwright.Contract.DraftOrders;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.DraftOrders;

/// <summary>The SQL of drafts. Nothing else writes their table.</summary>
internal static class DraftRows
{
    public const string Fqdn = "wix.ecom.v1.draft_order";
    private const string Select = $"SELECT {StoredDraft.Columns} FROM draft_orders WHERE site_id = $1";

    public static readonly EntityTable Table = new("draft_orders", new EntityColumns(Ops.DraftOrders.QueryDraftOrders), "terms", "is_edit");

    public static Task<StoredDraft?> Draft(this Db db, Guid site, Guid id, CancellationToken ct) => db.Single(site, $"{Select} AND id = $2", StoredDraft.Read, ct, id);

    public static Task<StoredDraft?> LockDraft(this Tx tx, Guid id, CancellationToken ct) => tx.Single($"{Select} AND id = $2 FOR NO KEY UPDATE", StoredDraft.Read, ct, id);

    /// <summary>The draft that changes an order just now: there is one at a time. Whoever asks holds the order's lock; the draft's is not taken, for who commits has it and waits for the order's.</summary>
    public static Task<StoredDraft?> DraftOf(this Tx tx, Guid order, CancellationToken ct) =>
        tx.Single($"{Select} AND order_id = $2 AND is_edit AND status = '{EditingStatus.Draft}'", StoredDraft.Read, ct, order.ToString());

    public static void AddDraft(this Tx tx, StoredDraft draft)
    {
        var bytes = draft.Bytes;
        Table.Insert(tx, draft.Id, bytes, [draft.TermBytes, draft.IsEdit]);
        tx.PublishCreated(Fqdn, draft.Id.ToString(), draft.Revision, bytes);
    }

    public static void SaveDraft(this Tx tx, StoredDraft before, StoredDraft draft)
    {
        var bytes = draft.Bytes;
        Table.Update(tx, draft.Id, draft.Revision, bytes, [draft.TermBytes, draft.IsEdit]);
        tx.PublishUpdated(Fqdn, draft.Id.ToString(), draft.Revision, bytes, Documents.Modified(before.Bytes, bytes));
    }

    public static void RemoveDraft(this Tx tx, StoredDraft draft)
    {
        tx.Write(Table.DeleteById, draft.Id);
        tx.PublishDeleted(Fqdn, draft.Id.ToString(), draft.Revision, draft.Bytes);
    }
}
