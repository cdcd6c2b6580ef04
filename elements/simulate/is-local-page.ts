/** The parts of `location` that say where a page is. */
export type PageAddress = Pick<Location, 'protocol' | 'hostname'>;

/** 127.0.0.0/8. A browser writes every spelling of an IPv4 address as four numbers (WHATWG URL, section 3.5). */
const LOOPBACK = /^127(?:\.\d{1,3}){3}$/;

/**
 * Whether a page is open on the machine that serves it: `localhost` and what is below it (RFC 6761, section 6.3), a loopback address, or a
 * file. Whole names are compared: `localhost.evil.example` and `127.0.0.1.evil.example` belong to somebody else.
 */
export function isLocalPage({ protocol, hostname }: PageAddress): boolean {
  if (protocol === 'file:') return true;
  if (protocol !== 'http:' && protocol !== 'https:') return false;
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    LOOPBACK.test(hostname)
  );
}
