namespace NewsQA;

/// <summary>Where NewsQA keeps and finds things. Section <c>NewsQA</c>.</summary>
public sealed class NewsQAOptions
{
    /// <summary>The folder of the index; created when missing. Default: <c>data</c> under <c>NEWSQA_ROOT</c>, else under the current folder.</summary>
    public string? Data { get; set; }

    /// <summary>The folder with <c>manifest.json</c> and the models. Default: <c>models</c> under <c>NEWSQA_ROOT</c>, else beside the program or in a folder above it.</summary>
    public string? Models { get; set; }

    /// <summary>A name in the manifest. Default: the model that the manifest marks so.</summary>
    public string? Model { get; set; }

    /// <summary>The Hugging Face hub that <c>models pull</c> asks. Default: <c>HF_ENDPOINT</c>, else https://huggingface.co.</summary>
    public string? ModelHub { get; set; }
}
