using Slotwright.Server.Storage;

namespace Slotwright.Server.Services;

/// <summary>The SQL that keeps the category embedded in its services current, as <see cref="Policies.PolicyRows"/> does for policies.</summary>
internal static class CategoryRows
{
    private const string Put = """
        UPDATE services SET category_name = $3, category_sort_order = $4, doc = convert_to(
            jsonb_set(convert_from(doc, 'UTF8')::jsonb, '{category}', jsonb_build_object('id', $2, 'name', $3, 'sortOrder', $4))::text, 'UTF8')
        WHERE site_id = $1 AND category_id = $2
        """;

    public static void Embed(Tx tx, Guid id, string name, int sortOrder) => tx.Write(Put, id.ToString(), name, sortOrder);
}
