namespace NewsQA.Server.Description;

/// <summary>An example of a request's body and of the response to it.</summary>
/// <param name="Request">What is sent; null for nothing.</param>
/// <param name="Response">What comes back.</param>
internal sealed record EndpointExample(object? Request, object? Response);

/// <summary>A header that an endpoint reads.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it does.</param>
/// <param name="Example">A value.</param>
internal sealed record EndpointHeader(string Name, string Description, string Example);

/// <summary>Says of endpoints what their handlers' signatures cannot.</summary>
internal static class EndpointDetails
{
    /// <summary>An example for the API's description.</summary>
    public static TBuilder WithExample<TBuilder>(this TBuilder endpoints, object? request, object? response)
        where TBuilder : IEndpointConventionBuilder => endpoints.WithMetadata(new EndpointExample(request, response));

    /// <summary>A header for the API's description.</summary>
    public static TBuilder ReadsHeader<TBuilder>(this TBuilder endpoints, string name, string description, string example)
        where TBuilder : IEndpointConventionBuilder => endpoints.WithMetadata(new EndpointHeader(name, description, example));
}
