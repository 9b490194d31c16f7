using FsCheck;
using FsCheck.Fluent;
using NewsQA.Articles;
using NewsQA.Passages;

namespace NewsQA.Tests.Passages;

public class DerivedTitleTests
{
    [Theory]
    [InlineData("The council met. Nothing was decided.", "The council met")]
    [InlineData("Who will pay for the pier? Nobody knows.", "Who will pay for the pier?")]
    [InlineData("The talks were held in the U.S.", "The talks were held in the U.S.")]
    [InlineData("Yes.\n\nThe ferry pier will be rebuilt before winter.", "The ferry pier will be rebuilt before winter")]
    [InlineData("- The ferry\n  pier  will be rebuilt.", "The ferry pier will be rebuilt")]
    [InlineData("市議会は火曜日に古い桟橋を再建することを決定した。工事は九か月かかる。", "市議会は火曜日に古い桟橋を再建することを決定した")]
    public void A_short_first_sentence_is_the_title_without_its_full_stop(string text, string title) => Assert.Equal(title, DerivedTitle.Of(text));

    [Theory]
    [InlineData("NORRAVIK, 14 May 2026 (Agency) – The ferry pier will be rebuilt.")]
    [InlineData("NORRAVIK (Agency) - The ferry pier will be rebuilt.")]
    [InlineData("(Agency) — The ferry pier will be rebuilt.")]
    public void Place_and_agency_are_no_part_of_it(string text) => Assert.Equal("The ferry pier will be rebuilt", DerivedTitle.Of(text));

    [Theory]
    [InlineData(
        "The harbour council of Norravik voted to rebuild the old ferry pier, which burned down in March, after a debate of nine hours.",
        "The harbour council of Norravik voted to rebuild the old ferry pier…")]
    [InlineData(
        "Fishermen from all along the northern coast of the island blocked the main harbour of Norravik with their boats for nine hours.",
        "Fishermen from all along the northern coast of the island blocked the main harbour…")]
    [InlineData(
        "On Tuesday, after a long debate in the council of Norravik, the mayor resigned over the affair of the pier and its missing planks.",
        "On Tuesday, after a long debate in the council of Norravik, the mayor resigned…")]
    [InlineData(
        "The engineer who had built the old pier of Norravik said: “It burned, it sank, and nobody in this town will ever see it again.”",
        "The engineer who had built the old pier of Norravik said…")]
    [InlineData(
        "Forty-two exhausted firefighters finally extinguished the enormous historic Norravik warehouse fire yesterday afternoon.",
        "Forty-two exhausted firefighters finally extinguished the enormous historic Norravik…")]
    public void A_long_one_ends_where_a_reader_would_stop(string text, string title) => Assert.Equal(title, DerivedTitle.Of(text));

    [Theory]
    [InlineData("")]
    [InlineData("12 – 14: 3 %")]
    public void A_text_without_a_letter_has_none(string text) => Assert.Null(DerivedTitle.Of(text));

    [Fact]
    public void A_title_is_a_slice_of_the_text_short_and_well_formed() => Prop.ForAll(RandomTexts, text =>
    {
        var stored = StoredText.Normalise(text);
        if (DerivedTitle.Of(stored) is not { } title)
        {
            Assert.DoesNotContain(DerivedTitle.Beginning(stored), char.IsLetter);
            return;
        }

        var line = string.Join(' ', stored.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var isWhole = line.Contains(title, StringComparison.Ordinal);
        Assert.True(isWhole || (title.EndsWith('…') && line.Contains(title[..^1], StringComparison.Ordinal)), $"'{title}' is not in the text");
        Assert.InRange(title.Length, 1, 91);
        Assert.Same(title, StoredText.Normalise(title));
        Assert.Equal(title, DerivedTitle.Of(DerivedTitle.Beginning(stored)));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private static Arbitrary<string> RandomTexts => Gen.OneOf(
        Gen.Elements("The council ", "voted", ", ", " of ", " and ", "“", "”", "(", ". ", "\n", "\n\n", " – ", "—", "市議会は", "、", "。", "😀", "e\u0301", "\u0301", "U.S. ", "“No,” ", "a", " ", "NORRAVIK, 14 May 2026 – ", "- ", "12")
            .ArrayOf().Resize(80).Select(string.Concat),
        ArbMap.Default.GeneratorFor<string>().Where(text => text is not null)).ToArbitrary();
}
