/**
 * What a service hosts as `/js/civic.sip.min.js`: the classic global together with `<civic-modal>`. The default service is the one from which the script came.
 */
import { setDefaultService } from '../shared/default-service.js';
import { CivicSip } from './civic-sip.js';

/** The address of this script. When a loader fetched its text and ran it, there is no script element, but the browser has a list of what it fetched. */
function ownAddress(): string | undefined {
  const { src } = (document.currentScript ?? {}) as Partial<HTMLScriptElement>;
  if (src) return withoutQuery(src);
  return performance
    .getEntriesByType('resource')
    .map(({ name }) => withoutQuery(name))
    .findLast((name) => /\/js\/civic\.sip(\.min)?\.js$/.test(name));
}

/** An address without query and fragment, because a query may hold anything, also the address of another script. */
function withoutQuery(address: string): string {
  return address.replace(/[?#].*/, '');
}

const here = typeof document === 'undefined' ? undefined : ownAddress();
if (here) setDefaultService(here.replace(/(\/sip)?\/js\/[^/]*$/, ''));

export default CivicSip;
