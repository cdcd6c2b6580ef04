// An issuer of SD-JWT VCs made of @sd-jwt/core, and of the list of their statuses made of @sd-jwt/jwt-status-list.
import { createHash, createPrivateKey, randomBytes, sign } from 'node:crypto';
import { SDJwtInstance } from '@sd-jwt/core';
import { StatusList, createHeaderAndPayload } from '@sd-jwt/jwt-status-list';
import { SignJWT } from 'jose';
import { serveCalls } from './serve-calls.mjs';

serveCalls({
  /** @param input `claims` are signed as they are, but for those that `frame` makes disclosable; `key` is PKCS #8 PEM, `x5c` the chain, leaf first */
  async issue({ claims, frame, key, x5c }) {
    const privateKey = createPrivateKey(key);
    const instance = new SDJwtInstance({
      signAlg: 'ES256',
      signer: (text) =>
        sign('sha256', Buffer.from(text), { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString(
          'base64url',
        ),
      hasher: (text, alg) => createHash(alg.replace('-', '')).update(text).digest(),
      hashAlg: 'sha-256',
      saltGenerator: (length) => randomBytes(length).toString('base64url'),
    });
    return instance.issue(claims, frame, { header: { typ: 'dc+sd-jwt', x5c } });
  },

  async statusList({ uri, statuses, key, x5c }) {
    const list = new StatusList(statuses, 2);
    const claims = { sub: uri, iat: Math.floor(Date.now() / 1000) };
    const { header, payload } = createHeaderAndPayload(list, claims, {
      alg: 'ES256',
      typ: 'statuslist+jwt',
      x5c,
    });
    return new SignJWT(payload).setProtectedHeader(header).sign(createPrivateKey(key));
  },
});
