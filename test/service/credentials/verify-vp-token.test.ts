import { beforeAll, describe, expect, it } from 'vitest';
import { PresentationError } from '../../../service/src/credentials/presentation-error.js';
import { trustedIssuers } from '../../../service/src/trust/anchors.js';
import { verifyVpToken } from '../../../service/src/credentials/verify-vp-token.js';
import { buildQuery } from '../../../service/src/scopes/build-query.js';
import type { CredentialOptions } from '../support/test-issuer.js';
import { NO_ISSUER_KEYS } from '../support/issuer-keys.js';
import { LOGIN, PID, type WalletSide, startWalletSide } from '../support/wallet-side.js';

const CLIENT_ID = 'x509_hash:abc';
const NONCE = 'n'.repeat(43);
const SIGNUP = { name: 'BASIC_SIGNUP', labels: ['contact.personal.email', 'contact.personal.phoneNumber'] };
const BOTH = { name: 'ATTRIBUTES', labels: ['contact.personal.email', 'verifications.levels.CIVIC:IAL1'] };

let side: WalletSide;

beforeAll(async () => {
  side = await startWalletSide();
});

async function present(credential: CredentialOptions = {}, disclose?: string[]): Promise<string> {
  const held = await side.issuer.issue(side.wallet.publicKey, credential);
  return side.wallet.present(held, { client_id: CLIENT_ID, nonce: NONCE }, disclose ? { disclose } : {});
}

async function verify(vpToken: unknown, scope = SIGNUP): Promise<string> {
  const issuers = await trustedIssuers(side.context);
  try {
    const found = await verifyVpToken(vpToken, buildQuery(scope, issuers), {
      audience: CLIENT_ID,
      nonce: NONCE,
      sessionTranscript: Buffer.alloc(0),
      encryptionKey: undefined,
      now: side.time.now,
      issuers,
      issuerKeys: NO_ISSUER_KEYS,
      statusLists: { check: async () => undefined },
    });
    return [...found.keys()].join('+');
  } catch (error) {
    if (error instanceof PresentationError) return error.reason;
    throw error;
  }
}

describe('a VP Token', () => {
  it('may answer by any one alternative, or by several', async () => {
    const contact = await present();
    const pid = await present({ vct: PID });
    expect(await verify({ contact: [contact] })).toBe('contact');
    expect(await verify({ pid: [pid] })).toBe('pid');
    expect(await verify({ pid: [pid], contact: [contact] })).toBe('pid+contact');
  });

  it('must answer every set that is asked', async () => {
    const contact = await present();
    const login = await present({ vct: LOGIN, claims: { sub: 'x' } });
    expect(await verify({ contact: [contact], login: [login] }, BOTH)).toBe('contact+login');
    expect(await verify({ contact: [contact] }, BOTH)).toBe('query_not_satisfied');
    expect(await verify({ login: [login] }, BOTH)).toBe('query_not_satisfied');
  });

  it('must disclose what is asked, and need not disclose what is optional', async () => {
    expect(await verify({ contact: [await present({}, ['email'])] })).toBe('contact');
    expect(await verify({ contact: [await present({}, ['phone_number'])] })).toBe('query_not_satisfied');
    expect(await verify({ contact: [await present({}, [])] })).toBe('query_not_satisfied');
  });

  it('does not pass as a whole when one of its presentations fails', async () => {
    const contact = await present();
    const expired = await present({ vct: PID, signed: { exp: side.time.now / 1000 - 1 } });
    expect(await verify({ contact: [contact], pid: [expired] })).toBe('credential_expired');
  });

  it('cannot answer one query with the type of another', async () => {
    expect(await verify({ contact: [await present({ vct: PID })] })).toBe('credential_type');
  });
});

describe('a VP Token of another shape', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a list', []],
    ['an empty object', {}],
    ['no presentation', { contact: [] }],
    ['an object for a presentation', { contact: [{}] }],
    ['null for a presentation', { contact: [null] }],
    ['a nested list', { contact: [['x']] }],
  ])('is refused: %s', async (_name, vpToken) => {
    expect(await verify(vpToken)).toBe('vp_token_malformed');
  });

  it('is refused: bare strings of the drafts, stowaways, unknown ids', async () => {
    const contact = await present();
    expect(await verify(contact)).toBe('vp_token_malformed');
    expect(await verify([contact])).toBe('vp_token_malformed');
    expect(await verify({ contact })).toBe('vp_token_malformed');
    expect(await verify({ contact: [contact, contact] })).toBe('vp_token_malformed');
    expect(await verify({ contact: [contact], other: [contact] })).toBe('vp_token_malformed');
    expect(await verify({ other: [contact] })).toBe('vp_token_malformed');
    expect(await verify(JSON.parse(`{"__proto__":["${contact}"]}`))).toBe('vp_token_malformed');
  });
});
