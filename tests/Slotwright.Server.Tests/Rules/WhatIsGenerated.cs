using Slotwright.Generator;

namespace Slotwright.Server.Tests.Rules;

/// <summary>What is generated is checked in, and is what the generator would write today.</summary>
public sealed class WhatIsGenerated
{
    [Fact]
    public void Regenerating_the_contract_changes_nothing()
    {
        var stale = Output.Of(Repository.Root).Where(f => File.ReadAllText(Path.Combine(Repository.Root, f.Key)) != f.Value).Select(f => f.Key);
        Assert.Empty(stale);
    }

    [Fact]
    public void The_generated_folder_holds_nothing_else()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src/Slotwright.Contract/Generated")).Select(f => "src/Slotwright.Contract/Generated/" + Path.GetFileName(f));
        Assert.Equal(Output.Of(Repository.Root).Keys.Order(StringComparer.Ordinal), files.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_page_on_compatibility_is_up_to_date() =>
        Assert.Equal(Compatibility.Table(), File.ReadAllText(Path.Combine(Repository.Root, "docs/compatibility.md")));
}
