using System.ComponentModel.DataAnnotations;

namespace NewsQA.Indexing;

/// <summary>How an index scores words and waits for others.</summary>
public sealed class IndexOptions
{
    /// <summary>BM25's k1, 0 to 10: how soon further occurrences of a term stop counting. 1.2 as in Lucene; Robertson and Zaragoza 2009 give 1.2 to 2.</summary>
    [Range(0d, 10d)]
    public double K1 { get; set; } = 1.2;

    /// <summary>BM25's b, 0 to 1: how much a long passage's terms are discounted. 0.75 as in Lucene; Robertson and Zaragoza 2009 give 0.5 to 0.8.</summary>
    [Range(0d, 1d)]
    public double B { get; set; } = 0.75;

    /// <summary>What an occurrence in the header (title, outlet, month and year) counts, 0 to 10, where one in the passage counts 1.</summary>
    [Range(0d, 10d)]
    public double HeaderWeight { get; set; } = 1;

    /// <summary>How long a writer waits for another process that is writing, in seconds, 1 to 3600.</summary>
    [Range(1, 3600)]
    public int BusyTimeoutSeconds { get; set; } = 60;
}
