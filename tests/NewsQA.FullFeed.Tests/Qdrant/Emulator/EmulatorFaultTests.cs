using System.Diagnostics;
using System.Security.Cryptography;
using Grpc.Core;
using Qdrant.Client;
using Qdrant.Client.Grpc;
using static NewsQA.FullFeed.Tests.Qdrant.Emulator.Emulated;

namespace NewsQA.FullFeed.Tests.Qdrant.Emulator;

public class EmulatorFaultTests
{
    [Fact]
    public async Task The_chosen_calls_fail_and_the_others_do_not()
    {
        await using var qdrant = await StartAsync();
        await qdrant.CreateNewsAsync();
        qdrant.Server.Faults.Fail("Points/Upsert", StatusCode.ResourceExhausted, times: 2, after: 1, detail: "Rate limiting exceeded: wait");

        await qdrant.UpsertAsync(Plain(1));
        var first = await RefusalAsync(() => qdrant.UpsertAsync(Plain(2)));
        await RefusalAsync(() => qdrant.UpsertAsync(Plain(3)));
        await qdrant.UpsertAsync(Plain(4));

        Assert.Equal((StatusCode.ResourceExhausted, "Rate limiting exceeded: wait"), (first.StatusCode, first.Detail));
        await qdrant.ExpectAsync(null, 1, 4);
        Assert.Equal(4, qdrant.Server.Count("Points/Upsert"));
        Assert.Equal([true, false, false, true], qdrant.Server.Calls.Where(call => call.Method == "Points/Upsert").Select(call => call.IsApplied));
    }

    [Fact]
    public async Task A_reply_can_be_lost_after_all_or_part_was_done()
    {
        await using var qdrant = await StartAsync();
        await qdrant.CreateNewsAsync();
        qdrant.Server.Faults.LoseReply("Points/Upsert");
        qdrant.Server.Faults.FailHalfway("Points/Delete", points: 1);

        var lost = await RefusalAsync(() => qdrant.UpsertAsync(Plain(1), Plain(2), Plain(3)));
        await qdrant.ExpectAsync(null, 1, 2, 3);
        var half = await RefusalAsync(() => qdrant.Client.DeleteAsync("news", new ulong[] { 3, 1 }, cancellationToken: Cancellation));
        await qdrant.ExpectAsync(null, 1, 2);

        Assert.Equal((StatusCode.Unavailable, StatusCode.Internal), (lost.StatusCode, half.StatusCode));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_broken_connection_is_unavailable_to_the_caller_and_the_next_call_connects_anew(bool isApplied)
    {
        await using var qdrant = await StartAsync();
        await qdrant.CreateNewsAsync();
        qdrant.Server.Faults.BreakConnection("Points/Upsert", isApplied);

        var refusal = await RefusalAsync(() => qdrant.UpsertAsync(Plain(1)));

        Assert.Contains(refusal.StatusCode, new[] { StatusCode.Unavailable, StatusCode.Internal });
        Assert.Equal(isApplied ? [1ul] : [], await qdrant.IdsAsync());
    }

    [Fact]
    public async Task A_slow_call_meets_its_deadline_and_is_not_done()
    {
        await using var qdrant = await StartAsync();
        await qdrant.CreateNewsAsync();
        qdrant.Server.Faults.Delay("Points/Upsert", TimeSpan.FromSeconds(60), times: 1);
        using var hasty = new QdrantClient(new Uri(qdrant.Server.Url), grpcTimeout: TimeSpan.FromMilliseconds(300));
        var watch = Stopwatch.StartNew();

        var refusal = await RefusalAsync(() => hasty.UpsertAsync("news", [Plain(1)], cancellationToken: Cancellation));

        Assert.Equal(StatusCode.DeadlineExceeded, refusal.StatusCode);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0.2, 30);
        Assert.NotNull(qdrant.Server.Calls.Last().Timeout);
        await qdrant.ExpectAsync(null);
    }

    [Fact]
    public async Task A_killed_server_refuses_connections_and_comes_back_with_its_data_and_what_it_had_acknowledged()
    {
        await using var qdrant = await StartAsync();
        await qdrant.CreateNewsAsync();
        await qdrant.UpsertAsync(Plain(1));
        qdrant.Server.Store.Queue.Holds = true;
        await qdrant.Client.UpsertAsync("news", [Plain(2)], wait: false, cancellationToken: Cancellation);

        await qdrant.Server.KillAsync();
        var away = await RefusalAsync(() => qdrant.IdsAsync());
        await qdrant.Server.RestartAsync();
        await qdrant.ReconnectAsync();

        Assert.Equal(StatusCode.Unavailable, away.StatusCode);
        await qdrant.ExpectAsync(null, 1, 2);
    }

    [Fact]
    public async Task A_server_can_be_killed_while_a_call_runs()
    {
        await using var qdrant = await StartAsync();
        await qdrant.CreateNewsAsync();
        qdrant.Server.Faults.On("Points/Upsert", () => qdrant.Server.KillAsync());

        var refusal = await RefusalAsync(() => qdrant.UpsertAsync(Plain(1)));

        Assert.Contains(refusal.StatusCode, new[] { StatusCode.Unavailable, StatusCode.Internal });
    }

    [Theory]
    [InlineData(null, "Must provide an API key or an Authorization bearer token")]
    [InlineData("wrong", "Invalid API key or JWT")]
    public async Task Without_the_key_only_the_health_check_answers(string? key, string detail)
    {
        await using var qdrant = await StartAsync(new EmulatorOptions { ApiKey = "right" }, key);

        var refusal = await RefusalAsync(() => qdrant.Client.ListCollectionsAsync(Cancellation));

        Assert.Equal((StatusCode.Unauthenticated, detail), (refusal.StatusCode, refusal.Detail));
        Assert.Equal("1.18.0", (await qdrant.Client.HealthAsync(Cancellation)).Version);
    }

    [Fact]
    public async Task With_TLS_who_knows_the_certificate_is_let_in_and_who_does_not_goes_away()
    {
        using var certificate = TestCertificate.Create();
        await using var server = await QdrantEmulator.StartAsync(new EmulatorOptions { Certificate = certificate });
        var thumbprint = certificate.GetCertHashString(HashAlgorithmName.SHA256);
        using var channel = QdrantChannel.ForAddress(server.Url, new ClientConfiguration { CertificateThumbprint = thumbprint });
        using var trusting = new QdrantClient(new QdrantGrpcClient(channel));
        using var other = new QdrantClient(new Uri(server.Url));

        Assert.StartsWith("https://", server.Url, StringComparison.Ordinal);
        Assert.Equal("1.18.0", (await trusting.HealthAsync(Cancellation)).Version);
        Assert.Contains("certificate", (await RefusalAsync(() => other.HealthAsync(Cancellation))).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_whole_state_can_be_compared()
    {
        await using var qdrant = await StartAsync(new EmulatorOptions { Shards = 2 });
        await qdrant.CreateNewsAsync();
        await qdrant.UpsertAsync(Plain(12, ("b", new[] { "x" }), ("a", 1)), Sparse(3, (9, 0.5f), (2, 1)), Dense(7, 1, 0.25f));

        Assert.Equal(
            ["3 {} sparse={2:1 9:0.5}", "7 {} dense=[1 0.25]", """12 {a={ "integerValue": "1" };b=[{ "stringValue": "x" },];}"""],
            qdrant.Server.StateOf("news"));
    }

    [Fact]
    public async Task A_misspelt_method_is_an_error_of_the_test()
    {
        await using var qdrant = await StartAsync();

        Assert.Throws<ArgumentException>(() => qdrant.Server.Faults.Fail("Points/Insert", StatusCode.Internal));
    }

    [Fact]
    public async Task What_the_emulator_lacks_it_says()
    {
        await using var qdrant = await StartAsync();
        await qdrant.CreateNewsAsync();

        var refusal = await RefusalAsync(() => qdrant.Client.QueryAsync("news", new Query { Formula = new Formula() }, cancellationToken: Cancellation));

        Assert.Equal((StatusCode.Unimplemented, "The emulator does not have queries of the kind Formula."), (refusal.StatusCode, refusal.Detail));
    }
}
