using System.Text;
using System.Text.RegularExpressions;

namespace Slotwright.Server.Tests.Notifications;

/// <summary>A mail that came, as far as tests read mails. What a mail program makes of one is tested in tests/Sdk.</summary>
internal sealed partial record Mail(string Raw)
{
    /// <summary>A header, unfolded and its encoded words read; empty when there is none.</summary>
    public string this[string header]
    {
        get
        {
            var head = Unfolded().Replace(Raw[..Raw.IndexOf("\r\n\r\n", StringComparison.Ordinal)], " ");
            var line = head.Split("\r\n").FirstOrDefault(l => l.StartsWith($"{header}: ", StringComparison.OrdinalIgnoreCase));
            var value = Between().Replace(line?[(header.Length + 2)..] ?? "", "?==?");
            return Word().Replace(value, w => Encoding.UTF8.GetString(Convert.FromBase64String(w.Groups[1].Value)));
        }
    }

    public string Text => Part("text/plain");

    public string Html => Part("text/html");

    /// <summary>The invitation in it, its lines unfolded.</summary>
    public string Invitation => Parts("text/calendar").First();

    public string Part(string type) => Assert.Single(Parts(type));

    /// <summary>The contents of all parts of a type.</summary>
    public IReadOnlyList<string> Parts(string type) =>
        [.. Raw.Split("\r\n--").Where(p => p.Contains($"Content-Type: {type};", StringComparison.Ordinal)).Select(p => Encoding.UTF8.GetString(Convert.FromBase64String(p[(p.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..])).Replace("\r\n ", "", StringComparison.Ordinal))];

    [GeneratedRegex(@"\r\n[ \t]+")]
    private static partial Regex Unfolded();

    [GeneratedRegex(@"\?=\s+=\?")]
    private static partial Regex Between();

    [GeneratedRegex(@"=\?utf-8\?B\?([^?]*)\?=")]
    private static partial Regex Word();
}
