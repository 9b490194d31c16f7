using System.Text.RegularExpressions;

namespace NewsQA.FullFeed.Tests.Deployment;

/// <summary>Holds the Dockerfile against the repository that it builds.</summary>
public partial class DockerfileTests
{
    private static readonly string _dockerfile = RepositoryFolder.Read("Dockerfile");

    [Fact]
    public void The_images_are_of_the_framework_that_is_built_for_and_have_glibc()
    {
        var framework = Framework().Match(RepositoryFolder.Read("src", "Directory.Build.props")).Groups["version"].Value;
        var images = From().Matches(_dockerfile).Select(m => m.Groups["image"].Value).ToList();
        Assert.Equal(
            [$"mcr.microsoft.com/dotnet/sdk:{framework}-noble", $"mcr.microsoft.com/dotnet/aspnet:{framework}-noble-chiseled-extra"],
            images);
    }

    [Fact]
    public void What_is_copied_is_there_and_is_sent_to_the_engine()
    {
        var sent = RepositoryFolder.Read(".dockerignore").Split('\n').Where(line => line.StartsWith('!')).Select(line => line[1..]).ToList();
        var copied = Copied().Matches(_dockerfile).Select(m => m.Groups["folder"].Value).ToList();
        Assert.Equal(["src", "models", "seeds"], copied);
        Assert.Equal(copied.Order(StringComparer.Ordinal), sent.Order(StringComparer.Ordinal));
        Assert.All(copied, folder => Assert.True(Directory.Exists(RepositoryFolder.Path(folder)), folder));
    }

    [Fact]
    public void What_is_published_is_the_command_line_with_every_package()
    {
        var project = Published().Match(_dockerfile).Groups["project"].Value;
        Assert.True(File.Exists(RepositoryFolder.Path(project)), project);
        Assert.Contains("-p:PackageFeed=full", _dockerfile, StringComparison.Ordinal);
        var assembly = Assembly().Match(File.ReadAllText(RepositoryFolder.Path(project))).Groups["name"].Value;
        Assert.Contains($"""ENTRYPOINT ["dotnet", "/app/{assembly}.dll"]""", _dockerfile, StringComparison.Ordinal);
        Assert.Contains($"""CMD ["dotnet", "/app/{assembly}.dll", "doctor", "--ready",""", _dockerfile, StringComparison.Ordinal);
    }

    [Fact]
    public void It_listens_where_its_port_is_looked_for()
    {
        var port = Exposed().Match(_dockerfile).Groups["port"].Value;
        Assert.Contains($"\"http://*:{port}\"", _dockerfile, StringComparison.Ordinal);
        Assert.Contains($"\"http://127.0.0.1:{port}\"", _dockerfile, StringComparison.Ordinal);
        Assert.EndsWith(":" + port, Assert.Single(ComposeFile.Read().Services["newsqa"].Ports), StringComparison.Ordinal);
        Assert.Contains($"newsqa-1:{port} newsqa-2:{port}", RepositoryFolder.Read("deploy", "Caddyfile"), StringComparison.Ordinal);
    }

    [Fact]
    public void It_does_not_run_as_root()
    {
        var user = _dockerfile.Split('\n').Last(line => line.StartsWith("USER ", StringComparison.Ordinal));
        Assert.Equal("USER $APP_UID", user);
        Assert.Contains("uid=1654,gid=1654", ComposeFile.Text, StringComparison.Ordinal);
    }

    [GeneratedRegex("<TargetFramework>net(?<version>[^<]+)</TargetFramework>", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Framework();

    [GeneratedRegex(@"(?m)^FROM (--platform=\S+ )?(?<image>\S+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex From();

    [GeneratedRegex(@"(?m)^COPY (?<folder>\w+)/ \w+/$", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Copied();

    [GeneratedRegex(@"dotnet publish (?<project>\S+)", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Published();

    [GeneratedRegex("<AssemblyName>(?<name>[^<]+)</AssemblyName>", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Assembly();

    [GeneratedRegex(@"(?m)^EXPOSE (?<port>\d+)$", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Exposed();
}
