using Microsoft.Extensions.Configuration;
using NewsQA.Client;
using NewsQA.Qdrant;

namespace NewsQA.FullFeed.Tests.Qdrant;

public class QdrantOptionsTests
{
    [Fact]
    public void Without_any_setting_it_is_the_server_of_the_compose_file()
    {
        var options = new QdrantOptions();

        Assert.Equal("http://localhost:6334", options.Url);
        Assert.Null(options.ApiKey);
        Assert.Equal(5, options.TimeoutSeconds);
        Assert.NotNull(Place());
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("301")]
    public void A_timeout_out_of_range_names_key_value_and_range(string seconds)
    {
        var error = Assert.Throws<NewsQAException>(() => Place(("TimeoutSeconds", seconds)));

        Assert.Contains($"NewsQA:Qdrant:TimeoutSeconds is {seconds}; it must be 1 to 300.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost:6334")]
    [InlineData("ftp://localhost:6334")]
    [InlineData("http://user:password@localhost:6334")]
    [InlineData("http://localhost:6334/collections")]
    [InlineData("6334")]
    public void An_address_that_cannot_be_a_server_names_the_key_and_keeps_the_value_to_itself(string url)
    {
        var error = Assert.Throws<NewsQAException>(() => Place(("Url", url)));

        Assert.Contains("NewsQA:Qdrant:Url must be an http or https address", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("password", error.Message, StringComparison.Ordinal);
    }

    private static NewsQA.Indexing.IIndexPlace Place(params (string Key, string? Value)[] settings) => new QdrantIndexKind().Place(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"{QdrantOptions.Section}:{setting.Key}", setting.Value))).Build(), address: null);
}
