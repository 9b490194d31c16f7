using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using NewsQA.Client;
using NewsQA.SemanticKernel;

namespace NewsQA.FullFeed.Tests.SemanticKernel;

public class NewsQAPluginSchemaTests
{
    private static KernelPlugin Plugin => new Kernel().Plugins.AddNewsQA(new ScriptedNewsQA());

    [Fact]
    public void The_plugin_has_these_functions() =>
        Assert.Equal(["ask_news", "search_news"], Plugin.Select(f => f.Name).Order(StringComparer.Ordinal), StringComparer.Ordinal);

    [Theory]
    [InlineData("ask_news", "question:string!,sources:array,from:string,to:string,asOf:string")]
    [InlineData("search_news", "query:string!,top:integer,sources:array,from:string,to:string,asOf:string")]
    public void A_function_takes_these_parameters(string function, string expected)
    {
        var parameters = Plugin[function].Metadata.Parameters.Select(p => $"{p.Name}:{TypeIn(p.Schema!)}{(p.IsRequired ? "!" : "")}");

        Assert.Equal(expected, string.Join(',', parameters));
    }

    [Theory]
    [InlineData("ask_news")]
    [InlineData("search_news")]
    public void Function_parameters_and_result_are_described(string function)
    {
        var metadata = Plugin[function].Metadata;

        Assert.NotEmpty(metadata.Description);
        Assert.NotEmpty(metadata.ReturnParameter.Description);
        Assert.All(metadata.Parameters, p => Assert.NotEmpty(p.Description));
    }

    [Fact]
    public void The_result_schema_names_what_a_model_may_quote()
    {
        var schema = Plugin["ask_news"].Metadata.ReturnParameter.Schema!.RootElement;

        var citation = schema.GetProperty("properties").GetProperty("citations").GetProperty("items").GetProperty("properties");
        var names = citation.EnumerateObject().Select(p => p.Name);
        Assert.Equal("id quote source date title origin articleId attributedTo speaker", string.Join(' ', names));
    }

    [Fact]
    public void A_kernel_from_services_asks_the_registered_engine()
    {
        var services = new ServiceCollection().AddSingleton<INewsQA, ScriptedNewsQA>();
        services.AddKernel().Plugins.AddNewsQA("news");
        using var provider = services.BuildServiceProvider();

        var kernel = provider.GetRequiredService<Kernel>();

        Assert.True(kernel.Plugins.TryGetFunction("news", "ask_news", out _));
    }

    // An optional parameter's type is either "string" or ["string", "null"].
    private static string TypeIn(KernelJsonSchema schema)
    {
        var type = schema.RootElement.GetProperty("type");
        return type.ValueKind == JsonValueKind.Array ? type[0].GetString()! : type.GetString()!;
    }
}
