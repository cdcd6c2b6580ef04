// `node bench/verify.mjs [--quick]`: what verifying one presentation costs, as a multiple of its bare signature checks and hashes, in the same
// process and in alternating rounds. Exits 1 when one costs more than it may. README.md says what is bare.
import 'reflect-metadata';
import { X509Certificate, createPublicKey, hash, verify, webcrypto } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as x509 from '@peculiar/x509';
import { build } from 'vite';
import { newKeyPair } from './compact.mjs';
import { ELEMENTS, presentMdoc, presentSdJwt } from './verify-presentations.mjs';

const LIMIT = 1.5;
const MDL = 'org.iso.18013.5.1.mDL';
const VCT = 'urn:eudi:pid:1';
const { values } = parseArgs({ options: { quick: { type: 'boolean' } } });
const plan = values.quick ? { warmUp: 1, rounds: 3, calls: 20 } : { warmUp: 30, rounds: 40, calls: 100 };

x509.cryptoProvider.set(webcrypto);
const { verifyMdoc, verifySdJwtVc } = await buildVerifiers();
const issuer = await makeIssuer();
const holder = newKeyPair();
const encryption = newKeyPair();
const readerKey = encryption.privateKey.export({ format: 'jwk' });
const binding = {
  clientId: 'x509_hash:uL7ZpBXf0pXZ3yVnPmA5JwQ2sYc8r1tG6hK9dN4eR0o',
  nonce: 'n'.repeat(43),
  responseUri: 'https://id.example/wallet-api/response/abcdefghijklmnopqrstuv',
};
const expected = {
  ...binding,
  encryptionKey: readerKey,
  types: [MDL, VCT],
  issuers: [{ id: 'anchor', types: [MDL, VCT], certificate: issuer.anchor, isPinned: false }],
  issuerKeys: { certificates: Promise.reject, keyOf: Promise.reject },
  statusLists: { check: async () => undefined },
};

const sdJwt = presentSdJwt({ issuer, holder, binding, vct: VCT });
const mdoc = await presentMdoc({ issuer, holder, binding, readerKey, docType: MDL });
const measured = {
  'SD-JWT VC': await compare(
    () => verifySdJwtVc(sdJwt.presentation, { ...expected, now: Date.now() }),
    sdJwt.signed,
    sdJwt.hashed,
  ),
  mdoc: await compare(
    () => verifyMdoc(mdoc.presentation, { ...expected, now: Date.now() }),
    mdoc.signed,
    mdoc.hashed,
  ),
};

console.log(`${Object.keys(ELEMENTS).length} elements   bare, µs  verified, µs  × bare`);
for (const [format, { bare, whole }] of Object.entries(measured))
  console.log(
    `${format.padEnd(12)} ${bare.toFixed(0).padStart(8)} ${whole.toFixed(0).padStart(13)} ${(whole / bare).toFixed(2).padStart(7)}`,
  );
const isWithin = Object.values(measured).every(({ bare, whole }) => whole / bare <= LIMIT);
console.log(`within ${LIMIT}: ${isWithin ? 'yes' : 'no'}`);
process.exitCode = isWithin || values.quick ? 0 : 1;

/**
 * @param signed what issuer and holder signed, each `{bytes, signature}`
 * @param hashed all texts or bytes of which the format wants a hash
 * @returns CPU time of one call in microseconds, medians over the rounds
 */
async function compare(whole, [byIssuer, byHolder], hashed) {
  const leaf = issuer.leaf;
  const holderJwk = holder.publicKey.export({ format: 'jwk' });
  const isSigned = ({ bytes, signature }, key) =>
    verify('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' }, signature);
  const bare = () => {
    const isGood =
      leaf.verify(issuer.anchor.publicKey) &&
      isSigned(byIssuer, leaf.publicKey) &&
      isSigned(byHolder, createPublicKey({ format: 'jwk', key: holderJwk }));
    if (!isGood) throw new Error('a signature does not verify');
    for (const input of hashed) hash('sha256', input, 'buffer');
  };
  const rounds = { bare: [], whole: [] };
  for (let round = -plan.warmUp; round < plan.rounds; round++) {
    const costs = { bare: await cpuOf(bare), whole: await cpuOf(whole) };
    if (round < 0) continue;
    rounds.bare.push(costs.bare);
    rounds.whole.push(costs.whole);
  }
  return { bare: median(rounds.bare), whole: median(rounds.whole) };
}

/** CPU time of all threads: some verify in others. */
async function cpuOf(call) {
  const before = process.cpuUsage();
  for (let left = plan.calls; left > 0; left--) await call();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / plan.calls;
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

/** The package exports neither, so they are built as it is. */
async function buildVerifiers() {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const outDir = `${root}node_modules/.cache/bench-verify`;
  const input = {
    mdoc: 'src/credentials/mdoc/verify-mdoc.ts',
    'sd-jwt': 'src/credentials/sd-jwt/verify-sd-jwt-vc.ts',
  };
  await build({
    root: `${root}service`,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      target: 'node20',
      minify: false,
      outDir,
      emptyOutDir: true,
      rolldownOptions: { input },
    },
  });
  return { ...(await import(`${outDir}/mdoc.js`)), ...(await import(`${outDir}/sd-jwt.js`)) };
}

/** An authority and a document signer below it. */
async function makeIssuer() {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const keys = () => webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const [root, signer] = [await keys(), await keys()];
  const dates = { notBefore: new Date(Date.now() - 3_600_000), notAfter: new Date(Date.now() + 86_400_000) };
  const anchor = await x509.X509CertificateGenerator.createSelfSigned({
    ...dates,
    serialNumber: '01',
    name: 'CN=Anchor',
    keys: root,
    signingAlgorithm: algorithm,
    extensions: [new x509.BasicConstraintsExtension(true, 0, true)],
  });
  const leaf = await x509.X509CertificateGenerator.create({
    ...dates,
    serialNumber: '02',
    subject: 'CN=Signer',
    issuer: 'CN=Anchor',
    publicKey: signer.publicKey,
    signingKey: root.privateKey,
    signingAlgorithm: algorithm,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension(['1.0.18013.5.1.2'], true),
    ],
  });
  return {
    anchor: new X509Certificate(anchor.toString('pem')),
    leaf: new X509Certificate(leaf.toString('pem')),
    privateJwk: await webcrypto.subtle.exportKey('jwk', signer.privateKey),
  };
}
