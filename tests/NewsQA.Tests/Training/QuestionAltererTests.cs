using NewsQA.Evaluation;
using NewsQA.Training.Answers;

namespace NewsQA.Tests.Training;

public class QuestionAltererTests
{
    private const string Paragraph = "Norravik closed its harbour in 1999.";

    [Fact]
    public void One_word_that_the_paragraph_has_gives_way_to_one_of_its_kind_that_it_lacks()
    {
        var query = new EvalQuery { Id = "1", Text = "When did Norravik close its harbour?", Own = "p", Answers = ["1999"] };
        var alterer = new QuestionAlterer([query.Text, "Why did Avelara open a mill?"], new Random(1));
        var altered = Enumerable.Range(0, 50).Select(_ => alterer.Alter(query, Paragraph)).OfType<EvalQuery>().ToList();

        Assert.NotEmpty(altered);
        Assert.All(altered, a => Assert.False(a.IsAnswerable));
        Assert.All(altered, a => Assert.Equal("p", a.Own));
        Assert.All(altered, a => Assert.Single(a.Text.Split(' '), w => !query.Text.Split(' ').Contains(w)));
        Assert.Contains(altered, a => a.Text == "When did Avelara close its harbour?");
    }
}
