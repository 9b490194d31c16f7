using NewsQA.Claims;

namespace NewsQA.Answering.Conflicts;

/// <summary>A claim that gives the attribute asked for.</summary>
/// <param name="Sentence">The sentence that makes it.</param>
/// <param name="Claim">The claim.</param>
/// <param name="Fit">How surely it is the attribute of the thing asked about.</param>
/// <param name="IsTotal">Whether the value is told as the whole so far, and not one part of it.</param>
internal sealed record AskedClaim(ScoredSentence Sentence, Claim Claim, ClaimFit Fit, bool IsTotal = false);

/// <summary>How surely a claim answers the question. Each 0 to 1.</summary>
/// <param name="Names">How much of the question's names, by weight, the sentence and its passage speak of; 1 when it has none.</param>
/// <param name="Own">How much of the question's other words the sentence itself speaks of; 1 when it has none.</param>
/// <param name="Near">How near to those words the value stands: 1 beside one or in what the value is a value of, less with each word between.</param>
/// <param name="OwnNames">How much of the names the sentence itself has.</param>
/// <param name="About">How much of all the question's words the sentence, its passage and its title speak of.</param>
internal readonly record struct ClaimFit(double Names, double Own, double Near, double OwnNames, double About);
