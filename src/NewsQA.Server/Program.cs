using NewsQA.Server;

await using var server = NewsQAServer.Build(args);
await server.RunAsync();
