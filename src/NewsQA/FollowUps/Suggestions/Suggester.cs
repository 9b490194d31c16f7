using System.Collections.Concurrent;
using NewsQA.Answering;
using NewsQA.Articles;
using NewsQA.Client;
using NewsQA.Indexing;
using NewsQA.Passages;
using NewsQA.Retrieval;

namespace NewsQA.FollowUps.Suggestions;

/// <summary>
/// Suggests questions that the articles answer: made of their sentences, and each looked up before it is suggested. One counts only if the sentence that it was made of
/// is what answers it best. What was found out is kept as long as no article comes, changes or goes. Thread-safe.
/// </summary>
internal sealed class Suggester(INewsIndex index, FirstSentenceFinder sentences, FollowUpOptions options)
{
    private const int ArticlesPerAnswer = 6;
    private const int ArticlesLookedAt = 30;
    private const int ChecksOfBeginnings = 40;
    private const int MostKept = 10_000;

    private readonly QuestionSource _source = new();
    private readonly ConcurrentDictionary<(string Question, string Narrowing), bool> _checked = new();
    private long _version = -1;

    /// <summary>Adds questions to ask after an answer, with other statements for answers, and the time that they took.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="response">What it got; without an answer there are no suggestions.</param>
    /// <param name="now">When it is.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<AskResponse> AddToAsync(AskRequest request, AskResponse response, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var clock = new StageClock();
        var followUps = await AfterAsync(request, response, now, cancellationToken);
        clock.Mark("suggest");
        var timings = new Dictionary<string, double>(response.Timings, StringComparer.Ordinal) { ["suggest"] = clock.Timings["suggest"] };
        timings["total"] = Math.Round(response.Timings.GetValueOrDefault("total") + timings["suggest"], 3);
        return response with { FollowUps = followUps, Timings = timings };
    }

    private async Task<IReadOnlyList<string>> AfterAsync(AskRequest request, AskResponse response, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (options.Suggestions == 0 || response.Status != AnswerStatus.Answered)
        {
            return [];
        }

        await ForgetWhatChangedAsync(cancellationToken);
        var said = (request.Conversation ?? []).Select(t => t.Content.Trim()).Append(request.Question.Trim()).Append(response.Understood.Question)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var candidates = (await CandidatesAsync(response, cancellationToken)).Where(c => !said.Contains(c.Question) && !IsKnown(c, response.Understood.Question));
        var good = new List<SuggestedQuestion>();
        using var left = candidates.GetEnumerator();
        var checksLeft = options.Checks;
        while (Next(left, good, Math.Min(checksLeft, options.Suggestions - good.Count)) is { Count: > 0 } next)
        {
            checksLeft -= next.Count;
            var checks = await Task.WhenAll(next.Select(c => Task.Run(() => AnswersAsync(c, request, now, cancellationToken), cancellationToken)));
            good.AddRange(next.Where((_, i) => checks[i]));
        }

        return [.. good.Select(c => c.Question)];
    }

    // Who asks about somebody knows who that is.
    private static bool IsKnown(SuggestedQuestion candidate, string question) =>
        candidate.Kind == "who" && candidate.About[(candidate.About.LastIndexOf(' ') + 1)..] is var surname && Token.Read(question).Any(t => string.Equals(QuestionTemplates.Possessive().Replace(t.Text, ""), surname, StringComparison.OrdinalIgnoreCase));

    // None that is about the same as one that is good already.
    private static List<SuggestedQuestion> Next(IEnumerator<SuggestedQuestion> candidates, List<SuggestedQuestion> good, int count)
    {
        var next = new List<SuggestedQuestion>();
        while (next.Count < count && candidates.MoveNext())
        {
            if (!good.Concat(next).Any(q => string.Equals(q.About, candidates.Current.About, StringComparison.Ordinal)))
            {
                next.Add(candidates.Current);
            }
        }

        return next;
    }

    /// <summary>Questions to begin with, of the newest articles first, each of another article.</summary>
    public async Task<IReadOnlyList<Suggestion>> BeginningsAsync(int limit, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await ForgetWhatChangedAsync(cancellationToken);
        var (listed, _) = await index.ListAsync(new IndexFilter { AsOf = now }, null, null, ArticlesLookedAt, cancellationToken);
        var (good, checks) = (new List<Suggestion>(), 0);
        var request = new AskRequest { Question = "" };
        foreach (var key in listed.Select(a => new ArticleKey(a.Id, a.Revision)))
        {
            // One by one: most often the first few articles are enough.
            var article = good.Count < limit && checks < ChecksOfBeginnings ? (await index.GetArticlesAsync([key], cancellationToken))[0] : null;
            foreach (var candidate in article is null ? [] : _source.Of(article).Take(2))
            {
                checks++;
                if (await AnswersAsync(candidate, request, now, cancellationToken))
                {
                    good.Add(new Suggestion(candidate.Question, article!.Id, article.ShownTitle(), article.Source));
                    break;
                }
            }
        }

        return good;
    }

    // Near the quotes first: of the article that answers, then of those that name what the question names. A sentence that was quoted has been told.
    private async Task<IEnumerable<SuggestedQuestion>> CandidatesAsync(AskResponse response, CancellationToken cancellationToken)
    {
        var keys = response.Citations.Select(c => new ArticleKey(c.ArticleId, c.Revision))
            .Concat(response.Passages.Select(p => new ArticleKey(p.ArticleId, p.Revision))).Distinct().Take(ArticlesPerAnswer).ToList();
        var articles = await index.GetArticlesAsync(keys, cancellationToken);
        var names = NamedThing.Find(response.Understood.Question).Where(n => n.Kind != NamedKind.Date).Select(n => n.Text).ToList();
        var related = articles.OfType<Article>().Where((a, rank) => rank == 0 || names.Exists(n => a.Text.Contains(n, StringComparison.Ordinal)));
        // Article by article, as far as is looked: most often the first has enough.
        return related.SelectMany(article =>
        {
            var quotes = response.Citations.Where(c => c.ArticleId == article.Id).Select(c => new TextSpan(c.Start, c.End)).ToList();
            return Mixed(_source.Of(article).Where(q => !quotes.Exists(q.Sentence.Overlaps))
                .OrderBy(q => quotes.Select(s => Math.Abs(s.Start - q.Sentence.Start)).DefaultIfEmpty(0).Min()));
        });
    }

    // One of each kind before a second of any; who somebody is, how old and what he said all the same come a round later: any article has them.
    private static IEnumerable<SuggestedQuestion> Mixed(IEnumerable<SuggestedQuestion> questions)
    {
        var had = new Dictionary<string, int>(StringComparer.Ordinal) { ["who"] = 1, ["age"] = 1, ["say"] = 1 };
        return questions.Select(question => (question, Round: had[question.Kind] = had.GetValueOrDefault(question.Kind) + 1)).ToList().OrderBy(q => q.Round).Select(q => q.question);
    }

    private async Task<bool> AnswersAsync(SuggestedQuestion candidate, AskRequest request, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var key = (candidate.Question, $"{request.Filters?.From}|{request.Filters?.To}|{request.AsOf}|{string.Join('|', request.Filters?.Sources ?? [])}");
        if (_checked.TryGetValue(key, out var known))
        {
            return known;
        }

        var question = QuestionReader.Read(candidate.Question, request.Filters, request.AsOf, "question", now);
        var first = await sentences.FindAsync(question, cancellationToken);
        return _checked[key] = first is not null && first.Article.Id == candidate.Article.Id && first.Span.Overlaps(candidate.Sentence);
    }

    private async Task ForgetWhatChangedAsync(CancellationToken cancellationToken)
    {
        var version = (await index.GetSummaryAsync(cancellationToken)).Version;
        if (Interlocked.Exchange(ref _version, version) != version || _checked.Count > MostKept)
        {
            _checked.Clear();
            _source.Clear();
        }
    }
}
