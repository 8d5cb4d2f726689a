using System.Collections;

namespace Slotwright.Server.Telemetry;

/// <summary>What is known of a request as it is answered, for its metrics, its trace and every line logged meanwhile: never its path, its body or who sent it.</summary>
internal sealed class RequestFacts(string id) : IReadOnlyList<KeyValuePair<string, object?>>
{
    /// <summary>What the request is for; `none` when the contract knows no such address.</summary>
    public string Operation { get; set; } = "none";

    public Guid Site { get; set; }

    public string Id => id;

    public int Count => 3;

    public KeyValuePair<string, object?> this[int index] => index switch
    {
        0 => new("requestId", id),
        1 => new("operation", Operation),
        2 => new("site", Site == Guid.Empty ? null : Site.ToString()),
        _ => throw new ArgumentOutOfRangeException(nameof(index)),
    };

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
