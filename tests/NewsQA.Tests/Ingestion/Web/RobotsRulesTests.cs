using NewsQA.Ingestion.Web;

namespace NewsQA.Tests.Ingestion.Web;

public class RobotsRulesTests
{
    private const string Robots =
        """
        # For all
        User-agent: *
        Disallow: /private/
        Allow: /private/open   # but this
        Disallow: /*.pdf$
        Disallow: /*?session=
        Disallow:

        User-agent: otherbot
        User-agent: greedybot
        Disallow: /
        """;

    [Theory]
    [InlineData("/", true)]
    [InlineData("/private/a", false)]
    [InlineData("/private/open/a", true)]
    [InlineData("/a.pdf", false)]
    [InlineData("/a.pdf?x=1", true)]
    [InlineData("/a?session=1", false)]
    [InlineData("/Private/a", true)]
    [InlineData("/robots.txt", true)]
    public void The_longest_rule_that_matches_decides(string path, bool allowed) => Assert.Equal(allowed, RobotsRules.Parse(Robots, "NewsQA").Allows(path));

    [Fact]
    public void A_group_that_names_the_program_stands_in_place_of_the_one_for_all()
    {
        var rules = RobotsRules.Parse(Robots + "\nUser-Agent: newsqa\nDisallow: /only-this\n", "NewsQA");
        Assert.True(rules.Allows("/private/a"));
        Assert.False(rules.Allows("/only-this"));
        Assert.False(RobotsRules.Parse(Robots, "GreedyBot").Allows("/"));
    }

    [Fact]
    public void An_empty_file_allows_all_and_a_hostile_pattern_takes_no_time()
    {
        Assert.True(RobotsRules.Parse("", "NewsQA").Allows("/a"));
        var rules = RobotsRules.Parse("User-agent: *\nDisallow: /" + string.Concat(Enumerable.Repeat("*a", 2000)) + "$", "NewsQA");
        Assert.True(rules.Allows("/" + new string('a', 1500) + "b"));
    }

    [Fact]
    public void An_end_mark_after_a_star_needs_the_end()
    {
        var rules = RobotsRules.Parse("User-agent: *\nDisallow: /a$\nDisallow: /b*c$\nDisallow: /x*$", "NewsQA");
        Assert.Equal([false, true, false, true, false, false], new[] { "/a", "/ab", "/bxc", "/bc/d", "/bc", "/xyz" }.Select(rules.Allows));
    }

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: 5", 5.0)]
    [InlineData("User-agent: *\nCrawl-delay: 5\nUser-agent: NewsQA\nCrawl-delay: 0.5\nDisallow: /x", 0.5)]
    [InlineData("User-agent: other\nCrawl-delay: 5", null)]
    [InlineData("User-agent: *\nCrawl-delay: soon", null)]
    [InlineData("User-agent: *\nCrawl-delay: 1e300", null)]
    public void A_delay_is_the_one_of_the_group_that_counts(string text, double? seconds) =>
        Assert.Equal(seconds, RobotsRules.Parse(text, "NewsQA").Delay?.TotalSeconds);
}
