using Microsoft.Playwright;

namespace NewsQA.Browser.Tests;

/// <summary>A test on a page of its own. An error that the page reports, a violated policy included, fails the test.</summary>
public abstract class PageTest(Chromium chromium) : IAsyncLifetime
{
    private readonly List<IBrowserContext> _contexts = [];
    private readonly List<string> _errors = [];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var context in _contexts)
        {
            await context.DisposeAsync();
        }

        GC.SuppressFinalize(this);
        Assert.Empty(_errors);
    }

    /// <summary>A new browser profile with one page at this address of a server.</summary>
    protected async Task<IPage> OpenAsync(NewsServer server, string address = "", BrowserNewContextOptions? options = null, Func<IPage, Task>? before = null)
    {
        options ??= new();
        options.BaseURL = server.Address;
        options.ReducedMotion ??= ReducedMotion.Reduce;
        var context = await chromium.Browser.NewContextAsync(options);
        _contexts.Add(context);
        var page = await context.NewPageAsync();
        Listen(page);
        if (before is not null)
        {
            await before(page);
        }

        await page.GotoAsync(address);
        return page;
    }

    /// <summary>What the page reported so far; it does not fail the test any more.</summary>
    protected IReadOnlyList<string> TakeErrors()
    {
        List<string> taken = [.. _errors];
        _errors.Clear();
        return taken;
    }

    private void Listen(IPage page)
    {
        page.PageError += (_, error) => _errors.Add(error);
        page.Console += (_, message) =>
        {
            // That a server does not offer something, or refuses, is no error of the page.
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                _errors.Add(message.Text);
            }
        };
        page.Dialog += (_, dialog) => _errors.Add("dialog: " + dialog.Message);
    }
}
