using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Slotwright.Contract;
using Slotwright.Server.Http;

namespace Slotwright.Server.Tests.Http;

/// <summary>Each kind of rule the contract has, broken in every field of every operation that has it (contract/types.json).</summary>
public sealed class EveryRule(Cluster cluster)
{
    private static readonly Dictionary<string, string> NoPath = [];

    private static IEnumerable<Operation> Operations => ContractTable.Current.Operations.Values.Where(o => o.Request is not null);

    [Theory]
    [InlineData("MIN_LENGTH", 20)]
    [InlineData("MAX_LENGTH", 300)]
    [InlineData("MIN_SIZE", 10)]
    [InlineData("MAX_SIZE", 100)]
    [InlineData("MIN", 50)]
    [InlineData("MAX", 50)]
    [InlineData("FORMAT", 300)]
    [InlineData("DECIMAL_GT", 3)]
    [InlineData("DECIMAL_GTE", 10)]
    [InlineData("DECIMAL_LTE", 5)]
    [InlineData("DECIMAL_MAX_SCALE", 5)]
    [InlineData("INVALID_ENUM_VALUE", 100)]
    [InlineData("ONE_OF_ALIGNMENT", 20)]
    [InlineData("VALIDATION", 1000)]
    public void A_rule_is_told_wherever_the_contract_has_it(string kind, int atLeast)
    {
        var probes = Operations.SelectMany(o => RuleProbe.Of(o).Where(p => p.Rule == kind).Select(p => (Operation: o, Probe: p))).ToList();
        Assert.True(probes.Count >= atLeast, $"{kind}: only {probes.Count}");
        Assert.Empty(probes.Where(p => !Told(p.Operation, p.Probe)).Select(p => $"{p.Operation.Name} {p.Probe.Path} {kind}").Distinct());
    }

    [Fact]
    public void A_missing_required_field_is_told_by_every_operation_that_requires_it()
    {
        var missing = Operations.SelectMany(o => o.Required.Select(path => (Operation: o, Path: path))).ToList();
        Assert.True(missing.Count > 200, $"only {missing.Count}");
        Assert.Empty(missing.Where(m => !ToldMissing(m.Operation, m.Path)).Select(m => $"{m.Operation.Name} {m.Path}"));
    }

    [Fact]
    public void A_read_only_field_is_passed_over_whatever_it_holds()
    {
        var probes = Operations.SelectMany(o => RuleProbe.ReadOnly(o).Select(p => (Operation: o, Probe: p))).ToList();
        Assert.True(probes.Count > 500, $"only {probes.Count}");
        Assert.Empty(probes.Where(p => Check(p.Operation, p.Probe.Request()).Any(v => v.Field.StartsWith(p.Probe.Path, StringComparison.Ordinal))).Select(p => $"{p.Operation.Name} {p.Probe.Path}"));
    }

    [Fact]
    public void Read_only_fields_never_reach_an_entity_and_immutable_ones_reach_it_once()
    {
        var entities = ContractTable.Current.Types.Values.Where(t => t.Fields.Values.Any(f => f.ReadOnly || f.Immutable)).ToList();
        Assert.True(entities.Count > 60, $"only {entities.Count}");
        foreach (var type in entities)
        {
            var all = JsonSerializer.SerializeToElement(type.Fields.ToDictionary(f => f.Key, _ => (object?)null));
            var (created, updated) = (Documents.Clean(all, type), Documents.Clean(all, type, update: true));
            Assert.Equal(type.Fields.Where(f => !f.Value.ReadOnly).Select(f => f.Key).Order(), created.Select(m => m.Key).Order());
            Assert.Equal(type.Fields.Where(f => f.Value is { ReadOnly: false, Immutable: false }).Select(f => f.Key).Order(), updated.Select(m => m.Key).Order());
        }
    }

    /// <summary>All at once over the wire: what the rules say of a request that breaks everything is what its caller is told.</summary>
    [Fact]
    public async Task Every_operation_tells_all_that_is_wrong_with_a_request()
    {
        var site = await cluster.Server.NewSite();
        var asked = 0;
        foreach (var operation in Operations.Where(o => cluster.Server.Services.GetRequiredService<Api>()[o] is not null))
        {
            if (Everything(operation) is not { } body) continue;
            var path = operation.Paths[0].Split('/').Select(s => s.Contains('{') ? Guid.NewGuid() + s[(s.IndexOf('}') + 1)..] : s).ToList();
            var address = string.Join('/', path);
            var reply = operation.Verb switch
            {
                "GET" or "DELETE" when Base64(body) is { Length: < 6000 } encoded => await site.Send(new(operation.Verb), $"{address}?.r={encoded}", null),
                "GET" when operation.PostFallback => await site.Post(address, body.ToJsonString()),
                "GET" or "DELETE" => null,
                _ => await site.Send(new(operation.Verb), address, body.ToJsonString()),
            };
            if (reply is null) continue;
            asked++;
            Assert.True(reply.Status == 400, $"{operation.Name}: {reply.Status} {reply.Json?.ToJsonString()[..Math.Min(300, reply.Json.ToJsonString().Length)]}");
            var told = reply.Json!["details"]!["validationError"]!["fieldViolations"]!.AsArray().Select(v => $"{v!["field"]} {v["violatedRule"]}").ToHashSet();
            Assert.Superset(Check(operation, body, InPath(operation)).Select(v => $"{v.Field} {v.Rule}").ToHashSet(), told);
        }
        Assert.True(asked > 120, $"only {asked}");
    }

    /// <summary>A request with a value of a wrong kind in every field; null when the operation takes nothing that can be wrong.</summary>
    private static JsonObject? Everything(Operation operation)
    {
        var body = new JsonObject();
        foreach (var (name, rule) in operation.Request!.Fields)
            if (!rule.ReadOnly && !operation.Paths[0].Contains($"{{{name}}}", StringComparison.Ordinal) && Wrong(rule, 0) is { } wrong) body[name] = wrong;
        return Check(operation, body, InPath(operation)).Any(v => !Validation.IsBound(v)) ? body : null;
    }

    private static Dictionary<string, string> InPath(Operation operation) =>
        operation.Paths[0].Split('{').Skip(1).Select(part => part.Split('}')[0]).ToDictionary(name => name, _ => Guid.NewGuid().ToString());

    private static JsonNode? Wrong(FieldRule rule, int depth)
    {
        if (rule is { Object: { Values: null } nested, List: false, Map: false } && depth < 4)
            return new JsonObject(nested.Fields.Where(f => !f.Value.ReadOnly).Select(f => KeyValuePair.Create(f.Key, Wrong(f.Value, depth + 1))));
        return rule.List ? JsonValue.Create(true) : rule.Type is "struct" ? JsonValue.Create(true) : new JsonArray();
    }

    private static bool Told(Operation operation, RuleProbe probe) =>
        Check(operation, probe.Request()).Any(v => v.Field == probe.Path && v.Rule == probe.Rule);

    private static bool ToldMissing(Operation operation, string path)
    {
        var body = new JsonObject();
        var (parent, type) = (body, operation.Request!);
        foreach (var step in path.Split('.')[..^1])
        {
            var rule = type.Fields[step];
            var inner = new JsonObject();
            parent[step] = rule.List ? new JsonArray(inner) : inner;
            (parent, type) = (inner, rule.Object!);
        }
        return Check(operation, body).Any(v => v.Rule == "REQUIRED_FIELD" && v.Field.Replace("[0]", "", StringComparison.Ordinal) == path);
    }

    private static IReadOnlyList<Domain.FieldViolation> Check(Operation operation, JsonObject body, Dictionary<string, string>? path = null) =>
        Validation.Check(operation, body.Deserialize<JsonElement>(), path ?? NoPath);

    private static string Base64(JsonObject body) => System.Buffers.Text.Base64Url.EncodeToString(System.Text.Encoding.UTF8.GetBytes(body.ToJsonString()));
}
