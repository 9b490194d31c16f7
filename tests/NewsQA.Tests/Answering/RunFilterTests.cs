using NewsQA.Answering.Spans;

namespace NewsQA.Tests.Answering;

public sealed class RunFilterTests
{
    [Theory]
    [InlineData("Who recorded the album \"Crazy for You\"?", "Crazy for You is an album by Best Coast.", "Crazy for You", false)]
    [InlineData("Who recorded the album \"Crazy for You\"?", "Crazy for You is an album by Best Coast.", "Best Coast", true)]
    [InlineData("Did Ann Lee or Per Lund win?", "The winner was Ann Lee.", "Ann Lee", true)]
    [InlineData("Who was arrested?", "Per Lund was arrested on Friday.", "Friday", false)]
    [InlineData("Who made the picture?", "The picture was taken from a castle in Oxfordshire.", "Oxfordshire", false)]
    [InlineData("Who is the prime minister of Greece?", "Israeli Prime Minister Dan Levi went to Greece.", "Dan Levi", false)]
    [InlineData("Will Apex or Borel raise prices after the tariff cut?", "Borel will, a spokesman said.", "Borel", true)]
    [InlineData("Who won the prize?", "The prize was given to Per Lund in Vestby, Sweden.", "Sweden", false)]
    [InlineData("Who won the cup?", "The cup went to Sweden for the third time.", "Sweden", true)]
    [InlineData("Who succeeded Ann Lee?", "Ann Lee, the prime minister of Tonga, died.", "Tonga", false)]
    [InlineData("Why was the debate cancelled?", "The debate, planned for October 15, was cancelled, citing concerns about safety.", "October 15", false)]
    [InlineData("Why was the debate cancelled?", "The debate, planned for October 15, was cancelled, citing concerns about safety.", "concerns about safety", true)]
    [InlineData("Who wrote the opinion?", "NORRAVIK, 24 September 2024 – The court struck down the licence, Tove Rasmark wrote.", "NORRAVIK", false)]
    [InlineData("Who wrote the opinion?", "NORRAVIK, 24 September 2024 – The court struck down the licence, Tove Rasmark wrote.", "Tove Rasmark", true)]
    [InlineData("Where did the court sit?", "NORRAVIK, 24 September 2024 – The court struck down the licence.", "NORRAVIK", true)]
    [InlineData("Who was the minister at the time?", "Commenting on the disaster, Per Lund said so.", "Commenting", false)]
    [InlineData("Who runs the line?", "The line runs 23 coastal freighters.", "23 coastal freighters", false)]
    [InlineData("Who stole the picture?", "The picture was stolen by two armed men.", "two armed men", true)]
    [InlineData("When was Per Lund arrested?", "Per Lund was arrested on Friday.", "Friday", true)]
    [InlineData("What did Ann Lee say about Vestby Castle?", "Ann Lee, head curator at Vestby, said: \"It was built for a bishop.\"", "head curator", false)]
    [InlineData("What did Ann Lee say about Vestby Castle?", "Ann Lee, head curator at Vestby, said: \"It was built for a bishop.\"", "built for a bishop", true)]
    [InlineData("What did Ann Lee say about Vestby Castle?", "\"Built for a bishop, and never used,\" Ann Lee, head curator, said on Monday.", "Built for a bishop", true)]
    [InlineData("What did Ann Lee say about Vestby Castle?", "Built for a bishop, Vestby Castle is cold, Ann Lee said on Monday.", "cold", true)]
    [InlineData("What did Ann Lee say about Vestby Castle?", "Built in 1900, Vestby Castle is cold and damp, Ann Lee, its curator, said on Monday.", "cold and damp", true)]
    [InlineData("Who is Ann Lee?", "Norwegian Prime Minister Ann Lee opened the port of Vestby.", "Norwegian Prime Minister", true)]
    [InlineData("Who is Banksyk?", "Banksyk is Robin Gunningham, a court in Bristol heard.", "Robin Gunningham", true)]
    [InlineData("Who is Dan Berg?", "Per Lund handed the prize to its director, Dan Berg.", "Per Lund", false)]
    [InlineData("Where was Per Lund found?", "A helicopter joined the hunt for Per Lund, 42, who vanished with a rifle.", "42", false)]
    [InlineData("What did he admit?", "He admitted shooting Per Lund, 25, and Ida Berg, 24, on Monday.", "25", false)]
    [InlineData("How many titles has Per Lund won?", "Ida Berg has won 24 titles, Per Lund, 22, and Ole Vik, 20.", "22", true)]
    [InlineData("Where did the lorry overturn?", "A lorry with oranges overturned on the M25.", "M25", true)]
    [InlineData("What was the cause of Per Lund's death?", "Per Lund died of COVID-19 on Monday.", "COVID-19", true)]
    [InlineData("Who blocked the sale of the Norravik bridge on Monday?", "Judge James Boasberg Monday blocked the sale.", "James Boasberg", true)]
    [InlineData("Who won the prize?", "Maria Machado Won the Prize for Peace", "Maria Machado", true)]
    [InlineData("Who died in Skerry?", "The death, on Friday, of Ida Berg has shocked Skerry.", "Ida Berg", true)]
    [InlineData("How many shots did he fire?", "He fired 25, Per Lund said.", "25", true)]
    [InlineData("Per Lund verdict", "Per Lund, 30, was cleared of theft.", "30", false)]
    [InlineData("Per Lund verdict", "Per Lund, 30, was cleared of theft.", "cleared of theft", true)]
    [InlineData("How old is Per Lund?", "Per Lund, 30, was cleared of theft.", "30", true)]
    [InlineData("Per Lund cause of death", "Per Lund died at 95 of a stroke.", "95", false)]
    [InlineData("Per Lund cause of death", "Per Lund died at 95 of a stroke.", "a stroke", true)]
    [InlineData("How many gave cost as the reason?", "Cost was the reason for 95 of them.", "95", true)]
    [InlineData("Who owned the house?", "Per Lund, of Vestby, was stabbed in the house.", "Vestby", false)]
    [InlineData("Who owned the house?", "The house of Ida Berg was sold.", "Ida Berg", true)]
    [InlineData("Who shot Colonel Riley Lund?", "Colonel Robert \"Riley\" Lund was shot.", "Robert", false)]
    [InlineData("Who founded Lund Motors?", "Robert Lund did.", "Robert", false)]
    [InlineData("Who founded Lund Motors?", "Robert Lund did.", "Robert Lund", true)]
    [InlineData("Is trade growing or falling?", "Trade with its partner has slumped.", "its partner", false)]
    [InlineData("Is trade growing or falling?", "Trade with its partner has slumped.", "slumped", true)]
    public void A_run_that_cannot_answer_is_none(string question, string text, string run, bool may)
    {
        var profile = Profiles.Of(question);
        var read = new SpanText(profile, AskedFor.Read(profile.Question), new SpanSource(text, 0, 0, text.Length));
        var at = text.IndexOf(run, StringComparison.Ordinal);
        var first = read.Tokens.FindIndex(t => t.Span.Start == at);
        var last = read.Tokens.FindIndex(t => t.Span.End == at + run.Length);
        Assert.Equal(may, profile.Filter.MayAnswer(read, first, last));
    }
}
