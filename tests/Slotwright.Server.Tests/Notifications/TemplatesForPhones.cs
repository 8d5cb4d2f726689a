using Slotwright.Server.Notifications.Templates;

namespace Slotwright.Server.Tests.Notifications;

/// <summary>A message for a phone fits one, and keeps the time and the link whatever else must give way.</summary>
public sealed class TemplatesForPhones
{
    private const string Alphabet = "@£$¥èéùìòÇ\nØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    public static TheoryData<string> Languages => [.. MessageTemplates.Languages.Except(["he"])];

    [Fact]
    public void It_tells_who_writes_what_of_and_when() =>
        Assert.Equal("Salon Anna: Booking confirmed. Haircut, Mon, Jan 5, 2:30 PM (UTC+1). https://book.salon.example/b/7Qm2", Sms(MessageKind.BookingConfirmed, "en", Sample.Full));

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_usual_one_is_a_single_message_in_the_telephone_alphabet(string language) =>
        Assert.All(Enum.GetValues<MessageKind>().Select(kind => Sms(kind, language, Sample.Full)), sms =>
        {
            Assert.InRange(sms.Length, 40, 160);
            Assert.Empty(sms.Except(Alphabet));
        });

    [Theory]
    [InlineData("Crème brûlée für Zoë – çok güzel…", "Crème brulée für Zoe - cok güzel...")]
    [InlineData("Łódź “Šárka” João", "Lodz \"Sarka\" Joao")]
    [InlineData("Массаж – 60’", "Массаж – 60’")]
    public void Accents_the_telephone_alphabet_lacks_are_left_out_and_other_scripts_kept(string service, string sent) =>
        Assert.Contains($". {sent}, ", Sms(MessageKind.Reminder, "en", Sample.Full with { Service = service }), StringComparison.Ordinal);

    [Theory]
    [InlineData("en", 160)]
    [InlineData("he", 134)]
    public void Long_names_give_way_to_time_and_link(string language, int room)
    {
        var sms = Sms(MessageKind.OwnerPendingApproval, language, Sample.Full with { Business = new('B', 200), Service = new('S', 300), Customer = new('C', 300) });
        Assert.InRange(sms.Length, room - 45, room);
        Assert.Contains("(UTC+1). ", sms, StringComparison.Ordinal);
        Assert.EndsWith(" https://book.salon.example/b/7Qm2", sms, StringComparison.Ordinal);
    }

    [Fact]
    public void What_takes_two_places_counts_as_two() =>
        Assert.InRange(Sms(MessageKind.Reminder, "en", Sample.Full with { Service = new('€', 60) }) is var sms ? sms.Length + sms.Count(c => c == '€') : 0, 1, 160);

    [Fact]
    public void A_name_is_never_cut_within_a_character()
    {
        var sms = Sms(MessageKind.Reminder, "en", Sample.Full with { Service = "x" + string.Concat(Enumerable.Repeat("😀", 80)) });
        Assert.Contains("😀", sms, StringComparison.Ordinal);
        Assert.DoesNotContain(System.Text.Rune.ReplacementChar, sms.EnumerateRunes());
    }

    private static string Sms(MessageKind kind, string language, MessageFacts facts) => MessageTemplates.Render(kind, language, facts).Sms;
}
