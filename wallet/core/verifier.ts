import type { Certificate } from './certificate.js';
import { asObject, asText } from './json.js';

/** Who asks, as far as the wallet can tell. */
export interface Verifier {
  /** Organisation, else common name, of the certificate that signed the request. */
  name: string;
  /** Full Client Identifier; the audience of the presentation. */
  clientId: string;
  /** Host that the answer goes to. */
  host: string;
  /** Web origin that the service registered for the app, from `verifier_info`. */
  origin?: string;
  /** `data:` URL of a raster image. */
  logo?: string;
  /** What the data is for, in the words of the service. */
  purpose?: string;
  /** Whether the service says that this is a test. */
  isTest: boolean;
}

const RASTER = /^data:image\/(png|jpeg|webp|gif);base64,[A-Za-z0-9+/]+=*$/;
/** 16 kB of image as base64, with room for the prefix. */
const MAX_LOGO_CHARACTERS = 22_000;
/** Controls and the characters that turn the direction of text around, with which a name could pose as another. */
const DECEPTIVE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A text from outside, fit to be shown as one line: no invisible or direction-changing characters, at most 120 characters. */
export function oneLine(text: string): string {
  const clean = text.replaceAll(DECEPTIVE, ' ').replaceAll(/\s+/g, ' ').trim();
  return clean.length > 120 ? `${clean.slice(0, 119)}…` : clean;
}

/** Puts together who asks: the name from the certificate alone, the rest from the signed `verifier_info` where it is sound. */
export function describeVerifier(
  certificate: Certificate,
  clientId: string,
  responseUri: URL,
  verifierInfo: unknown,
): Verifier {
  const entries = Array.isArray(verifierInfo) ? verifierInfo.map(asObject) : [];
  const info = asObject(entries.find((entry) => entry?.['format'] === 'registration_info+json')?.['data']);
  const origin = originOf(info?.['origin']);
  const logo = asText(info?.['logo']);
  const purpose = asText(info?.['purpose']);
  return {
    name: oneLine(certificate.organisation ?? certificate.commonName ?? '') || responseUri.host,
    clientId,
    host: responseUri.host,
    isTest: info?.['isTest'] === true,
    ...(origin !== undefined && { origin }),
    ...(logo !== undefined && logo.length <= MAX_LOGO_CHARACTERS && RASTER.test(logo) && { logo }),
    ...(purpose !== undefined && { purpose: oneLine(purpose) }),
  };
}

function originOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || !URL.canParse(value)) return undefined;
  const { protocol, origin } = new URL(value);
  return protocol === 'https:' || protocol === 'http:' ? origin : undefined;
}
