using System.Text;
using NewsQA.Ingestion.Reading;

namespace NewsQA.Tests.Ingestion;

public class TextDecoderTests
{
    private const string Text = "<p>Das Café in Łódź öffnet – sagt der Wirt – am 14. Mai, und alle kommen, die früher da waren.</p>";
    private const string Western = "<p>Le café du port rouvre – dit le patron – le 14 mai, et tous ceux d'avant y seront, même Zoé.</p>";

    [Fact]
    public void The_encoding_that_came_with_the_bytes_comes_before_a_guess()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1250)!.GetBytes(Text);
        Assert.Equal(Text, TextDecoder.Decode(bytes, isHtml: true, "windows-1250").Text);
        Assert.Equal(Text, TextDecoder.Decode(bytes, isHtml: true, " \"windows-1250\" ").Text);
        Assert.NotNull(TextDecoder.Decode(bytes, isHtml: true, "no-such-encoding").Text);
    }

    [Fact]
    public void A_meta_tag_far_down_the_head_counts()
    {
        var page = "<html><head>" + new string(' ', 3000) + "<meta charset='iso-8859-2'>" + Text.Replace('–', '-');
        Assert.Equal(page, TextDecoder.Decode(CodePagesEncodingProvider.Instance.GetEncoding(28592)!.GetBytes(page), isHtml: true).Text);
    }

    [Fact]
    public void A_page_without_any_word_of_its_encoding_is_windows_1252() =>
        Assert.Equal(Western, TextDecoder.Decode(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Western), isHtml: true).Text);

    [Fact]
    public void Utf_8_that_is_cut_in_the_middle_of_a_character_is_still_utf_8()
    {
        var bytes = Encoding.UTF8.GetBytes(Text + "é");
        Assert.Equal(Text + "\uFFFD", TextDecoder.Decode(bytes.AsSpan(0, bytes.Length - 1), isHtml: true).Text);
    }

    [Theory]
    [InlineData(1200)]
    [InlineData(1201)]
    public void Utf_16_without_a_mark_is_told_by_its_zeros(int codePage)
    {
        const string Ascii = "<p>The council voted on Tuesday to rebuild the pier.</p>";
        Assert.Equal(Ascii, TextDecoder.Decode(Encoding.GetEncoding(codePage).GetBytes(Ascii), isHtml: true).Text);
    }

    [Theory]
    [InlineData(1251, "Совет Норравика во вторник решил закрыть старый портовый мост, после того как инженеры нашли в нём трещины.")]
    [InlineData(20866, "Совет Норравика во вторник решил закрыть старый портовый мост, после того как инженеры нашли в нём трещины.")]
    [InlineData(1253, "Το συμβούλιο του Νόραβικ αποφάσισε την Τρίτη να κλείσει την παλιά γέφυρα του λιμανιού για ένδεκα μήνες.")]
    [InlineData(1255, "מועצת העיר החליטה ביום שלישי לסגור את הגשר הישן בנמל למשך אחד עשר חודשים לאחר שמהנדסים מצאו סדקים.")]
    [InlineData(1256, "قرر مجلس المدينة يوم الثلاثاء إغلاق جسر الميناء القديم لمدة أحد عشر شهرا بعد أن عثر المهندسون على شقوق.")]
    [InlineData(932, "市議会は火曜日、技師が四本の橋脚にひび割れを見つけたことを受けて、古い港の橋を十一か月間閉鎖することを決めた。")]
    [InlineData(51932, "市議会は火曜日、技師が四本の橋脚にひび割れを見つけたことを受けて、古い港の橋を十一か月間閉鎖することを決めた。")]
    [InlineData(936, "市议会星期二决定关闭旧港大桥十一个月，因为工程师在四座桥墩上发现了裂缝，他们认为继续通车是有危险的。")]
    [InlineData(950, "市議會星期二決定關閉舊港大橋十一個月，因為工程師在四座橋墩上發現了裂縫，他們認為繼續通車是有危險的。")]
    [InlineData(949, "시의회는 화요일 기술자들이 교각 네 개에서 균열을 발견함에 따라 오래된 항구 다리를 열한 달 동안 폐쇄하기로 했다.")]
    [InlineData(1250, "Rada miasta zdecydowała we wtorek, że stary most portowy zostanie zamknięty na jedenaście miesięcy, bo inżynierowie znaleźli pęknięcia w filarach i nie są pewni, jak długo się utrzyma.")]
    [InlineData(1254, "Belediye meclisi salı günü eski liman köprüsünü on bir ay için kapatmaya karar verdi ve mühendisler bu köprü için çok çatlak olduğunu, daha sonra ise bir yol açılacağını söyledi.")]
    public void A_text_that_does_not_say_what_it_is_is_told_by_its_letters(int codePage, string text)
    {
        var page = $"<html><head><title>A</title></head><body>\n<p>{text}</p>\n<p class='b'>{text}</p>\n</body></html>";
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;
        Assert.Equal(page, TextDecoder.Decode(encoding.GetBytes(page), isHtml: true).Text);
        Assert.Equal(text, TextDecoder.Decode(encoding.GetBytes(text), isHtml: false).Text);
    }

    [Fact]
    public void A_header_that_names_a_wrong_encoding_gives_way_to_the_page()
    {
        const string Page = "<html><head><meta charset='windows-1251'></head><p>Совет Норравика во вторник решил закрыть мост.</p>";
        Assert.Equal(Page, TextDecoder.Decode(CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(Page), isHtml: true, "utf-8").Text);
    }

    [Theory]
    [InlineData("iso-8859-1", 1252, "“Cafés” – 5 €")]
    [InlineData("iso-8859-9", 1254, "“Köprü kapanıyor” – 5 €")]
    public void Latin_labels_mean_the_code_pages_of_Windows_as_in_browsers(string label, int codePage, string text) =>
        Assert.Equal(text, TextDecoder.Decode(CodePagesEncodingProvider.Instance.GetEncoding(codePage)!.GetBytes(text), isHtml: false, label).Text);

    [Fact]
    public void Japanese_in_seven_bits_is_read_where_the_page_says_so()
    {
        const string Page = "<html><head><meta charset='iso-2022-jp'></head><p>市議会は橋を閉鎖することを決めた。</p>";
        Assert.Equal(Page, TextDecoder.Decode(CodePagesEncodingProvider.Instance.GetEncoding(50220)!.GetBytes(Page), isHtml: true).Text);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        var bytes = new byte[4000];
        new Random(3).NextBytes(bytes);
        Assert.NotNull(TextDecoder.Decode(bytes, isHtml: true).Error);
        Assert.NotNull(TextDecoder.Decode(bytes.Select(b => b == 0 ? (byte)1 : b).ToArray(), isHtml: false).Error);
    }
}
