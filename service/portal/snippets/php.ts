import type { Snippet } from './snippet.js';

export const php: Snippet = {
  id: 'php',
  name: 'PHP',
  file: 'civic_login.php',
  install: '',
  code: () => String.raw`<?php
// PHP 8 with its openssl extension.

function civic_b64(string $bytes): string
{
    return rtrim(strtr(base64_encode($bytes), '+/', '-_'), '=');
}

function civic_pem(string $kind, string $hex): string
{
    return "-----BEGIN $kind KEY-----\n" . chunk_split(base64_encode(hex2bin($hex)), 64, "\n") . "-----END $kind KEY-----\n";
}

/** OpenSSL writes an ECDSA signature as DER; a JWT has its two numbers of 32 bytes. */
function civic_sign(string $text): string
{
    $key = civic_pem('EC PRIVATE', '30770201010420' . getenv('CIVIC_PRIVATE_KEY')
        . 'a00a06082a8648ce3d030107a144034200' . getenv('CIVIC_PUBLIC_KEY'));
    openssl_sign($text, $der, $key, OPENSSL_ALGO_SHA256);
    $length = ord($der[3]);
    $number = fn (string $bytes): string => str_pad(ltrim($bytes, "\0"), 32, "\0", STR_PAD_LEFT);
    return $number(substr($der, 4, $length)) . $number(substr($der, 6 + $length));
}

function civic_verify(string $text, string $raw): bool
{
    $number = function (string $bytes): string {
        $bytes = ltrim($bytes, "\0");
        if ($bytes === '' || ord($bytes[0]) > 127) $bytes = "\0" . $bytes;
        return "\x02" . chr(strlen($bytes)) . $bytes;
    };
    $both = $number(substr($raw, 0, 32)) . $number(substr($raw, 32));
    $key = civic_pem('PUBLIC', '3059301306072a8648ce3d020106082a8648ce3d030107034200' . getenv('CIVIC_SERVICE_PUBLIC_KEY'));
    return strlen($raw) === 64 && openssl_verify($text, "\x30" . chr(strlen($both)) . $both, $key, OPENSSL_ALGO_SHA256) === 1;
}

/** The code is what the page posted to /login. It can be exchanged once, within a minute. */
function civic_exchange(string $code): array
{
    [$app, $secret, $service] = [getenv('CIVIC_APP_ID'), getenv('CIVIC_APP_SECRET'), getenv('CIVIC_SERVICE')];
    $attempt = civic_b64(random_bytes(16));
    $body = json_encode(['authToken' => $code]);
    $token = civic_b64('{"alg":"ES256","typ":"JWT"}') . '.' . civic_b64(json_encode([
        'jti' => bin2hex(random_bytes(16)), 'iat' => time(), 'exp' => time() + 120,
        'iss' => $app, 'aud' => "$service/sip/", 'sub' => $app,
        'data' => ['method' => 'POST', 'path' => 'scopeRequest/authCode', 'attempt' => $attempt],
    ]));
    $token .= '.' . civic_b64(civic_sign($token));
    $tag = base64_encode(hash_hmac('sha256', $body, $secret, true));
    $answer = file_get_contents("$service/sip/prod/scopeRequest/authCode", false, stream_context_create(['http' => [
        'method' => 'POST', 'content' => $body, 'timeout' => 20, 'follow_location' => 0,
        'header' => "Authorization: Civic $token.$tag\r\nContent-Type: application/json\r\n",
    ]]));
    if ($answer === false) throw new RuntimeException('The service refused the exchange.');
    [$head, $payload, $signature] = explode('.', json_decode($answer, true)['data']);
    if (!civic_verify("$head.$payload", base64_decode(strtr($signature, '-_', '+/')))) throw new RuntimeException('The signature is wrong.');
    $claims = json_decode(base64_decode(strtr($payload, '-_', '+/')), true);
    if ($claims['iss'] !== 'civic-sip-hosted-service' || $claims['aud'] !== 'https://api.civic.com/sip/' || $claims['sub'] !== $app
        || $claims['attempt'] !== $attempt || $claims['exp'] < time() - 60) throw new RuntimeException('The answer belongs to another request.');
    $plain = openssl_decrypt(substr($claims['data'], 32), 'aes-128-cbc', hex2bin($secret), 0, hex2bin(substr($claims['data'], 0, 32)));
    return ['userId' => $claims['userId'], 'data' => json_decode($plain, true, 512, JSON_THROW_ON_ERROR)];
}
`,
};
