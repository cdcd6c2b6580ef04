import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DcqlQuery } from 'dcql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type CredentialFormat,
  type HeldCredential,
  MemoryStore,
  approve,
  chooseCredentials,
  defaultSelection,
  formatOf,
  formatsFor,
  obtainCredentials,
  readCredential,
  readOffer,
  resolveRequest,
} from '../../../wallet/core/index.js';
import { run } from '../../../wallet/cli/run.js';
import { parseDeviceResponse } from '../../../service/src/credentials/mdoc/parse-device-response.js';
import { verifyElements } from '../../../service/src/credentials/mdoc/verify-elements.js';
import { MDL, MDL_NAMESPACE, fullDate } from '../../service/support/test-mdoc.js';
import { type InteropService, startInteropService } from '../../interop/support/interop-service.js';
import { verifyEmail } from '../../interop/support/person.js';
import { holdMdoc } from '../fixtures/held-mdoc.js';

const CONTACT = 'urn:civic-elements:verified-contact:1';
const LOCAL = { allowLoopbackHttp: true };

let service: InteropService;
beforeAll(async () => {
  service = await startInteropService();
});
afterAll(() => service.close());

/** Takes the offer of the mail with the code in it. */
async function take(format?: CredentialFormat, address?: string): Promise<HeldCredential[]> {
  const { link, code } = await verifyEmail(service, address);
  const options = { ...LOCAL, transactionCode: code, ...(format && { formatOf: () => format }) };
  return obtainCredentials(await readOffer(link, LOCAL), new MemoryStore(), options);
}

/** Answers BASIC_SIGNUP. */
async function signUp(held: readonly HeldCredential[]) {
  const started = await service.start('BASIC_SIGNUP');
  const request = await resolveRequest(started.link, LOCAL);
  const choice = await chooseCredentials(request.query, held);
  const result = await approve(request, choice, defaultSelection(choice), LOCAL);
  return { started, choice, result };
}

describe('a wallet that asks for the mdoc', () => {
  it('gets it alone, and the site gets the address of the same user as from the SD-JWT', async () => {
    const mdocs = await take('mso_mdoc');
    expect(mdocs.map(({ credential, vct }) => [formatOf(credential), vct])).toEqual([['mso_mdoc', CONTACT]]);
    const { started, result } = await signUp(mdocs);
    expect(result).toMatchObject({ disclosed: ['email'], alongside: [] });
    const { data, userId } = await service.exchange(started);
    expect(data.map(({ label, value }) => [label, value])).toEqual([
      ['contact.personal.email', 'ada@example.org'],
    ]);
    const other = await signUp(await take());
    expect((await service.exchange(other.started)).userId).toBe(userId);
  });

  it('shows what is in it, until when it is valid, and that it is no test data', async () => {
    const [held] = await take('mso_mdoc');
    expect((await readCredential(held?.credential ?? '')).claims).toEqual({
      [CONTACT]: { email: 'ada@example.org', email_verified: true },
    });
    expect(held).toMatchObject({ name: 'Verified contact', isTest: false });
    expect(Math.round(((held?.expiresAt ?? 0) - Date.now()) / 86_400_000)).toBe(180);
  });

  it('shares nothing of a credential that has expired', async () => {
    const [held] = await take('mso_mdoc');
    const { query } = await resolveRequest((await service.start('BASIC_SIGNUP')).link, LOCAL);
    const choice = await chooseCredentials(query, held ? [held] : [], Date.now() + 181 * 86_400_000);
    expect(choice.misfit).toBe('credential_expired');
  });

  it('is refused once the operator has withdrawn it', async () => {
    const mdocs = await take('mso_mdoc', 'grace@example.org');
    for (const { id } of await service.context.store.listIssued(100)) {
      await service.context.store.revokeIssued({ id }, Date.now());
    }
    await expect(signUp(mdocs)).rejects.toMatchObject({ code: 'credential_over' });
  });
});

describe('the command line', () => {
  it('takes the mdoc with --format mso_mdoc, says so, and accepts a request with it', async () => {
    const { link, code } = await verifyEmail(service, 'cli@example.org');
    const store = await mkdtemp(join(tmpdir(), 'civic-wallet-'));
    const wallet = async (...argv: string[]) => {
      let out = '';
      const io = { out: (text: string) => (out += text), err: () => undefined, env: {} };
      const exit = await run([...argv, '--store', store, '--json'], io);
      return { exit, ...(JSON.parse(out) as Record<string, unknown>) };
    };
    expect(await wallet('add', link, '--tx-code', code, '--format', 'mso_mdoc')).toMatchObject({
      exit: 0,
      credentials: [{ format: 'mso_mdoc', vct: CONTACT }],
    });
    const started = await service.start('BASIC_SIGNUP');
    expect(await wallet('accept', started.link)).toMatchObject({ outcome: 'approved', disclosed: ['email'] });
    expect((await service.exchange(started)).data.map(({ value }) => value)).toEqual(['cli@example.org']);
    const again = await service.start('BASIC_SIGNUP');
    expect(await wallet('accept', again.link, '--answer=wrong-nonce')).toMatchObject({
      outcome: 'refused',
      replies: [{ status: 400 }],
    });
    await rm(store, { recursive: true });
  });
});

describe('a wallet that says nothing', () => {
  it('gets the SD-JWT alone of what is offered in both formats', async () => {
    expect((await take()).map(({ credential }) => formatOf(credential))).toEqual(['dc+sd-jwt']);
  });

  it('answers with the SD-JWT where it holds both', async () => {
    const { choice } = await signUp([...(await take()), ...(await take('mso_mdoc'))]);
    const [ask] = choice.asks;
    expect(ask?.candidates.map(({ parts }) => parts.map(({ queryId }) => queryId))).toEqual([
      ['contact'],
      ['contact_mdoc'],
    ]);
  });
});

describe('a query for an mdoc', () => {
  const licence = () =>
    holdMdoc(MDL, {
      [MDL_NAMESPACE]: {
        family_name: 'Doe',
        birth_date: fullDate('1990-03-31'),
        portrait: Buffer.from([1, 2, 3]),
        age_over_18: true,
      },
      'org.example.private': { family_name: 'Roe' },
    });
  const query = (paths: string[][], doctype = MDL, values?: unknown[]) =>
    DcqlQuery.parse({
      credentials: [
        {
          id: 'm',
          format: 'mso_mdoc',
          meta: { doctype_value: doctype },
          claims: paths.map((path) => ({ path, ...(values && { values }) })),
        },
      ],
    } as DcqlQuery.Input);

  it('is answered with the elements that it names, and with no others', async () => {
    const asked = query([
      [MDL_NAMESPACE, 'family_name'],
      [MDL_NAMESPACE, 'birth_date'],
    ]);
    const { asks } = await chooseCredentials(asked, [await licence()]);
    const [part] = asks[0]?.candidates[0]?.parts ?? [];
    expect(part?.claims.map(({ name, values }) => [name, ...values])).toEqual([
      ['family_name', 'Doe'],
      ['birth_date', '1990-03-31'],
    ]);
    expect(part?.alongside).toEqual([]);
    expect((await readCredential(part?.presentation ?? '')).claims).toEqual({
      [MDL_NAMESPACE]: { family_name: 'Doe', birth_date: '1990-03-31' },
    });
  });

  it.each([
    ['no_such_credential', 'a document of another type', query([[MDL_NAMESPACE, 'family_name']], CONTACT)],
    ['claims_missing', 'an element that is not there', query([[MDL_NAMESPACE, 'given_name']])],
    ['claims_missing', 'an element in another namespace', query([['org.example', 'family_name']])],
    ['claims_missing', 'another value', query([[MDL_NAMESPACE, 'family_name']], MDL, ['Smith'])],
  ])('is not answered (%s) where it is for %s', async (misfit, _what, asked) => {
    expect((await chooseCredentials(asked, [await licence()])).misfit).toBe(misfit);
  });

  it('for a contact as mdoc is not answered with the SD-JWT of the same type', async () => {
    const asked = query([[CONTACT, 'email']], CONTACT);
    expect((await chooseCredentials(asked, await take())).misfit).toBe('no_such_credential');
    const { asks } = await chooseCredentials(asked, await take('mso_mdoc'));
    expect(asks[0]?.candidates).toHaveLength(1);
  });

  it.each([
    ['mso_mdoc', [CONTACT], []],
    ['dc+sd-jwt', [], [CONTACT]],
    ['dc+sd-jwt', [CONTACT], [CONTACT]],
    ['dc+sd-jwt', [MDL], []],
  ] as const)(
    'makes whoever takes an offer for it take the %s, where it is for mdocs %j and SD-JWTs %j',
    (format, mdocs, vcts) => {
      const credentials = [
        ...mdocs.map((doctype_value) => ({ id: 'm', format: 'mso_mdoc', meta: { doctype_value } })),
        ...vcts.map((vct) => ({ id: 's', format: 'dc+sd-jwt', meta: { vct_values: [vct] } })),
      ];
      expect(formatsFor(DcqlQuery.parse({ credentials } as DcqlQuery.Input))(CONTACT)).toBe(format);
    },
  );

  it('is answered with what the issuer signed, byte for byte, as another reader finds', async () => {
    const held = await licence();
    const request = await resolveRequest((await service.start('BASIC_SIGNUP')).link, LOCAL);
    const asked = query([[MDL_NAMESPACE, 'portrait']]);
    const choice = await chooseCredentials(asked, [held]);
    let token = '';
    const { encryption: _, ...open } = request;
    await approve(open, choice, [0], {
      fetch: async (_url, init) => {
        token = new URLSearchParams(String(init?.body)).get('vp_token') ?? '';
        return Response.json({});
      },
    });
    const [presentation] = (JSON.parse(token) as { m: [string] }).m;
    expect(verifyElements(parseDeviceResponse(presentation))).toEqual({
      [MDL_NAMESPACE]: { portrait: Buffer.from([1, 2, 3]) },
    });
  });
});
