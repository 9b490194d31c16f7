using NewsQA.Cleaning;

namespace NewsQA.Tests.Cleaning;

public class LanguageGuessTests
{
    [Theory]
    [InlineData("de", "Die Stadt hat am Dienstag mit den Arbeiten an der alten Mole begonnen, und sie werden nach Angaben des Rates neun Monate dauern.")]
    [InlineData("es", "El consejo del puerto votó el martes para reconstruir el viejo muelle, y los trabajos van a costar más de lo que se esperaba.")]
    [InlineData("it", "Il consiglio del porto ha votato martedì per la ricostruzione del vecchio molo, che è stato distrutto dopo un incendio nella notte.")]
    [InlineData("pt", "O conselho do porto votou na terça-feira para reconstruir o velho cais, que foi destruído por um incêndio e não será barato.")]
    [InlineData("nl", "De raad van de haven heeft dinsdag besloten om het oude dok te herbouwen, maar het werk is nog niet door iedereen goedgekeurd.")]
    [InlineData("sv", "Rådet har på tisdagen beslutat att den gamla kajen ska byggas upp igen, och det är inte alla som är glada för det.")]
    [InlineData("fi", "Kaupunki aloitti tiistaina vanhan laiturin korjaamisen, mutta työ ei ole vielä valmis ja se on kalliimpi kuin on sanottu.")]
    [InlineData("pl", "Rada portu zdecydowała we wtorek, że stare molo zostanie odbudowane, ale nie jest jasne, kto za to zapłaci i jak się to stanie.")]
    [InlineData("cs", "Rada přístavu v úterý rozhodla, že se staré molo znovu postaví, ale práce na něm začnou podle starosty až za rok, jako je zvykem.")]
    [InlineData("hu", "A tanács kedden úgy döntött, hogy a régi mólót újra kell építeni, és az nem lesz olcsó, mert a munka egy évig tart majd.")]
    [InlineData("ro", "Consiliul portului a votat marți pentru reconstrucția vechiului dig, care a fost distrus de un incendiu și nu mai este sigur.")]
    [InlineData("tr", "Liman kurulu salı günü eski iskelenin yeniden yapılması için karar aldı ve bu iş çok pahalı olarak görülüyor, ancak gerekli.")]
    [InlineData("id", "Dewan pelabuhan pada hari Selasa memutuskan untuk membangun kembali dermaga tua itu, dan pekerjaan ini akan selesai dalam setahun.")]
    [InlineData("ru", "Совет порта во вторник решил восстановить старый причал, который сгорел в марте, и эти работы займут девять месяцев.")]
    [InlineData("uk", "Рада порту у вівторок вирішила відбудувати старий причал, який згорів у березні, і ці роботи триватимуть дев'ять місяців.")]
    [InlineData("bg", "Съветът на пристанището реши във вторник да възстанови стария кей, който изгоря през март, и работата ще отнеме година.")]
    [InlineData("ar", "قرر مجلس الميناء يوم الثلاثاء إعادة بناء الرصيف القديم الذي احترق في مارس.")]
    [InlineData("fa", "شورای بندر روز سه‌شنبه تصمیم گرفت اسکله قدیمی را که در ماه گذشته سوخت دوباره بسازد و پول آن را بپردازد.")]
    [InlineData("he", "מועצת הנמל החליטה ביום שלישי לבנות מחדש את הרציף הישן שנשרף במרץ.")]
    [InlineData("el", "Το συμβούλιο του λιμανιού αποφάσισε την Τρίτη να ξαναχτίσει την παλιά προβλήτα.")]
    [InlineData("zh", "港口委员会星期二决定重建三月烧毁的旧码头，工程将持续九个月。")]
    [InlineData("ja", "市議会は火曜日、三月に焼失した古い桟橋を再建することを決定した。")]
    [InlineData("ko", "항만 위원회는 화요일에 삼월에 불탄 옛 부두를 다시 짓기로 결정했다.")]
    [InlineData("hi", "बंदरगाह परिषद ने मंगलवार को पुराने घाट को फिर से बनाने का फैसला किया।")]
    public void A_sentence_tells_its_language(string language, string text) => Assert.Equal(language, LanguageGuess.Of(text));

    [Theory]
    [InlineData("no", "Havnerådet vedtok på tirsdag å bygge den gamle kaien opp igjen, og det er ikke noe å si på det, men det vil koste mye.")]
    [InlineData("da", "Havnerådet vedtog tirsdag at bygge den gamle kaj op igen, og det er ikke noget, som alle er glade for, men det skal gøres.")]
    public void Near_relatives_may_be_taken_for_each_other_but_not_for_English(string language, string text)
    {
        string?[] either = ["no", "da"];
        Assert.Contains(language, either);
        Assert.Contains(LanguageGuess.Of(text), either);
    }

    [Theory]
    [InlineData("en", "Die Stadt hat am Dienstag mit den Arbeiten an der alten Mole begonnen, und sie werden nach Angaben des Rates neun Monate dauern.", "de")]
    [InlineData("en-GB", "The council said on Tuesday that the work on the old pier will take nine months and that it is not going to be cheap for the town.", "en")]
    [InlineData("nn", "Arbeidet på den gamle kaien tek til i dag, og det er ikkje noko å seie på det, seier ordføraren til avisa.", "nn")]
    public void A_page_in_another_language_than_English_is_believed_and_one_that_says_English_only_if_it_is(string lang, string text, string expected) =>
        Assert.Equal(expected, Cleaned.Html($"<html lang=\"{lang}\"><head><title>Pier</title></head><body><article><h1>Pier</h1><p>{text}</p></article></body></html>").Language);

    [Theory]
    [InlineData("Pier rebuilt.")]
    [InlineData("Norravik 2, Ostervik 1; Brekkefoss 0, Skarn 0; Holm 3, Tollhaven 3.")]
    [InlineData("市")]
    [InlineData("")]
    public void What_is_too_short_or_only_names_has_none(string text) => Assert.Null(LanguageGuess.Of(text));

    [Theory]
    [InlineData("The mayor, who is called 北京市长习近平先生 in the letter that was sent to the council on Tuesday, has not yet said what he will do.")]
    [InlineData("“Le roi est mort,” the minister said on Tuesday, and with that it was clear to all of them that the evening had come to an end.")]
    public void Foreign_words_in_English_leave_it_English(string text) => Assert.Equal("en", LanguageGuess.Of(text));
}
