import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { nameOfChain, nameOfIssuer } from '../../../service/src/credentials/issuer-name.js';
import { selfSigned } from '../support/test-issuer.js';

const NOW = Date.UTC(2026, 10, 22, 12);

describe('the name of an issuer that is not trusted', () => {
  it('is who signed, and the authority above the whole chain', async () => {
    const anchor = await selfSigned(NOW, { name: 'Authority' });
    const middle = await anchor.issue(NOW, { ca: true, name: 'Middle' });
    const leaf = await middle.issue(NOW, { name: 'Issuer\\, O=Land\\, C=DE' });
    const chain = [leaf, middle].map(({ pem }) => new X509Certificate(pem));
    expect(nameOfChain(chain)).toMatch(/^CN=Issuer.* issued by CN=Authority$/);
  });

  it.each([
    ['a terminal', 'Issuer\u001b[31m'],
    ['the direction of a line', 'Issuer\u202egnp'],
    ['another line', 'Issuer\u2028accepted'],
  ])('cannot steer %s', async (_what, name) => {
    const leaf = await (await selfSigned(NOW)).issue(NOW, { name });
    expect(nameOfChain([new X509Certificate(leaf.pem)])).toMatch(/^[\x20-\x7e]+ issued by CN=Test anchor$/);
    expect(nameOfIssuer(name)).toMatch(/^Issuer [\x20-\x7e]+$/);
  });

  it('is never longer than a line of a log may be', async () => {
    const leaf = await (await selfSigned(NOW)).issue(NOW, { name: 'x'.repeat(5000) });
    expect(nameOfChain([new X509Certificate(leaf.pem)])).toHaveLength(300);
    expect(nameOfIssuer('x'.repeat(100_000))).toHaveLength(300);
  });

  it.each([undefined, 1, null, ['x'], {}])('is none for an iss that is %j', (iss) => {
    expect(nameOfIssuer(iss)).toBeUndefined();
  });
});
