namespace Slotwright.Server.Storage.Embedded;

/// <summary>Holds the data folder for the life of this process; the lock dies with the process, however it dies.</summary>
internal sealed class DataFolderLock : IDisposable
{
    private readonly FileStream file;

    private DataFolderLock(FileStream file) => this.file = file;

    public static DataFolderLock Take(string dataFolder)
    {
        try
        {
            // FileShare.None is an exclusive flock on Unix, and child processes do not inherit it.
            return new(new FileStream(Path.Combine(dataFolder, "server.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException refused) when (refused.GetType() == typeof(IOException))
        {
            throw new DataFolderInUse(dataFolder);
        }
    }

    public void Dispose() => file.Dispose();
}
