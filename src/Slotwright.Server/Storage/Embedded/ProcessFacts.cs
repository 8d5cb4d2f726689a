using System.Text;

namespace Slotwright.Server.Storage.Embedded;

/// <summary>What the kernel tells about a process, our child or not.</summary>
internal sealed record ProcessFacts(char State, int Parent, string[] Arguments, string? Folder)
{
    public bool IsZombie => State is 'Z' or 'X';

    /// <summary>Null when there is no such process.</summary>
    public static ProcessFacts? Of(int pid)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{pid}/stat");
            // The program's name comes first, in brackets, and may itself hold blanks and brackets.
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            var arguments = Encoding.UTF8.GetString(File.ReadAllBytes($"/proc/{pid}/cmdline")).Split('\0');
            return new(fields[0][0], int.Parse(fields[1]), arguments, WorkingFolder(pid));
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static string? WorkingFolder(int pid)
    {
        try
        {
            return new FileInfo($"/proc/{pid}/cwd").LinkTarget;
        }
        catch (Exception hidden) when (hidden is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
