using System.Text;

namespace Slotwright.Domain.Members;

/// <summary>The part of a profile's address that names its member: small letters and digits, with hyphens between them.</summary>
public static class MemberSlug
{
    public const int Longest = 60;

    /// <summary>What a name becomes; empty when nothing of it can stand in an address.</summary>
    public static string Of(string name)
    {
        var slug = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c)) slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
            if (slug.Length == Longest) break;
        }
        return slug.ToString().Trim('-');
    }

    /// <summary>Whether a slug that somebody chose can stand as it is.</summary>
    public static bool IsFit(string slug) => slug.Length > 0 && Of(slug) == slug;
}
