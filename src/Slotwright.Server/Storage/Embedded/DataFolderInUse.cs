namespace Slotwright.Server.Storage.Embedded;

/// <summary>Two servers on one data folder would fight over one cluster, so the second is turned away.</summary>
public sealed class DataFolderInUse(string dataFolder)
    : IOException($"Another Slotwright server is already using the data folder {dataFolder}.")
{
    public string DataFolder { get; } = dataFolder;
}
