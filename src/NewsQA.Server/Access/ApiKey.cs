using System.Security.Cryptography;
using System.Text;

namespace NewsQA.Server.Access;

/// <summary>A key of the API. Its text is not kept, only a hash of it.</summary>
public sealed class ApiKey
{
    private readonly byte[] _hash;

    /// <summary>A key.</summary>
    /// <param name="name">What to call it; never the key itself.</param>
    /// <param name="key">The key.</param>
    /// <param name="scopes">What it may do.</param>
    public ApiKey(string name, string key, ApiScopes scopes) => (Name, Scopes, _hash) = (name, scopes, Hash(key));

    /// <summary>What it is called in logs.</summary>
    public string Name { get; }

    /// <summary>What it may do.</summary>
    public ApiScopes Scopes { get; }

    /// <summary>Finds the key that was presented. Every key is compared, whole, so that the time taken tells nothing.</summary>
    internal static ApiKey? Find(IEnumerable<ApiKey> keys, string presented)
    {
        var hash = Hash(presented);
        ApiKey? found = null;
        foreach (var key in keys)
        {
            found = CryptographicOperations.FixedTimeEquals(key._hash, hash) ? key : found;
        }

        return found;
    }

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
