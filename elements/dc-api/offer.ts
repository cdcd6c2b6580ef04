import { DIGITAL_PROTOCOLS } from '../../src/protocol/scope-request.js';
import { loadOnce } from '../shared/load-once.js';

/** What browsers with a wallet prompt have (W3C Digital Credentials). The method is missing in the first of them. */
interface Prompting {
  DigitalCredential?: { userAgentAllowsProtocol?(protocol: string): boolean };
}

/** The policy of a page for the frames in it, where a browser tells of it. */
interface Policed {
  featurePolicy?: { features(): string[]; allowsFeature(name: string): boolean };
}

const FEATURE = 'digital-credentials-get';

/** Whether the page around this frame is known to keep the prompt from it. */
function isForbidden(): boolean {
  const { featurePolicy } = document as Policed;
  return Boolean(featurePolicy?.features().includes(FEATURE) && !featurePolicy.allowsFeature(FEATURE));
}

/** The protocols that the browser takes for its own wallet prompt. There are none where the browser has no prompt, or does not show it to this page. */
export function offeredProtocols(): string[] {
  const { DigitalCredential: prompt } = globalThis as Prompting;
  if (!prompt || isForbidden()) return [];
  // Safari's prompt answers in one protocol, and waits for ever when another one is asked for beside it.
  const known = navigator.vendor.startsWith('Apple') ? (['org-iso-mdoc'] as const) : DIGITAL_PROTOCOLS;
  return known.filter((protocol) => prompt.userAgentAllowsProtocol?.(protocol) ?? true);
}

/** What asks through the browser's wallet prompt. Most visitors have a browser without one, and never load it. */
export const loadDcApi = loadOnce(() => import('./dc-api.js'));
