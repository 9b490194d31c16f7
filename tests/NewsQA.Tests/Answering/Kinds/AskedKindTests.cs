using NewsQA.Answering.Kinds;
using NewsQA.Retrieval;

namespace NewsQA.Tests.Answering.Kinds;

public sealed class AskedKindTests
{
    [Theory]
    [InlineData("Who won the women's race?", nameof(AnswerKind.Person))]
    [InlineData("Which woman came first in 2024?", nameof(AnswerKind.Person))]
    [InlineData("What is the name of the ferry's captain?", nameof(AnswerKind.Person))]
    [InlineData("What is the author afraid of?", nameof(AnswerKind.Any))]
    [InlineData("Which ship replaces the ferry?", nameof(AnswerKind.Name))]
    [InlineData("What was the name of the café?", nameof(AnswerKind.Name))]
    [InlineData("Which television network broadcast the debate?", nameof(AnswerKind.Name))]
    [InlineData("What is Skerry Line?", nameof(AnswerKind.Description))]
    [InlineData("Who is the Sundmark Deputy Energy Minister?", nameof(AnswerKind.Person))]
    [InlineData("What time did Per Lund run in Ostervik?", nameof(AnswerKind.Duration))]
    [InlineData("What did the man who won the race say?", nameof(AnswerKind.Any))]
    [InlineData("Where was the painting found?", nameof(AnswerKind.Place))]
    [InlineData("In which city does she live?", nameof(AnswerKind.Place))]
    [InlineData("When did the WHO declare it over?", nameof(AnswerKind.Date))]
    [InlineData("When did the man who built the bridge die?", nameof(AnswerKind.Date))]
    [InlineData("What did the WHO say?", nameof(AnswerKind.Any))]
    [InlineData("What did the World Health Organization (WHO) say?", nameof(AnswerKind.Any))]
    [InlineData("When will the bridge open?", nameof(AnswerKind.Date))]
    [InlineData("In what year was the bridge built?", nameof(AnswerKind.Date))]
    [InlineData("How long was the visit?", nameof(AnswerKind.Duration))]
    [InlineData("How long is the border between the two?", nameof(AnswerKind.Measure))]
    [InlineData("How long is the new road bridge?", nameof(AnswerKind.Measure))]
    [InlineData("How far could one see in the fog?", nameof(AnswerKind.Measure))]
    [InlineData("ferry disaster number of survivors", nameof(AnswerKind.Count))]
    [InlineData("How fast did Per Lund run the marathon?", nameof(AnswerKind.Duration))]
    [InlineData("How fast was the wind?", nameof(AnswerKind.Measure))]
    [InlineData("How old was she when she died?", nameof(AnswerKind.Age))]
    [InlineData("How many schools took part?", nameof(AnswerKind.Count))]
    [InlineData("What was the number of passengers?", nameof(AnswerKind.Count))]
    [InlineData("How often is there fog in the harbour?", nameof(AnswerKind.Frequency))]
    [InlineData("How much is the painting worth?", nameof(AnswerKind.Money))]
    [InlineData("What will the bridge cost now?", nameof(AnswerKind.Money))]
    [InlineData("How much does Skerry Line pay its captains a year?", nameof(AnswerKind.Money))]
    [InlineData("How much ransom did the hackers ask for?", nameof(AnswerKind.Money))]
    [InlineData("How much did the painting sell for?", nameof(AnswerKind.Money))]
    [InlineData("What did the captain earn?", nameof(AnswerKind.Money))]
    [InlineData("What does Per Lund make a year?", nameof(AnswerKind.Money))]
    [InlineData("What is Ann Berg paid a year?", nameof(AnswerKind.Money))]
    [InlineData("What do the drivers earn per hour?", nameof(AnswerKind.Money))]
    [InlineData("What will the new captain get paid?", nameof(AnswerKind.Money))]
    [InlineData("What does Lund charge a lesson?", nameof(AnswerKind.Money))]
    [InlineData("What did she earn at Vestby in 2001?", nameof(AnswerKind.Any))]
    [InlineData("What did Per Lund make of the bridge?", nameof(AnswerKind.Any))]
    [InlineData("What was Ann Berg paid to do?", nameof(AnswerKind.Any))]
    [InlineData("What was his murder charge?", nameof(AnswerKind.Any))]
    [InlineData("What did the president make this week?", nameof(AnswerKind.Any))]
    [InlineData("What does the plant make every day?", nameof(AnswerKind.Any))]
    [InlineData("What did she earn as a reward?", nameof(AnswerKind.Any))]
    [InlineData("How much oil did Sundmark sell?", nameof(AnswerKind.Amount))]
    [InlineData("How many million crowns does the bridge cost?", nameof(AnswerKind.Money))]
    [InlineData("What is Ann Berg's hourly wage?", nameof(AnswerKind.Money))]
    [InlineData("How much did wages rise in August?", nameof(AnswerKind.Amount))]
    [InlineData("How much did the price of oil fall?", nameof(AnswerKind.Amount))]
    [InlineData("By how much did the bank raise its rate?", nameof(AnswerKind.Amount))]
    [InlineData("How much of the debt was written off?", nameof(AnswerKind.Amount))]
    [InlineData("How much did the shares fall after Lund sold his stake?", nameof(AnswerKind.Amount))]
    [InlineData("How much is known about the man who bought the gun?", nameof(AnswerKind.Amount))]
    [InlineData("How much time did Lund spend in prison?", nameof(AnswerKind.Duration))]
    [InlineData("What was the wage growth in May?", nameof(AnswerKind.Any))]
    [InlineData("What is Sundmark's budget deficit?", nameof(AnswerKind.Any))]
    [InlineData("What was Lund's first loss of the season?", nameof(AnswerKind.Any))]
    [InlineData("What is Skerry Line's price war about?", nameof(AnswerKind.Any))]
    [InlineData("Internal Revenue Service Lund emails", nameof(AnswerKind.Any))]
    [InlineData("hostages ransom Vestby", nameof(AnswerKind.Any))]
    [InlineData("What is Ann Berg's opinion?", nameof(AnswerKind.Any))]
    [InlineData("transfer fee lindqvist tollhaven", nameof(AnswerKind.Money))]
    [InlineData("reward offered norravik museum theft", nameof(AnswerKind.Money))]
    [InlineData("Nyholt pension per year", nameof(AnswerKind.Money))]
    [InlineData("tollhaven warehouse fire cost of damage", nameof(AnswerKind.Money))]
    [InlineData("lowest price norravik auction", nameof(AnswerKind.Money))]
    [InlineData("fraud sundmark max sentence", nameof(AnswerKind.Duration))]
    [InlineData("jonas ekmark age", nameof(AnswerKind.Age))]
    [InlineData("Age of Petra Nyholt", nameof(AnswerKind.Age))]
    [InlineData("raise the pension age", nameof(AnswerKind.Any))]
    [InlineData("mammoths of the ice age", nameof(AnswerKind.Any))]
    [InlineData("mammoths of the Ice Age", nameof(AnswerKind.Any))]
    [InlineData("Age of Empires", nameof(AnswerKind.Any))]
    [InlineData("ekmark bail", nameof(AnswerKind.Any))]
    [InlineData("peace at any cost", nameof(AnswerKind.Any))]
    [InlineData("stolen tills found where", nameof(AnswerKind.Place))]
    [InlineData("What percentage of voters took part?", nameof(AnswerKind.Share))]
    [InlineData("How much rain fell?", nameof(AnswerKind.Amount))]
    [InlineData("How big a pay rise do the tram drivers want?", nameof(AnswerKind.Amount))]
    [InlineData("How high are the tariffs on Sundmark steel?", nameof(AnswerKind.Amount))]
    [InlineData("How large is the city's debt?", nameof(AnswerKind.Amount))]
    [InlineData("How large a share of the votes did she get?", nameof(AnswerKind.Share))]
    [InlineData("How big is the park?", nameof(AnswerKind.Measure))]
    [InlineData("tram top speed", nameof(AnswerKind.Measure))]
    [InlineData("Berg share of the estate", nameof(AnswerKind.Share))]
    [InlineData("share price of Skerry Line", nameof(AnswerKind.Any))]
    [InlineData("passengers killed in ferry fire", nameof(AnswerKind.Count))]
    [InlineData("ferry fire death toll", nameof(AnswerKind.Count))]
    [InlineData("Was anyone killed in the ferry fire?", nameof(AnswerKind.Any))]
    [InlineData("Weren't any passengers killed?", nameof(AnswerKind.Any))]
    [InlineData("reason the minister was arrested", nameof(AnswerKind.Any))]
    [InlineData("Name the two men arrested in the raid", nameof(AnswerKind.Any))]
    [InlineData("ferry victims inquest verdict", nameof(AnswerKind.Any))]
    [InlineData("length of the strike at Norravik", nameof(AnswerKind.Any))]
    [InlineData("How high are the Victoria Falls?", nameof(AnswerKind.Measure))]
    [InlineData("How high did the water rise?", nameof(AnswerKind.Measure))]
    [InlineData("How big was the fall in sales?", nameof(AnswerKind.Amount))]
    [InlineData("Why was swimming forbidden?", nameof(AnswerKind.Any))]
    [InlineData("What did the minister say?", nameof(AnswerKind.Any))]
    public void A_question_asks_for_a_kind(string question, string kind) =>
        Assert.Equal(Enum.Parse<AnswerKind>(kind), Read(question).Kind);

    [Fact]
    public void What_is_counted_is_kept() => Assert.Equal(["school"], Read("How many schools took part in the trial?").Units);

    [Fact]
    public void Of_which_country_what_is_counted_is_is_kept() => Assert.Equal(["libyan"], Read("How many Libyan soldiers does Chad say it killed?").UnitNations);

    [Fact]
    public void A_time_counted_is_a_length_of_time_in_that_unit()
    {
        var asked = Read("How many days did he stay?");
        Assert.Equal(AnswerKind.Duration, asked.Kind);
        Assert.Equal(["day"], asked.Units);
    }

    [Fact]
    public void Any_layout_is_read_at_once() =>
        Assert.Equal(AnswerKind.Name, Read("What " + new string(' ', 900) + " is the name" + string.Concat(Enumerable.Repeat(" of  the", 100)) + " tool?").Kind);

    private static AskedKind Read(string question) => AskedKind.Of(QuestionReader.Read(question, filters: null, asOf: null, "question"));
}
