using NewsQA.Articles;

namespace NewsQA.Answering.Copies;

/// <summary>Counts copies of one story once: a statement from a copy of a story that is quoted already goes, and every outlet that carries a quoted sentence is named beside it.</summary>
internal static class CopyMerger
{
    /// <summary>The statements without those that copies repeat.</summary>
    public static IReadOnlyList<ChosenStatement> Merge(IReadOnlyList<ChosenStatement> chosen, CopyFinder copies)
    {
        var kept = new List<ChosenStatement>();
        foreach (var statement in chosen)
        {
            var sentence = statement.Lead.Sentence;
            var at = kept.FindIndex(k => k.Lead.Sentence.Article.Id != sentence.Article.Id
                && copies.AreCopies(k.Lead.Sentence.Article, sentence.Article) && CopyFinder.AreOne(k.Lead.Sentence.Text, sentence.Text));
            if (at >= 0)
            {
                kept[at] = kept[at] with { Same = [.. kept[at].Same, statement.Lead, .. statement.Same] };
            }
            else
            {
                kept.Add(statement);
            }
        }

        return kept;
    }

    /// <summary>The other articles that carry a sentence: those found with the same words, and copies of its article that have it, perhaps edited.</summary>
    public static IReadOnlyList<Article> Carriers(ChosenStatement statement, IReadOnlyList<Article> read, CopyFinder copies)
    {
        var own = statement.Lead.Sentence.Article;
        return
        [
            .. statement.Same.Select(s => s.Sentence.Article)
                .Concat(read.Where(a => a.Id != own.Id && copies.AreCopies(own, a) && CopyFinder.Carries(a, statement.Lead.Sentence.Text)))
                .Where(a => a.Id != own.Id)
                .DistinctBy(a => a.Id, StringComparer.Ordinal),
        ];
    }
}
