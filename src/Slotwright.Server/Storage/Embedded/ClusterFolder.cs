using System.Security.Cryptography;
using System.Text;

namespace Slotwright.Server.Storage.Embedded;

/// <summary>The places of one private cluster.</summary>
internal sealed record ClusterFolder(string DataFolder)
{
    /// <summary>A client's socket address holds 107 bytes; some are left for what libraries add.</summary>
    private const int LongestSocketPath = 90;

    public const int Port = 5432;

    public string Folder { get; } = Path.Combine(DataFolder, "postgres");

    public string PidFile => Path.Combine(Folder, "postmaster.pid");

    public bool Exists => File.Exists(VersionFile);

    public string Version => File.ReadAllText(VersionFile).Trim();

    private string VersionFile => Path.Combine(Folder, "PG_VERSION");

    /// <summary>The cluster's own folder, or a short one elsewhere when its path is too long for a socket.</summary>
    public string SocketFolder => SocketFits(Folder) ? Folder : Path.Combine(SocketParent, "slotwright-" + Hash(Folder));

    public string SocketParent => SocketFits(Folder) ? DataFolder : Path.GetTempPath() is { Length: < 50 } temp ? temp : "/tmp";

    private static bool SocketFits(string folder) => Encoding.UTF8.GetByteCount($"{folder}/.s.PGSQL.{Port}") <= LongestSocketPath;

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
}
