import { beforeAll, describe, expect, it } from 'vitest';
import { Tag } from '../../support/encode-cbor.js';
import { LICENCE, NOW, createMdocSide } from '../../support/mdoc-side.js';
import {
  MDL,
  MDL_NAMESPACE,
  TestMdocHolder,
  TestMdocIssuer,
  dateTime,
  signerPurpose,
} from '../../support/test-mdoc.js';

let side: Awaited<ReturnType<typeof createMdocSide>>;
beforeAll(async () => {
  side = await createMdocSide();
});

/** Presents with a change of what the device signed. */
async function withNameSpaces(nameSpaces: unknown) {
  return side.present(
    {},
    {
      response: ({ documents }) => {
        const [document] = documents as { deviceSigned: Record<string, unknown> }[];
        if (document) document.deviceSigned['nameSpaces'] = nameSpaces;
      },
    },
  );
}

describe('a response that is malformed in one place alone', () => {
  it('is larger than any credential', async () => {
    const portrait = Buffer.alloc(700 * 1024);
    const mdoc = side.issuer.issue(side.holder.publicKey, MDL, { [MDL_NAMESPACE]: { portrait } });
    expect(await side.outcome(await side.holder.present(mdoc, side.request))).toBe('mdoc_malformed');
  });

  it('has padding or other characters after it', async () => {
    const good = await side.present();
    for (const more of ['====', '\n\n\n\n', '!!!!'])
      expect(await side.outcome(`${good}${more}`)).toBe('mdoc_malformed');
  });

  it.each([
    ['null', null],
    ['a map that is not embedded', {}],
    ['under another tag', new Tag(25, Buffer.from('a0', 'hex'))],
    ['a text instead of bytes', new Tag(24, 'x')],
  ])('has device-signed names that are %s', async (_, nameSpaces) => {
    expect(await side.outcome(await withNameSpaces(nameSpaces))).toBe('mdoc_malformed');
  });

  it('has a map for a list of documents', async () => {
    const presentation = await side.present({}, { response: (response) => (response['documents'] = {}) });
    expect(await side.outcome(presentation)).toBe('mdoc_malformed');
  });

  it('has a namespace that later code would take for a prototype', async () => {
    const namespaces = Object.fromEntries([['__proto__', { age_over_18: true }]]);
    const mdoc = side.issuer.issue(side.holder.publicKey, MDL, namespaces);
    expect(await side.outcome(await side.holder.present(mdoc, side.request))).toBe('elements_malformed');
  });

  it('has an element that is no CBOR', async () => {
    const mdoc = side.issuer.issue(side.holder.publicKey, MDL, LICENCE);
    mdoc.items.get(MDL_NAMESPACE)?.set('portrait', new Tag(24, Buffer.from('ff', 'hex')));
    expect(await side.outcome(await side.holder.present(mdoc, side.request))).toBe('elements_malformed');
  });

  it('has a MAC for which its device key is on another curve than the key of the request', async () => {
    const { publicKey } = TestMdocHolder.create('P-384');
    const mdoc = side.issuer.issue(publicKey, MDL, LICENCE);
    const presentation = await side.holder.present(mdoc, side.request, { mac: true });
    expect(await side.outcome(presentation)).toBe('device_auth_mac');
  });

  it('names a time under another tag', async () => {
    const signed = new Tag(99, '2026-11-28T11:00:00Z');
    expect(await side.outcome(await side.present({ validity: { signed } }))).toBe('mso_malformed');
  });

  it('was signed after its signer expires, within what clocks may differ', async () => {
    const signer = await side.issuer.anchor.issue(NOW, {
      notAfter: NOW + 10_000,
      extensions: [signerPurpose()],
    });
    const issuer = new TestMdocIssuer(side.issuer.anchor, signer, NOW);
    const outcome = async (at: number) => {
      const validity = { signed: dateTime(at), validFrom: dateTime(at) };
      const mdoc = issuer.issue(side.holder.publicKey, MDL, LICENCE, { validity });
      return side.outcome(await side.holder.present(mdoc, side.request));
    };
    expect(await outcome(NOW + 5_000)).toBe('accepted');
    expect(await outcome(NOW + 30_000)).toBe('issuer_chain');
  });
});
