using NewsQA.Client;

namespace NewsQA.Tests.Engine;

/// <summary>Conflicts, times, sources and timelines, through the whole engine.</summary>
public sealed class ConflictsTests : IAsyncDisposable
{
    private readonly SampleEngine _sample = new();

    public ValueTask DisposeAsync() => _sample.DisposeAsync();

    [Fact]
    public async Task A_count_that_rises_from_report_to_report_is_updated()
    {
        await AddAsync(
            ("Harbour Post", "2026-02-03", "At least 12 people were killed when an earthquake struck Orland on Tuesday, the interior ministry said. Rescue teams were on their way to Orland."),
            ("Morning Wire", "2026-02-04", "The death toll of the earthquake in Orland has risen to 47, the interior ministry said on Wednesday. Many houses in Orland lie in ruins."),
            ("Harbour Post", "2026-02-07", "The earthquake in Orland killed 112 people, officials said. The search for survivors was called off."));
        var response = await AskAsync("How many people died in the earthquake in Orland?");

        var conflict = Assert.Single(response.Conflicts, c => c.Kind == ConflictKind.Updated);
        Assert.Equal("how many people died in the earthquake in Orland", conflict.About);
        Assert.Equal(["At least 12 people", "47", "112 people"], conflict.Claims.Select(c => c.Value));
        Assert.Equal(["2026-02-03", "2026-02-04", "2026-02-07"], conflict.Claims.Select(c => c.PublishedAt!.Date));
        Assert.DoesNotContain(response.Conflicts, c => c.Kind == ConflictKind.DifferentEvents);
    }

    [Fact]
    public async Task Two_outlets_with_unequal_figures_on_one_day_dispute_them()
    {
        await AddAsync(
            ("Harbour Post", "2026-02-03", "The fire at the Norravik paper mill injured 14 people on Monday, the fire brigade said. The Norravik paper mill employs 300 people."),
            ("Morning Wire", "2026-02-03", "Some 31 people were injured in the fire at the Norravik paper mill, a hospital spokeswoman said. The cause is not known."));
        var response = await AskAsync("How many people were injured in the fire at the Norravik paper mill?");

        var conflict = Assert.Single(response.Conflicts);
        Assert.Equal(ConflictKind.Disputed, conflict.Kind);
        Assert.Equal(["14 people", "Some 31 people"], conflict.Claims.Select(c => c.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Two_summits_a_year_apart_are_different_events()
    {
        await AddAsync(
            ("Harbour Post", "2024-06-12", "The Avelara climate summit lasted three days and ended on Wednesday with a treaty. Ministers at the Avelara climate summit praised it."),
            ("Harbour Post", "2025-06-20", "The Avelara climate summit lasted five days and ended on Friday without a treaty. Delegates at the Avelara climate summit were tired."));
        var response = await AskAsync("How long did the Avelara climate summit last?");

        var conflict = Assert.Single(response.Conflicts);
        Assert.Equal(ConflictKind.DifferentEvents, conflict.Kind);
        Assert.Equal(["three days", "five days"], conflict.Claims.Select(c => c.Value));
        Assert.Equal([1, 2], conflict.Claims.Select(c => c.EventGroup ?? 0));
        Assert.Equal(["2024-06-12", "2025-06-20"], conflict.Claims.Select(c => c.Event!.Date));
    }

    [Theory]
    [InlineData("lasted four days", "was a four-day trip")]
    [InlineData("lasted a week", "lasted seven days")]
    [InlineData("lasted about two weeks", "lasted 15 days")]
    public async Task Values_that_agree_are_no_conflict(string first, string second)
    {
        await AddAsync(
            ("Harbour Post", "2026-02-03", $"The visit of Prime Minister Ann Lee to Avelara {first}, her office said."),
            ("Morning Wire", "2026-02-03", $"The visit of Prime Minister Ann Lee to Avelara {second}, according to the embassy."));

        Assert.Empty((await AskAsync("How long was Ann Lee's visit to Avelara?")).Conflicts);
    }

    [Fact]
    public async Task A_length_of_something_else_in_the_sentence_is_no_claim()
    {
        await AddAsync(
            ("Harbour Post", "2026-02-03", "The four-day visit of Prime Minister Ann Lee to Avelara ended on Tuesday."),
            ("Morning Wire", "2026-02-03", "The visit of Prime Minister Ann Lee to Avelara follows a two-day security summit there."));

        Assert.Empty((await AskAsync("How long was Ann Lee's visit to Avelara?")).Conflicts);
    }

    [Fact]
    public async Task That_something_is_so_and_that_it_is_not_are_listed_side_by_side()
    {
        await AddAsync(
            ("Capital Record", "2025-10-14", "Kettermark Holdings is in talks to buy Havnlund Shipping, two people with knowledge of the matter said."),
            ("Harbour Post", "2025-10-14", "Havnlund Shipping denied on Tuesday that Kettermark Holdings is in talks to buy Havnlund Shipping."));
        var response = await AskAsync("Is Kettermark in talks to buy Havnlund?");

        var conflict = Assert.Single(response.Conflicts);
        Assert.Equal(ConflictKind.Disputed, conflict.Kind);
        Assert.Equal(["no", "yes"], conflict.Claims.Select(c => c.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Up_and_down_are_a_conflict()
    {
        await AddAsync(
            ("Capital Record", "2026-01-10", "Unemployment in Sundmark rose in December, the statistics office said."),
            ("Harbour Post", "2026-01-10", "Unemployment in Sundmark fell in December, the labour union said."));
        var response = await AskAsync("Did unemployment in Sundmark rise or fall in December?");

        var conflict = Assert.Single(response.Conflicts);
        Assert.Equal(["fell", "rose"], conflict.Claims.Select(c => c.Value).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("What did the minister say about the harbour?")]
    [InlineData("Why was the harbour of Norravik closed?")]
    [InlineData("Which countries trade through the harbour of Norravik?")]
    public async Task A_question_without_one_clear_attribute_raises_no_alarm(string question)
    {
        await AddAsync(
            ("Capital Record", "2026-01-10", "The minister said the harbour of Norravik was closed for 3 days because of ice. Sundmark trades through the harbour of Norravik."),
            ("Harbour Post", "2026-01-10", "The minister said the harbour of Norravik was closed for 9 days because of a strike. Avelara trades through the harbour of Norravik."));

        Assert.Empty((await AskAsync(question)).Conflicts);
    }

    [Fact]
    public async Task Copies_of_a_wire_story_are_one_source_with_the_other_outlets_beside_it()
    {
        const string story = "Divers have found the wreck of the steamer Aurelie off Cape Sorrow, a century after she sank, the maritime museum said on Monday. The wreck of the Aurelie lies at a depth of 84 metres and is almost whole. "
            + "The steamer Aurelie went down in a storm in November 1921 with 63 people on board. Nobody had known where, since no boat survived. The museum wants to leave the ship where she lies and to map her with cameras.";
        await AddAsync(
            ("Harbour Post", "2026-02-03", "CAPE SORROW (AP) — " + story),
            ("Morning Wire", "2026-02-03", "(AP) – " + story.Replace("almost whole", "nearly intact", StringComparison.Ordinal) + " Entry to the museum is free on Sundays."),
            ("Capital Record", "2026-02-04", story.Replace(" Nobody had known where, since no boat survived.", "", StringComparison.Ordinal)));
        var response = await AskAsync("How deep does the wreck of the steamer Aurelie lie?");

        var cited = response.Citations.Single(c => c.Quote.Contains("84 metres", StringComparison.Ordinal));
        Assert.Equal(3, cited.AlsoReportedBy.Select(a => a.Source).Append(cited.Source).Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(response.Conflicts);
    }

    [Fact]
    public async Task A_statement_tells_when_it_happened_and_who_says_so()
    {
        await AddAsync(("Harbour Post", "2026-03-12", "The bridge over the Immer collapsed on Wednesday, according to the river police."));
        var response = await AskAsync("When did the bridge over the Immer collapse?");

        Assert.Equal("2026-03-11", response.Statements[0].Event!.Date);
        Assert.Equal("the river police", response.Citations[0].AttributedTo);
    }

    [Fact]
    public async Task A_course_of_events_is_told_oldest_first()
    {
        await AddAsync(
            ("Harbour Post", "2026-03-20", "The Tollhaven ferry strike ended on 19 March 2026, when both sides signed. The Tollhaven ferry strike had begun on 2 March 2026."),
            ("Morning Wire", "2026-03-10", "A court banned pickets in the Tollhaven ferry strike on Monday."));
        var response = await AskAsync("What happened in the Tollhaven ferry strike?");

        Assert.Equal(["2026-03-02", "2026-03-09", "2026-03-19"], response.Timeline!.Select(t => t.Date));
        Assert.All(response.Timeline!, t => Assert.Equal(t.Text, response.Citations.Single(c => c.Id == t.Citations[0]).Quote));
        Assert.Null((await AskAsync("When did the Tollhaven ferry strike end?")).Timeline);
    }

    [Fact]
    public async Task A_date_that_no_text_bears_is_never_given()
    {
        await AddAsync(
            (null, null, "Prime Minister Ann Lee began a two-day visit to Avelara on Thursday, her first since taking office."),
            (null, null, "Prime Minister Ann Lee returned from a six-day visit to Avelara, where she opened the Lantern Festival and met the Queen of Orland."));
        var response = await AskAsync("How long was Ann Lee's visit to Avelara?");

        var conflict = Assert.Single(response.Conflicts);
        Assert.All(conflict.Claims, c => Assert.Null(c.Event));
        Assert.Contains(conflict.Claims, c => c is { Value: "two-day", EventWords: "Thursday" });
    }

    private async Task AddAsync(params (string? Source, string? Date, string Text)[] articles) => await _sample.UploadAsync(
        [.. articles.Select((a, i) => new ArticleUpload { Origin = $"article-{i}", Title = "Report", Source = a.Source, PublishedAt = a.Date, Text = a.Text })]);

    private async Task<AskResponse> AskAsync(string question)
    {
        var response = await _sample.AskAsync(question);
        Assert.Equal(AnswerStatus.Answered, response.Status);
        await _sample.AssertQuotesAreExactAsync(response);
        return response;
    }
}
