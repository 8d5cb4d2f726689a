using System.Text.Json;
using System.Text.Json.Nodes;
using Slotwright.Contract;
using Slotwright.Contract.SiteProperties;
using Slotwright.Domain;
using Slotwright.Server.Calendar;
using Slotwright.Server.Http;
using Slotwright.Server.Storage;

namespace Slotwright.Server.Site;

/// <summary>
/// A site's properties: one object, of what the site is, what its owner says of the business, and the hours in force on the
/// business schedule. What the owner said is stored; every change is a new version.
/// </summary>
internal sealed class SiteProperties(Db db, SiteDirectory sites)
{
    private const string Fqdn = "wix.siteproperties.v4.properties";
    private const string SpecialEvents = "specialEvents"; // kept beside the properties: which events stand for the special days

    /// <summary>What becomes of the stored properties; a fault keeps them.</summary>
    private delegate Task<Fault?> Step(Tx tx, JsonObject stored, JsonObject given, CancellationToken ct);

    public void Map(Api api) => api.On(Ops.SiteProperties.GetSiteProperties, Get)
        .On(Ops.SiteProperties.UpdateBusinessContact, Update("businessContact", "BusinessContactData", Contact))
        .On(Ops.SiteProperties.UpdateBusinessProfile, Update("businessProfile", "BusinessProfileData", Profile))
        .On(Ops.SiteProperties.UpdateBusinessSchedule, Update("businessSchedule", "BusinessSchedule", Hours))
        .On(Ops.SiteProperties.UpdateConsentPolicy, Update("consentPolicy", "ConsentPolicy", Consent));

    private async Task<Result<Answer>> Get(Call call, CancellationToken ct)
    {
        var mask = Mask(call);
        if (mask.Violations(Rule("Properties")) is { Count: > 0 } violations) return new InvalidFields(violations);
        var catalog = await sites.Catalog(call.Site, ct);
        var stored = await db.Single(call.Site, "SELECT id, revision, doc FROM site_properties WHERE site_id = $1", Document.Read, ct);
        var hours = await db.Hours(call.Site, catalog.Site.BusinessSchedule, ct);
        var all = PropertyView.Of(catalog, stored is null ? [] : Parse(stored), BusinessHours.InForce(hours, call.Now));
        return Answer.Write(w =>
        {
            w.WriteStartObject();
            w.WriteString("version", Wire.Revision(stored?.Revision ?? 1));
            w.WritePropertyName("properties");
            mask.Only(all).WriteTo(w);
            w.WriteEndObject();
        });
    }

    private Handler Update(string member, string type, Step step) => async (call, ct) =>
    {
        var (mask, rule) = (Mask(call), Rule(type));
        if (mask.Violations(rule) is { Count: > 0 } violations) return new InvalidFields(violations);
        await using var tx = db.Begin(call);
        sites.Changed(tx); // first, since it locks the site's row: changes come one after another
        var former = await tx.Single("SELECT id, revision, doc FROM site_properties WHERE site_id = $1", Document.Read, ct);
        var stored = former is null ? [] : Parse(former);
        var target = member is "businessSchedule" or "consentPolicy" ? Part(stored, member) : stored;
        var before = (JsonObject)target.DeepClone();
        mask.Merge(target, Documents.Clean(call.Body.GetProperty(member), rule), rule);
        if (await step(tx, stored, target, ct) is { } fault) return fault;
        Save(tx, stored, (former?.Revision ?? 1) + 1, target == stored ? [.. Documents.Modified(before, stored).Select(m => m.Key)] : [member]);
        return await tx.Commit(Answer.Empty, ct);
    };

    private static Task<Fault?> Contact(Tx tx, JsonObject stored, JsonObject given, CancellationToken ct)
    {
        var email = (string?)stored["email"];
        return Task.FromResult<Fault?>(string.IsNullOrEmpty(email) || Formats.Matches("EMAIL", email) ? null : new InvalidFields("businessContact.email", "FORMAT", "must be an EMAIL"));
    }

    /// <summary>The site is called what its business is called.</summary>
    private static Task<Fault?> Profile(Tx tx, JsonObject stored, JsonObject given, CancellationToken ct)
    {
        if ((string?)stored["businessName"] is { Length: > 0 } name) tx.Write("UPDATE sites SET name = $2 WHERE site_id = $1", name);
        return Task.FromResult<Fault?>(null);
    }

    /// <summary>Essential cookies cannot be refused.</summary>
    private static Task<Fault?> Consent(Tx tx, JsonObject stored, JsonObject given, CancellationToken ct)
    {
        given["essential"] = true;
        return Task.FromResult<Fault?>(null);
    }

    /// <summary>The weekly hours and the special days go to the business's calendar. A part that is not sent stays as it is.</summary>
    private async Task<Fault?> Hours(Tx tx, JsonObject stored, JsonObject given, CancellationToken ct)
    {
        var (wanted, sent) = (given.Deserialize(SitePropertiesJson.Wire.BusinessSchedule)!, tx.Call.Body.GetProperty("businessSchedule"));
        var site = (await sites.Catalog(tx.Site, ct)).Site;
        var weekly = (wanted.Periods ?? []).Select(p => BusinessHours.Read(p.OpenDay, p.OpenTime, p.CloseDay, p.CloseTime)).ToList();
        var special = wanted.SpecialHourPeriod ?? [];
        List<FieldViolation> wrong = [.. weekly.Index().Where(p => p.Item is null).Select(p => new FieldViolation($"businessSchedule.periods[{p.Index}]", "needs days and times like MONDAY 09:00, the end after the start", "VALIDATION")),
            .. special.Index().Where(p => SpecialHours.Read(p.Item, site.Zone) is null).Select(p => new FieldViolation($"businessSchedule.specialHourPeriod[{p.Index}]", "needs a startDate and a later endDate, ISO 8601", "VALIDATION"))];
        if (wrong.Count > 0) return new InvalidFields(wrong);
        var schedule = (await Schedules.Find(tx, site.BusinessSchedule, ct))!;
        if (sent.TryGetProperty("periods", out _)) await BusinessHours.Replace(tx, site, schedule, weekly!, ct);
        given.Remove("periods"); // the calendar knows them
        if (!sent.TryGetProperty("specialHourPeriod", out _)) return null;
        var former = (stored[SpecialEvents] as JsonArray ?? []).Select(id => (string)id!);
        stored[SpecialEvents] = new JsonArray([.. (await SpecialHours.Replace(tx, site, schedule, [.. former], special, ct)).Select(id => (JsonNode)id)]);
        return null;
    }

    private static void Save(Tx tx, JsonObject stored, long version, IReadOnlyList<string> changed)
    {
        tx.Write("""
            INSERT INTO site_properties (site_id, id, revision, created_date, updated_date, doc) VALUES ($1, $1, $2, $3, $3, $4)
            ON CONFLICT (site_id, id) DO UPDATE SET revision = excluded.revision, updated_date = excluded.updated_date, doc = excluded.doc
            """, version, tx.Now.ToDateTimeUtc(), JsonSerializer.SerializeToUtf8Bytes(stored));
        // The event is not one of an entity: its body names the site and holds the change (its inner form is assumed).
        var told = new JsonObject
        {
            ["metasiteId"] = tx.Site.ToString(),
            ["event"] = new JsonObject { ["fields"] = new JsonArray([.. changed.Select(f => (JsonNode)f)]), ["version"] = Wire.Revision(version), ["properties"] = new PropertyMask(changed).Only(stored).DeepClone() },
        };
        tx.PublishAction(Fqdn, "site_properties_updated", tx.Site.ToString(), version, told.Deserialize<JsonElement>(), Contract.Locations.LocationsJson.Wire.JsonElement);
    }

    private static JsonObject Part(JsonObject stored, string member)
    {
        if (stored[member] is JsonObject part) return part;
        var fresh = new JsonObject();
        stored[member] = fresh;
        return fresh;
    }

    private static PropertyMask Mask(Call call) => new([.. call.Member("fields") is { } fields ? fields.EnumerateArray().Select(f => f.GetString()!) : []]);

    private static TypeRule Rule(string type) => ContractTable.Current.Types[$"SiteProperties/{type}"];

    private static JsonObject Parse(Document stored) => JsonNode.Parse(stored.Bytes)!.AsObject();
}
