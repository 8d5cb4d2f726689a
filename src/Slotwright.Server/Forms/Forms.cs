using System.Text.Json;
using System.Text.Json.Nodes;
using Slotwright.Contract;
using Slotwright.Contract.Forms;
using Slotwright.Domain;
using Slotwright.Server.Http;
using Slotwright.Server.Site;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Forms;

/// <summary>Forms: what a business asks of its customers. Every site is born with a booking form, which services have unless they name another.</summary>
internal sealed class Forms(Db db, SiteDirectory sites) : Entity<Form>(db, sites,
    new("forms", "form", "forms", "Forms/Form", Fqdn, "FORM_NOT_FOUND"), FormsJson.Wire.Form, FormTable)
{
    private const string Fqdn = "wix.forms.v4.form";
    private const string Here = "deleted_date IS NULL";
    private static readonly EntityTable FormTable = new("forms", new EntityColumns(Ops.Forms.QueryForms));
    private readonly SiteDirectory sites = sites;
    private readonly EntityQuery query = new(FormTable, Ops.Forms.QueryForms);

    public void Map(Api api) => api.OnEntity(Ops.Forms.CreateForm, Create).On(Ops.Forms.GetForm, Get).OnEntity(Ops.Forms.UpdateForm, Update).On(Ops.Forms.DeleteForm, Delete)
        .On(Ops.Forms.QueryForms, (call, ct) => Page(call, call.Member("query") ?? default, "metadata", ct))
        .On(Ops.Forms.ListForms, (call, ct) => Page(call, Listed(call.Read(FormsJson.Wire.ListFormsRequest)), "pagingMetadata", ct));

    /// <summary>The booking form of a new site.</summary>
    public static void AddFirst(Tx tx)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(DefaultForm.At(Wire.Timestamp(tx.Now)), FormsJson.Wire.Form);
        FormTable.Insert(tx, Guid.Empty, bytes);
        tx.PublishCreated(Fqdn, Guid.Empty.ToString(), 1, bytes);
    }

    /// <summary>A form of the site, within a transaction that needs it.</summary>
    public static async Task<Form?> Find(Tx tx, Guid id, CancellationToken ct) =>
        await tx.Single($"{FormTable.SelectById} AND {Here}", Document.Read, ct, id) is { } found ? JsonSerializer.Deserialize(found.Bytes, FormsJson.Wire.Form) : null;

    protected override string Scope(Call call) => Here;

    protected override Task<Result<Form>> Prepare(Change<Form> change, CancellationToken ct)
    {
        var form = FormRules.Complete(change.After, change.Before);
        if (FormRules.Refused(form) is { } fault) return Task.FromResult<Result<Form>>(fault);
        if (change.Before is { } before && before.Enabled != form.Enabled)
            change.Tx.PublishAction(Fqdn, form.Enabled == true ? "enabled_form" : "disabled_form", form.Id!, long.Parse(form.Revision!, System.Globalization.CultureInfo.InvariantCulture), new GetFormRequest { FormId = form.Id }, FormsJson.Wire.GetFormRequest);
        return Task.FromResult<Result<Form>>(form);
    }

    protected override Task<Fault?> Leaving(Tx tx, Guid id, Form form, CancellationToken ct) =>
        Task.FromResult<Fault?>(id == Guid.Empty ? new Refusal(FaultKind.Precondition, "DEFAULT_FORM_CANNOT_BE_DELETED", "Services without a form of their own have this one.") : null);

    /// <summary>A deleted form is kept aside, unless it is to be gone for good.</summary>
    protected override void Erase(Tx tx, Guid id)
    {
        if (tx.Call.Member("permanent")?.GetBoolean() == true) base.Erase(tx, id);
        else tx.Write("UPDATE forms SET deleted_date = $3 WHERE site_id = $1 AND id = $2", id, tx.Now.ToDateTimeUtc());
    }

    private async Task<Result<Answer>> Page(Call call, JsonElement asked, string metadata, CancellationToken ct)
    {
        var ns = call.Member("namespace")?.GetString() is { } name ? name : (object)TypedNull.Text;
        var page = await query.Run(Db, call, asked, await sites.Seal(call.Site, ct), ct, $"{Here} AND ($2::text IS NULL OR \"namespace\" = $2)", ns);
        return page.Map(p => p.ToAnswer("forms", metadata: metadata));
    }

    /// <summary>List Forms as the query it is.</summary>
    private static JsonElement Listed(ListFormsRequest asked)
    {
        var paging = new JsonObject();
        if (asked.Paging?.Limit is { } limit) paging["limit"] = limit;
        if (asked.Paging?.Cursor is { Length: > 0 } cursor) return new JsonObject { ["cursorPaging"] = With(paging, "cursor", cursor) }.Deserialize<JsonElement>();
        var filter = new JsonObject();
        if ((asked.Enabled ?? !asked.Disabled) is { } enabled) filter["enabled"] = enabled;
        if (asked.FormIds is { Count: > 0 } ids) filter["id"] = new JsonObject { ["$in"] = new JsonArray([.. ids.Select(id => (JsonNode)id)]) };
        if (asked.NameFilter?.Name is { } name) filter["name"] = asked.NameFilter.FilterType == FilterType.StartsWith ? new JsonObject { ["$startsWith"] = name } : name;
        var order = (asked.Order ?? ListFormsRequestListFormsOrder.CreatedDateDesc).Split('_');
        var field = order[0] switch { "UPDATED" => "updatedDate", "NAME" => "name", _ => "createdDate" };
        return new JsonObject { ["filter"] = filter, ["sort"] = new JsonArray(new JsonObject { ["fieldName"] = field, ["order"] = order[^1] }), ["cursorPaging"] = paging }.Deserialize<JsonElement>();
    }

    private static JsonObject With(JsonObject json, string name, string value)
    {
        json[name] = value;
        return json;
    }
}
