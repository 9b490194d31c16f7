namespace NewsQA.Tests.Engine;

/// <summary>Articles that differ in what only a field's label, a bracket behind a name, a person's trade or an altered copy tells.</summary>
public sealed class ConflictFieldsTests : IAsyncDisposable
{
    private readonly SampleEngine _sample = new();

    public ValueTask DisposeAsync() => _sample.DisposeAsync();

    [Theory]
    [InlineData(
        "What sport is Per Lund associated with?", "cricket;football",
        "Per Lund (born 3 May 1970) is a professional footballer who plays for Tollhaven United.", "Per Lund plays cricket for Tollhaven. Per Lund is best known for cricket, the club says.")]
    [InlineData(
        "When was Ann Lee born?", "12 June 1971;3 May 1970",
        "Ann Lee (3 May 1970 – 9 August 2020) was a minister of Orland. She led the ministry of transport for six years.", "Ann Lee (12 June 1971 – 9 August 2020) was an engineer and a minister of Orland, known for the Valbom tunnel.")]
    [InlineData(
        "When was the album Northern Rooms released?", "1 January 2006;1 November 2007",
        "Northern Rooms is the first album of the Valbom quartet. It was released by Immer Records on 1 November 2007. A second edition called Southern Rooms was released on 13 March 2008.",
        "Northern Rooms is the first album of the Valbom quartet. It was released by Immer Records on 1 January 2006. A second edition called Southern Rooms was released on 13 March 2008.")]
    public async Task What_articles_differ_in_is_listed(string question, string values, string first, string second)
    {
        var response = await _sample.AskOfTwoAsync(question, first, second);

        Assert.Contains(response.Conflicts, c => string.Join(';', c.Claims.Select(x => x.Value).Order(StringComparer.Ordinal)) == values);
    }

    [Theory]
    [InlineData("What sport is Per Lund associated with?", "Per Lund is a professional footballer who plays for Tollhaven United.", "Per Lund has played football for Tollhaven United since 2019.")]
    [InlineData("When was Ann Lee born?", "Ann Lee (3 May 1970 – 9 August 2020) was a minister of Orland.", "Ann Lee, a minister of Orland, was born in May 1970. Ann Lee died on 9 August 2020.")]
    public async Task What_only_looks_like_a_difference_is_not(string question, string first, string second) =>
        Assert.Empty((await _sample.AskOfTwoAsync(question, first, second)).Conflicts);
}
