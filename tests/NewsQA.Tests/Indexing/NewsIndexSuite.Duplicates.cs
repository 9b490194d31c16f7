using static NewsQA.Tests.Indexing.TestArticles;

namespace NewsQA.Tests.Indexing;

/// <summary>Near-duplicates, for every index.</summary>
public abstract partial class NewsIndexSuite
{
    private const string Wire =
        """
        The ferry company Nordlys said on Monday that it would stop sailing to the island of Brekke in October after two years of losses.
        Some four hundred people live on the island, and the nearest bridge is an hour's drive from the old harbour.
        The county council will meet on Thursday to decide whether to pay for a smaller boat through the winter.
        Mayor Une Halvorsen said that the school would have to close if pupils could no longer cross in the morning.
        Fishermen offered to carry mail and medicine until a new company is found, as they did in the storms of 1998.
        """;

    [Fact]
    public async Task Copies_with_edits_and_shortened_ones_are_one_group_led_by_the_first()
    {
        var edited = Wire.Replace("on Monday", "yesterday").Replace("four hundred", "400") + "\nAdditional reporting by our local staff.";
        var shortened = string.Join('\n', Wire.Split('\n').Take(2));
        await Index.WriteAsync([Make("short", shortened, "Ferry", "Courier", "2026-05-15"), Make("wire", Wire, "Ferry stops", "Wire", "2026-05-14")]);
        await Index.WriteAsync([Make("edited", edited, "No more ferry", "Post", "2026-05-14"), Make("other", "The council of Brekke raised the price of parking in the old harbour.")]);

        var groups = await Index.GetGroupsAsync(["edited", "short", "other", "unknown"]);
        Assert.Equal(["edited", "short"], groups.Keys.Order());
        Assert.Equal("edited", groups["short"].LeadId);
        Assert.Equal(["edited", "short", "wire"], groups["short"].Members.Select(member => member.ArticleId));
        Assert.Equal(("Courier", "Ferry"), (groups["edited"].Members[1].Source, groups["edited"].Members[1].Title));
    }

    [Fact]
    public async Task Two_reports_of_one_event_that_share_a_quote_are_no_group()
    {
        var own = "The island of Brekke loses its only boat. \"We have lived with the sea for a thousand years,\" said a woman at the quay, and turned away.\n"
            + "Mayor Une Halvorsen said that the school would have to close if pupils could no longer cross in the morning.\nNobody was there to hear it.";
        await Index.WriteAsync([Make("wire", Wire), Make("own", own)]);
        Assert.Empty(await Index.GetGroupsAsync(["wire", "own"]));
    }

    [Fact]
    public async Task A_round_up_does_not_join_the_stories_that_it_holds()
    {
        string Story(int seed) => string.Join(' ', Enumerable.Range(0, 60).Select(i => $"word{((i * 7919) + (seed * 104729)) % 997}"));
        var roundUp = string.Join('\n', Enumerable.Range(1, 4).Select(Story).Prepend(string.Join(' ', Enumerable.Range(0, 110).Select(i => $"intro{i}"))));
        await Index.WriteAsync([Make("round-up", roundUp), .. Enumerable.Range(1, 4).Select(i => Make($"story{i}", Story(i)))]);
        Assert.Empty(await Index.GetGroupsAsync(["round-up", "story1", "story2", "story3", "story4"]));
    }

    [Fact]
    public async Task A_new_revision_leaves_the_group_and_a_deleted_lead_hands_it_on()
    {
        await Index.WriteAsync([Make("a1", Wire, date: "2026-05-13"), Make("a2", Wire, date: "2026-05-14"), Make("a3", Wire, date: "2026-05-15"), Make("a4", Wire)]);
        Assert.Equal("a1", (await Index.GetGroupsAsync(["a4"]))["a4"].LeadId);
        await Index.WriteAsync([Make("a3", "Something else altogether, about the price of herring.", date: "2026-05-15")]);
        Assert.Empty(await Index.GetGroupsAsync(["a3"]));
        var receipt = await Index.DeleteAsync(["a1"]);
        Assert.Equal(2, receipt.Duplicates);
        Assert.Equal(["a2", "a4"], (await Index.GetGroupsAsync(["a4"]))["a4"].Members.Select(member => member.ArticleId));
        await Index.DeleteAsync(["a2"]);
        Assert.Empty(await Index.GetGroupsAsync(["a4", "a2", "a1"]));
    }

    [Fact]
    public async Task A_date_given_later_changes_who_leads()
    {
        await Index.WriteAsync([Make("a1", Wire, date: "2026-05-13"), Make("a2", Wire, date: "2026-05-14")]);
        await Index.WriteAsync([Make("a2", Wire, date: "2026-05-01")]);
        Assert.Equal("a2", (await Index.GetGroupsAsync(["a1"]))["a1"].LeadId);
    }
}
