using System.Text;
using Slotwright.Server.Http;

namespace Slotwright.Server.Contacts;

/// <summary>Keys of what a business makes itself, labels and extended fields: made of the first name it was given, and kept when it is renamed.</summary>
internal static class CustomKeys
{
    public const string Namespace = "custom";

    private const int Longest = 80;

    /// <summary>`custom.` and the name's letters and digits in lower case, a hyphen for whatever is between them; with a number after it when that is taken.</summary>
    /// <param name="otherwise">What stands for a name without letters and digits.</param>
    public static string Of(string name, string otherwise, IReadOnlySet<string> taken)
    {
        var slug = new StringBuilder();
        foreach (var c in name.ToLowerInvariant())
            if (char.IsLetterOrDigit(c)) slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        var text = Wire.Cut(slug.ToString(), Longest - Namespace.Length - 6).TrimEnd('-'); // room for a number after it
        var key = $"{Namespace}.{(text.Length > 0 ? text : otherwise)}";
        return Enumerable.Range(0, taken.Count + 1).Select(n => n == 0 ? key : $"{key}-{n}").First(k => !taken.Contains(k));
    }
}
