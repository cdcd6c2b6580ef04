import { BlockList, isIP } from 'node:net';

/** Networks that have a name, as Fastify knows them. */
const NAMED = ['loopback', 'linklocal', 'uniquelocal'];

/**
 * Reads CIVIC_TRUST_PROXY: unset or `0`, the number of proxies in a row (`1` to `9`), or networks (`10.0.0.0/8, loopback`).
 * @returns undefined when it is none of these
 */
export function readTrustProxy(text = '0'): false | number | string[] | undefined {
  if (text === '' || text === '0') return false;
  if (/^[1-9]$/.test(text)) return Number(text);
  const networks = text.split(',').map((network) => network.trim());
  return networks.every(isNetwork) ? networks : undefined;
}

function isNetwork(text: string): boolean {
  if (NAMED.includes(text)) return true;
  const [address = '', bits, ...more] = text.split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  if (bits === undefined) return true;
  try {
    if (!/^\d{1,3}$/.test(bits)) return false;
    new BlockList().addSubnet(address, Number(bits), family === 4 ? 'ipv4' : 'ipv6');
    return true;
  } catch {
    return false;
  }
}
