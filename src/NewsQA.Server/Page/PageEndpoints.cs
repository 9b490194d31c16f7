using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace NewsQA.Server.Page;

/// <summary>The page: the same document at every address that it knows how to show, and its script and style files.</summary>
internal static class PageEndpoints
{
    private static readonly EmbeddedFileProvider Files = new(typeof(PageEndpoints).Assembly, "NewsQA.Server.wwwroot");

    /// <summary>The page's files. A browser asks each time whether they changed, so that it never mixes two versions.</summary>
    public static void UsePageFiles(this IApplicationBuilder app) => app.UseStaticFiles(new StaticFileOptions
    {
        FileProvider = Files,
        OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "no-cache",
    });

    public static void MapPage(this IEndpointRouteBuilder app)
    {
        foreach (var address in new[] { "/", "/articles", "/articles/{id}", "/history" })
        {
            Map(app, address, "index.html");
        }

        Map(app, "/docs", "docs/index.html");
    }

    private static void Map(IEndpointRouteBuilder app, string address, string file) => app
        .MapMethods(address, [HttpMethods.Get, HttpMethods.Head], (HttpResponse response) => Show(response, file)).ExcludeFromDescription();

    private static FileStreamHttpResult Show(HttpResponse response, string file)
    {
        response.Headers.CacheControl = "no-cache";
        var page = Files.GetFileInfo(file);
        var tag = new EntityTagHeaderValue($"\"{page.LastModified.Ticks:x}\"");
        return TypedResults.File(page.CreateReadStream(), "text/html; charset=utf-8", lastModified: page.LastModified, entityTag: tag);
    }
}
