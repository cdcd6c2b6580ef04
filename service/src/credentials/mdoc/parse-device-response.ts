import { PresentationError } from '../presentation-error.js';
import { type Cose, parseCose } from './cose.js';
import { type CborMap, type CborValue, CborError, Tagged, readCbor } from './read-cbor.js';

/** Bytes of a DeviceResponse at most: room for a portrait of 400 kB. */
const MAX_BYTES = 640 * 1024;

/** More elements than any credential has. Each one costs a hash. */
const MAX_ELEMENTS = 200;

/** A Document (ISO/IEC 18013-5, section 8.3.2.1.2.2), taken apart. Nothing in it is verified. */
export interface Document {
  docType: string;
  /** IssuerSignedItemBytes by namespace. */
  elements: ReadonlyMap<string, readonly Tagged[]>;
  issuerAuth: Cose;
  /** The MobileSecurityObject: what the issuer signed. */
  mso: CborMap;
  /** DeviceNameSpacesBytes. What stands in them the holder says about itself, so it is authenticated and never read. */
  deviceNameSpaces: Tagged;
  deviceAuth: CborMap;
}

/**
 * Takes a presentation apart: a DeviceResponse, base64url (OpenID4VP 1.0, section B.2.5). HAIP 1.0 wants one document in each.
 * @throws PresentationError `mdoc_malformed`, or `mdoc_response` for a response that is not version 1, says that something went wrong, or has
 * another number of documents than one
 */
export function parseDeviceResponse(presentation: string): Document {
  const { status, documents } = parseDocuments(decode(presentation));
  const [document] = documents;
  if (status !== 0 || !document || documents.length > 1) throw new PresentationError('mdoc_response');
  return document;
}

/** A DeviceResponse (ISO/IEC 18013-5, section 8.3.2.1.2.2), taken apart. */
export interface DeviceResponse {
  /** 0 when nothing went wrong. */
  status: unknown;
  /** None when nothing was shown. */
  documents: Document[];
}

/** @throws PresentationError `mdoc_malformed`, or `mdoc_response` for a response that is not version 1 */
export function parseDocuments(encoded: Buffer): DeviceResponse {
  try {
    const response = asMap(readCbor(encoded));
    if (!asText(response.get('version')).startsWith('1.')) throw new PresentationError('mdoc_response');
    const documents = asArray(response.get('documents') ?? []);
    return {
      status: response.get('status'),
      documents: documents.map((document) => parseDocument(asMap(document))),
    };
  } catch (cause) {
    if (cause instanceof CborError) throw malformed(cause);
    throw cause;
  }
}

/** Node skips what is not base64url. One presentation has one spelling here, as everywhere in this service (tokens/jws.ts). */
function decode(presentation: string): Buffer {
  if ((presentation.length * 3) / 4 > MAX_BYTES) throw malformed();
  const bytes = Buffer.from(presentation, 'base64url');
  if (bytes.toString('base64url') !== presentation) throw malformed();
  return bytes;
}

function parseDocument(document: CborMap): Document {
  const issuerSigned = asMap(document.get('issuerSigned'));
  const deviceSigned = asMap(document.get('deviceSigned'));
  const issuerAuth = parseCose(issuerSigned.get('issuerAuth'), 18);
  if (!issuerAuth) throw malformed();
  return {
    docType: asText(document.get('docType')),
    elements: parseElements(issuerSigned.get('nameSpaces') ?? new Map()),
    issuerAuth,
    mso: asMap(readCbor(asEmbedded(readCbor(asBytes(issuerAuth.payload))).content)),
    deviceNameSpaces: asEmbedded(deviceSigned.get('nameSpaces')).item,
    deviceAuth: asMap(deviceSigned.get('deviceAuth')),
  };
}

function parseElements(nameSpaces: CborValue): Map<string, Tagged[]> {
  const elements = new Map<string, Tagged[]>();
  let count = 0;
  for (const [namespace, items] of asMap(nameSpaces)) {
    const parsed = asArray(items).map((item) => asEmbedded(item).item);
    count += parsed.length;
    elements.set(asText(namespace), parsed);
  }
  if (count > MAX_ELEMENTS) throw malformed();
  return elements;
}

/** An encoded data item: tag 24 around bytes (RFC 8949, section 3.4.5.1). */
function asEmbedded(value: CborValue): { item: Tagged; content: Buffer } {
  if (!(value instanceof Tagged) || value.tag !== 24) throw malformed();
  return { item: value, content: asBytes(value.value) };
}

function asMap(value: CborValue): CborMap {
  if (!(value instanceof Map)) throw malformed();
  return value as CborMap;
}

function asArray(value: CborValue): readonly CborValue[] {
  if (!Array.isArray(value)) throw malformed();
  return value as readonly CborValue[];
}

function asText(value: CborValue): string {
  if (typeof value !== 'string') throw malformed();
  return value;
}

function asBytes(value: CborValue): Buffer {
  if (!Buffer.isBuffer(value)) throw malformed();
  return value;
}

function malformed(cause?: unknown): PresentationError {
  return new PresentationError('mdoc_malformed', { cause });
}
