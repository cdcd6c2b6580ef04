import { beforeEach, describe, expect, it } from 'vitest';
import { type WalletSide, startWalletSide } from '../support/wallet-side.js';

let side: WalletSide;

beforeEach(async () => {
  side = await startWalletSide();
});

async function open(requestId: string, accept = 'text/html,application/xhtml+xml') {
  return side.server.inject({ url: `/w/${requestId}`, headers: { accept } });
}

describe('what a person may not have in a wallet yet', () => {
  const page = (requestId: string, name: string) => `http://localhost:8080/w/${requestId}/contact/${name}`;

  it('can be got on a page of the service, which wallets hear of as well', async () => {
    const requestId = side.requestId(await side.start());
    const { body } = await open(requestId);
    expect(body).toContain(`href="${page(requestId, 'email')}"`);
    expect(body).toContain('>Verify my email address</a>');
    expect((await open(requestId, 'application/json')).json()).toMatchObject({
      contact: { email: page(requestId, 'email') },
    });
  });

  const EMAIL = 'contact.personal.email';
  const PHONE = 'contact.personal.phoneNumber';
  const list = (...labels: string[]) => ({ scope: 'ATTRIBUTES', labels });
  const OWN = {
    name: 'CONTACT',
    credentials: [
      {
        id: 'contact',
        format: 'dc+sd-jwt' as const,
        meta: { vct_values: ['urn:civic-elements:verified-contact:1'] },
        claims: [
          { id: 'email', path: ['email'] },
          { id: 'phone', path: ['phone_number'] },
        ],
        claim_sets: [['email'], ['phone']],
      },
    ],
    labels: [
      {
        label: EMAIL,
        title: 'Mail',
        from: [{ credential: 'contact', claims: ['email'], form: 'text' as const }],
      },
      {
        label: PHONE,
        title: 'Phone',
        from: [{ credential: 'contact', claims: ['phone'], form: 'text' as const }],
      },
    ],
  };
  const either = { scope: 'CONTACT', labels: [EMAIL, PHONE], ownScope: OWN };
  const besideOptional = {
    ...either,
    ownScope: {
      ...OWN,
      credentials: [
        ...OWN.credentials,
        {
          id: 'student',
          format: 'dc+sd-jwt' as const,
          meta: { vct_values: ['urn:example:student'] },
          claims: [{ id: 'number', path: ['number'] }],
        },
      ],
      credential_sets: [{ options: [['contact']] }, { options: [['student']], required: false }],
    },
  };

  it.each([
    [
      'an address where the number may be left out',
      {},
      ['email'],
      'Your email address is enough. You can leave out the phone number.',
    ],
    ['an address alone', { scope: 'BASIC_LOGIN', labels: [EMAIL] }, ['email'], 'Get it here.'],
    ['a number alone', list(PHONE), ['phone'], 'No verified phone number'],
    ['either of them', either, ['email', 'phone'], 'one of them is enough.'],
    [
      'either of them beside a document that may be left out',
      besideOptional,
      ['email', 'phone'],
      'one of them is enough.',
    ],
    [
      'an address beside a document',
      { scope: 'LEGAL', labels: [EMAIL, 'identity.legal.familyName'] },
      ['email'],
      'Everything else has to be in your wallet already.',
    ],
  ])('a person reads how much is enough: %s', async (_what, asked, pages, text) => {
    const requestId = side.requestId(await side.start(asked));
    const { body } = await open(requestId);
    expect(body).toContain(text);
    expect(body.includes('is enough')).toBe(text.includes('is enough'));
    expect(body.includes('Everything else')).toBe(text.includes('Everything else'));
    const found = [...body.matchAll(/\/contact\/(\w+)"/g)].map(([, name]) => name);
    expect(found).toEqual(pages);
  });

  it.each([
    ['address and number in one credential', list(EMAIL, PHONE)],
    [
      'an address from an issuer of the site’s choice',
      {
        ...either,
        ownScope: {
          ...OWN,
          credentials: OWN.credentials.map((one) => ({
            ...one,
            meta: { vct_values: ['urn:example:student'] },
          })),
        },
      },
    ],
  ])('nobody is sent to a page that does not help: %s', async (_what, asked) => {
    const requestId = side.requestId(await side.start(asked));
    expect((await open(requestId)).body).not.toContain('/contact/');
    expect((await open(requestId, 'application/json')).json()).not.toHaveProperty('contact');
  });

  it('is an anonymous login, where that is asked for', async () => {
    const labels = ['verifications.levels.CIVIC:IAL1'];
    const requestId = side.requestId(await side.start({ scope: 'ANONYMOUS_LOGIN', labels }));
    const reply = await open(requestId, 'application/json');
    expect(reply.json()).toMatchObject({ contact: { login: page(requestId, 'login') } });
  });

  it.each([
    ['asks for neither', {}, { scope: 'PROOF_OF_AGE', labels: ['verifications.age.over18'] }],
    ['cannot send codes', { mode: 'live', publicUrl: 'https://id.example.org' } as const, {}],
  ])('is not offered where the service or the site %s', async (_why, options, request) => {
    side = await startWalletSide(options);
    const requestId = side.requestId(await side.start(request));
    expect((await open(requestId)).body).not.toContain('/contact/');
    expect((await open(requestId, 'application/json')).json()).not.toHaveProperty('contact');
  });

  it('is offered in live mode for what can be sent there', async () => {
    const smtp = { host: 'localhost', port: 25, tls: 'none' } as const;
    side = await startWalletSide({ mode: 'live', publicUrl: 'https://id.example.org', smtp });
    const { body } = await open(side.requestId(await side.start()));
    expect(body).toContain('>Verify my email address</a>');
    expect(body).not.toContain('phone number</a>');
  });
});
