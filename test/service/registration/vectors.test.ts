import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseRegistration } from '../../../service/src/registration/registration-certificate.js';
import { verifyRegistration } from '../../../service/src/registration/verify-registration.js';
import { startWalletSide } from '../support/wallet-side.js';
import { trustedIssuers } from '../../../service/src/trust/anchors.js';
import { createIssuerKeys } from '../../../service/src/credentials/issuer-keys.js';
import { createStatusLists } from '../../../service/src/credentials/status-lists.js';

/** Published by others; each file names its source and licence. */
const read = <T>(name: string) =>
  JSON.parse(readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8')) as { vectors: T };
const SIGNED = read<{ signed: string; unsignedVariant: string }>('wrprc-signed-eudi.json').vectors;
const [, ...PAYLOADS] = read<{ objects: Record<string, unknown>[] }>('wrprc-examples-webuild.json').vectors
  .objects;

/** A compact JWT around a payload; nobody signed it. */
const unsigned = (payload: object) =>
  [{ typ: 'rc-wrp+jwt', alg: 'ES256' }, payload]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .concat('AAAA')
    .join('.');

const noNetwork = async (): Promise<never> => {
  throw new Error('no network in tests');
};

async function verify(text: string, identifiers = ['LEIEU-987654321'], isPinned = true) {
  const side = await startWalletSide();
  const [x5c = ''] = (parseRegistration(SIGNED.signed)?.jws.header.x5c ?? []) as string[];
  const certificate = `-----BEGIN CERTIFICATE-----\n${x5c}\n-----END CERTIFICATE-----\n`;
  const anchor = { id: 'eudi', types: ['rc-wrp+jwt'], certificate, isTest: false, isPinned };
  await side.context.store.putTrustAnchor(anchor);
  return verifyRegistration(text, {
    issuers: await trustedIssuers(side.context),
    identifiers,
    statusLists: createStatusLists(side.context, noNetwork, createIssuerKeys(noNetwork)),
    now: side.time.now,
  });
}

describe('the registration certificate of the EU reference verifier', () => {
  it('verifies, with what it lacks told', async () => {
    const { certificate, findings } = await verify(SIGNED.signed);
    expect(certificate.asker).toBe('LEIEU-987654321');
    expect(certificate.credentials.map(({ format, types }) => [format, ...types])).toEqual([
      ['dc+sd-jwt', 'urn:eudi:pid:1'],
      ['mso_mdoc', 'eu.europa.ec.eudi.pid.1'],
    ]);
    expect(certificate.credentials[0]?.claims).toContainEqual({ path: ['nationalities', null] });
    expect(findings).toEqual(['no_header_iat', 'no_expiry', 'status_unknown']);
  });

  it('that its tests call unsigned is refused', async () => {
    await expect(verify(SIGNED.unsignedVariant)).rejects.toThrow(/^registration/);
  });

  it('is refused for another party, and when its own certificate is not pinned but taken for an authority', async () => {
    await expect(verify(SIGNED.signed, ['LEIEU-1'])).rejects.toThrow(/sub is not the party/);
    await expect(verify(SIGNED.signed, [], false)).rejects.toThrow(/^registration/);
  });
});

describe('the examples of ETSI TS 119 475, as the WE BUILD consortium writes them,', () => {
  it.each(PAYLOADS.map((payload) => [String(payload.name), payload] as const))(
    '%s: are read',
    (_name, payload) => {
      const { certificate } = parseRegistration(unsigned(payload)) ?? {};
      const { sub, intermediary, credentials } = payload as {
        sub: string;
        intermediary?: { sub: string };
        credentials: object[];
      };
      expect(certificate?.asker).toBe(intermediary?.sub ?? sub);
      expect(certificate?.credentials).toHaveLength(credentials.length);
    },
  );

  it('are read alike with claims for claim, a path as text, and sub as an object', () => {
    const [payload = {}] = PAYLOADS;
    const credentials = [
      { format: 'dc+sd-jwt', meta: { vct_values: ['urn:x'] }, claims: [{ path: 'age_over_18' }] },
    ];
    const sub = { type: 'LEI', identifier: '529900T8BM49AURSDO55' };
    const { certificate } = parseRegistration(unsigned({ ...payload, sub, credentials })) ?? {};
    expect(certificate?.asker).toBe('529900T8BM49AURSDO55');
    expect(certificate?.credentials[0]?.claims).toEqual([{ path: ['age_over_18'] }]);
  });

  it.each([
    { sub: undefined },
    { sub: 7 },
    { credentials: {} },
    { credentials: [{ format: 'dc+sd-jwt' }] },
    { credentials: [{ format: 'dc+sd-jwt', meta: {} }] },
    { credentials: [{ format: 'dc+sd-jwt', meta: { vct_values: ['x'] }, claim: [{ path: [] }] }] },
    { credentials: [{ format: 'dc+sd-jwt', meta: { vct_values: ['x'] }, claim: [{ path: [{}] }] }] },
    { exp: 'soon' },
  ])('are not read with %j', (patch) => {
    expect(parseRegistration(unsigned({ ...PAYLOADS[0], ...patch }))).toBeNull();
  });
});
