import 'reflect-metadata';
import {
  KeyObject,
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
} from 'node:crypto';
import {
  CoseKey,
  DateOnly,
  DeviceKey,
  DeviceRequest,
  DocRequest,
  Holder,
  Issuer,
  type IssuerSigned,
  ItemsRequest,
  KeyType,
  type MdocContext,
  SessionTranscript,
  SignatureAlgorithm,
} from '@owf/mdoc';
import { calculateJwkThumbprint } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { NOW, createMdocSide } from '../../support/mdoc-side.js';
import { MDL, MDL_NAMESPACE } from '../../support/test-mdoc.js';

/** The cryptography that @owf/mdoc 0.6.0 leaves to its user. Its MACs go over another structure than RFC 9052's, so they are left out. */
const context: Pick<MdocContext, 'crypto' | 'cose'> = {
  crypto: {
    random: (length) => Uint8Array.from(randomBytes(length)),
    digest: ({ digestAlgorithm, bytes }) =>
      Uint8Array.from(createHash(digestAlgorithm.replace('-', '')).update(bytes).digest()),
    calculateEphemeralMacKey: () => CoseKey.create({ keyType: KeyType.Oct }),
  },
  cose: {
    sign1: {
      sign: ({ toBeSigned, key }) => {
        const privateKey = createPrivateKey({ format: 'jwk', key: key.jwk });
        return Uint8Array.from(sign('sha256', toBeSigned, { key: privateKey, dsaEncoding: 'ieee-p1363' }));
      },
      verify: () => false,
    },
    mac0: { sign: () => new Uint8Array(), verify: () => false },
  },
};

let side: Awaited<ReturnType<typeof createMdocSide>>;
let deviceKey: CoseKey;
let issuerSigned: IssuerSigned;
beforeAll(async () => {
  side = await createMdocSide();
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwk = privateKey.export({ format: 'jwk' });
  const { d: _, ...publicJwk } = createPublicKey(privateKey).export({ format: 'jwk' });
  deviceKey = CoseKey.fromJwk({ ...jwk, alg: 'ES256' });
  issuerSigned = await new Issuer(MDL, context)
    .addIssuerNamespace(MDL_NAMESPACE, {
      family_name: 'Doe',
      birth_date: new DateOnly('1990-03-31'),
      portrait: new Uint8Array([1, 2, 3]),
      age_over_21: true,
      driving_privileges: [new Map<string, unknown>([['vehicle_category_code', 'B']])],
    })
    .sign({
      signingKey: CoseKey.fromJwk({
        ...KeyObject.from(side.issuer.signer.keys.privateKey).export({ format: 'jwk' }),
        alg: 'ES256',
      }),
      algorithm: SignatureAlgorithm.ES256,
      digestAlgorithm: 'SHA-256',
      validityInfo: {
        signed: new Date(NOW - 1000),
        validFrom: new Date(NOW - 1000),
        validUntil: new Date(NOW + 86_400_000),
      },
      deviceKeyInfo: { deviceKey: DeviceKey.fromJwk(publicJwk) as DeviceKey },
      certificates: [Uint8Array.from(Buffer.from(side.issuer.signer.base64, 'base64'))],
    });
});

async function present(names: string[], nonce: string): Promise<string> {
  const [readerKey] = side.request.client_metadata.jwks.keys;
  const sessionTranscript = await SessionTranscript.forOid4Vp(
    {
      clientId: side.request.client_id,
      nonce,
      responseUri: side.request.response_uri,
      jwkThumbprint: Buffer.from(await calculateJwkThumbprint(readerKey ?? {}), 'base64url'),
    },
    context,
  );
  const elements = Object.fromEntries(names.map((name) => [name, false]));
  const itemsRequest = ItemsRequest.create({ docType: MDL, namespaces: { [MDL_NAMESPACE]: elements } });
  const response = await Holder.createDeviceResponseForDeviceRequest(
    {
      deviceRequest: DeviceRequest.create({ docRequests: [DocRequest.create({ itemsRequest })] }),
      sessionTranscript,
      issuerSigned: [issuerSigned],
      signature: { signingKey: deviceKey },
    },
    context,
  );
  return response.encodedForOid4Vp;
}

describe('a licence that @owf/mdoc issued and presents', () => {
  it('is accepted, and says what was asked', async () => {
    const names = ['family_name', 'birth_date', 'portrait', 'driving_privileges'];
    const { claims } = await side.verify(await present(names, side.request.nonce));
    expect(claims).toEqual({
      [MDL_NAMESPACE]: {
        family_name: 'Doe',
        birth_date: '1990-03-31',
        portrait: Buffer.from([1, 2, 3]),
        driving_privileges: [{ vehicle_category_code: 'B' }],
      },
    });
  });

  it('is accepted with the nearest age that it has', async () => {
    const { claims } = await side.verify(await present(['age_over_18'], side.request.nonce));
    expect(claims).toEqual({ [MDL_NAMESPACE]: { age_over_21: true } });
  });

  it('is refused as the answer to another request', async () => {
    const presentation = await present(['family_name'], 'm'.repeat(43));
    expect(await side.outcome(presentation)).toBe('device_auth_signature');
  });
});
