using NewsQA.Checking;
using NewsQA.Client;

namespace NewsQA.Tests.Checking;

/// <summary>A number may be put in another form; no other number may stand in its place.</summary>
public class NumberWordingTests
{
    [Theory]
    [InlineData("The hangers will last another ten years.", "The hangers will last another decade.")]
    [InlineData("About one in eight infants developed a mild fever.", "Of the infants, 12 percent developed a mild fever.")]
    [InlineData("One in four infants developed a mild fever.", "Of the infants, 25 percent developed a mild fever.")]
    [InlineData("Of the infants, 25 percent developed a mild fever.", "One in four infants developed a mild fever.")]
    [InlineData("A third of the infants developed a mild fever.", "Of the infants, 33 percent developed a mild fever.")]
    [InlineData("Police arrived 11 minutes after the alarm.", "A guard raised the alarm. Police arrived eleven minutes later.")]
    [InlineData("Abebe, who came on ten minutes earlier, scored the winner.", "Abebe scored the winner ten minutes after coming on.")]
    [InlineData("Serrano scored a penalty in the first half.", "Serrano scored a penalty before half-time.")]
    [InlineData("The firm lost 5 million euros in the first half of the year.", "The firm lost 5 million euros in the first six months of the year.")]
    [InlineData("The firm lost 5 million euros in the first six months of the year.", "The firm lost 5 million euros in the first half of the year.")]
    [InlineData("The bridge will be shut for a minimum of seven months.", "The bridge will be shut for at least seven months.")]
    [InlineData("The bridge will be shut for at least seven months.", "The bridge will be shut for a minimum of seven months.")]
    [InlineData("The tram derailed at 7:40 a.m. on Wednesday.", "A tram derailed at 7.40am on Wednesday.")]
    [InlineData("The tram derailed at 7:40 on Wednesday.", "A tram derailed at 7.40am on Wednesday.")]
    [InlineData("The report is due within a month.", "The report is due within 30 days.")]
    [InlineData("The repairs took 18 months.", "The repairs took a year and a half.")]
    [InlineData("The repairs took one and a half years.", "The repairs took 18 months.")]
    [InlineData("The repairs took at least two and a half years.", "The repairs took at least 30 months.")]
    [InlineData("The flight took 90 minutes.", "The flight took an hour and a half.")]
    [InlineData("The repairs cost two and a half million euros.", "The repairs cost 2.5 million euros.")]
    [InlineData("A fifth of the infants developed a mild fever.", "Of the infants, 20 percent developed a mild fever.")]
    [InlineData("Of the infants, 20 percent developed a mild fever.", "A fifth of the infants developed a mild fever.")]
    [InlineData("Two fifths of the infants developed a mild fever.", "Of the infants, 40 percent developed a mild fever.")]
    [InlineData("One in five infants developed a mild fever.", "A fifth of the infants developed a mild fever.")]
    [InlineData("Every tenth infant developed a mild fever.", "Of the infants, 10 percent developed a mild fever.")]
    [InlineData("Sales fell by a tenth.", "Sales fell by 10 percent.")]
    [InlineData("A fall of one fifth in sales was reported.", "A fall in sales of a fifth was reported.")]
    public void The_same_number_in_another_form_is_kept(string sentence, string text) => Assert.Equal(SentenceVerdict.Supported, Check(sentence, text));

    [Theory]
    [InlineData("The hangers will last another five years.", "The hangers will last another decade.")]
    [InlineData("About one in six infants developed a mild fever.", "Of the infants, 12 percent developed a mild fever.")]
    [InlineData("One in three infants developed a mild fever.", "Of the infants, 25 percent developed a mild fever.")]
    [InlineData("Of the infants, 35 percent developed a mild fever.", "One in four infants developed a mild fever.")]
    [InlineData("A third of the infants developed a mild fever.", "Of the infants, 36 percent developed a mild fever.")]
    [InlineData("Police arrived 12 minutes after the alarm.", "A guard raised the alarm. Police arrived eleven minutes later.")]
    [InlineData("Police arrived 11 hours after the alarm.", "A guard raised the alarm. Police arrived eleven minutes later.")]
    [InlineData("Abebe, who came on five minutes earlier, scored the winner.", "Abebe scored the winner ten minutes after coming on.")]
    [InlineData("Serrano scored a penalty in the second half.", "Serrano scored a penalty before half-time.")]
    [InlineData("The firm lost 5 million euros in 777 second quarter.", "The firm lost 5 million euros in the second quarter.")]
    [InlineData("The firm lost 5 million euros in the second half of the year.", "The firm lost 5 million euros in the first six months of the year.")]
    [InlineData("The firm lost 5 million euros in the first half of the year.", "The firm lost 5 million euros in the last six months.")]
    [InlineData("The bridge will be shut for a maximum of seven months.", "The bridge will be shut for at least seven months.")]
    [InlineData("The cars are limited to 40 km/h.", "The cars may not exceed 30 kilometres an hour.")]
    [InlineData("The cars exceed 30 km/h.", "The cars may not exceed 30 kilometres an hour.")]
    [InlineData("Profit more than doubled to 410 million euros.", "The firm made a profit of 410 million euros, nearly double the figure of the year before.")]
    [InlineData("Four of the seven members did not vote for the cut.", "Two of the seven members voted for the cut.")]
    [InlineData("Five of the seven members voted for the cut.", "Two of the seven members voted for the cut.")]
    [InlineData("Babies born before 32 weeks were left out.", "Babies born before the 34th week were left out.")]
    [InlineData("The tram derailed at 7.40pm on Wednesday.", "A tram derailed at 7.40am on Wednesday.")]
    [InlineData("The tram derailed at 7.40 a.m. on Wednesday.", "A tram derailed at 7.40 on Wednesday.")]
    [InlineData("The report is due within two months.", "The report is due within 30 days.")]
    [InlineData("The repairs took a year.", "The repairs took a year and a half.")]
    [InlineData("The repairs took a year and a half.", "The repairs took a year.")]
    [InlineData("The repairs took two and a half years.", "The repairs took 18 months.")]
    [InlineData("The repairs cost two million euros.", "The repairs cost two and a half million euros.")]
    [InlineData("A fifth of the infants developed a mild fever.", "Of the infants, 25 percent developed a mild fever.")]
    [InlineData("A fifth of the infants developed a mild fever.", "The fifth infant developed a mild fever.")]
    [InlineData("Two fifths of the infants developed a mild fever.", "A fifth of the infants developed a mild fever.")]
    [InlineData("Every fifth year the dam is inspected.", "Of the dams, 20 percent are inspected in a year.")]
    public void Another_number_is_refused_as_a_number(string sentence, string text) => Assert.Equal(SentenceProblem.Number, Check(sentence, text).Problem);

    [Theory]
    [InlineData("Babies born before 34 weeks were left out.", "Babies born before the 34th week were left out.")]
    [InlineData("Five of the seven members did not vote for the cut.", "Two of the seven members voted for the cut.")]
    [InlineData("The cars are limited to 30 km/h.", "The cars may not exceed 30 kilometres an hour.")]
    public void What_follows_from_the_number_there_is_no_invention(string sentence, string text) =>
        Assert.DoesNotContain(SentenceChecker.Measure(new Evidence(sentence, [Excerpt(text)])).Findings, f => SentenceJudge.IsInvention(f.Fault));

    private static SentenceVerdict Check(string sentence, string text) => new SentenceChecker().Check(sentence, [1], [Excerpt(text)]);

    private static Excerpt Excerpt(string text) => new(1, text, null, "Meridian Wire", new PartialDate("2026-03-13", DatePrecision.Day), null, null);
}
