using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;

namespace NewsQA.Ingestion.Web;

/// <summary>What goes wrong on the way to a server, in words that say what to do.</summary>
internal static class WebFault
{
    /// <summary>Describes an exception.</summary>
    /// <param name="error">The exception.</param>
    /// <param name="timeoutSeconds">The time that was allowed.</param>
    /// <returns>A sentence; null for what is no fault of the network.</returns>
    public static string? Describe(Exception error, int timeoutSeconds) => error switch
    {
        OperationCanceledException => $"The server did not answer within {timeoutSeconds} seconds. Try again later.",
        HttpRequestException { InnerException: AddressRefusedException refused } => refused.Message,
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => "There is no server of this name. Check the address.",
        HttpRequestException { InnerException: SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } } =>
            "There is no server of this name. Check the address.",
        HttpRequestException { InnerException: AuthenticationException } => "The server's certificate cannot be trusted. Save the page by hand and ingest the file.",
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => "The server cannot be reached. Check the address, or try again later.",
        HttpRequestException or IOException or InvalidDataException => "The server broke off, or did not answer as web servers do. Try again later.",
        UriFormatException => "It redirects to something that is no address.",
        _ => null,
    };

    /// <summary>Whether an exception may be over soon: not a host that is refused or unknown, a certificate, an address that is none.</summary>
    public static bool IsPassing(Exception error) => error is OperationCanceledException or IOException
        || error is HttpRequestException { HttpRequestError: not HttpRequestError.NameResolutionError, InnerException: not (AddressRefusedException or AuthenticationException) };

    /// <summary>Whether a status may be over soon.</summary>
    public static bool IsPassing(HttpStatusCode status) => (int)status is 408 or 425 or 429 or >= 500;

    /// <summary>Describes a status other than success.</summary>
    /// <param name="status">The status.</param>
    public static string Describe(HttpStatusCode status) => (int)status switch
    {
        404 or 410 => $"The server has no such page any more ({(int)status}). What was indexed from it stays; delete it if it should go.",
        401 or 402 or 403 => $"The server does not give this page to everyone ({(int)status}). Save it by hand and ingest the file.",
        429 or 503 => $"The server asks to come back later ({(int)status}).",
        >= 500 => $"The server failed ({(int)status}). Try again later.",
        _ => $"The server answered with status {(int)status}, not with a page.",
    };
}
