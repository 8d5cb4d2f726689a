using System.Diagnostics;

namespace Slotwright.Server.Storage.Embedded;

/// <summary>As whom PostgreSQL's programs run, for they refuse root: as ourselves, as another user, or as ourselves under another user's name.</summary>
internal abstract record Persona
{
    /// <summary>The user PostgreSQL believes it is.</summary>
    public abstract string Name { get; }

    /// <summary>The user the cluster's files must belong to; null when whatever we create is right.</summary>
    public virtual OsUser? Owner => null;

    public abstract ProcessStartInfo Command(string program, params IEnumerable<string> arguments);

    /// <summary>We are an ordinary user: nothing special.</summary>
    internal sealed record Ourselves : Persona
    {
        public override string Name => Environment.UserName;

        public override ProcessStartInfo Command(string program, params IEnumerable<string> arguments) => Plain(program, arguments);
    }

    /// <summary>Root steps down to another user.</summary>
    internal sealed record Another(OsUser User) : Persona
    {
        public override string Name => User.Name;

        public override OsUser Owner => User;

        public override ProcessStartInfo Command(string program, params IEnumerable<string> arguments)
        {
            var command = Plain(program, arguments);
            command.UserName = User.Name;
            return command;
        }
    }

    /// <summary>A user namespace in which we bear another's name: reaches what only we may read, such as a folder in root's home.</summary>
    internal sealed record Masked(OsUser User) : Persona
    {
        public override string Name => User.Name;

        public override OsUser? Owner => Environment.IsPrivilegedProcess ? OsUser.Numbered(0) : null;

        public override ProcessStartInfo Command(string program, params IEnumerable<string> arguments) =>
            Plain("unshare", ["--user", $"--map-user={User.Uid}", $"--map-group={User.Gid}", program, .. arguments]);
    }

    private static ProcessStartInfo Plain(string program, IEnumerable<string> arguments) => new(program, arguments)
    {
        WorkingDirectory = "/",
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment = { ["LC_ALL"] = "C", ["PGDATA"] = null, ["PGPORT"] = null },
    };
}
