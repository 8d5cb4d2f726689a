using System.Text.Json;
using System.Text.Json.Nodes;
using Slotwright.Contract;
using Slotwright.Domain;
using Slotwright.Server.Contacts;
using Slotwright.Server.Http;
using Slotwright.Server.Identity;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;
using Told = Slotwright.Contract.Tasks;

namespace Slotwright.Server.CustomerFile;

/// <summary>
/// Tasks: what a business has to do, for one contact or for none. They stand in an order of the business's own, new ones first; of the contact a task keeps
/// the id alone, and shows what the contact is now.
/// </summary>
internal sealed class Tasks(Db db, SiteDirectory sites) : Entity<Told.Task>(db, sites, new("tasks", "task", "tasks", "Tasks/Task", TaskRows.Fqdn, "TASK_NOT_FOUND"), Told.TasksJson.Wire.Task, TaskRows.Table)
{
    private readonly SiteDirectory sites = sites;
    private readonly EntityQuery query = new EntityQuery(TaskRows.Table, Ops.Tasks.QueryTasks).OrderedBy(TaskRows.Place);

    protected override bool InCatalog => false;

    public void Map(Api api) => api.OnEntity(Ops.Tasks.CreateTask, Make).On(Ops.Tasks.GetTask, Tell).OnEntity(Ops.Tasks.UpdateTask, Alter).On(Ops.Tasks.DeleteTask, Delete)
        .OnQuery(Ops.Tasks.QueryTasks, Find).OnQuery(Ops.Tasks.CountTasks, Count(query)).On(Ops.Tasks.MoveTaskAfter, Move);

    private async Task<Result<Answer>> Make(Call call, CancellationToken ct)
    {
        await using var tx = Db.Begin(call);
        var added = await Add(tx, call.Body.GetProperty("task"), ct);
        if (added.Failed(out var fault)) return fault;
        tx.PutFirst(Guid.Parse(added.Value.Id));
        return await tx.Commit(await Answered(call, added.Value, ct), ct);
    }

    private async Task<Result<Answer>> Tell(Call call, CancellationToken ct)
    {
        var id = call.Id("taskId");
        return await Db.Single(call.Site, Table.SelectById, Document.Read, ct, id) is { } found ? await Answered(call, found, ct) : NotFound(id);
    }

    private async Task<Result<Answer>> Alter(Call call, CancellationToken ct)
    {
        await using var tx = Db.Begin(call);
        var changed = await Change(tx, call.Id("task.id"), call.Body.GetProperty("task"), ct);
        return changed.Failed(out var fault) ? fault : await tx.Commit(await Answered(call, changed.Value, ct), ct);
    }

    private async Task<Result<Answer>> Find(Call call, CancellationToken ct)
    {
        var page = await query.Run(Db, call, call.Member("query") ?? default, await sites.Seal(call.Site, ct), ct);
        if (page.Failed(out var fault)) return fault;
        var people = await People(call.Site, page.Value.Documents, ct);
        return page.Value.ToAnswer("tasks", task => Shown(task.Bytes, people));
    }

    /// <summary>To the place right after another task, or to the first one when none is named.</summary>
    private async Task<Result<Answer>> Move(Call call, CancellationToken ct)
    {
        var (id, before) = (call.Id("taskId"), call.Member("beforeTaskId") is { } other ? Guid.Parse(other.GetString()!) : (Guid?)null);
        if (before == id) return new InvalidFields("beforeTaskId", "VALIDATION", "must be another task");
        await using var tx = Db.Begin(call);
        if (await Lock(tx, id, "true", ct) is null) return NotFound(id);
        if (before is not { } after) tx.PutFirst(id);
        else if (!await tx.PutAfter(id, after, ct)) return NotFound(after);
        return await tx.Commit(Answer.Empty, ct);
    }

    protected override async Task<Result<Told.Task>> Prepare(Change<Told.Task> change, CancellationToken ct)
    {
        var task = change.After;
        if (task.DueDate is { } due)
        {
            if (Wire.Moment(due) is not { } moment) return new InvalidFields("task.dueDate", "FORMAT", "must be a time of the years 1 to 9998");
            task = task with { DueDate = Wire.Timestamp(moment) };
        }
        if (change.Given["contact"] is JsonObject)
        {
            if (!Guid.TryParse(task.Contact?.Id, out var contact)) return new InvalidFields("task.contact.id", "REQUIRED_FIELD", "must be given");
            if (await change.Tx.HoldContact(contact, ct) is null) return new ContactNotFound(contact);
            task = task with { Contact = new() { Id = contact.ToString() } };
        }
        return task with { Status = task.Status ?? Told.TaskStatus.ActionNeeded, Source = change.Before is null ? SourceOf(change.Tx.Call.Caller) : change.Before.Source };
    }

    private static Told.TaskSource SourceOf(Caller caller) => caller.Kind == CallerKind.App
        ? new() { SourceType = Told.SourceType.App, AppId = caller.Subject.ToString() } : new() { SourceType = Told.SourceType.User, UserId = caller.Subject.ToString() };

    private async Task<Answer> Answered(Call call, Document task, CancellationToken ct) => Answer.Wrap("task", Shown(task.Bytes, await People(call.Site, [task], ct)));

    private async Task<Dictionary<string, StoredContact>> People(Guid site, IReadOnlyList<Document> tasks, CancellationToken ct)
    {
        var ids = tasks.Select(t => JsonSerializer.Deserialize(t.Bytes, Json)!.Contact?.Id).OfType<string>().Select(Guid.Parse).Distinct().ToArray();
        return ids.Length == 0 ? [] : (await Db.Contacts(site, ids, ct)).ToDictionary(c => c.Id.ToString());
    }

    private byte[] Shown(byte[] bytes, Dictionary<string, StoredContact> people)
    {
        var task = JsonSerializer.Deserialize(bytes, Json)!;
        if (task.Contact?.Id is not { } id || !people.TryGetValue(id, out var contact)) return bytes;
        var (info, primary) = (contact.Wire.Info, contact.Wire.PrimaryInfo);
        return JsonSerializer.SerializeToUtf8Bytes(task with { Contact = new() { Id = id, FirstName = info?.Name?.First, LastName = info?.Name?.Last, Email = primary?.Email, Phone = primary?.Phone, ImageUrl = info?.Picture?.Image?.Url } }, Json);
    }

    public static Task Inherit(Tx tx, Guid from, Guid to, CancellationToken ct)
    {
        tx.PassTasks(from, to);
        return Task.CompletedTask;
    }

    public static Task Leave(Tx tx, Guid contact, CancellationToken ct) => tx.RemoveTasks(contact, ct);
}
