import { webAddress } from '../untrusted-text.js';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads `PUBLIC_URL`.
 * @param fallback where it is not set, in development
 * @returns it without its last slash; empty where there is a problem
 */
export function readPublicUrl(
  env: Environment,
  isLive: boolean,
  fallback: string,
  problems: string[],
): string {
  const address = readAddress(env.PUBLIC_URL ?? (isLive ? undefined : fallback));
  if (address === undefined) {
    problems.push(
      'PUBLIC_URL must be the address that pages and phones reach, such as https://id.example.org',
    );
    return '';
  }
  if (isLive && !address.startsWith('https:'))
    problems.push('PUBLIC_URL must start with https:// in live mode');
  return address;
}

/** Reads `CIVIC_FORMER_PUBLIC_URLS`: addresses under which the service was reached before, separated by commas. Each has a host of its own. */
export function readFormerUrls(
  env: Environment,
  isLive: boolean,
  publicUrl: string,
  problems: string[],
): string[] {
  const words = (env.CIVIC_FORMER_PUBLIC_URLS ?? '').split(/[\s,]+/).filter((word) => word !== '');
  const addresses = words.map(readAddress);
  if (addresses.some((address) => address === undefined || (isLive && !address.startsWith('https:')))) {
    problems.push(
      `CIVIC_FORMER_PUBLIC_URLS must hold addresses as PUBLIC_URL${isLive ? ', which start with https://' : ''}, separated by commas`,
    );
    return [];
  }
  const former = addresses.filter((address) => address !== undefined);
  const hosts = [publicUrl, ...former].map((address) => hostOf(address));
  if (new Set(hosts).size < hosts.length)
    problems.push('CIVIC_FORMER_PUBLIC_URLS must each have another host, and not that of PUBLIC_URL');
  return former;
}

function hostOf(address: string): string {
  return address === '' ? '' : new URL(address).host;
}

function readAddress(text: string | undefined): string | undefined {
  const address = webAddress(text);
  const url = address === undefined ? undefined : new URL(address);
  return url && !url.search && !url.hash ? url.href.replace(/\/+$/, '') : undefined;
}
