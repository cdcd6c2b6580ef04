/**
 * What a service hosts as `/js/civic.sip.min.js`: the classic global together with `<civic-modal>`. The default service is the one from which the script came.
 */
import { hideResponseCode } from '../return/take-return.js';
import { setDefaultService } from '../shared/default-service.js';
import { CivicSip } from './civic-sip.js';

/** How the address of this script ends where a service hosts it. A copy under another name, or inside a site's own file, came from no service. */
const HOSTED = /(\/sip)?\/js\/civic\.sip(\.min)?\.js$/;

/**
 * The address of this script, without query and fragment, because a query may hold anything, also the address of another script. When a loader
 * fetched its text and ran it, there is no script element, but the browser has a list of what it fetched.
 */
function ownAddress(): string | undefined {
  const { src } = (document.currentScript ?? {}) as Partial<HTMLScriptElement>;
  const addresses = src ? [src] : performance.getEntriesByType('resource').map(({ name }) => name);
  return addresses
    .map((address) => address.replace(/[?#].*/, ''))
    .findLast((address) => HOSTED.test(address));
}

const here = globalThis.document && ownAddress();
if (here) setDefaultService(here.replace(HOSTED, ''));
if (globalThis.document) hideResponseCode();

export default CivicSip;
