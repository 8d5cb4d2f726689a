using System.Text.RegularExpressions;

namespace Slotwright.Server.Tests.Rules;

/// <summary>The rules of the house that a machine can hold (research/style.md 6).</summary>
public sealed partial class HouseStyle
{
    /// <summary>Modules from the ground up; a module's SQL (its XxxRows) is its own business.</summary>
    private static readonly string[] Modules = ["Site", "Identity", "Policies", "Staff", "Services", "Calendar", "Availability", "Bookings"];

    [Fact]
    public void No_file_is_longer_than_300_lines()
    {
        var long_ = new[] { "src", "tests", "tools" }.SelectMany(Repository.Sources).Where(f => f.Text.Split('\n').Length > 301).Select(f => f.Path);
        Assert.Empty(long_);
    }

    [Fact]
    public void Types_are_named_after_what_they_are()
    {
        var vague = Repository.Sources("src").SelectMany(f => Declared().Matches(f.Text).Select(m => m.Groups[1].Value)).Where(name => Vague().IsMatch(name));
        Assert.Empty(vague);
    }

    [Fact]
    public void Only_a_module_itself_names_its_rows()
    {
        var rows = Sources().Where(f => Path.GetFileNameWithoutExtension(f.Path).EndsWith("Rows", StringComparison.Ordinal) && Modules.Contains(Module(f.Path)))
            .ToDictionary(f => Path.GetFileNameWithoutExtension(f.Path), f => Module(f.Path));
        Assert.NotEmpty(rows);
        var trespasses = from file in Sources()
                         from row in rows
                         where Module(file.Path) != row.Value && Regex.IsMatch(file.Text, $@"\b{row.Key}\b")
                         select $"{file.Path} names {row.Key} of {row.Value}";
        Assert.Empty(trespasses);
    }

    [Theory]
    [InlineData("Storage", "Services,Staff,Policies,Calendar,Availability,Bookings")]
    [InlineData("Http", "Services,Staff,Policies,Calendar,Availability,Bookings,Site")]
    [InlineData("Identity", "Services,Staff,Policies,Calendar,Availability,Bookings,Site")]
    [InlineData("Policies", "Services,Staff,Calendar,Availability,Bookings")]
    [InlineData("Staff", "Services,Policies,Availability,Bookings")]
    [InlineData("Calendar", "Services,Staff,Policies,Availability,Bookings")]
    [InlineData("Services", "Availability,Bookings,Staff")]
    [InlineData("Availability", "Bookings")]
    public void A_module_names_only_those_below_it(string module, string above)
    {
        var upward = from file in Sources()
                     where Module(file.Path) == module
                     from other in above.Split(',')
                     where Regex.IsMatch(file.Text, $@"^using Slotwright\.Server\.{other};", RegexOptions.Multiline)
                     select $"{file.Path} names {other}";
        Assert.Empty(upward);
    }

    private static List<(string Path, string Text)> Sources() => [.. Repository.Sources("src/Slotwright.Server")];

    private static string Module(string path) => path.Split('/')[2];

    [GeneratedRegex(@"\b(?:class|record|struct|enum|interface) (?:struct )?([A-Z]\w*)")]
    private static partial Regex Declared();

    [GeneratedRegex("(Manager|Helper|Util|Utils|Impl|Common|Dto|Base)$")]
    private static partial Regex Vague();
}
