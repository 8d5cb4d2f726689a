using Slotwright.Generator;

namespace Slotwright.Server.Tests.Rules;

/// <summary>The repository these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Output.FindRoot(AppContext.BaseDirectory);

    /// <summary>The C# files below a folder that people wrote, with their paths in the repository.</summary>
    public static IEnumerable<(string Path, string Text)> Sources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "Generated" or "obj" or "bin"))
            .Order(StringComparer.Ordinal).Select(path => (path, File.ReadAllText(Path.Combine(Root, path))));
}
