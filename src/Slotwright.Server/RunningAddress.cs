namespace Slotwright.Server;

/// <summary>Where the running server is reached from its own machine: the real port, and a name in place of "any address".</summary>
internal static class RunningAddress
{
    /// <summary>Its first plain http address; null when it has none (a Unix socket, https only).</summary>
    public static Uri? Of(IEnumerable<string> urls)
    {
        if (urls.FirstOrDefault(u => u.StartsWith("http://", StringComparison.Ordinal) && !u.StartsWith("http://unix:", StringComparison.Ordinal)) is not { } plain) return null;
        var bound = BindingAddress.Parse(plain);
        return new UriBuilder("http", bound.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "localhost" : bound.Host, bound.Port).Uri;
    }
}
