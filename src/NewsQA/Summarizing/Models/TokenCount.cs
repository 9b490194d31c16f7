using System.Text;

namespace NewsQA.Summarizing.Models;

/// <summary>Estimates tokens without a model's tokenizer.</summary>
internal static class TokenCount
{
    // English has some four bytes to a token, other scripts fewer; erring upwards keeps limits kept.
    private const int BytesPerToken = 3;

    public static int Estimate(string text) => (Encoding.UTF8.GetByteCount(text) + BytesPerToken - 1) / BytesPerToken;
}
