namespace Slotwright.Domain.Contacts;

/// <summary>Phone numbers as people write them, made comparable.</summary>
public static class PhoneNumber
{
    private const int Fewest = 7, Most = 15; // digits of an international number (E.164)

    /// <summary>Calling codes by country.</summary>
    private static readonly Dictionary<string, string> Codes = """
        US1 CA1 PR1 DO1 JM1 RU7 KZ7 EG20 ZA27 GR30 NL31 BE32 FR33 ES34 HU36 IT39 RO40 CH41 AT43 GB44 DK45 SE46 NO47 PL48 DE49 PE51 MX52 CU53 AR54 BR55 CL56 CO57 VE58
        MY60 AU61 ID62 PH63 NZ64 SG65 TH66 JP81 KR82 VN84 CN86 TR90 IN91 PK92 AF93 LK94 MM95 IR98 MA212 DZ213 TN216 LY218 SN221 CI225 GH233 NG234 CM237 AO244 SD249 RW250 ET251
        KE254 TZ255 UG256 MZ258 ZM260 MG261 ZW263 NA264 BW267 PT351 LU352 IE353 IS354 AL355 MT356 CY357 FI358 BG359 LT370 LV371 EE372 MD373 AM374 BY375 AD376 MC377 SM378 UA380
        RS381 ME382 XK383 HR385 SI386 BA387 MK389 CZ420 SK421 LI423 BZ501 GT502 SV503 HN504 NI505 CR506 PA507 HT509 BO591 GY592 EC593 PY595 SR597 UY598 HK852 MO853 KH855 LA856
        BD880 TW886 MV960 LB961 JO962 SY963 IQ964 KW965 SA966 YE967 OM968 PS970 AE971 IL972 BH973 QA974 BT975 MN976 NP977 TJ992 TM993 AZ994 GE995 KG996 UZ998
        """.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToDictionary(entry => entry[..2], entry => entry[2..]);

    /// <summary>The number as the world dials it (E.164); null when it does not say its country and none is told, or no such number can be.</summary>
    /// <param name="country">Whose number it is when it does not begin with + or 00.</param>
    public static string? International(string text, string? country)
    {
        var digits = Digits(text);
        if (!IsInternational(text))
        {
            if (country is null || !Codes.TryGetValue(country, out var code)) return null;
            digits = code + (country is "IT" or "SM" ? digits : digits.TrimStart('0')); // in Italy the 0 is part of the number
        }
        return digits.Length is >= Fewest and <= Most ? $"+{digits}" : null;
    }

    /// <summary>What the spellings of one number have in common; empty when there are no digits in it.</summary>
    public static string Key(string text, string? country) => International(text, country) ?? (IsInternational(text) && Digits(text).Length > 0 ? $"+{Digits(text)}" : Digits(text));

    private static bool IsInternational(string text) => text.TrimStart() is ['+', ..] or ['0', '0', ..];

    /// <summary>The digits to dial, without an extension.</summary>
    private static string Digits(string text)
    {
        var end = text.IndexOfAny(['x', 'X', '#', ',']);
        var digits = string.Concat((end < 0 ? text : text[..end]).Where(char.IsAsciiDigit));
        return text.TrimStart() is ['0', '0', ..] ? digits[2..] : digits;
    }
}
