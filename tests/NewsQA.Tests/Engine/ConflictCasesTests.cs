using NewsQA.Client;

namespace NewsQA.Tests.Engine;

/// <summary>Small news stories in which articles differ, and as many in which they only look as if they did.</summary>
public sealed class ConflictCasesTests : IAsyncDisposable
{
    private const string Monday = "2026-02-02";
    private const string Tuesday = "2026-02-03";
    private const string Thursday = "2026-02-05";

    private readonly SampleEngine _sample = new();

    public ValueTask DisposeAsync() => _sample.DisposeAsync();

    /// <summary>Question; kind; the values, sorted; articles as "outlet|date|text".</summary>
    public static TheoryData<string, ConflictKind, string[], string[]> Differing => new()
    {
        {
            "How many people died in the Orland earthquake?", ConflictKind.Updated, ["118", "at least 40 people"],
            [
                $"Harbour Post|{Monday}|The Orland earthquake killed at least 40 people on Sunday night, the interior ministry said. Rescue teams reached the Orland valley at dawn.",
                $"Morning Wire|{Thursday}|The death toll of the Orland earthquake has risen to 118, the interior ministry said on Thursday. Many roads in the Orland valley are still closed.",
            ]
        },
        {
            "How many people took part in the march in Avelara?", ConflictKind.Disputed, ["20,000 people", "4,000 people"],
            [
                $"Harbour Post|{Monday}|Police said that 4,000 people took part in the march in Avelara on Sunday, while the organisers said 20,000 people took part in it. The march ended at the harbour.",
                $"Morning Wire|{Monday}|The march in Avelara passed off peacefully. Shops along the route stayed open all day.",
            ]
        },
        {
            "How many people took part in the march in Avelara?", ConflictKind.Disputed, ["20,000 people", "4,000 people"],
            [
                $"Harbour Post|{Monday}|Some trams were late. 4,000 people took part in the march in Avelara on Sunday, according to the police.",
                $"Morning Wire|{Monday}|The organisers of the march in Avelara said that 20,000 people took part in it on Sunday.",
            ]
        },
        {
            "How much will the new bridge over the Immer cost?", ConflictKind.Disputed, ["$340 million", "$510 million"],
            [
                $"Harbour Post|{Monday}|The new bridge over the Immer will cost $340 million, the ministry of transport said on Monday.",
                $"Morning Wire|{Monday}|The new bridge over the Immer will cost $510 million, the audit office said in a report on Monday.",
            ]
        },
        {
            // The second outlet takes the first one's figure on Tuesday: one table, not two of the same values.
            "How much will the new bridge over the Immer cost?", ConflictKind.Disputed, ["$340 million", "$510 million"],
            [
                $"Harbour Post|{Monday}|The new bridge over the Immer will cost $340 million, the ministry of transport said on Monday.",
                $"Morning Wire|{Monday}|The new bridge over the Immer will cost $510 million, the audit office said in a report on Monday.",
                $"Morning Wire|{Tuesday}|The new bridge over the Immer will cost $340 million, the ministry of transport repeated on Tuesday.",
            ]
        },
        {
            "Who won the mayoral election in Hallingby?", ConflictKind.Disputed, ["Berit Solvang", "Ivar Ness"],
            [
                $"Harbour Post|{Monday}|Berit Solvang won the mayoral election in Hallingby on Sunday, the town council said.",
                $"Morning Wire|{Monday}|Ivar Ness won the mayoral election in Hallingby on Sunday, the electoral board said.",
            ]
        },
        {
            "Who opened the harbour festival in Norravik?", ConflictKind.Disputed, ["Ryan Morgan", "Susan Erdogan"],
            [
                $"Harbour Post|{Monday}|The harbour festival in Norravik was opened by Susan Erdogan on Sunday, the town council said.",
                $"Morning Wire|{Monday}|The harbour festival in Norravik was opened by Ryan Morgan on Sunday, the organisers said.",
            ]
        },
        {
            "Where was the stolen Lindqvall painting found?", ConflictKind.Disputed, ["Norravik", "Tollhaven"],
            [
                $"Harbour Post|{Monday}|The stolen Lindqvall painting was found in Tollhaven on Sunday, the police said.",
                $"Morning Wire|{Monday}|The stolen Lindqvall painting was found in Norravik on Sunday, customs officers said.",
            ]
        },
        {
            "When was the wreck of the Aurelie found?", ConflictKind.Disputed, ["12 January 2026", "19 January 2026"],
            [
                $"Harbour Post|{Monday}|The wreck of the Aurelie was found on 12 January 2026, the maritime museum said.",
                $"Morning Wire|{Monday}|Divers found the wreck of the Aurelie on 19 January 2026, the navy said.",
            ]
        },
        {
            "Is Kettermark in talks to buy Havnlund?", ConflictKind.Disputed, ["no", "yes"],
            [
                $"Harbour Post|{Monday}|Kettermark is in talks to buy Havnlund, two people with knowledge of the matter said.",
                $"Morning Wire|{Monday}|Havnlund denied on Monday that Kettermark is in talks to buy Havnlund.",
            ]
        },
        {
            "Did exports of Sundmark rise or fall in January?", ConflictKind.Disputed, ["fell", "rose"],
            [
                $"Harbour Post|{Monday}|Exports of Sundmark rose in January, the statistics office said.",
                $"Morning Wire|{Monday}|Exports of Sundmark fell in January, the chamber of commerce said.",
            ]
        },
        {
            "How long did the Avelara climate summit last?", ConflictKind.DifferentEvents, ["five days", "three days"],
            [
                "Harbour Post|2024-06-12|The Avelara climate summit lasted three days and ended on Wednesday with a treaty.",
                "Harbour Post|2025-06-20|The Avelara climate summit lasted five days and ended on Friday without a treaty.",
            ]
        },
        {
            "How many jobs will Havnlund cut in Tollhaven?", ConflictKind.Updated, ["250", "400"],
            [
                $"Harbour Post|{Monday}|Havnlund will cut 250 jobs in Tollhaven, the shipping company said on Monday.",
                $"Harbour Post|{Thursday}|Havnlund will cut 400 jobs in Tollhaven, more than it had said, the company announced on Thursday.",
            ]
        },
        {
            "How much did the council of Tollhaven spend on the lantern parade?", ConflictKind.Disputed, ["€2 million", "€3.5 million"],
            [
                $"Harbour Post|{Monday}|The council of Tollhaven spent €2 million on the lantern parade, the mayor said.",
                $"Morning Wire|{Monday}|The council of Tollhaven spent €3.5 million on the lantern parade, the opposition said.",
            ]
        },
        {
            "What is the population of Rush Harbour?", ConflictKind.Disputed, ["12,456", "3,171"],
            [
                $"Harbour Post|{Monday}|The population of Rush Harbour was 3,171 at the last census, the statistics office said.",
                $"Morning Wire|{Monday}|The population of Rush Harbour is 12,456, the mayor said.",
            ]
        },
        {
            "How long will the Norravik bridge stay closed?", ConflictKind.Updated, ["four months", "six weeks"],
            [
                $"Harbour Post|{Monday}|The Norravik bridge will stay closed for six weeks, the road office said on Monday.",
                $"Morning Wire|{Thursday}|The Norravik bridge will stay closed for four months, the road office said on Thursday after an inspection.",
            ]
        },
    };

    /// <summary>Question; articles as "outlet|date|text".</summary>
    public static TheoryData<string, string[]> Agreeing => new()
    {
        // The soldiers of another country; the price of one share; what became of others.
        { "How many Libyan soldiers does Chad say were killed at Ouadi?", [$"Harbour Post|{Monday}|At Ouadi 269 Libyan soldiers were killed, the army of Carvalia said on Monday.", $"Morning Wire|{Monday}|At Ouadi about 270 Libyan soldiers were killed and 29 Chadian soldiers were killed, the army said."] },
        { "How much is the Immer takeover worth?", [$"Harbour Post|{Monday}|The Immer takeover is worth $1.6 billion, Kettermark said.", $"Morning Wire|{Monday}|The Immer takeover is worth $73 a share to its owners, Kettermark said."] },
        { "How many miners were trapped in the Murdo mine?", [$"Harbour Post|{Monday}|The fire trapped 56 miners in the Murdo mine on Sunday.", $"Morning Wire|{Monday}|The fire in the Murdo mine trapped 56 miners and killed one."] },
        { "How many people died in the Norravik fire?", [$"Harbour Post|{Monday}|The toll of the Norravik fire has climbed to five, a hospital said, after two people died in the night.", $"Morning Wire|{Monday}|The Norravik fire killed five people, the police said."] },
        // Another person; one country under two names.
        { "When was Per Lund impeached?", [$"Harbour Post|{Monday}|Per Lund was impeached on 18 January 2026 by the parliament of Norravik.", $"Morning Wire|{Monday}|Presidents are seldom impeached: Dan Berg was impeached in 1998, twenty-eight years before Per Lund."] },
        { "Which country won the Avelara cup?", [$"Harbour Post|{Monday}|The United States won the Avelara cup on Sunday.", $"Morning Wire|{Monday}|The U.S. won the Avelara cup on Sunday, for the first time."] },
        // Another attribute.
        { "How long was the Norravik parliament suspended?", [$"Harbour Post|{Monday}|The Norravik parliament was suspended for five weeks on Sunday.", $"Morning Wire|{Monday}|The former speaker of the Norravik parliament, suspended last year, got a two-year suspended sentence on Monday."] },
        { "How long was Ann Lee's visit to Avelara?", [$"Harbour Post|{Monday}|The four-day visit of Prime Minister Ann Lee to Avelara ended on Monday.", $"Morning Wire|{Monday}|Prime Minister Ann Lee, sworn in for a six-year term, ended her visit to Avelara on Monday."] },
        { "How many people died in the Norravik fire?", [$"Harbour Post|{Monday}|The Norravik fire killed 14 people on Sunday.", $"Morning Wire|{Monday}|The Norravik fire left 31 people injured, and 14 people died in it."] },
        { "How much did the new ferry cost?", [$"Harbour Post|{Monday}|The new ferry cost $40 million, the ministry said.", $"Morning Wire|{Monday}|A ticket for the new ferry costs $12, the ministry said, and the ship itself cost $40 million."] },
        // Another subject.
        { "How many people live in Tollhaven?", [$"Harbour Post|{Monday}|Some 84,000 people live in Tollhaven.", $"Morning Wire|{Monday}|Some 12,000 people live in Hallingby, a day's walk away."] },
        { "Who won the women's race at the Ostervik marathon?", [$"Harbour Post|{Monday}|Edda Holm won the women's race at the Ostervik marathon on Sunday.", $"Morning Wire|{Monday}|Jonas Brekke won the men's race at the Ostervik marathon on Sunday."] },
        { "When was the Hallingby theatre built?", [$"Harbour Post|{Monday}|The Hallingby theatre was built in 1892.", $"Morning Wire|{Monday}|The Hallingby library was built in 1954 beside the old theatre."] },
        // Rounded.
        { "How many people took part in the march in Avelara?", [$"Harbour Post|{Monday}|Some 5,000 people took part in the march in Avelara.", $"Morning Wire|{Monday}|The march in Avelara was joined by 4,987 people, the police said."] },
        { "How much did Havnlund pay for the shipyard?", [$"Harbour Post|{Monday}|Havnlund paid $1.2 billion for the shipyard.", $"Morning Wire|{Monday}|Havnlund paid $1.23 billion for the shipyard, it said."] },
        // Within a bound.
        { "How many people died in the Orland earthquake?", [$"Harbour Post|{Monday}|The Orland earthquake killed more than 100 people.", $"Morning Wire|{Monday}|The Orland earthquake killed 118 people, officials said."] },
        // A part of the whole.
        { "How many people died in the Orland earthquake?", [$"Harbour Post|{Monday}|The Orland earthquake killed 118 people, including 23 children.", $"Morning Wire|{Monday}|The Orland earthquake killed 118 people, among them 7 rescue workers."] },
        // A day's count beside the running total.
        { "How many people have died of the fever in Orland?", [$"Harbour Post|{Monday}|The fever in Orland has killed 212 people so far, the health ministry said.", $"Morning Wire|{Monday}|Another 9 people died of the fever in Orland on Sunday, bringing the death toll to 212."] },
        // What was expected beside what came of it.
        { "How much did the economy of Sundmark grow in 2025?", ["Harbour Post|2025-03-01|The economy of Sundmark is expected to grow by 3.1% in 2025, the central bank said.", "Morning Wire|2026-02-02|The economy of Sundmark grew by 1.4% in 2025, the statistics office said."] },
        { "How long did the tram strike in Tollhaven last?", [$"Harbour Post|{Monday}|The tram strike in Tollhaven is expected to last two weeks, the union said.", $"Morning Wire|{Thursday}|The tram strike in Tollhaven lasted four days."] },
        // One person under two names, one place within another.
        { "Who opened the Lantern Festival?", [$"Harbour Post|{Monday}|Ann Lee opened the Lantern Festival on Sunday.", $"Morning Wire|{Monday}|The Lantern Festival was opened by Prime Minister Ann Lee on Sunday."] },
        { "When did the Valbom tunnel open?", [$"Harbour Post|{Monday}|The Valbom tunnel opened in May 2019.", $"Morning Wire|{Monday}|The Valbom tunnel opened on 16 May 2019."] },
    };

    [Theory]
    [MemberData(nameof(Differing))]
    public async Task What_articles_differ_in_is_listed(string question, ConflictKind kind, string[] values, string[] articles)
    {
        var conflict = Assert.Single((await AskAsync(question, articles)).Conflicts);
        Assert.Equal(kind, conflict.Kind);
        Assert.Equal(values, conflict.Claims.Select(c => c.Value).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Agreeing))]
    public async Task What_only_looks_like_a_difference_is_not(string question, string[] articles) =>
        Assert.Empty((await AskAsync(question, articles)).Conflicts);

    [Fact]
    public async Task Two_sources_of_one_article_are_named_beside_their_figures()
    {
        var response = await AskAsync("How many people took part in the march in Avelara?",
            [$"Harbour Post|{Tuesday}|Police said that 4,000 people took part in the march in Avelara on Sunday, while the organisers said 20,000 people took part in it."]);

        var claims = Assert.Single(response.Conflicts).Claims;
        Assert.Equal(["Police", "the organisers"], claims.OrderBy(c => c.Value.Length).Select(c => c.AttributedTo));
    }

    [Fact]
    public async Task What_was_planned_is_marked_beside_what_articles_differ_in()
    {
        var response = await AskAsync("How long was Ann Lee's visit to Avelara?",
        [
            "Harbour Post|2025-05-02|Prime Minister Ann Lee will travel to Avelara on Saturday. The visit of Ann Lee to Avelara could last up to a week.",
            "Morning Wire|2025-05-09|The visit of Prime Minister Ann Lee to Avelara lasted four days, her office said.",
            "Capital Record|2023-03-01|The visit of Prime Minister Ann Lee to Avelara lasted ten days, her office said.",
        ]);

        var conflict = Assert.Single(response.Conflicts);
        Assert.Equal(ConflictKind.DifferentEvents, conflict.Kind);
        Assert.Equal(["ten days", "up to a week", "four days"], conflict.Claims.Select(c => c.Value));
        Assert.Equal([ClaimModality.Reported, ClaimModality.Planned, ClaimModality.Reported], conflict.Claims.Select(c => c.Modality));
        Assert.Equal([1, 2, 2], conflict.Claims.Select(c => c.EventGroup ?? 0));
    }

    private async Task<AskResponse> AskAsync(string question, string[] articles)
    {
        await _sample.UploadAsync([.. articles.Select((a, i) => (Parts: a.Split('|'), i)).Select(p =>
            new ArticleUpload { Origin = $"article-{p.i}", Title = "Report", Source = p.Parts[0], PublishedAt = p.Parts[1], Text = p.Parts[2] })]);
        var response = await _sample.AskAsync(question);
        Assert.Equal(AnswerStatus.Answered, response.Status);
        await _sample.AssertQuotesAreExactAsync(response);
        return response;
    }
}
