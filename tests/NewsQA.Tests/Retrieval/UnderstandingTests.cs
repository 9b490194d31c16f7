using NewsQA.Client;
using NewsQA.Tests.Engine;

namespace NewsQA.Tests.Retrieval;

public sealed class UnderstandingTests : IAsyncLifetime
{
    private const string Ferry = "The ferry Marla ran aground off Tollhaven on Tuesday. Its rudder cable had snapped, the harbour master said. Nobody was hurt.";

    private readonly SampleEngine _sample = new();

    public async ValueTask InitializeAsync() => await _sample.UploadAsync(
        Upload("a", "The Harbour Post", "2024-05-14", Ferry),
        Upload("b", "Northern Courier", "2023-05-16", Ferry.Replace("rudder cable", "engine mount", StringComparison.Ordinal)));

    public async ValueTask DisposeAsync() => await _sample.DisposeAsync();

    [Fact]
    public async Task Outlets_and_times_in_a_question_are_inferred_and_prefer_without_hiding()
    {
        var found = await SearchAsync("What does the Harbour Post say broke on the ferry Marla in May 2024?");
        Assert.Equal(["The Harbour Post"], found.Understood.Sources);
        Assert.Equal(("2024-05-01", "2024-05-31"), (found.Understood.From, found.Understood.To));
        Assert.Equal(["sources", "from", "to"], found.Understood.Inferred);
        Assert.Equal(["The Harbour Post", "Northern Courier"], found.Passages.Select(p => p.Source));
    }

    [Fact]
    public async Task An_explicit_filter_takes_the_place_of_what_would_be_inferred()
    {
        var filters = new SearchFilters { Sources = ["Northern Courier"], From = "2023-01-01", To = "2023-12-31" };
        var found = await SearchAsync("What does the Harbour Post say broke on the ferry Marla in May 2024?", filters);
        Assert.Equal(["Northern Courier"], found.Understood.Sources);
        Assert.Equal(("2023-01-01", "2023-12-31"), (found.Understood.From, found.Understood.To));
        Assert.Empty(found.Understood.Inferred);
        Assert.Equal(["Northern Courier"], found.Passages.Select(p => p.Source));
    }

    [Theory]
    [InlineData("What broke on the ferry Marla, according only to the Northern Courier?", false)]
    [InlineData("What broke on the ferry Marla, only according to the Northern Courier?", true)]
    [InlineData("What does it say in the Northern Courier alone about the ferry Marla?", true)]
    [InlineData("Was it only in the Northern Courier that the ferry Marla broke down?", false)]
    [InlineData("What broke on the only ferry in the Northern Courier's report?", false)]
    [InlineData("What broke on the Marla, only in the Northern Courier, and what does the Harbour Post say?", false)]
    public async Task Only_a_question_that_says_so_leaves_other_outlets_out(string query, bool strict)
    {
        var found = await SearchAsync(query);
        Assert.Equal(strict ? ["sources"] : [], found.Understood.Strict);
        Assert.Equal(strict ? 1 : 2, found.Passages.Count);
        Assert.Equal("Northern Courier", found.Passages[0].Source);

        var overridden = await SearchAsync(query, new SearchFilters { Sources = ["The Harbour Post"] });
        Assert.Empty(overridden.Understood.Strict);
        Assert.Equal(["The Harbour Post"], overridden.Passages.Select(p => p.Source));
    }

    [Fact]
    public async Task A_story_that_two_outlets_carry_takes_one_of_the_first_ranks_and_the_answer_names_both()
    {
        const string Story = "The steamer Aurelie lies at a depth of 84 metres off Cape Brenn, divers said on Monday. Her hull is almost whole. Nobody had known where she sank, since no boat survived the storm.";
        await _sample.UploadAsync(
            Steamer("x", "Northern Courier", Story),
            Steamer("y", "The Harbour Post", Story.Replace("almost whole", "nearly intact", StringComparison.Ordinal)),
            Steamer("z", "Capital Record", "A museum in Brenn wants to show what divers bring up from the steamer Aurelie, whatever the depth. It has no money for it."));

        var answer = await _sample.AskAsync("At what depth does the steamer Aurelie lie?");
        Assert.Equal("Capital Record", answer.Passages[1].Source);
        Assert.Single(answer.Citations[0].AlsoReportedBy);
    }

    [Fact]
    public async Task The_first_event_tells_what_was_inferred()
    {
        await foreach (var part in _sample.Engine.AskStreamAsync(new AskRequest { Question = "What does the Harbour Post say broke on the ferry Marla?" }, TestContext.Current.CancellationToken))
        {
            Assert.Equal(["The Harbour Post"], Assert.IsType<AskUnderstoodEvent>(part).Understood.Sources);
            break;
        }
    }

    [Fact]
    public async Task A_comparison_shows_its_parts_names_and_what_it_quotes()
    {
        var understood = (await SearchAsync("Does the Harbour Post article say that \"nobody was hurt\" on the Marla ferry, while the Northern Courier reports a snapped cable near Tollhaven?")).Understood;
        Assert.Equal("comparison", understood.Asks);
        Assert.Equal(2, understood.Parts.Count);
        Assert.Equal(["nobody was hurt"], understood.Phrases);
        Assert.Contains("Tollhaven", understood.Names);
    }

    [Fact]
    public async Task A_time_told_by_an_event_is_said_to_be_unresolved()
    {
        var understood = (await SearchAsync("Who steered the Marla before the accident?")).Understood;
        Assert.Equal(["before the accident"], understood.Unresolved);
        Assert.Null(understood.To);
    }

    [Fact]
    public async Task Relative_times_count_from_the_day_asked_as_of()
    {
        var found = await _sample.Engine.SearchAsync(new SearchRequest { Query = "What ran aground last week?", AsOf = "2024-05-22" }, TestContext.Current.CancellationToken);
        Assert.Equal(("2024-05-13", "2024-05-19"), (found.Understood.From, found.Understood.To));
        Assert.Equal("The Harbour Post", found.Passages[0].Source);
    }

    [Fact]
    public async Task Every_hit_carries_the_scores_that_made_its_rank()
    {
        var found = await SearchAsync("What broke on the ferry Marla?");
        Assert.All(found.Passages, p => Assert.NotNull(p.Scores.Rerank));
        Assert.All(found.Passages, p => Assert.InRange(p.Scores.Features["cover"], 0.1, 0.9));
    }

    private Task<SearchResponse> SearchAsync(string query, SearchFilters? filters = null) =>
        _sample.Engine.SearchAsync(new SearchRequest { Query = query, Filters = filters }, TestContext.Current.CancellationToken);

    private static ArticleUpload Steamer(string origin, string source, string text) =>
        new() { Origin = origin, Title = "Steamer Aurelie found", Source = source, PublishedAt = "2026-02-03", Text = text };

    private static ArticleUpload Upload(string origin, string source, string date, string text) =>
        new() { Origin = origin, Title = "Ferry Marla aground off Tollhaven", Source = source, PublishedAt = date, Text = text };
}
