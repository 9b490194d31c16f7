using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using NewsQA.Client;
using NewsQA.SemanticKernel;
using NewsQA.Tools;

namespace NewsQA.FullFeed.Tests.SemanticKernel;

public class NewsQAPluginSchemaTests
{
    private static KernelPlugin Plugin => new Kernel().Plugins.AddNewsQA(new ScriptedNewsQA());

    [Fact]
    public void The_plugin_has_these_functions()
    {
        Assert.Equal("ask_news get_article list_sources search_news what_changed", string.Join(' ', Plugin.Select(f => f.Name).Order(StringComparer.Ordinal)));
        Assert.Equal(("NewsQA", NewsQAPlugin.Description), (Plugin.Name, Plugin.Description));
        Assert.All(Plugin, function => Assert.Equal("NewsQA", function.PluginName));
    }

    [Theory]
    [InlineData("ask_news", "question:string!,sources:array,from:string,to:string,asOf:string")]
    [InlineData("search_news", "query:string!,top:integer,sources:array,from:string,to:string,asOf:string")]
    [InlineData("get_article", "id:string!,revision:string,offset:integer")]
    [InlineData("what_changed", "since:string!,limit:integer,cursor:string")]
    [InlineData("list_sources", "from:string,to:string")]
    public void A_function_takes_these_parameters(string function, string expected)
    {
        var parameters = Plugin[function].Metadata.Parameters.Select(p => $"{p.Name}:{TypeIn(p.Schema!)}{(p.IsRequired ? "!" : "")}");

        Assert.Equal(expected, string.Join(',', parameters));
    }

    [Fact]
    public void Functions_parameters_and_results_are_described() => Assert.All(Plugin, function =>
    {
        Assert.True(function.Metadata.Description.Length > 40, function.Name);
        Assert.All(function.Metadata.Parameters, p => Assert.True(p.Description.Length > 10, $"{function.Name} {p.Name}"));
        Assert.True(function.Metadata.ReturnParameter.Schema!.RootElement.GetProperty("description").GetString()!.Length > 10, function.Name);
    });

    [Fact]
    public void The_result_schema_names_what_a_model_may_quote()
    {
        var schema = Plugin["ask_news"].Metadata.ReturnParameter.Schema!.RootElement;

        var citation = schema.GetProperty("properties").GetProperty("citations").GetProperty("items").GetProperty("properties");
        Assert.StartsWith("id quote source date title url articleId revision start end", string.Join(' ', citation.EnumerateObject().Select(p => p.Name)), StringComparison.Ordinal);
    }

    [Fact]
    public void Schemas_are_those_of_the_tools()
    {
        foreach (var tool in NewsTools.Create(new ScriptedNewsQA()))
        {
            var (own, theirs) = (Plugin[tool.Name], tool.AsKernelFunction());
            Assert.True(JsonElement.DeepEquals(theirs.JsonSchema, own.JsonSchema), tool.Name);
            Assert.Equal(theirs.Metadata.Description, own.Metadata.Description);
            Assert.True(JsonElement.DeepEquals(theirs.Metadata.ReturnParameter.Schema!.RootElement, own.Metadata.ReturnParameter.Schema!.RootElement), tool.Name);
        }
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

    [Fact]
    public async Task The_plugin_can_be_added_to_the_services_by_itself()
    {
        var news = new ScriptedNewsQA();
        var services = new ServiceCollection().AddSingleton<INewsQA>(news).AddNewsQAPlugin(options: new NewsToolOptions { MaxCharacters = 2_000 });
        services.AddKernel();
        await using var provider = services.BuildServiceProvider();

        var kernel = provider.GetRequiredService<Kernel>();
        var found = await kernel.InvokeAsync<ToolPassages>("NewsQA", "search_news", new() { ["query"] = "bridge", ["top"] = 20 }, TestContext.Current.CancellationToken);

        Assert.Equal(20, news.Searched!.Top);
        Assert.InRange(found!.ToString().Length, 500, 2_000);
    }

    [Fact]
    public void Without_an_engine_or_a_client_the_services_say_what_is_missing()
    {
        using var provider = new ServiceCollection().AddNewsQAPlugin().BuildServiceProvider();
        var error = Assert.Throws<InvalidOperationException>(() => provider.GetRequiredService<KernelPlugin>());
        Assert.Contains("services.AddNewsQA(configuration)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_is_taken_or_not_allowed_is_refused()
    {
        var kernel = new Kernel();
        kernel.Plugins.AddNewsQA(new ScriptedNewsQA());
        Assert.Throws<ArgumentException>(() => kernel.Plugins.AddNewsQA(new ScriptedNewsQA()));
        Assert.Throws<ArgumentException>(() => kernel.Plugins.AddNewsQA(new ScriptedNewsQA(), "two words"));
    }

    // An optional parameter's type is either "string" or ["string", "null"].
    private static string TypeIn(KernelJsonSchema schema)
    {
        var type = schema.RootElement.GetProperty("type");
        return type.ValueKind == JsonValueKind.Array ? type[0].GetString()! : type.GetString()!;
    }
}
