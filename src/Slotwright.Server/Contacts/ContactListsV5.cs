using System.Text.Json;
using Slotwright.Contract;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;
using Slotwright.Wql;
using V5 = Slotwright.Contract.ContactsV5;

namespace Slotwright.Server.Contacts;

/// <summary>Contacts as lists of the fifth version of the API: its paths over the columns of the stored contacts.</summary>
internal sealed class ContactListsV5(Db db, SiteDirectory sites)
{
    private const int MostMatching = 100;

    private static readonly Dictionary<string, string> Columns = new()
    {
        ["id"] = "id",
        ["createdDate"] = "created_date",
        ["updatedDate"] = "updated_date",
        ["email.email"] = "primary_info_email",
        ["phone.phone"] = "primary_info_phone",
        ["name.first"] = "info_name_first",
        ["name.last"] = "info_name_last",
        ["company.name"] = "info_company",
        ["company.jobTitle"] = "info_job_title",
        ["birthdate"] = "info_birthdate",
        ["locale"] = "info_locale",
        ["lastActivity.date"] = "last_activity_activity_date",
        ["addresses.address.city"] = "info_addresses_items_address_city",
        ["addresses.address.country"] = "info_addresses_items_address_country",
    };

    private static readonly Field FullName = new("name.full", "(coalesce(info_name_first, '') || ' ' || coalesce(info_name_last, ''))", FieldType.Text, Operators.None, Sortable: false);

    public static readonly EntityQuery Queried = EntityQuery.Over(ContactRows.Table, Ops.ContactsV5.QueryContacts, Columns);
    private static readonly EntityQuery Counted = EntityQuery.Over(ContactRows.Table, Ops.ContactsV5.SearchContacts, Columns).With([FullName]);
    private readonly EntitySearch search = new(ContactRows.Table, Ops.ContactsV5.SearchContacts, Counted);

    public void Map(Api api, Jobs.Jobs jobs, Jobs.JobStep remove)
    {
        var begin = jobs.ByFilter(Ops.ContactsV5.BulkDeleteContactsByFilter, (_, _) => ValueTask.FromResult(Counted), call => (ContactLists.Words, [ContactLists.Pattern(Words(call))]), remove);
        api.OnQuery(Ops.ContactsV5.QueryContacts, Query).OnQuery(Ops.ContactsV5.SearchContacts, Search).OnQuery(Ops.ContactsV5.CountContacts, Count)
            .On(Ops.ContactsV5.FindMatchingContacts, Matching).On(Ops.ContactsV5.BulkDeleteContactsByFilter, begin);
    }

    private static string Words(Call call) => call.Member("search") is { ValueKind: JsonValueKind.Object } search && search.TryGetProperty("expression", out var words) && words.ValueKind == JsonValueKind.String ? words.GetString()! : "";

    private async Task<Result<Answer>> Query(Call call, CancellationToken ct) =>
        (await Queried.Run(db, call, call.Member("query") ?? default, await sites.Seal(call.Site, ct), ct)).Map(p => p.ToAnswer("contacts", d => ContactV5.Bytes(d.Bytes)));

    private async Task<Result<Answer>> Search(Call call, CancellationToken ct)
    {
        if (call.Member("semanticQuery") is not null) call = call with { Broken = [.. call.Broken, new("semanticQuery", "is not understood: contacts are searched by words", "FIELD_NOT_ALLOWED")] };
        return (await search.Run(db, call, await sites.Seal(call.Site, ct), ct)).Map(found => found.ToAnswer("contacts", d => ContactV5.Bytes(d.Bytes)));
    }

    private async Task<Result<Answer>> Count(Call call, CancellationToken ct)
    {
        var words = call.Member("search") is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "";
        return (await Counted.Count(db, call, ct, ContactLists.Words, ContactLists.Pattern(words))).Map(count => Answer.Of(new V5.CountContactsResponse { Count = (int)count }, V5.ContactsV5Json.Wire.CountContactsResponse));
    }

    /// <summary>Whoever has the e-mail or the phone; external ids are not kept, so none matches.</summary>
    private async Task<Result<Answer>> Matching(Call call, CancellationToken ct)
    {
        var asked = call.Read(V5.ContactsV5Json.Wire.FindMatchingContactsRequest);
        if (asked is { ExternalId: null or "", Email: null or "", Phone: null or "" }) return new Refusal(FaultKind.Invalid, "NO_IDENTIFIER_PROVIDED", "An external id, an e-mail or a phone must be given.");
        string[] keys = [.. new[] { ContactKey.OfEmail(asked.Email), ContactKey.OfPhone(asked.Phone, null) }.Where(k => k.Length > 0)];
        var found = await db.ContactsWith(call.Site, keys, MostMatching, ct);
        return Answer.Of(new V5.FindMatchingContactsResponse { Contacts = [.. found.Select(c => ContactV5.Of(c.Wire))] }, V5.ContactsV5Json.Wire.FindMatchingContactsResponse);
    }
}
