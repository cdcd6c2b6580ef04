/**
 * What a service hosts as `/js/civic.sip.min.js`: the classic global, `<civic-modal>` inside. Default service: where the script came from.
 */
import { setDefaultService } from '../shared/default-service.js';
import { CivicSip } from './civic-sip.js';

/** A loader that fetches the text and runs it leaves no script element; the browser still knows what it fetched. */
function ownAddress(): string | undefined {
  const { src } = (document.currentScript ?? {}) as Partial<HTMLScriptElement>;
  if (src) return withoutQuery(src);
  return performance
    .getEntriesByType('resource')
    .map(({ name }) => withoutQuery(name))
    .findLast((name) => /\/js\/civic\.sip(\.min)?\.js$/.test(name));
}

/** A query may hold anything, the address of a script that somebody else counts included. */
function withoutQuery(address: string): string {
  return address.replace(/[?#].*/, '');
}

const here = typeof document === 'undefined' ? undefined : ownAddress();
if (here) setDefaultService(here.replace(/(\/sip)?\/js\/[^/]*$/, ''));

export default CivicSip;
