using NewsQA.Answering;
using NewsQA.Answering.Kinds;
using NewsQA.Articles;
using NewsQA.Claims;
using NewsQA.Indexing;
using NewsQA.Retrieval;

namespace NewsQA.Tests.Answering.Kinds;

public sealed class FittingPlacesTests
{
    [Theory]
    [InlineData("How many people were injured?", "The 31-year-old ferry hit the mole; about 41 people were hurt.", "41 people")]
    [InlineData("How many people died?", "The death toll has climbed to five, a hospital said, after two passengers died in the night.", "five")]
    [InlineData("How many people died?", "Twin bombings struck the cathedral on Sunday; at least 20 were killed.", "20")]
    [InlineData("How many people died?", "It fell down on Monday, killing eleven.", "eleven")]
    [InlineData("How many people died in the fire?", "At least seventeen people died and 35 were rescued, officials said.", "seventeen people")]
    [InlineData("How many people were rescued from the fire?", "At least seventeen people died and 35 were rescued, officials said.", "35")]
    [InlineData("How many people died in the blast?", "Fourteen civilians died; he said 90 civilians were wounded.", "Fourteen")]
    [InlineData("How many people died in the earthquake?", "At least 116 people died, while the number of casualties rose to 1,035.", "116 people")]
    [InlineData("How long was the visit?", "The four-day visit came in his six-year term.", "four-day")]
    [InlineData("When did they meet?", "The visit began barely two weeks after his meeting with her.", "barely two weeks after")]
    [InlineData("How many schools took part?", "For one year the pupils of 36 schools handed in their telephones.", "36")]
    [InlineData("How many people did Dan Berg kill?", "Berg, 52, shot dead four people before he fled.", "four people")]
    [InlineData("How many Palestinian civilians were killed?", "At least 70 Gaza civilians were killed.", "70")]
    [InlineData("How many Libyan soldiers were killed?", "It said 29 Chadian soldiers were killed, and 1,269 Libyan soldiers.", "1,269")]
    [InlineData("How big a pay rise do the drivers want?", "Drivers of the 40 trams want a rise of 53 percent.", "53 percent")]
    [InlineData("How old was she?", "Edda Lindqvall died on Sunday. She was 91.", "91")]
    [InlineData("How old is the man?", "A 44-year-old man was held.", "44-year-old")]
    [InlineData("How often is there fog?", "The harbour has fog on one day in six.", "one day in six")]
    [InlineData("How many full-time jobs were lost?", "It cost 1,200 full-time jobs, the second such cut.", "1,200")]
    [InlineData("How many times did they meet?", "The two have met three times in four years.", "three times")]
    [InlineData("How far could they see?", "Visibility was 80 metres at the time of the four departures.", "80 metres")]
    [InlineData("What was the highest speed of the wind?", "The storm is 210 kilometres from the coast, with gusts of 118 kilometres an hour.", "118 kilometres")]
    [InlineData("How deep is the lake?", "The current runs at 3 kilometres an hour through the lake, which is 40 metres deep.", "40 metres")]
    [InlineData("How cold was it?", "At 900 metres it was 12 degrees below zero.", "12 degrees")]
    [InlineData("How many economists expected a cut?", "Fourteen of the 18 economists asked expected one.", "Fourteen")]
    [InlineData("How many economists were asked?", "Fourteen of the 18 economists asked expected one.", "Fourteen", "18")]
    [InlineData("How many seats did the party lose?", "It has lost 92 of its previously held 1,487 seats.", "92")]
    [InlineData("How much did Immer pay for its stake?", "Immer paid 178.2 mln dlrs in all.", "178.2 mln dlrs")]
    [InlineData("How much was the Immer deal worth?", "At 73 dollars a share the deal is worth 1.6 billion dollars.", "1.6 billion dollars")]
    [InlineData("When will the bridge open?", "Cars will not cross it before 2028, the road agency said on Monday.", "2028")]
    [InlineData("When did the agency say so?", "Cars will not cross it, the road agency said on Monday.", "Monday")]
    [InlineData("How long did he stay?", "He left on Sunday after a stay of two days.", "two days")]
    [InlineData("How much is it worth?", "The picture of 1887 is valued at nine million crowns.", "nine million crowns")]
    [InlineData("Where was it found?", "Police found the picture in Vestby, said Ann Berg.", "Vestby")]
    [InlineData("Who led the work?", "“It failed in Ostervik,” said Mira Tollefsen, the microbiologist.", "Mira Tollefsen")]
    public void What_surely_fits_is_found(string question, string text, params string[] expected) =>
        Assert.Equal(expected, Places(question, text).Where(p => p.IsSure).Select(p => p.Span.Of(text)));

    [Theory]
    [InlineData("When did it happen?", "It was found in Norravik by two men.")]
    [InlineData("How many people did Dan Berg kill?", "Berg, 52, shot at them.")]
    [InlineData("How many people did Anna Berg see?", "Anna Berg, 8, and her brother fled.")]
    [InlineData("How many people died?", "The 31-year-old ferry sailed 12 kilometres on route 7.")]
    [InlineData("How old was he?", "He ran 12 kilometres in 40 minutes.")]
    public void What_is_of_another_kind_does_not_fit(string question, string text) => Assert.Empty(Places(question, text));

    [Fact]
    public void Which_time_it_was_may_tell_how_many_times()
    {
        var place = Assert.Single(Places("How many times have the two met?", "It was the fourth meeting of the two in Vestby."));
        Assert.False(place.IsSure);
        Assert.Equal(new TextSpan(11, 17), place.Span);
    }

    [Fact]
    public void A_number_of_people_to_whom_nothing_happened_is_not_sure_to_be_of_the_dead() =>
        Assert.False(Assert.Single(Places("How many people died?", "The building was home to 1,000 people.")).IsSure);

    [Fact]
    public void What_the_question_says_itself_is_no_answer() =>
        Assert.Equal(["Tollef Aamodt"], Places("Who beat Saskia Oyelaran?", "Saskia Oyelaran lost to Tollef Aamodt, 33, a baker.").Select(p => p.Span.Of("Saskia Oyelaran lost to Tollef Aamodt, 33, a baker.")));

    private static IReadOnlyList<FittingPlace> Places(string question, string text)
    {
        var asked = QuestionReader.Read(question, filters: null, asOf: null, "question");
        var profile = QuestionProfile.From(asked, new TermStatistics(1000, new Dictionary<string, int>(StringComparer.Ordinal)));
        return FittingPlaces.In(AskedKind.Of(asked), profile, text, ValueFinder.Find(text));
    }
}
