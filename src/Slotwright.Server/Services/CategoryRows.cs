using System.Text.Json;
using Slotwright.Contract.Categories;
using Slotwright.Contract.Services;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Services;

/// <summary>The SQL that keeps the category embedded in its services current. A category that goes leaves its name there, until the service is updated.</summary>
internal static class CategoryRows
{
    /// <summary>To be called with every change of a category's name or place; the services' own revisions stay.</summary>
    public static void Embed(Tx tx, Guid id, string? name, int? sortOrder) => tx.Write("""
        UPDATE services SET category_name = $3, category_sort_order = ($4::jsonb ->> 'sortOrder')::numeric, doc = convert_to(
            jsonb_set(convert_from(doc, 'UTF8')::jsonb, '{category}', $4::jsonb)::text, 'UTF8')
        WHERE site_id = $1 AND category_id = $2
        """, id.ToString(), (object?)name ?? TypedNull.Text,
        new JsonText(JsonSerializer.Serialize(new() { Id = id.ToString(), Name = name, SortOrder = sortOrder }, ServicesJson.Wire.V2Category)));

    public static V2Category Embedded(Category category) => new() { Id = category.Id, Name = category.Name, SortOrder = category.SortOrder };
}
