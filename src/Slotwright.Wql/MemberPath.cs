namespace Slotwright.Wql;

/// <summary>Paths into the items of an array of objects. No catalogue lists them: any of sensible size may be asked about.</summary>
internal static class MemberPath
{
    private const int MaxLength = 200;
    private const int MaxDepth = 10;

    /// <summary>The member at this path, if the path is short and shallow enough and has no empty part.</summary>
    public static Field? Find(string path)
    {
        if (path.Length > MaxLength) return null;
        var parts = Parts(path);
        return parts.Length <= MaxDepth && parts.All(part => part.Length > 0) ? new Field(path, "", FieldType.Member) : null;
    }

    /// <summary>What `#>>` takes.</summary>
    public static string[] Parts(string path) => path.Split('.');
}
