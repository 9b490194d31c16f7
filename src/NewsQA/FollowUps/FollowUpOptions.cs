using System.ComponentModel.DataAnnotations;

namespace NewsQA.FollowUps;

/// <summary>Suggested follow-up questions. Section <c>NewsQA:FollowUps</c>.</summary>
public sealed class FollowUpOptions
{
    /// <summary>Most questions suggested after an answer, 0 to 3; 0 turns them off.</summary>
    [Range(0, 3)]
    public int Suggestions { get; set; } = 3;

    /// <summary>Most questions asked to find out which of them the articles answer, 0 to 20: what suggestions may cost. What was found out is kept until an article comes or goes.</summary>
    [Range(0, 20)]
    public int Checks { get; set; } = 8;
}
