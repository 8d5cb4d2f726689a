using System.Text.RegularExpressions;
using Slotwright.Contract;
using Slotwright.Server.Http;

namespace Slotwright.Server.Tests.Http;

/// <summary>Every path family of the contract: the SDK's own paths, those of a custom host, and the aliases.</summary>
public sealed partial class Routes
{
    private const string Id = "00000000-0000-4000-8000-000000000001";
    private static readonly Router Router = new(ContractTable.Current.Operations.Values);

    [Fact]
    public void Every_path_of_an_operation_leads_to_it()
    {
        var paths = ContractTable.Current.Operations.Values.SelectMany(o => o.Paths.Select(path => (Operation: o, Path: path))).ToList();
        Assert.True(paths.Count > 1_000, "the contract has lost its aliases");
        Assert.All(paths, p => Assert.Same(p.Operation, Router.Find(p.Operation.Verb, Parameter.Replace(p.Path, Id))?.Operation));
    }

    [Fact]
    public void Every_parameter_of_a_path_is_told_under_its_name()
    {
        foreach (var operation in ContractTable.Current.Operations.Values)
            foreach (var path in operation.Paths)
            {
                var match = Router.Find(operation.Verb, Parameter.Replace(path, Id))!;
                Assert.Equal(Parameter.Matches(path).Select(m => m.Value[1..^1]), match.Names);
                Assert.All(match.Values, value => Assert.Equal(Id, value));
            }
    }

    [Fact]
    public void What_the_SDK_sends_leads_to_the_operation_it_was_sent_for() =>
        Assert.All(Recording.All, request => Assert.Equal(request.Operation, Router.Find(request.Verb.Method, request.Path)?.Operation.Name));

    [Fact]
    public void A_long_query_may_be_posted_to_the_path_of_its_GET()
    {
        var getters = ContractTable.Current.Operations.Values.Where(o => o.PostFallback).ToList();
        Assert.NotEmpty(getters);
        Assert.All(getters, o => Assert.Same(o, Router.Find("POST", Parameter.Replace(o.Paths[0], Id))?.Operation));
    }

    [Fact]
    public void A_path_nobody_has_leads_nowhere() => Assert.Null(Router.Find("GET", "/bookings/v2/nothing/here"));

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter { get; }
}
