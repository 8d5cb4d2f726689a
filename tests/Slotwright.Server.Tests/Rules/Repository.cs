using Slotwright.Generator;

namespace Slotwright.Server.Tests.Rules;

/// <summary>The repository these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Output.FindRoot(AppContext.BaseDirectory);

    /// <summary>The C# files below a folder that people wrote, with their paths in the repository.</summary>
    public static IEnumerable<(string Path, string Text)> Sources(string folder) =>
        Below(Path.Combine(Root, folder)).Select(file => (Path: Path.GetRelativePath(Root, file).Replace('\\', '/'), Text: File.ReadAllText(file))).OrderBy(f => f.Path, StringComparer.Ordinal);

    private static IEnumerable<string> Below(string folder) => Directory.EnumerateFiles(folder, "*.cs")
        .Concat(Directory.EnumerateDirectories(folder).Where(f => Path.GetFileName(f) is not ("Generated" or "obj" or "bin" or "node_modules")).SelectMany(Below));
}
