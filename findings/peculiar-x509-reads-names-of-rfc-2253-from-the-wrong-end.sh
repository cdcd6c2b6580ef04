#!/usr/bin/env bash
# @peculiar/x509: the name of a certificate, as OpenSSL writes it by RFC 2253, is read from the wrong end, and escaped bytes are read as digits.
#
# Expected: the text of a name begins with the part that is encoded last, and a backslash with two hexadecimal digits is one byte of UTF-8 (RFC 2253, sections
#   2.1 and 2.4; RFC 4514 has the same, and the name of this test among its examples). The package's types refer to RFC 2253 for it, so a name that OpenSSL
#   prints for a certificate is the name of that certificate.
# Seen: the package writes and reads the parts in the order of their encoding. "CN=…,C=DE" becomes a name that begins with CN, which is no name of the
#   certificate's issuer for anyone who compares the encodings, as RFC 5280 does to build a chain; and "Lu\C4\8Di\C4\87" becomes "LuC48DiC487". No error says so.
# Package: @peculiar/x509 2.2.0, OpenSSL 3.0
# Source: RFC 2253, sections 2.1, 2.4 and 3; RFC 4514, section 4; RFC 5280, section 6.1.3; the package's types (Name); OpenSSL, openssl-namedisplay-options
# Date: 2026-11-29
set -euo pipefail
command -v openssl >/dev/null || { echo 'no OpenSSL here'; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact @peculiar/x509@2.2.0 reflect-metadata@0.2.2
cat >look.mjs <<'JS'
import 'reflect-metadata';
import { execFileSync } from 'node:child_process';
import { webcrypto } from 'node:crypto';
import { Name, X509CertificateGenerator, cryptoProvider } from '@peculiar/x509';

cryptoProvider.set(webcrypto);
const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);

for (const person of ['Ada', 'Lučić']) {
  const name = new Name([{ C: ['DE'] }, { O: ['Registry'] }, { CN: [person] }]);
  const certificate = await X509CertificateGenerator.createSelfSigned({
    serialNumber: '01',
    name: name.toJSON(),
    keys,
    signingAlgorithm: algorithm,
    notBefore: new Date('2026-01-01'),
    notAfter: new Date('2027-01-01'),
  });
  const options = ['x509', '-inform', 'DER', '-noout', '-subject', '-nameopt', 'RFC2253'];
  const printed = execFileSync('openssl', options, { input: Buffer.from(certificate.rawData), encoding: 'utf8' });
  const text = printed.trim().replace('subject=', '');
  const read = new Name(text);
  const isSame = Buffer.from(read.toArrayBuffer()).equals(Buffer.from(certificate.subjectName.toArrayBuffer()));
  console.log(`package writes: ${certificate.subject}`);
  console.log(`OpenSSL writes: ${text}`);
  console.log(`package reads that as: ${read.toJSON().map((part) => Object.entries(part).flat().join(' ')).join(', ')}; same name ${isSame}`);
}
JS
seen=$(node look.mjs)
echo "$seen"
[ "$seen" = 'package writes: C=DE, O=Registry, CN=Ada
OpenSSL writes: CN=Ada,O=Registry,C=DE
package reads that as: CN Ada, O Registry, C DE; same name false
package writes: C=DE, O=Registry, CN=Lučić
OpenSSL writes: CN=Lu\C4\8Di\C4\87,O=Registry,C=DE
package reads that as: CN LuC48DiC487, O Registry, C DE; same name false' ]
