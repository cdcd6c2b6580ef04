// What the stack checks of a presentation: issuer's chain and signature, dates, key binding, nonce, audience, age, the query; and the status, where asked.
import { X509Certificate, createHash, createPublicKey, verify as verifySignature } from 'node:crypto';
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc';
import { DcqlPresentationResult } from 'dcql';
import { decodeProtectedHeader } from 'jose';

const MAX_BINDING_AGE = 300;
const LIST_LIFETIME = 300_000;
const NAMES = ['email', 'phone_number'];

/** The library has no option for it. */
class WithoutStatus extends SDJwtVcInstance {
  async verifyStatus() {}
}

const hasher = (data, alg) => createHash(alg.replace('-', '')).update(data).digest();
const isSigned = (data, signature, key) =>
  verifySignature(
    'sha256',
    Buffer.from(data),
    { key, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );

/** @param anchor PEM @param readStatus whether status lists are read, from a cache of five minutes */
export function createVerify({ anchor, clientId, dcqlQuery, readStatus }) {
  const root = new X509Certificate(anchor);
  const Instance = readStatus ? SDJwtVcInstance : WithoutStatus;
  const lists = new Map();

  async function statusListFetcher(uri) {
    const known = lists.get(uri);
    if (known && known.until > Date.now()) return known.text;
    const reply = await fetch(uri, { headers: { accept: 'application/statuslist+jwt' } });
    if (!reply.ok) throw new Error('the status list cannot be read');
    const text = await reply.text();
    lists.set(uri, { text, until: Date.now() + LIST_LIFETIME });
    return text;
  }

  /** The key of a certificate that the anchor has signed. */
  function keyOf(jwt) {
    const { alg, x5c = [] } = decodeProtectedHeader(jwt);
    if (alg !== 'ES256' || x5c.length !== 1) throw new Error('not signed by one certificate with ES256');
    const leaf = new X509Certificate(Buffer.from(x5c[0], 'base64'));
    const now = Date.now();
    for (const { validFrom, validTo } of [leaf, root])
      if (now < Date.parse(validFrom) || now > Date.parse(validTo)) throw new Error('a certificate is over');
    if (leaf.ca || !leaf.checkIssued(root) || !leaf.verify(root.publicKey)) throw new Error('unknown issuer');
    return leaf.publicKey;
  }

  async function verifyOne(presentation, nonce) {
    const [jwt] = presentation.split('~', 1);
    const key = keyOf(jwt);
    const instance = new Instance({
      hasher,
      verifier: (data, signature) => isSigned(data, signature, key),
      kbVerifier: (data, signature, { cnf }) =>
        isSigned(data, signature, createPublicKey({ format: 'jwk', key: cnf.jwk })),
      // The list is signed by whom it names, not by whoever signed the credential.
      statusVerifier: (data, signature) => isSigned(data, signature, keyOf(`${data}.${signature}`)),
      statusListFetcher,
    });
    const { payload, kb } = await instance.verify(presentation, { keyBindingNonce: nonce });
    if (kb.payload.aud !== clientId) throw new Error('bound to another audience');
    if (Math.abs(Date.now() / 1000 - kb.payload.iat) > MAX_BINDING_AGE) throw new Error('bound too long ago');
    return payload;
  }

  /** @returns the claims that were asked for @throws for anything that is not right */
  return async (presentations, nonce) => {
    const entries = Object.entries(presentations).map(async ([id, list]) => {
      const payloads = await Promise.all([list].flat().map((one) => verifyOne(one, nonce)));
      return [id, payloads];
    });
    const verified = await Promise.all(entries);
    const shown = verified.map(([id, payloads]) => [
      id,
      payloads.map(({ vct, ...claims }) => ({
        credential_format: 'dc+sd-jwt',
        vct,
        claims,
        cryptographic_holder_binding: true,
      })),
    ]);
    const result = DcqlPresentationResult.fromDcqlPresentation(Object.fromEntries(shown), { dcqlQuery });
    if (!result.can_be_satisfied) throw new Error('the query is not satisfied');
    const [[, [payload]]] = verified;
    return Object.fromEntries(NAMES.map((name) => [name, payload[name]]));
  };
}
