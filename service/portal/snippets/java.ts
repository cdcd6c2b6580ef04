import type { Snippet } from './snippet.js';

export const java: Snippet = {
  id: 'java',
  name: 'Java',
  file: 'CivicLogin.java',
  install: '',
  code: () => String.raw`import java.math.BigInteger;
import java.net.URI;
import java.net.http.*;
import java.nio.charset.StandardCharsets;
import java.security.*;
import java.security.spec.*;
import java.time.*;
import java.util.*;
import java.util.regex.*;
import javax.crypto.*;
import javax.crypto.spec.*;

/** Java 17 without a library. What it returns is JSON: parse it with the library that you have. */
public class CivicLogin {
  private static final String APP = System.getenv("CIVIC_APP_ID");
  private static final String SECRET = System.getenv("CIVIC_APP_SECRET");
  private static final String SERVICE = System.getenv("CIVIC_SERVICE");
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

  /** What a person approved: an id of theirs at your app, and the items [{label, value, isValid, isOwner}] as JSON. */
  public record UserData(String userId, String items) {}

  /** The code is what the page posted to /login. It can be exchanged once, within a minute. */
  public static UserData exchange(String code) throws Exception {
    if (!code.matches("[\\w.-]+")) throw new IllegalArgumentException("This is no auth code.");
    String body = "{\"authToken\":\"" + code + "\"}";
    String attempt = UUID.randomUUID().toString();
    long now = Instant.now().getEpochSecond();
    String claims = ("{\"jti\":\"%s\",\"iat\":%d,\"exp\":%d,\"iss\":\"%s\",\"aud\":\"%s/sip/\",\"sub\":\"%s\","
        + "\"data\":{\"method\":\"POST\",\"path\":\"scopeRequest/authCode\",\"attempt\":\"%s\"}}")
        .formatted(UUID.randomUUID(), now, now + 120, APP, SERVICE, APP, attempt);
    String token = encode("{\"alg\":\"ES256\",\"typ\":\"JWT\"}") + "." + encode(claims);
    Signature signer = Signature.getInstance("SHA256withECDSAinP1363Format");
    signer.initSign(privateKey());
    signer.update(token.getBytes(StandardCharsets.US_ASCII));
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
    String tag = Base64.getEncoder().encodeToString(mac.doFinal(body.getBytes(StandardCharsets.US_ASCII)));
    HttpRequest request = HttpRequest.newBuilder(URI.create(SERVICE + "/sip/prod/scopeRequest/authCode"))
        .timeout(Duration.ofSeconds(20))
        .header("Authorization", "Civic " + token + "." + URL.encodeToString(signer.sign()) + "." + tag)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
    HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) throw new SecurityException("The service refused the exchange.");
    return open(member(answer.body(), "data").split("\\."), attempt, now);
  }

  private static UserData open(String[] jwt, String attempt, long now) throws Exception {
    Signature verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
    verifier.initVerify(publicKey(System.getenv("CIVIC_SERVICE_PUBLIC_KEY")));
    verifier.update((jwt[0] + "." + jwt[1]).getBytes(StandardCharsets.US_ASCII));
    if (!verifier.verify(Base64.getUrlDecoder().decode(jwt[2]))) throw new SecurityException("The signature is wrong.");
    String claims = new String(Base64.getUrlDecoder().decode(jwt[1]), StandardCharsets.UTF_8);
    Matcher exp = Pattern.compile("\"exp\":(\\d+)").matcher(claims);
    boolean isOurs = member(claims, "iss").equals("civic-sip-hosted-service")
        && member(claims, "aud").equals("https://api.civic.com/sip/")
        && member(claims, "sub").equals(APP) && member(claims, "attempt").equals(attempt)
        && exp.find() && Long.parseLong(exp.group(1)) > now - 60;
    if (!isOurs) throw new SecurityException("The answer belongs to another request.");
    String data = member(claims, "data");
    HexFormat hex = HexFormat.of();
    Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
    cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(hex.parseHex(SECRET), "AES"),
        new IvParameterSpec(hex.parseHex(data.substring(0, 32))));
    byte[] items = cipher.doFinal(Base64.getDecoder().decode(data.substring(32)));
    return new UserData(member(claims, "userId"), new String(items, StandardCharsets.UTF_8));
  }

  /** A text of the service's own JSON, which needs no escapes there. */
  private static String member(String json, String name) {
    Matcher found = Pattern.compile("\"" + name + "\":\"([^\"\\\\]*)\"").matcher(json);
    if (!found.find()) throw new SecurityException("The answer lacks " + name + ".");
    return found.group(1);
  }

  private static String encode(String text) {
    return URL.encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static PrivateKey privateKey() throws Exception {
    BigInteger number = new BigInteger(System.getenv("CIVIC_PRIVATE_KEY"), 16);
    return KeyFactory.getInstance("EC").generatePrivate(new ECPrivateKeySpec(number, curve()));
  }

  private static PublicKey publicKey(String hex) throws Exception {
    ECPoint point = new ECPoint(new BigInteger(hex.substring(2, 66), 16), new BigInteger(hex.substring(66), 16));
    return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, curve()));
  }

  private static ECParameterSpec curve() throws Exception {
    AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
    parameters.init(new ECGenParameterSpec("secp256r1"));
    return parameters.getParameterSpec(ECParameterSpec.class);
  }
}
`,
};
