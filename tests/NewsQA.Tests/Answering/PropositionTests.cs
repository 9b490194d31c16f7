using NewsQA.Answering.Propositions;
using NewsQA.Checking;

namespace NewsQA.Tests.Answering;

public sealed class PropositionTests
{
    [Theory]
    [InlineData("Did the council accept the offer?", "The council accepted the offer.", "The council did not accept the offer.")]
    [InlineData("Did Inger Dahl ban cars from Tollhaven?", "Inger Dahl banned cars from Tollhaven.", "Inger Dahl did not ban cars from Tollhaven.")]
    [InlineData("Did Iran enrich uranium?", "Iran enriched uranium.", "Iran did not enrich uranium.")]
    [InlineData("Does the ferry carry lorries?", "The ferry carries lorries.", "The ferry does not carry lorries.")]
    [InlineData("Has the Austrian maker been bought by a rival?", "The Austrian maker has been bought by a rival.", "The Austrian maker has not been bought by a rival.")]
    [InlineData("Was the Philippine network given a licence?", "The Philippine network was given a licence.", "The Philippine network was not given a licence.")]
    [InlineData("Is the new Sultan of Oman a cousin of Qaboos?", "The new Sultan of Oman is a cousin of Qaboos.", "The new Sultan of Oman is not a cousin of Qaboos.")]
    [InlineData("Is the toilet stolen from the palace the work of an Italian?", "The toilet stolen from the palace is the work of an Italian.", "The toilet stolen from the palace is not the work of an Italian.")]
    [InlineData("Was the lion that ate fruit expecting a cub?", "The lion that ate fruit was expecting a cub.", "The lion that ate fruit was not expecting a cub.")]
    [InlineData("Didn't she ever leave Oslo?", "She left Oslo.", "She did not leave Oslo.")]
    public void A_question_is_put_as_what_it_asks_the_truth_of(string question, string said, string denied)
    {
        var proposition = PropositionReader.Read(question);

        Assert.NotNull(proposition);
        Assert.Equal((said, denied), (proposition.Said, proposition.Denied));
    }

    [Fact]
    public void Any_number_of_spaces_is_one() => Assert.Equal("The council accepted the offer.", PropositionReader.Read("Did the council" + new string(' ', 1_900) + "accept the offer?")?.Said);

    [Theory]
    [InlineData("Who won?")]
    [InlineData("Is it?")]
    [InlineData("Did Nike's quarterly revenue dwarf its costs?")]
    [InlineData("Will the harbour open in May?")]
    [InlineData("Is Joe Lund going to be the next coach?")]
    [InlineData("Did")]
    [InlineData("Was Dahl")]
    public void What_is_no_such_question_is_none(string question) => Assert.Null(PropositionReader.Read(question));

    [Theory]
    [InlineData("Did Hosni Mubarak die in a military hospital?", "On Tuesday, Hosni Mubarak, the former president, died aged 91 in a military hospital in Cairo.", true)]
    [InlineData("Did President Zelensky accept the resignation of Prime Minister Honcharuk?", "President Volodymyr Zelensky declined Prime Minister Oleksiy Honcharuk's resignation on Friday.", false)]
    [InlineData("Was Ivar Lund granted bail?", "Ivar Lund was not granted bail.", false)]
    [InlineData("Did 30 people die in the fire at Tollhaven?", "Seventeen people died in the fire at Tollhaven on Monday.", false)]
    [InlineData("Did 30 people die in the fire at Tollhaven?", "At least seventeen people died in the fire at Tollhaven on Monday.", null)]
    [InlineData("Was Ivar Lund arrested on Monday?", "Ivar Lund was arrested on Friday.", null)]
    [InlineData("Was the body found on a Greek beach?", "The body was found on a Turkish beach.", null)]
    [InlineData("Did the region vote for the new law?", "The region voted against the new law.", null)]
    [InlineData("Did Wynnum beat Caloundra in the final?", "Caloundra beat Wynnum in the final on Saturday.", null)]
    [InlineData("Was Wynnum beaten by Caloundra in the final?", "Caloundra beat Wynnum in the final on Saturday.", true)]
    [InlineData("Did Ivar Lund rob the bank?", "Ivar Lund allegedly robbed the bank.", null)]
    [InlineData("Did the council close the harbour?", "The council plans to close the harbour.", null)]
    [InlineData("Were all four victims injured?", "The four victims were injured, police said.", null)]
    [InlineData("Have the police found the toilet taken from the palace?", "The toilet was stolen from the palace, police said.", null)]
    [InlineData("Is donanemab produced by Eisai?", "Lecanemab, which is produced by Eisai, and donanemab, produced by Eli Lilly, are the first such drugs.", null)]
    [InlineData("Did the revenue exceed expectations?", "The revenue fell short of expectations, but it beat estimates of its margin.", null)]
    [InlineData("Did Apple steal trade secrets?", "Masimo filed a lawsuit accusing Apple of stealing trade secrets.", null)]
    [InlineData("Did twenty-two members vote against Jordan?", "One thing I cannot bear is a bully, said a member who voted against Jordan.", null)]
    [InlineData("Have all members of the union signed the pact?", "With that, all but one of the members of the union have signed the pact.", null)]
    [InlineData("Was Interbrew bought by the brewer Ambev?", "The firm was formed when Belgium's Interbrew bought Brazilian brewer Ambev.", null)]
    [InlineData("Has the council openly criticized the invasion?", "The council has stayed neutral on the invasion, refraining from outright criticism.", null)]
    [InlineData("Did Putin visit China in 2018?", "Putin visited China in 2024.", null)]
    [InlineData("Did Rooney play for Everton?", "Rooney played against Everton on Saturday.", null)]
    [InlineData("Did the German minister resign?", "The French minister resigned.", null)]
    public void A_quote_says_yes_no_or_neither(string question, string quote, bool? says)
    {
        var proposition = PropositionReader.Read(question);

        Assert.NotNull(proposition);
        Assert.Equal(says, PropositionJudge.Judge(proposition, new Excerpt(1, quote, null, "Daily", null, null, null)));
    }
}
