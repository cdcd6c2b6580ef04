import type { Snippet } from './snippet.js';

export const csharp: Snippet = {
  id: 'csharp',
  name: 'C#',
  file: 'CivicLogin.cs',
  install: '',
  code: () => String.raw`using System.Net.Http;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

/// <summary>.NET 8 without a package.</summary>
public static class CivicLogin
{
    static readonly string App = Read("CIVIC_APP_ID"), Secret = Read("CIVIC_APP_SECRET"), Service = Read("CIVIC_SERVICE");
    static readonly HttpClient Http = new(new HttpClientHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(20) };

    public record Item(string label, string value, bool isValid, bool isOwner);
    public record UserData(string UserId, Item[] Items);

    /// <summary>The code is what the page posted to /login. It can be exchanged once, within a minute.</summary>
    public static async Task<UserData> Exchange(string code)
    {
        var body = JsonSerializer.Serialize(new { authToken = code });
        var attempt = Guid.NewGuid().ToString();
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var token = Encode("""{"alg":"ES256","typ":"JWT"}""") + "." + Encode(JsonSerializer.Serialize(new
        {
            jti = Guid.NewGuid().ToString(), iat = now, exp = now + 120, iss = App, aud = Service + "/sip/", sub = App,
            data = new { method = "POST", path = "scopeRequest/authCode", attempt },
        }));
        using var signer = Key(Read("CIVIC_PUBLIC_KEY"), Convert.FromHexString(Read("CIVIC_PRIVATE_KEY")));
        token += "." + Encode(signer.SignData(Encoding.ASCII.GetBytes(token), HashAlgorithmName.SHA256));
        var tag = Convert.ToBase64String(HMACSHA256.HashData(Encoding.ASCII.GetBytes(Secret), Encoding.UTF8.GetBytes(body)));
        using var request = new HttpRequestMessage(HttpMethod.Post, Service + "/sip/prod/scopeRequest/authCode")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("Authorization", $"Civic {token}.{tag}");
        using var reply = await Http.SendAsync(request);
        reply.EnsureSuccessStatusCode();
        using var answer = JsonDocument.Parse(await reply.Content.ReadAsStringAsync());
        var jwt = answer.RootElement.GetProperty("data").GetString()!.Split('.');

        using var verifier = Key(Read("CIVIC_SERVICE_PUBLIC_KEY"), null);
        if (!verifier.VerifyData(Encoding.ASCII.GetBytes(jwt[0] + "." + jwt[1]), Decode(jwt[2]), HashAlgorithmName.SHA256))
            throw new CryptographicException("The signature is wrong.");
        using var payload = JsonDocument.Parse(Decode(jwt[1]));
        string Claim(string name) => payload.RootElement.GetProperty(name).GetString()!;
        if (Claim("iss") != "civic-sip-hosted-service" || Claim("aud") != "https://api.civic.com/sip/" || Claim("sub") != App
            || Claim("attempt") != attempt || payload.RootElement.GetProperty("exp").GetInt64() < now - 60)
            throw new CryptographicException("The answer belongs to another request.");
        using var aes = Aes.Create();
        aes.Key = Convert.FromHexString(Secret);
        var items = aes.DecryptCbc(Convert.FromBase64String(Claim("data")[32..]), Convert.FromHexString(Claim("data")[..32]));
        return new UserData(Claim("userId"), JsonSerializer.Deserialize<Item[]>(items)!);
    }

    static string Read(string name) => Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException(name + " is not set.");
    static string Encode(string text) => Encode(Encoding.UTF8.GetBytes(text));
    static string Encode(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    static byte[] Decode(string text) => Convert.FromBase64String(text.Replace('-', '+').Replace('_', '/').PadRight((text.Length + 3) / 4 * 4, '='));

    static ECDsa Key(string point, byte[]? number) => ECDsa.Create(new ECParameters
    {
        Curve = ECCurve.NamedCurves.nistP256,
        Q = new ECPoint { X = Convert.FromHexString(point[2..66]), Y = Convert.FromHexString(point[66..]) },
        D = number,
    });
}
`,
};
