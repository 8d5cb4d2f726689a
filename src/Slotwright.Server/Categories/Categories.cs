using System.Text.Json.Nodes;
using Slotwright.Contract;
using Slotwright.Contract.Categories;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Categories;

/// <summary>Categories: the shelves services stand on, in an order of the owner's (behaviour/staff.md 5).</summary>
internal sealed class Categories(Db db, SiteDirectory sites) : Entity<Category>(db, sites,
    new("categories", "category", "categories", "Categories/Category", "wix.bookings.categories.v2.category", "CATEGORY_NOT_FOUND"), CategoriesJson.Wire.Category, CategoryTable)
{
    private const int Most = 100;
    private static readonly EntityTable CategoryTable = new("categories", new EntityColumns(Ops.Categories.QueryCategories));
    private readonly SiteDirectory sites = sites;

    /// <param name="services">Whose deletion the first version of the API may ask for together with a category's.</param>
    public void Map(Api api, Services.Services services)
    {
        var query = new EntityQuery(CategoryTable, Ops.Categories.QueryCategories);
        api.OnEntity(Ops.Categories.CreateCategory, Create).On(Ops.Categories.GetCategory, Get).OnEntity(Ops.Categories.UpdateCategory, Update)
            .On(Ops.Categories.DeleteCategory, Delete).OnQuery(Ops.Categories.QueryCategories, Query(query)).OnQuery(Ops.Categories.CountCategories, Count(query))
            .On(Ops.Categories.MoveCategory, Move);
        new CategoriesV1(Db, this, services).Map(api);
    }

    /// <summary>A new category stands last. Its services show a changed name or place at once.</summary>
    protected override async Task<Result<Category>> Prepare(Change<Category> change, CancellationToken ct)
    {
        var category = change.After;
        if (string.IsNullOrEmpty(category.Name)) return new InvalidFields("category.name", "REQUIRED_FIELD", "must be given");
        if (change.Before is null) return await Append(change.Tx, category, ct);
        Services.Services.ShowCategory(change.Tx, change.Id, category.Name, category.SortOrder!.Value);
        return category;
    }

    private async Task<Result<Category>> Append(Tx tx, Category category, CancellationToken ct)
    {
        var others = await Places(tx, ct);
        if (others.Count >= Most) return new Refusal(FaultKind.Precondition, "CATEGORY_LIMIT_REACHED", $"A site has at most {Most} categories.");
        if (CategoryOrder.Last(others.LastOrDefault()?.SortOrder) is { } last) return category with { SortOrder = last };
        for (var i = 0; i < others.Count; i++) await Put(tx, new(others[i].Id, (i + 1) * CategoryOrder.Step), ct);
        return category with { SortOrder = (others.Count + 1) * CategoryOrder.Step };
    }

    /// <summary>Move Category: to the first place, the last, or right after another. Movers of one site come one after another.</summary>
    private async Task<Result<Answer>> Move(Call call, CancellationToken ct)
    {
        var asked = call.Read(CategoriesJson.Wire.MoveCategoryRequest);
        var id = call.Id("categoryId");
        await using var tx = Db.Begin(call);
        var places = await Places(tx, ct);
        if (places.All(p => p.Id != id)) return NotFound(id);
        var index = Index([.. places.Where(p => p.Id != id)], asked, id);
        if (index.Failed(out var nowhere)) return nowhere;
        foreach (var place in CategoryOrder.Move(places, id, index.Value)) await Put(tx, place, ct);
        var moved = await tx.Single(Table.SelectById, Document.Read, ct, id);
        return await tx.Commit(Answer.Wrap("category", moved!.Bytes), ct);
    }

    private Result<int> Index(List<Place> others, MoveCategoryRequest asked, Guid id)
    {
        if (asked.Position != Position.AfterCategory) return asked.Position == Position.First ? 0 : others.Count;
        if (asked.AfterCategoryId is not { } given) return new InvalidFields("afterCategoryId", "REQUIRED_FIELD", "must be given with AFTER_CATEGORY");
        var after = Guid.Parse(given);
        if (after == id) return new InvalidFields("afterCategoryId", "VALIDATION", "must be another category");
        return others.FindIndex(p => p.Id == after) is >= 0 and var at ? at + 1 : NotFound(after);
    }

    /// <summary>All categories in order. The site's row is locked first, by the version of its catalogue moving on, so that nobody else places one meanwhile.</summary>
    private async Task<List<Place>> Places(Tx tx, CancellationToken ct)
    {
        sites.Changed(tx);
        return await tx.List("SELECT id, sort_order::int FROM categories WHERE site_id = $1 ORDER BY sort_order, id", r => new Place(r.GetGuid(0), r.GetInt32(1)), ct);
    }

    private async Task Put(Tx tx, Place place, CancellationToken ct)
    {
        var stored = (await tx.Single(Table.LockById, Document.Read, ct, place.Id))!;
        var before = JsonNode.Parse(stored.Bytes)!.AsObject();
        var after = (JsonObject)before.DeepClone();
        after["sortOrder"] = place.SortOrder;
        await Replace(tx, place.Id, stored, before, after, [], ct);
    }
}
