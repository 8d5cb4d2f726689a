using System.Text.Json;
using Slotwright.Contract;
using Slotwright.Contract.CategoriesV1;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Categories;

/// <summary>The first version of the categories' API, kept for those who still speak it: the same categories, without revisions. They are put in order by the second version only.</summary>
internal sealed class CategoriesV1(Db db, Categories categories, Services.Services services)
{
    public void Map(Api api) => api.On(Ops.CategoriesV1.CreateCategory, Create).On(Ops.CategoriesV1.UpdateCategory, Update)
        .On(Ops.CategoriesV1.DeleteCategory, Delete).On(Ops.CategoriesV1.ListCategories, List);

    private async Task<Result<Answer>> Create(Call call, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        var created = await categories.Add(tx, call.Body.GetProperty("category"), ct);
        return created.Failed(out var fault) ? fault : await tx.Commit(Wrap(created.Value), ct);
    }

    private async Task<Result<Answer>> Update(Call call, CancellationToken ct)
    {
        await using var tx = db.Begin(call);
        var updated = await categories.Change(tx, call.Id("category.id"), call.Body.GetProperty("category"), ct, anyRevision: true);
        return updated.Failed(out var fault) ? Known(fault) : await tx.Commit(Wrap(updated.Value), ct);
    }

    /// <summary>With `deleteServices` the category's services go along; otherwise they stay behind without one.</summary>
    private async Task<Result<Answer>> Delete(Call call, CancellationToken ct)
    {
        var id = call.Id("id");
        await using var tx = db.Begin(call);
        if (await categories.Remove(tx, id, ct) is { } unknown) return Known(unknown);
        var going = call.Member("deleteServices")?.GetBoolean() == true ? await services.InCategory(tx, id, ct) : [];
        foreach (var service in going)
            if (await services.Remove(tx, service, ct) is { } fault) return fault;
        return await tx.Commit(Answer.Of(new DeleteCategoryResponse { Id = id.ToString() }, CategoriesV1Json.Wire.DeleteCategoryResponse), ct);
    }

    /// <summary>All in their order, or those asked for; what is deleted is gone here, whether asked for or not.</summary>
    private async Task<Result<Answer>> List(Call call, CancellationToken ct)
    {
        var wanted = call.Read(CategoriesV1Json.Wire.ListCategoryRequest).CategoryIds?.Select(Guid.Parse).ToArray() ?? [];
        var found = await db.List(call.Site, "SELECT id, revision, doc FROM categories WHERE site_id = $1 AND ($2 = 0 OR id = ANY($3)) ORDER BY sort_order, id", Document.Read, ct, wanted.Length, wanted);
        return Answer.Of(new ListCategoryResponse { Categories = [.. found.Select(Show)] }, CategoriesV1Json.Wire.ListCategoryResponse);
    }

    private static Answer Wrap(Document category) => Answer.Of(new CreateCategoryResponse { Category = Show(category) }, CategoriesV1Json.Wire.CreateCategoryResponse);

    private static Category Show(Document category) => JsonSerializer.Deserialize(category.Bytes, CategoriesV1Json.Wire.Category)! with { Status = Status.Created };

    private static Fault Known(Fault fault) => fault.Kind == FaultKind.NotFound ? new Refusal(FaultKind.NotFound, "NOT_FOUND", fault.Message) : fault;
}
