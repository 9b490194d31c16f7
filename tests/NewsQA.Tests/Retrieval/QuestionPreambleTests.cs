using NewsQA.Retrieval;

namespace NewsQA.Tests.Retrieval;

public sealed class QuestionPreambleTests
{
    [Theory]
    [InlineData("Could you tell me how long the visit was?", "How long the visit was?")]
    [InlineData("Hi, do you know who won the marathon?", "Who won the marathon?")]
    [InlineData("hello! please tell me: when did the strike end?", "When did the strike end?")]
    [InlineData("I'd like to know in which city she lives", "In which city she lives")]
    [InlineData("I am writing a piece on these summits - what kind of celebration was planned for the anniversary?", "What kind of celebration was planned for the anniversary?")]
    [InlineData("We run a desk on energy. Did the ministry raise the price of gas?", "Did the ministry raise the price of gas?")]
    public void What_the_writer_says_of_himself_goes(string asked, string question) => Assert.Equal(question, QuestionPreamble.Without(asked));

    [Theory]
    [InlineData("How long was the visit?")]
    [InlineData("Tell me about the visit")]
    [InlineData("Do you know Oslo?")]
    [InlineData("I am writing about Putin's visit to China. How long did it last?")]
    [InlineData("I am writing about Putin's visit to China. How long was the visit?")]
    [InlineData("My Lai: how many people died?")]
    [InlineData("Our Lady of Guadalupe: where is the shrine?")]
    [InlineData("We Were Soldiers - who directed the film?")]
    [InlineData("For a ceasefire in Gaza: how many states voted?")]
    [InlineData("Good Morning Britain presenter who resigned")]
    [InlineData("Hi-tech exports of China 2023")]
    [InlineData("Hello Kitty sales")]
    [InlineData("Hey Jude: who wrote it?")]
    [InlineData("In 2019, who won the marathon?")]
    [InlineData("So")]
    [InlineData("who")]
    [InlineData("Well water quality in Flint")]
    public void What_is_asked_stays(string asked) => Assert.Equal(asked, QuestionPreamble.Without(asked));
}
