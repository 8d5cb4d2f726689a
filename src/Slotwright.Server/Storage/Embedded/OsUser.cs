namespace Slotwright.Server.Storage.Embedded;

/// <summary>A line of the password file; PostgreSQL refuses users that have none.</summary>
internal sealed record OsUser(string Name, int Uid, int Gid)
{
    public static OsUser? Named(string name) => All().FirstOrDefault(user => user.Name == name);

    public static OsUser? Numbered(int uid) => All().FirstOrDefault(user => user.Uid == uid);

    private static IEnumerable<OsUser> All() =>
        from line in File.ReadLines("/etc/passwd")
        let fields = line.Split(':')
        where fields.Length >= 4 && int.TryParse(fields[2], out _) && int.TryParse(fields[3], out _)
        select new OsUser(fields[0], int.Parse(fields[2]), int.Parse(fields[3]));
}
