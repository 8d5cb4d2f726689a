using System.Buffers;
using System.Text;

namespace Slotwright.Server.Notifications.Templates;

/// <summary>
/// A message for a phone. What can be written in the telephone alphabet is, and fits 160 characters; anything else fits two linked messages.
/// The names give way, never the time nor the link.
/// </summary>
internal static class TextMessage
{
    private const int Single = 160, TwoLinked = 134;
    private const string Extended = "^{}\\[~]|€";

    private static readonly SearchValues<char> Alphabet = SearchValues.Create(
        "@£$¥èéùìòØøÅåΔΦΓΛΩΠΨΣΘΞÇÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡_ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà\n" + Extended);

    /// <summary>What phones lack, and below it what is read for it.</summary>
    private const string Accented =
        "áâãāăąçćčďđêëēėęěğîíïīįıłľĺńňņôóõőōŕřśšşșťţțûúūůűųýÿžźżÁÀÂÃĀĂĄĆČĎĐÊËÈĒĖĘĚĞÎÍÌÏĪĮİŁĽĹŃŇŅÔÓÒÕŐŌŔŘŚŠŞȘŤŢȚÛÚÙŪŮŰŲÝŸŽŹŻ–—‘’‚“”„·\u00A0\u202F";
    private const string Bare =
        "aaaaaacccddeeeeeegiiiiiilllnnnooooorrsssstttuuuuuuyyzzzAAAAAAACCDDEEEEEEEGIIIIIIILLLNNNOOOOOORRSSSSTTTUUUUUUUYYZZZ--'''\"\"\".  ";

    public static string Of(Letter letter)
    {
        var text = "";
        foreach (var room in (int[])[60, 40, 24, 12, 0])
        {
            text = InAlphabet(Write(letter, room)) ?? Write(letter, room);
            if (Size(text) is { } size ? size <= Single : text.Length <= TwoLinked) break;
        }
        return text;
    }

    private static string Write(Letter letter, int room)
    {
        var about = string.Join(", ", letter.About(withOffset: true, room));
        return $"{Plain.Cut(letter.Business, Math.Max(room, 24))}: {letter.Says.Subject}.{(about.Length > 0 ? $" {about}." : "")}{(letter.Link is { } link ? $" {link}" : "")}";
    }

    /// <summary>The text in the telephone alphabet, accents left out where it has none; null when it holds more than that.</summary>
    private static string? InAlphabet(string text)
    {
        var bare = new StringBuilder(text.Replace("…", "...", StringComparison.Ordinal));
        for (var i = 0; i < bare.Length; i++)
            if (!Alphabet.Contains(bare[i]) && Accented.IndexOf(bare[i]) is >= 0 and var at) bare[i] = Bare[at];
        return bare.ToString() is var plain && !plain.AsSpan().ContainsAnyExcept(Alphabet) ? plain : null;
    }

    /// <summary>The places a text takes in the telephone alphabet; null when it is not written in it.</summary>
    private static int? Size(string text) => text.AsSpan().ContainsAnyExcept(Alphabet) ? null : text.Length + text.Count(c => Extended.Contains(c, StringComparison.Ordinal));
}
