import { type KeyObject, verify, webcrypto } from 'node:crypto';
import { DOMImplementation, DOMParser, type Element as XmlElement, XMLSerializer } from '@xmldom/xmldom';
import { Application, SignedXml, setNodeDependencies } from 'xadesjs';
import { ListError } from './list-error.js';
import { type XmlDocument, elementsWithin } from './xml-document.js';

setNodeDependencies({ DOMImplementation, DOMParser, XMLSerializer });
Application.setEngine('node:crypto', webcrypto as unknown as Parameters<typeof Application.setEngine>[1]);

const DSIG = 'http://www.w3.org/2000/09/xmldsig#';
const XADES = 'http://uri.etsi.org/01903/v1.3.2#';
const MORE = 'http://www.w3.org/2001/04/xmldsig-more#';
const SIGNED_PROPERTIES = 'http://uri.etsi.org/01903#SignedProperties';

const ENVELOPED = `${DSIG}enveloped-signature`;
/** Canonical XML 1.0 and Exclusive XML Canonicalization 1.0, both without comments. */
const CANONICAL = [
  'http://www.w3.org/TR/2001/REC-xml-c14n-20010315',
  'http://www.w3.org/2001/10/xml-exc-c14n#',
];

const DIGESTS = [
  'http://www.w3.org/2001/04/xmlenc#sha256',
  `${MORE}sha384`,
  'http://www.w3.org/2001/04/xmlenc#sha512',
];

/** Signature methods: ECDSA and RSA (PKCS #1 v1.5) with SHA-2 (RFC 9231, sections 2.3.2 to 2.3.6). */
const METHODS: Readonly<Record<string, { key: 'ec' | 'rsa'; hash: string }>> = Object.fromEntries(
  ['sha256', 'sha384', 'sha512'].flatMap((hash) => [
    [`${MORE}ecdsa-${hash}`, { key: 'ec', hash }],
    [`${MORE}rsa-${hash}`, { key: 'rsa', hash }],
  ]),
);

/**
 * Verifies that one of `keys` signed this whole document by an enveloped XAdES signature (ETSI TS 119 612, annex B; EN 319 132-1), so that whatever
 * is read from the document outside the signature was signed. Keys that the signature brings along count for nothing.
 * @throws ListError `signature`, `signed_parts`
 */
export async function verifyEnveloped(document: XmlDocument, keys: readonly KeyObject[]): Promise<void> {
  const signature = onlySignature(document);
  const signed = new EnvelopedSignature(document as unknown as Document);
  try {
    signed.LoadXml(signature as unknown as Element);
  } catch (cause) {
    throw new ListError('signature', { cause });
  }
  checkSignedParts(signed.XmlSignature.SignedInfo, document, signature);
  await signed.checkDigests();
  if (!keys.some((key) => signed.isBy(key))) throw new ListError('signature');
}

/** The library drops every signature below the root before it computes the digest, so a second one could carry anything, unsigned. */
function onlySignature(document: XmlDocument): XmlElement {
  const [signature, ...others] = elementsWithin(document, DSIG, 'Signature');
  if (!signature || others.length > 0 || signature.parentNode !== document.documentElement)
    throw new ListError('signed_parts');
  return signature;
}

/** There are exactly two references: the document without the signature, and the properties in the signature. */
function checkSignedParts(
  { References, CanonicalizationMethod }: SignedXml['XmlSignature']['SignedInfo'],
  document: XmlDocument,
  signature: XmlElement,
): void {
  const references = [...References.GetIterator()].map(({ Uri, Type, Transforms, DigestMethod }) => ({
    uri: Uri ?? '',
    type: Type,
    digest: DigestMethod.Algorithm,
    transforms: [...(Transforms?.GetIterator() ?? [])].map(({ Algorithm }) => Algorithm),
  }));
  const whole = references.find(({ uri }) => uri === '');
  const properties = references.find(({ type }) => type === SIGNED_PROPERTIES);
  const [first = '', ...more] = whole?.transforms ?? [];
  const holds =
    references.length === 2 &&
    properties !== undefined &&
    first === ENVELOPED &&
    isCanonical(more) &&
    isCanonical(properties.transforms) &&
    references.every(({ digest }) => DIGESTS.includes(digest)) &&
    CANONICAL.includes(CanonicalizationMethod.Algorithm) &&
    isOwnProperties(properties.uri, document, signature);
  if (!holds) throw new ListError('signed_parts');
}

function isCanonical(transforms: readonly string[]): boolean {
  return transforms.length <= 1 && transforms.every((transform) => CANONICAL.includes(transform));
}

/** Whether an address leads to the signature's own properties, and nothing else in the document has their name. */
function isOwnProperties(uri: string, document: XmlDocument, signature: XmlElement): boolean {
  const [properties, ...others] = elementsWithin(document, XADES, 'SignedProperties');
  if (!properties || others.length > 0 || uri !== `#${properties.getAttribute('Id')}`) return false;
  const named = elementsWithin(document, '*', '*').filter((element) =>
    ['Id', 'ID', 'id'].some((name) => `#${element.getAttribute(name)}` === uri),
  );
  const object = properties.parentNode?.parentNode;
  return named.length === 1 && object?.parentNode === signature;
}

/**
 * The library canonicalises and digests. The signature value is checked by node:crypto, because the library imports keys again without their
 * curve, which Node refuses, and because Node knows curves that Web Crypto does not.
 */
class EnvelopedSignature extends SignedXml {
  /** @throws ListError `signature` when something is not as it was signed */
  async checkDigests(): Promise<void> {
    try {
      const root = this.document?.documentElement.cloneNode(true);
      if (root && (await this.ValidateReferences(root as Element))) return;
    } catch {
      // What the library cannot digest is not as it was signed.
    }
    throw new ListError('signature');
  }

  isBy(key: KeyObject): boolean {
    const method = METHODS[this.XmlSignature.SignedInfo.SignatureMethod.Algorithm];
    const value = this.Signature;
    if (!method || !value || key.asymmetricKeyType !== method.key || !this.document) return false;
    if ((key.asymmetricKeyDetails?.modulusLength ?? 2048) < 2048) return false;
    const bytes = Buffer.from(this.TransformSignedInfo(this.document) as string);
    return verify(method.hash, bytes, { key, dsaEncoding: 'ieee-p1363' }, value);
  }
}
