using System.ComponentModel;
using System.Diagnostics;

namespace Slotwright.Server.Storage.Embedded;

/// <summary>What a program that ran to its end said.</summary>
internal sealed record Command(bool Succeeded, string Output, string Errors)
{
    public static async Task<Command> Try(ProcessStartInfo start, string input, CancellationToken ct)
    {
        try
        {
            using var process = Process.Start(start)!;
            await using var stop = ct.Register(() => process.Kill(entireProcessTree: true));
            var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
            await Feed(process, input);
            var said = new Command(true, await output, await errors);
            await process.WaitForExitAsync(CancellationToken.None);
            ct.ThrowIfCancellationRequested();
            return said with { Succeeded = process.ExitCode == 0 };
        }
        catch (Win32Exception missing)
        {
            return new(false, "", missing.Message);
        }
    }

    public static async Task<string> Run(ProcessStartInfo start, string input, CancellationToken ct)
    {
        var done = await Try(start, input, ct);
        return done.Succeeded
            ? done.Output
            : throw new EmbeddedPostgresFailed($"{start.FileName} {string.Join(' ', start.ArgumentList)} failed: {done.Errors.Trim()}");
    }

    private static async Task Feed(Process process, string input)
    {
        try
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading; its exit code tells.
        }
    }
}
