using NewsQA.Client;

namespace NewsQA.Tests.Engine;

public sealed class NewsQAEngineTests : IAsyncDisposable
{
    private readonly SampleEngine _sample = new();

    public async ValueTask DisposeAsync() => await _sample.DisposeAsync();

    [Fact]
    public async Task Every_quote_is_exact_over_articles_of_arbitrary_text()
    {
        await _sample.UploadAsync([.. Enumerable.Range(0, 60).Select(seed => new ArticleUpload { Text = RandomText.Create(seed, 150) + " Fact.", Origin = $"random-{seed}" })]);

        foreach (var question in new[] { "What did the Minister say?", "How many words in 2025?", "Who is שלום?", "東京", "U.S. don’t 😀", "Why?" })
        {
            await _sample.AssertQuotesAreExactAsync(await _sample.AskAsync(question));
        }
    }

    [Fact]
    public async Task After_a_deletion_nothing_finds_the_article()
    {
        await _sample.UploadAsync(new ArticleUpload { Text = "The mayor of Brekkefoss, Una Halvard, opened the new library on Monday.", Origin = "library" });
        var before = await _sample.AskAsync("Who opened the new library in Brekkefoss?");
        var id = before.Citations[0].ArticleId;

        var receipt = await _sample.Engine.DeleteArticlesAsync([id], TestContext.Current.CancellationToken);

        Assert.Equal(new DeletionReceipt(1, 1, 1, 1) { Sources = 1, Duplicates = 1 }, receipt);
        var after = await _sample.AskAsync("Who opened the new library in Brekkefoss?");
        Assert.Equal(AnswerStatus.NoAnswer, after.Status);
        Assert.Empty(after.Passages);
        Assert.Equal(0, after.IndexedArticles);
        await Assert.ThrowsAsync<ArticleDeletedException>(() => _sample.Engine.GetArticleAsync(id, cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_changed_article_answers_with_its_new_text_and_its_old_revision_stays_readable()
    {
        await _sample.UploadAsync(new ArticleUpload { Text = "The bridge at Holm will cost 40 million crowns, the council said.", Origin = "bridge" });
        var first = (await _sample.AskAsync("How much will the bridge at Holm cost?")).Citations[0];
        await _sample.UploadAsync(new ArticleUpload { Text = "The bridge at Holm will cost 55 million crowns, the council said.", Origin = "bridge" });

        var second = await _sample.AskAsync("How much will the bridge at Holm cost?");

        Assert.Equal("55 million crowns", second.ShortAnswer?.Text);
        Assert.All(second.Citations, c => Assert.DoesNotContain("40 million", c.Quote, StringComparison.Ordinal));
        var old = await _sample.Engine.GetArticleAsync(first.ArticleId, first.Revision, TestContext.Current.CancellationToken);
        Assert.Equal(first.Quote, old!.Text[first.Start..first.End]);
        Assert.Equal(2, old.Revisions.Count);
    }

    [Fact]
    public async Task Text_that_is_not_English_and_the_kind_that_a_page_names_are_said_so()
    {
        await _sample.UploadAsync(new ArticleUpload
        {
            Text = "Kommentar\n\nHavnerådet i Brekkefoss vedtok på tirsdag å bygge den gamle fergekaien opp igjen før vinteren, og det er ikke noe å si på det. Arbeidet skal koste 14 millioner kroner, og det vil vare i ni måneder.",
            Origin = "kai",
        });
        await _sample.UploadAsync(new ArticleUpload
        {
            Text = "Opinion\n\nThe council of Brekkefoss should not have voted to rebuild the old ferry pier, and everybody who voted for it knew that.", Origin = "pier",
        });

        var passages = (await _sample.AskAsync("Brekkefoss fergekaien pier")).Passages;
        Assert.Equal([("kai", "no", false), ("pier", "en", true)], passages.Select(p => (p.Origin, p.Language == "en" ? "en" : "no", p.Stemmed)).Distinct().OrderBy(p => p.Origin, StringComparer.Ordinal));
        var articles = (await _sample.Engine.ListArticlesAsync(new ArticleQuery(), TestContext.Current.CancellationToken)).Articles;
        Assert.Equal([("kai", "news", false), ("pier", "opinion", true)], articles.Select(a => (a.Origin, a.Kind, a.Stemmed)).OrderBy(a => a.Origin, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Metadata_set_by_hand_shows_in_the_next_answer()
    {
        await _sample.UploadAsync(new ArticleUpload { Text = "The lighthouse on Skarn was repainted in red and white.", Origin = "lighthouse" });
        var id = (await _sample.AskAsync("Which colours was the lighthouse on Skarn repainted in?")).Citations[0].ArticleId;

        await _sample.Engine.PatchArticleAsync(id, new ArticlePatch(Source: "Skarn Times", PublishedAt: "2024-06"), TestContext.Current.CancellationToken);

        var citation = (await _sample.AskAsync("Which colours was the lighthouse on Skarn repainted in?")).Citations[0];
        Assert.Equal("Skarn Times", citation.Source);
        Assert.Equal(new PartialDate("2024-06", DatePrecision.Month, "given"), citation.PublishedAt);
    }

    [Fact]
    public async Task What_is_dated_later_than_now_is_hidden_unless_asked_for()
    {
        await _sample.UploadAsync(new ArticleUpload { Text = "The observatory on Mount Tarn will open its doors to visitors.", Origin = "future", PublishedAt = "2090-05-01" });

        Assert.Empty((await _sample.AskAsync("When will the observatory on Mount Tarn open?")).Passages);
        Assert.NotEmpty((await _sample.AskAsync("When will the observatory on Mount Tarn open?", asOf: "2090-06")).Passages);
    }

    [Theory]
    [InlineData("Who met the president of Carvalia?", "The Carvalian president was met at the station by Una Halvard.", "Una Halvard")]
    [InlineData("Who opened the new library in Brekkefoss?", "Mayor Una Halvard's deputy, Per Lund, opened the new library in Brekkefoss.", "Per Lund")]
    public async Task The_short_answer_is_a_name_that_the_question_does_not_give(string question, string text, string expected)
    {
        await _sample.UploadAsync(new ArticleUpload { Text = text, Origin = "names" });
        // With what describes him, or without.
        var brief = (await _sample.AskAsync(question)).ShortAnswer!.Text;
        Assert.EndsWith(expected, brief, StringComparison.Ordinal);
        Assert.DoesNotContain("opened", brief, StringComparison.Ordinal);
        Assert.DoesNotContain("president", brief, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Which_way_it_goes_is_answered_by_whichever_word_tells_of_either()
    {
        await _sample.UploadAsync(new ArticleUpload { Text = "The Brekkefoss tram carried fewer people this year. Ridership of the Brekkefoss tram has slumped since the spring.", Origin = "tram" });
        var response = await _sample.AskAsync("Is ridership of the Brekkefoss tram rising or falling?");
        Assert.Contains("slumped", response.ShortAnswer?.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Which pianist played nocturnes at the opera house while Una Halvard was away?", NoAnswerReason.LowSupport)]
    [InlineData("Which pianist played nocturnes at the opera house while Gro Aasen was away?", NoAnswerReason.NoCoverage)]
    public async Task Articles_on_all_names_of_a_question_are_about_it_though_they_do_not_answer(string question, NoAnswerReason reason)
    {
        await using var silent = new SampleEngine(minSupport: 0.99);
        await silent.UploadAsync(new ArticleUpload { Text = "Una Halvard cut the ribbon of a sewage plant.", Origin = "plant" });
        Assert.Equal(reason, (await silent.AskAsync(question)).Reason);
    }

    [Theory]
    [InlineData("Judges of the coast have raised more than 275 million dollars for campaigns in ten years.", false)]
    [InlineData("The campaign of Una Halvard has raised more than 275 million dollars in ten days.", true)]
    public async Task A_sum_of_somebody_else_is_no_answer(string other, bool isAnswered)
    {
        await using var engine = new SampleEngine(minSupport: 0);
        await engine.UploadAsync(new ArticleUpload { Text = "Una Halvard began a campaign for mayor on Monday, at the sewage plant.", Origin = "plant" });
        await engine.UploadAsync(new ArticleUpload { Text = other, Origin = "other" });
        var response = await engine.AskAsync("How much money did Una Halvard's campaign raise?");
        Assert.Equal(isAnswered, response.Status == AnswerStatus.Answered);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public async Task An_answer_below_the_limit_says_that_it_is_weak(double limit, bool isWeak)
    {
        await using var engine = new SampleEngine(weakSupport: limit);
        await engine.UploadAsync(new ArticleUpload { Text = "Una Halvard cut the ribbon of a sewage plant.", Origin = "plant" });
        var response = await engine.AskAsync("Who cut the ribbon of a sewage plant?");
        Assert.Equal((AnswerStatus.Answered, isWeak), (response.Status, response.IsWeak));
        var none = await engine.AskAsync("What is the capital of Peru?");
        Assert.Equal((AnswerStatus.NoAnswer, false), (none.Status, none.IsWeak));
    }

    [Fact]
    public async Task An_empty_index_answers_nothing_and_fails_at_nothing()
    {
        var response = await _sample.AskAsync("Who opened the new library?");
        Assert.Equal((AnswerStatus.NoAnswer, NoAnswerReason.NoCoverage, 0), (response.Status, response.Reason!.Value, response.IndexedArticles));
    }

    [Theory]
    [InlineData("", null, "question must have 1 to 2000 characters")]
    [InlineData("Who?", "2025-13-01", "filters.from is '2025-13-01', which is not a date")]
    public async Task A_request_that_is_not_valid_names_the_field(string question, string? from, string message)
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(() => _sample.AskAsync(question, new SearchFilters { From = from }));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }
}
