// The wallet that the load generator plays: everything that does not depend on the request is ready beforehand, so one answer costs one
// ES256 signature, one ECDH and one AES-GCM. It trusts the Request Object unseen; a real wallet would verify it.
import { createPrivateKey } from 'node:crypto';
import { encryptJwe, newKeyPair, payloadOf, sha256, signJws } from './compact.mjs';

const DISCLOSED = ['email', 'phone_number'];

/** @param holder `{credential, holderKey}`: an issued SD-JWT and the JWK it is bound to */
export function createWallet({ credential, holderKey }) {
  const key = createPrivateKey({ format: 'jwk', key: holderKey });
  const ephemeral = newKeyPair();
  const [jwt, ...disclosures] = credential.split('~').slice(0, -1);
  const nameOf = (disclosure) => JSON.parse(Buffer.from(disclosure, 'base64url').toString('utf8'))[1];
  const shown = `${[jwt, ...disclosures.filter((text) => DISCLOSED.includes(nameOf(text)))].join('~')}~`;
  const { vct } = payloadOf(jwt);
  const sdHash = sha256(shown);

  return {
    /** @returns where to post the answer, and the form */
    answer(requestObject) {
      const {
        client_id: aud,
        nonce,
        state,
        response_uri: uri,
        dcql_query: query,
        client_metadata,
      } = payloadOf(requestObject);
      const { id } = query.credentials.find(({ meta }) => meta.vct_values?.includes(vct));
      const binding = { iat: Math.floor(Date.now() / 1000), aud, nonce, sd_hash: sdHash };
      const presentation = shown + signJws({ typ: 'kb+jwt' }, binding, key);
      const payload = { vp_token: { [id]: [presentation] }, state };
      return { uri, form: `response=${encryptJwe(payload, client_metadata.jwks.keys[0], ephemeral)}` };
    },
  };
}
