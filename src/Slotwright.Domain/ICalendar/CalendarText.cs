using System.Text;

namespace Slotwright.Domain.ICalendar;

/// <summary>How a calendar file is cut into lines and its texts are written, both ways (RFC 5545, 3.1 and 3.3.11).</summary>
public static class CalendarText
{
    private const int LineOctets = 75;

    /// <summary>The lines with folded ones put together again. Some programs fold within a character, so that bytes are joined before they are read as text.</summary>
    public static IEnumerable<string> Unfold(byte[] file)
    {
        var line = new List<byte>(256);
        var start = file.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
        for (var i = start; i <= file.Length; i++)
        {
            if (i < file.Length && file[i] is not ((byte)'\n' or (byte)'\r')) { line.Add(file[i]); continue; }
            if (i < file.Length - 1 && file[i] == '\r' && file[i + 1] == '\n') i++;
            if (i < file.Length - 1 && file[i + 1] is (byte)' ' or (byte)'\t') { i++; continue; }
            if (line.Count > 0) yield return Encoding.UTF8.GetString([.. line]);
            line.Clear();
        }
    }

    /// <summary>Writes one line, folded so that none has more than 75 octets and no character is torn apart.</summary>
    public static void Fold(StringBuilder to, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LineOctets) { to.Append("\r\n "); octets = 1; }
            to.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }
        to.Append("\r\n");
    }

    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text.ReplaceLineEndings("\n"))
        {
            if (c == '\n') escaped.Append("\\n");
            else if (c is '\\' or ';' or ',') escaped.Append('\\').Append(c);
            else if (!char.IsControl(c) || c == '\t') escaped.Append(c);
        }
        return escaped.ToString();
    }

    public static string Unescape(string value)
    {
        if (!value.Contains('\\', StringComparison.Ordinal)) return value;
        var plain = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
            if (value[i] != '\\' || i == value.Length - 1) plain.Append(value[i]);
            else plain.Append(value[++i] is 'n' or 'N' ? '\n' : value[i]);
        return plain.ToString();
    }
}
