using FsCheck;
using FsCheck.Fluent;
using NewsQA.Checking;
using NewsQA.Evaluation.Summaries;
using NewsQA.Passages;
using NewsQA.Tests.Summarizing;

namespace NewsQA.Tests.Checking;

/// <summary>What holds for any sentence.</summary>
public class SentenceCheckerProperties
{
    // In no excerpt of the committed pairs.
    private static readonly string[] s_names = ["Zebulon", "Quexley", "Wittgenfels", "Ptolemy", "Yarrowgate", "Ibsenholt"];
    private static readonly string[] s_numbers = ["777", "8,881", "613 million", "73.9 percent", "$555", "twenty-nine thousand", "thirty-six"];
    private static readonly string[] s_dates = ["29 February 1888", "October 1777", "in 1699", "on 30 August 2031", "since 1803"];

    private static readonly IReadOnlyList<SummaryPair> s_pairs = SummaryPairsFile.Read(CommittedPairs.Folder, null);
    private static readonly Gen<Excerpt> s_excerpts = Gen.Elements(s_pairs.SelectMany(p => p.Excerpts).Distinct().ToArray());
    private static readonly SentenceChecker s_checker = new();

    [Fact]
    public void A_sentence_of_an_excerpt_is_always_supported_by_it() => Check(s_excerpts, excerpt =>
    {
        foreach (var sentence in SentenceSplitter.Split(excerpt.Text))
        {
            Assert.Equal(SentenceVerdict.Supported, s_checker.Check(sentence.Of(excerpt.Text), [excerpt.Number], [excerpt]));
        }
    });

    [Fact]
    public void An_invented_number_date_or_name_in_an_excerpts_own_words_is_never_supported() =>
        Check(s_excerpts.SelectMany(_ => Gen.Elements([.. s_names, .. s_numbers, .. s_dates]), (excerpt, invented) => (excerpt, invented)).SelectMany(_ => Gen.Choose(0, 1_000), (pair, place) => (pair.excerpt, pair.invented, place)), drawn =>
        {
            var words = drawn.excerpt.Text.Split(' ').ToList();
            words[drawn.place % words.Count] = drawn.invented;
            Assert.False(s_checker.Check(string.Join(' ', words), [drawn.excerpt.Number], [drawn.excerpt]).IsSupported, string.Join(' ', words));
        }, times: 1500);

    [Fact]
    public void Two_names_of_an_excerpt_are_never_supported_as_one()
    {
        var speakers = s_pairs.SelectMany(p => p.Excerpts).Where(e => Speaker(e, 0) is not null).DistinctBy(e => e.Speaker).ToList();
        Assert.True(speakers.Count > 50, $"only {speakers.Count} speakers with a first and a last name");

        // All of them: which two names are taken for ordinary words is nothing that a few draws find.
        Parallel.ForEach(speakers.SelectMany(one => speakers, (one, other) => (one, other)), pair =>
        {
            var stitched = $"{Speaker(pair.one, 0)} {Speaker(pair.other, 1)}";
            var excerpts = new[] { pair.one with { Number = 1 }, pair.other with { Number = 2 } };
            if (!Array.Exists(excerpts, e => IsCalled(e, pair.one, pair.other) || e.Text.Contains(stitched, StringComparison.Ordinal)))
            {
                Assert.False(s_checker.Check($"{stitched} said so.", [1, 2], excerpts).IsSupported, stitched);
            }
        });
    }

    [Fact]
    public void Any_text_gets_a_verdict()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var excerpt = new Excerpt(1, RandomText.Create(seed, 30), RandomText.Create(seed + 1, 5), RandomText.Create(seed + 2, 2), null, RandomText.Create(seed + 3, 2), null);
            _ = s_checker.Check(RandomText.Create(seed + 500, 20), [1], [excerpt]);
            _ = s_checker.Check(excerpt.Text, [1], [excerpt]);
        }

        Check(ArbMap.Default.GeneratorFor<string>().Where(t => t is not null).SelectMany(_ => s_excerpts, (text, excerpt) => (text, excerpt)), drawn => _ = s_checker.Check(drawn.text, [drawn.excerpt.Number], [drawn.excerpt]));
    }

    // "Superintendent Hollin" for Superintendent Greta Hollin.
    private static bool IsCalled(Excerpt excerpt, Excerpt first, Excerpt last) => excerpt.Speaker!.Split(' ') is { } words && words.Contains(Speaker(first, 0)) && words.Contains(Speaker(last, 1));

    private static string? Speaker(Excerpt excerpt, int word) => excerpt.Speaker?.Split(' ') is { Length: > 1 } words ? words[word == 0 ? 0 : ^1] : null;

    private static void Check<T>(Gen<T> values, Action<T> holds, int times = 150) => Prop.ForAll(values.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(times));
}
