using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace NewsQA.Cleaning.Html.Blocks;

/// <summary>
/// What outlets that do not write English say between an article's paragraphs in their own name: links to other stories, where to subscribe. The
/// model was fitted on English pages, so that words decide here.
/// </summary>
internal static partial class ForeignAsides
{
    // Longer ones are an article's own paragraphs in which such words occur.
    private const int MaxWords = 40;

    // Languages without spaces: a paragraph of prose has more characters than this.
    private const int MaxCharacters = 240;

    // Buttons, and what advertisements are marked with.
    private static readonly FrozenSet<string> s_buttons = string.Join(
        ' ',
        "teilen partager compartir compartilhar condividi delen udostępnij поделиться поширити مشاركة 分享 シェア 공유",
        "anzeige werbung publicité publicidad publicidade pubblicità advertentie annons annonse mainos reklama реклама إعلان 广告 廣告 広告 광고").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace;

    /// <summary>Whether a block is such an aside.</summary>
    public static bool IsOne(PageBlock block)
    {
        if (block.Words > MaxWords || block.Text.Length > MaxCharacters)
        {
            return false;
        }

        var pointer = Pointer().Match(block.Text);
        return s_buttons.Contains(block.Text)
            || (pointer.Success && (pointer.Length == block.Text.Length || pointer.Groups["mark"].Success || block.LinkLength > block.Text.Length / 3))
            || Subscribe().IsMatch(block.Text);
    }

    // "Read also", "more on this", "related"; then a colon or a bar, or a link, or nothing.
    [GeneratedRegex(
        """
        ^\W*(
          lesen\ sie\ (auch|mehr|hier|dazu)|mehr\ (zum\ thema|dazu|lesen)|weiterlesen|zum\ weiterlesen|passend\ dazu|lesetipp
        | (à\ |a\ )?(lire|voir|découvrir|écouter|regarder)\ (aussi|également|encore)|à\ lire|lisez\ aussi|sur\ le\ même\ sujet|notre\ dossier|en\ savoir\ plus
        | (lea|lee|leer|mire|vea|ver|mira|lee)\ (también|además|más)|te\ puede\ interesar|(le|te)\ recomendamos|(más\ información|noticias?\ relacionadas?)|relacionad[oa]s?
        | (leia|veja|ouça|assista)\ (também|mais|ainda|a\ seguir)|saiba\ mais|(notícias?|matérias?)\ relacionadas?
        | leggi\ (anche|pure|di\ più)|(potrebbe|ti\ potrebbe)\ interessart?i|approfondisci|guarda\ anche
        | lees\ (ook|meer|verder)|bekijk\ ook|läs\ (också|mer|även|vidare)|les\ (også|mer)|læs\ (også|mere)|se\ også|lue\ (myös|lisää)|katso\ myös
        | (przeczytaj|czytaj|zobacz|polecamy)\ (też|także|również|więcej)|(čtěte|přečtěte\ si|čítajte)\ (také|též|i|aj|tiež)|(olvassa?|olvasd)(\ el)?\ (még|is|tovább)|citeș?ț?te\ (și|mai\ mult)|citiți\ și
        | (pročitajte|čitajte|pogledajte)\ (i|još)|διαβάστε\ (επίσης|ακόμη|περισσότερα)|прочетете\ (още|също)|вижте\ (още|също)|(devamını|bunu\ da)\ oku\w*|ilgili\ haber(ler)?
        | (читайте|смотрите|слушайте)\ (также|ещё|еще|по\ теме|далее)|по\ теме|материалы\ по\ теме|(читайте|дивіться)\ (також|ще)
        | (اقرأ|إقرأ|شاهد|طالع)\ (أيضا|أيضاً|أيضًا|ايضا|ايضاً|المزيد|كذلك)|مواضيع\ ذات\ صلة|(بیشتر\ بخوانید|مطالب\ مرتبط)|קראו\ (גם|עוד)|(यह|ये)\ भी\ पढ़ें|(আরও|আরো)\ পড়ুন
        | baca\ (juga|selengkapnya)|(đọc|xem)\ thêm|tin\ liên\ quan|อ่าน(เพิ่มเติม|ต่อ)|(関連|あわせて読みたい|こちらも)(記事|ニュース)?|相[关關](阅读|閱讀|新闻|新聞|报道|報道|文章)|延伸(阅读|閱讀)|(관련|추천)\s?기사
        )\s*((?<mark>[:：|»›>→–—-])|$|\ )
        """,
        Options,
        PatternTimeout.Milliseconds)]
    private static partial Regex Pointer();

    // The outlet asks its readers to subscribe or to follow it. The imperative, not a report of somebody who did.
    [GeneratedRegex(
        """
        ^\W*(newsletter\s(abonnieren|bestellen)|jetzt\ (abonnieren|anmelden)|(abonnieren|melden)\ sie\b.*\b(newsletter|kanal|podcast|briefing)|folgen\ sie\ uns\b
        | (abonnez|inscrivez)-vous\b|recevez\b.*\b(newsletter|lettre|mail)|suivez-nous\b
        | (suscríb(ase|ete)|suscribirse|apúntate|regístrate|síg(ue|a)nos|recib[ae])\b.*\b(newsletter|boletín|boletines|canal|correo|whatsapp|telegram|facebook|twitter|instagram|google\ news)
        | (assine|inscreva-se|cadastre-se|siga|receba|participe)\b.*\b(newsletter|boletim|canal|e-mail|whatsapp|telegram|facebook|twitter|instagram|google\ news)
        | (iscriviti|segui(ci)?|ricevi|resta\ aggiornato)\b.*\b(newsletter|canale|mail|whatsapp|telegram|facebook|twitter|instagram|google\ news)
        | (schrijf\ (je|u)\ in|meld\ je\ aan|prenumerera|zapisz\ się|odbieraj|iratkozz?on?\ fel|abonează-te|abonați-vă)\b.*\b(news\w*|nieuws\w*|nyhets\w*|hírlev\w*|buletin\w*|kana\w*)
        | (подпи(шитесь|сывайтесь|шись)|следите\ за\ (нами|новостями)|присоединяйтесь|підпи(шіться|суйтесь|суйтеся))(?!\w).*(канал|telegram|телеграм|рассылк|розсилк|соцсет|новост|\bна(с|м|ш\w*)\b)
        | اشترك(وا)?\ (في|الآن)|تابع(وا|ونا|نا)\ |عضو\ شوید|订阅(我们|本报|电子)|訂閱|扫码关注|ニュースレター(を|に|の)(購読|登録)|メルマガ|뉴스레터\ ?(구독|신청))
        """,
        Options,
        PatternTimeout.Milliseconds)]
    private static partial Regex Subscribe();
}
