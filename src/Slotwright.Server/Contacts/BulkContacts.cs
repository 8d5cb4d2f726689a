using System.Text.Json;
using Slotwright.Contract;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Contacts;

/// <summary>Changes of all contacts that meet a filter or a search: a job that deals with them one after the other.</summary>
internal sealed class BulkContacts(Db db, Jobs.Jobs jobs, Jobs.JobStep remove)
{
    public void Map(Api api) => api
        .On(Ops.Contacts.BulkDeleteContacts, Chosen(Ops.Contacts.BulkDeleteContacts, remove))
        .On(Ops.Contacts.BulkUpdateContacts, Chosen(Ops.Contacts.BulkUpdateContacts, async (tx, id, ct) => (await Contacts.Change(tx, id, tx.Call.Body.GetProperty("info"), null, ct)).Fault, given: "info"))
        .On(Ops.Contacts.BulkLabelAndUnlabelContacts, Labels(Chosen(Ops.Contacts.BulkLabelAndUnlabelContacts, async (tx, id, ct) =>
        {
            var (add, remove) = (Keys(tx.Call, "labelKeysToAdd"), Keys(tx.Call, "labelKeysToRemove"));
            return (await Contacts.Relabel(tx, id, add, had => [.. had.Except(remove).Union(add)], ct)).Fault;
        })));

    /// <summary>Who is meant is told by a filter, by words, or by both.</summary>
    private Handler Chosen(string operation, Jobs.JobStep step, string? given = null)
    {
        var begin = jobs.ByFilter(operation, (site, ct) => ContactLists.Of(db, site, ct), call => (ContactLists.Words, [ContactLists.Pattern(Words(call))]), step);
        return (call, ct) =>
        {
            if (call.Member("filter") is null && Words(call).Trim().Length == 0) return Refuse(new Refusal(FaultKind.Invalid, "NEITHER_FILTER_NOR_SEARCH", "A filter or words to search for must say which contacts are meant."));
            if (given is not null && call.Member(given) is null) return Refuse(new InvalidFields(given, "REQUIRED_FIELD", "must be given"));
            return begin(call, ct);
        };
    }

    private static string Words(Call call) => call.Member("search") is { ValueKind: JsonValueKind.String } words ? words.GetString()! : "";

    private Handler Labels(Handler begin) => async (call, ct) =>
    {
        await using (var tx = db.Begin(call))
            if (await tx.MissingLabel([.. Keys(call, "labelKeysToAdd"), .. Keys(call, "labelKeysToRemove")], ct) is { } missing) return new LabelNotFound(missing);
        return await begin(call, ct);
    };

    private static Task<Result<Answer>> Refuse(Fault fault) => Task.FromResult<Result<Answer>>(fault);

    private static string[] Keys(Call call, string name) => call.Member(name) is { } list ? [.. list.EnumerateArray().Select(k => k.GetString()!).Distinct()] : [];
}
