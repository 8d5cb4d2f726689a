#:property PublishAot=false
// What a developer does often, beside ./run: ./dev contract | compatibility | format | watch
using System.Diagnostics;

var root = Path.GetDirectoryName(Path.GetFullPath(AppContext.GetData("EntryPointFilePath") as string ?? "dev.cs"))!;
return args switch
{
    ["contract"] => Dotnet("run", "--project", "tools/Slotwright.Generator", "--", root), // the records and tables of Slotwright.Contract/Generated
    ["compatibility"] => Dotnet("build", "src/Slotwright.Server", "-v", "q", "-clp:ErrorsOnly") is not 0 and var failed ? failed : WriteCompatibility(),
    ["format", .. var more] => Dotnet(["format", "Slotwright.slnx", .. more]),
    ["watch"] => Dotnet("watch", "run", "--project", "src/Slotwright.Server"),
    _ => Usage(),
};

int Dotnet(params string[] arguments)
{
    using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = root })!;
    process.WaitForExit();
    return process.ExitCode;
}

// docs/compatibility.md: which operations the server carries out.
int WriteCompatibility()
{
    var start = new ProcessStartInfo("dotnet", ["artifacts/bin/Slotwright.Server/debug/Slotwright.Server.dll", "compatibility"]) { WorkingDirectory = root, RedirectStandardOutput = true };
    using var process = Process.Start(start)!;
    var table = process.StandardOutput.ReadToEnd();
    process.WaitForExit();
    if (process.ExitCode == 0) File.WriteAllText(Path.Combine(root, "docs/compatibility.md"), table);
    return process.ExitCode;
}

static int Usage()
{
    Console.Error.WriteLine("""
        ./dev contract        writes src/Slotwright.Contract/Generated anew from contract/
        ./dev compatibility   writes docs/compatibility.md anew
        ./dev format [...]    formats the code (--verify-no-changes only looks)
        ./dev watch           serves, and starts again when the code changes
        """);
    return 2;
}
