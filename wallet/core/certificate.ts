/**
 * The fields of an X.509 certificate (RFC 5280) that the wallet needs.
 *
 * The wallet has a reader of its own because the page must stay small: the general X.509 libraries are larger than 60 kB gzipped, five times
 * all of jose. The reader walks the DER structure to these few fields and decides nothing: the browser's own `importKey('spki')`
 * parses the key, and WebCrypto verifies signatures with it. Every length is checked against the bytes that are there.
 */
export interface Certificate {
  /** The organisation (`O`) of the subject. */
  organisation?: string;
  /** The common name (`CN`) of the subject. */
  commonName?: string;
  /** The `organizationIdentifier` of the subject, else its `serialNumber`: the number under which it is registered (ETSI EN 319 412-1). */
  registeredNumber?: string;
  /** The organisation of the issuer, else its common name. */
  issuerName?: string;
  /** The DNS names among the Subject Alternative Names, in lower case. */
  dnsNames: string[];
  /** Start of the period of validity, in milliseconds since 1970. */
  notBefore: number;
  /** End of the period of validity, in milliseconds since 1970. */
  notAfter: number;
  /** Whether issuer and subject are the same name. */
  isSelfIssued: boolean;
  /** The SubjectPublicKeyInfo as DER. */
  publicKey: Uint8Array<ArrayBuffer>;
  /** The KeyIdentifier of the Authority Key Identifier extension. */
  authorityKeyId?: Uint8Array;
}

/** One element of DER (X.690): a tag, a length and a value. */
interface Element {
  tag: number;
  /** The value alone. */
  value: Uint8Array<ArrayBuffer>;
  /** Tag, length and value. */
  whole: Uint8Array<ArrayBuffer>;
}

const SEQUENCE = 0x30;
const OID_ORGANISATION = '55040a';
const OID_COMMON_NAME = '550403';
const OID_SERIAL_NUMBER = '550405';
const OID_ORGANISATION_ID = '550461';
const OID_AUTHORITY_KEY_ID = '551d23';
const OID_ALTERNATIVE_NAME = '551d11';

/**
 * Reads a certificate.
 *
 * @throws {RangeError} when the bytes are not a certificate.
 */
export function readCertificate(der: Uint8Array<ArrayBuffer>): Certificate {
  const [certificate, ...after] = elements(der);
  if (after.length > 0) throw new RangeError('bytes after the certificate');
  const fields = inside(inside(certificate, SEQUENCE)[0], SEQUENCE);
  // The version is an explicit [0], and version 1 certificates leave it out.
  if (fields[0]?.tag === 0xa0) fields.shift();
  const [, , issuer, validity, subject, publicKey, ...optional] = fields;
  const [notBefore, notAfter] = inside(validity, SEQUENCE).map(time);
  if (!issuer || !subject || !publicKey || notBefore === undefined || notAfter === undefined) {
    throw new RangeError('a field is missing');
  }
  const names = attributes(subject);
  const organisation = names.get(OID_ORGANISATION);
  const commonName = names.get(OID_COMMON_NAME);
  const registeredNumber = names.get(OID_ORGANISATION_ID) ?? names.get(OID_SERIAL_NUMBER);
  const issuerNames = attributes(issuer);
  const issuerName = issuerNames.get(OID_ORGANISATION) ?? issuerNames.get(OID_COMMON_NAME);
  const extensions = readExtensions(optional.find((field) => field.tag === 0xa3));
  const authorityKeyId = extensions.get(OID_AUTHORITY_KEY_ID)?.find(({ tag }) => tag === 0x80)?.value;
  const dnsNames = (extensions.get(OID_ALTERNATIVE_NAME) ?? []).filter(({ tag }) => tag === 0x82);
  return {
    notBefore,
    notAfter,
    isSelfIssued: hex(issuer.whole) === hex(subject.whole),
    publicKey: publicKey.whole,
    dnsNames: dnsNames.map(({ value }) => new TextDecoder().decode(value).toLowerCase()),
    ...(organisation !== undefined && { organisation }),
    ...(commonName !== undefined && { commonName }),
    ...(registeredNumber !== undefined && { registeredNumber }),
    ...(issuerName !== undefined && { issuerName }),
    ...(authorityKeyId !== undefined && { authorityKeyId }),
  };
}

function elements(bytes: Uint8Array<ArrayBuffer>): Element[] {
  const found: Element[] = [];
  for (let start = 0; start < bytes.length; ) {
    const tag = bytes[start] ?? 0;
    const first = bytes[start + 1];
    if (first === undefined || (tag & 0x1f) === 0x1f) throw new RangeError('unreadable element');
    let head = 2;
    let length = first;
    if (first >= 0x80) {
      const count = first & 0x7f;
      if (count < 1 || count > 3) throw new RangeError('unreadable length');
      length = 0;
      for (let i = 0; i < count; i++) length = length * 256 + (bytes[start + 2 + i] ?? Number.NaN);
      head += count;
    }
    const end = start + head + length;
    if (!(end <= bytes.length)) throw new RangeError('element longer than its bytes');
    found.push({ tag, value: bytes.slice(start + head, end), whole: bytes.slice(start, end) });
    start = end;
  }
  return found;
}

function inside(element: Element | undefined, tag: number): Element[] {
  if (element?.tag !== tag) throw new RangeError('another element was expected');
  return elements(element.value);
}

/** Reads a Name: SEQUENCE OF SET OF SEQUENCE { type OID, value }. Where a type occurs twice, the first value counts. */
function attributes(name: Element): Map<string, string> {
  const found = new Map<string, string>();
  for (const set of inside(name, SEQUENCE)) {
    for (const attribute of elements(set.value)) {
      const [type, value] = inside(attribute, SEQUENCE);
      const text = value && string(value);
      if (type && text !== undefined && !found.has(hex(type.value))) found.set(hex(type.value), text);
    }
  }
  return found;
}

function string({ tag, value }: Element): string | undefined {
  // These are UTF8String, PrintableString and IA5String. Certificates of today do not use the older forms.
  if (tag !== 0x0c && tag !== 0x13 && tag !== 0x16) return undefined;
  return new TextDecoder('utf-8', { fatal: true }).decode(value);
}

/** Reads a UTCTime `YYMMDDhhmmssZ` (years 1950 to 2049) or a GeneralizedTime `YYYYMMDDhhmmssZ`. */
function time({ tag, value }: Element): number {
  const text = new TextDecoder().decode(value);
  const full = tag === 0x17 ? (Number(text.slice(0, 2)) < 50 ? '20' : '19') + text : text;
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(full);
  if (!match) throw new RangeError('unreadable time');
  const [, year, month, day, hour, minute, second] = match.map(Number);
  return Date.UTC(year ?? 0, (month ?? 0) - 1, day, hour, minute, second);
}

/** Reads the two extensions that the wallet knows: the elements inside each of them, by the OID. */
function readExtensions(extensions: Element | undefined): Map<string, Element[]> {
  const found = new Map<string, Element[]>();
  if (!extensions) return found;
  for (const extension of inside(elements(extensions.value)[0], SEQUENCE)) {
    const parts = inside(extension, SEQUENCE);
    const content = parts.at(-1);
    const oid = hex(parts[0]?.value ?? new Uint8Array());
    if (content && (oid === OID_AUTHORITY_KEY_ID || oid === OID_ALTERNATIVE_NAME)) {
      found.set(oid, inside(elements(content.value)[0], SEQUENCE));
    }
  }
  return found;
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
