using NewsQA.Answering;

namespace NewsQA.Training.Answers;

/// <summary>Which way a measure can only count: covering more of a question can never speak against its being answered, whatever one set of questions suggests.</summary>
internal static class SupportSigns
{
    /// <summary>1 when more of it can only raise the probability, -1 when it can only lower it, 0 when either.</summary>
    public static int Of(SupportFeature feature) => feature switch
    {
        SupportFeature.KindMissing or SupportFeature.UnknownNames or SupportFeature.UnknownWords or SupportFeature.MissingWords or SupportFeature.MissingBeside
            or SupportFeature.MissingNames or SupportFeature.Denied or SupportFeature.DenialMissing or SupportFeature.Opposite or SupportFeature.RankMissing => -1,
        SupportFeature.Lead or SupportFeature.SameArticle or SupportFeature.Margin or SupportFeature.SpanScore or SupportFeature.Head or SupportFeature.Relation
            or SupportFeature.NearestMissing or SupportFeature.Score or SupportFeature.RankDrop or SupportFeature.IndexSize => 0,
        _ => 1,
    };
}
