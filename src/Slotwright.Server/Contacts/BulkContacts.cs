using Slotwright.Contract;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Contacts;

/// <summary>Changes of all contacts that meet a filter: a job that deals with them one after the other.</summary>
internal sealed class BulkContacts(Db db, Jobs.Jobs jobs)
{
    public void Map(Api api) => api
        .On(Ops.Contacts.BulkDeleteContacts, Filtered(Ops.Contacts.BulkDeleteContacts, Contacts.Remove))
        .On(Ops.Contacts.BulkUpdateContacts, Filtered(Ops.Contacts.BulkUpdateContacts, async (tx, id, ct) => (await Contacts.Change(tx, id, tx.Call.Body.GetProperty("info"), null, ct)).Fault, given: "info"))
        .On(Ops.Contacts.BulkLabelAndUnlabelContacts, Labels(Filtered(Ops.Contacts.BulkLabelAndUnlabelContacts, async (tx, id, ct) =>
        {
            var (add, remove) = (Keys(tx.Call, "labelKeysToAdd"), Keys(tx.Call, "labelKeysToRemove"));
            return (await Contacts.Relabel(tx, id, add, had => [.. had.Except(remove).Union(add)], ct)).Fault;
        })));

    /// <summary>Searching for words is left to queries: a job takes a filter.</summary>
    private Handler Filtered(string operation, Jobs.JobStep step, string? given = null)
    {
        var begin = jobs.ByFilter(operation, ContactLists.Queried, _ => "true", step);
        return (call, ct) =>
        {
            if (call.Member("search") is not null) return Refuse(new InvalidFields("search", "FIELD_NOT_ALLOWED", "contacts to change in bulk are chosen by filter"));
            if (call.Member("filter") is null) return Refuse(new Refusal(FaultKind.Invalid, "NEITHER_FILTER_NOR_SEARCH", "A filter must say which contacts are meant."));
            if (given is not null && call.Member(given) is null) return Refuse(new InvalidFields(given, "REQUIRED_FIELD", "must be given"));
            return begin(call, ct);
        };
    }

    private Handler Labels(Handler begin) => async (call, ct) =>
    {
        await using (var tx = db.Begin(call))
            if (await tx.MissingLabel([.. Keys(call, "labelKeysToAdd"), .. Keys(call, "labelKeysToRemove")], ct) is { } missing) return new LabelNotFound(missing);
        return await begin(call, ct);
    };

    private static Task<Result<Answer>> Refuse(Fault fault) => Task.FromResult<Result<Answer>>(fault);

    private static string[] Keys(Call call, string name) => call.Member(name) is { } list ? [.. list.EnumerateArray().Select(k => k.GetString()!).Distinct()] : [];
}
