import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { webAddress } from '../untrusted-text.js';
import { hostedFolder } from './hosted-folder.js';

/** There are no checksums for pages; the message says why. */
export class IntegrityError extends Error {
  override name = 'IntegrityError';
}

/** Checksums of the hosted files, as the build wrote them and the service serves them at `/integrity.json`. */
export interface Integrity {
  /** The version of civic-elements. */
  version: string;
  /** `sha384-…` by path, relative to the service's address. */
  files: Readonly<Record<string, string>>;
}

/** What a page needs so that a browser runs these files and no others. */
export interface IntegrityTags {
  version: string;
  /** The service's address, without trailing slash. */
  service: string;
  /** `sha384-…` by address, of every file. */
  integrity: Readonly<Record<string, string>>;
  /** Text of the import map, with the checksums of the modules that are loaded later. It must be used unchanged, or its hash does not fit. */
  importMap: string;
  /** Sources that a Content Security Policy needs in `script-src`. */
  scriptSrc: readonly string[];
  /** The tags of a page with the elements. */
  html: string;
  /** The tags of a page with the classic global. */
  classicHtml: string;
}

const ENTRY = 'civic-elements.js';
const CLASSIC = 'js/civic.sip.min.js';
const CLASSIC_STYLES = 'css/civic-modal.min.css';

/** @throws IntegrityError when the files were not built */
export function readIntegrity(folder = hostedFolder()): Integrity {
  const { version = '', files = {} } = readFound(folder) ?? {};
  const missing = [ENTRY, CLASSIC, CLASSIC_STYLES].find((name) => !files[name]);
  if (missing) throw new IntegrityError(`civic-elements is not built: its integrity.json lacks ${missing}`);
  return { version, files };
}

function readFound(folder: string): Partial<Integrity> | null {
  try {
    return JSON.parse(readFileSync(join(folder, 'integrity.json'), 'utf8')) as Partial<Integrity> | null;
  } catch {
    return null;
  }
}

/**
 * The address of a service, without trailing slash, in characters that tags and policies can contain unescaped.
 * @throws IntegrityError when it is not a web address, or has a query or a fragment
 */
export function parseService(text: string): string {
  const address = webAddress(text);
  const url = address === undefined ? undefined : new URL(address);
  if (!url || !/^[\w.~/-]*$/.test(url.pathname) || url.search || url.hash) {
    throw new IntegrityError('URL must be the address of the service, such as https://id.example.org');
  }
  return url.href.replace(/\/+$/, '');
}

export function integrityTags({ version, files }: Integrity, service: string): IntegrityTags {
  const at = (name: string) => `${service}/${name}`;
  const checked = (name: string) => `integrity="${files[name] ?? ''}" crossorigin="anonymous"`;
  const byAddress = (names: string[]) =>
    Object.fromEntries(names.map((name) => [at(name), files[name] ?? '']));
  const names = Object.keys(files);
  const modules = names.filter((name) => name === ENTRY || name.startsWith('chunks/'));
  const importMap = JSON.stringify({ integrity: byAddress(modules) });
  const hash = createHash('sha256').update(importMap).digest('base64');
  const { pathname } = new URL(service);
  return {
    version,
    service,
    integrity: byAddress(names),
    importMap,
    scriptSrc: [pathname === '/' ? service : `${service}/`, `'sha256-${hash}'`],
    html: [
      `<script type="importmap">${importMap}</script>`,
      `<script type="module" src="${at(ENTRY)}" ${checked(ENTRY)}></script>`,
    ].join('\n'),
    classicHtml: [
      `<link rel="stylesheet" href="${at(CLASSIC_STYLES)}" ${checked(CLASSIC_STYLES)}>`,
      `<script src="${at(CLASSIC)}" ${checked(CLASSIC)}></script>`,
    ].join('\n'),
  };
}
