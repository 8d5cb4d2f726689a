using System.Diagnostics;

namespace Slotwright.Server.Storage.Embedded;

/// <summary>The cluster's server process together with the shell that stops it as soon as this process, holding the other end of the pipe, is gone.</summary>
internal sealed class Postmaster : IDisposable
{
    /// <summary>The supervising shell's name in the process table.</summary>
    public const string Marker = "slotwright-postgres";

    private const string StartScript = """
        trap '' HUP INT QUIT TERM
        exec 3<&0 >/dev/null
        "$1" -D "$2" </dev/null 3<&- & postgres=$!
        { cat <&3 >/dev/null 2>&1; kill -INT $postgres; } 2>/dev/null & guard=$!
        exec 3<&-
        wait $postgres; outcome=$?
        kill -KILL $guard 2>/dev/null
        exit $outcome
        """;

    private const string AdoptScript = """
        trap '' HUP INT QUIT TERM
        cat >/dev/null
        kill -INT "$1"
        """;

    private readonly TaskCompletionSource supervisorEnded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process supervisor;
    private readonly PostgresLog said;
    private readonly CancellationTokenSource letGo = new();

    private Postmaster(ProcessStartInfo command, PostgresLog said, Func<CancellationToken, Task>? death)
    {
        this.said = said;
        supervisor = new() { StartInfo = command, EnableRaisingEvents = true };
        supervisor.Exited += (_, _) => supervisorEnded.TrySetResult();
        supervisor.ErrorDataReceived += (_, line) => said.Add(line.Data);
        supervisor.Start();
        supervisor.BeginErrorReadLine();
        Death = death is null ? supervisorEnded.Task : death(letGo.Token);
    }

    /// <summary>Starts the server in a session of its own, so that Ctrl-C reaches us only and the two end in the right order.</summary>
    public static Postmaster Start(ClusterFolder cluster, Persona persona, string binFolder, PostgresLog said) =>
        new(InOwnSession(persona, StartScript, Path.Combine(binFolder, "postgres"), cluster.Folder), said, death: null);

    /// <summary>Takes on a server that outlived the process that started it.</summary>
    public static Postmaster Adopt(PidFile running, ClusterFolder cluster, Persona persona, PostgresLog said) =>
        new(InOwnSession(persona, AdoptScript, running.Pid.ToString()), said, async ct =>
        {
            while (running.Lives(cluster))
                await Task.Delay(100, ct);
        });

    /// <summary>Completes when the server has ended, for whatever reason.</summary>
    public Task Death { get; }

    public string LastWords => said.Tail;

    /// <summary>Closing the pipe is the order to stop: clients are cut off, everything is written, then the server ends.</summary>
    public async Task Stop()
    {
        supervisor.StandardInput.Close();
        await Death;
    }

    /// <summary>Lets go of a server that is dead already; its number may belong to somebody else, so nobody may signal it any more.</summary>
    public void Dispose()
    {
        letGo.Cancel();
        if (!supervisor.HasExited)
            supervisor.Kill();
        supervisor.Dispose();
        letGo.Dispose();
    }

    private static ProcessStartInfo InOwnSession(Persona persona, string script, params string[] arguments) =>
        persona.Command("setsid", ["sh", "-c", script, Marker, .. arguments]);
}
