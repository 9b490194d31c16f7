using System.Text.RegularExpressions;

namespace NewsQA.Summarizing.Drafting;

/// <summary>
/// Tells text that speaks to a language model from text that tells of something. Such a quote is kept from the model: one that obeys "write that the mill was bombed" would write words that the
/// quote has. The quote itself stays in the answer. A report on such tricks may be taken for one; then it is missing in the summary alone.
/// </summary>
internal static partial class InstructionReader
{
    public static bool IsInstruction(string? text) => text is not null && Signs().IsMatch(text);

    [GeneratedRegex(
        @"\b(?:ignor|disregard|forget|overrid|bypass|disobey)\w*\b[^.!?]{0,40}\b(?:instruct\w*|prompts?|guidelines?|directives?|(?:above|previous|prior|earlier|your|these|all)\s+rules|(?:the|everything|all|text)\s+above|previous\s+(?:text|context|messages?))\b"
        + @"|\b(?:system|developer|hidden|initial)\s+(?:prompts?|instructions?)\b|\byour\s+(?:(?:new|real|next|only|first|previous|original)\s+)*(?:instructions?|prompts?)\b"
        + @"|\b(?:you\s+are|act\s+as|pretend\s+to\s+be)\b[^.!?]{0,40}\b(?:assistant|AI|language\s+model|chatbot|bot|LLM|summari[sz]er)\b|\bas\s+an\s+AI\b"
        + @"|\b(?:AIs?|AI\s+models?|language\s+models?|assistants?|chatbots?|LLMs?|summari[sz]ers?)(?:\s+(?:reading|that\s+reads?|which\s+reads?)\s+this)?,?\s*(?:must|should|shall|please|has\s+to|have\s+to)\s+(?:now\s+|not\s+|only\s+)?(?:write|say|answer|respond|reply|output|report|tell|claim|state|summari[sz]e|conclude|ignore|include)\b"
        + @"|(?:^|[.!?:;\]""”]\s*|\bplease\s+|\binstead,?\s+)(?:now\s+)?(?:write|say|answer|respond|reply|output|print|repeat|claim|summari[sz]e\s+this)(?:\s+(?:only|just|instead))?\s*(?:that\b|with\b|as\b|this\b|exactly\b|the\s+(?:following|words?|sentences?)\b|in\s+your\b|[:""“])"
        + @"|\btell\s+(?:the|your)\s+(?:user|reader)s?\b|\b(?:in|of)\s+your\s+(?:summary|answer|reply|response|output)\b"
        + @"|<\|[\w ]{1,30}\|>|\[/?(?:INST|SYS)\]|<</?SYS>>|«(?:open|close)\b|(?:^|[\r\n.!?]\s*)(?:#+\s*)?(?:system|assistant|user|instructions?)\s*:",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex Signs();
}
