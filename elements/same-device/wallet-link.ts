import { androidPackage, walletScheme, webAddress } from '../../src/client/untrusted-text.js';
import type { WalletSummary } from '../../src/protocol/http.js';

/** What decides how a wallet is opened. */
export interface Platform {
  os: 'ios' | 'android' | 'other';
  /** The page is in a browser that is part of another app. A wallet comes back to the person's own browser, and not to this one. */
  isInApp: boolean;
}

/** How an app can be opened from a page. */
type Way = 'scheme' | 'universal' | 'intent';

/** Browsers inside of apps, by what they add to the user agent. */
const IN_APP =
  /\b(?:FBAN|FBAV|FB_IAB|Instagram|Line|MicroMessenger|musical_ly|BytedanceWebview|Twitter for|Snapchat|Pinterest|LinkedInApp|GSA|KAKAOTALK|NAVER)\b/;

/** The ways in which a wallet is opened, the best first. */
const WAYS: Record<Platform['os'], { browser: readonly Way[]; inApp: readonly Way[] }> = {
  ios: {
    // An https address that no installed app claims is a page of the wallet's maker; an unknown scheme is a warning that the address is invalid.
    browser: ['universal', 'scheme'],
    // Such browsers load an https address themselves, whoever claims it.
    inApp: ['scheme', 'universal'],
  },
  android: {
    // Names the app, and leads to a page of ours where it is not installed. Nothing happens at an unknown scheme.
    browser: ['intent', 'universal', 'scheme'],
    // Most of them hand unknown schemes to the system, and few read `intent:`.
    inApp: ['scheme', 'universal', 'intent'],
  },
  other: { browser: ['universal', 'scheme'], inApp: ['scheme', 'universal'] },
};

/** What a user agent says of the platform. Views of Safari and Chrome inside of apps say nothing, and behave like the browser itself. */
export function platformOf(userAgent: string): Platform {
  const isAndroid = /Android/.test(userAgent);
  const isIos = /\b(?:iPhone|iPad|iPod)\b/.test(userAgent);
  const isWebView = isAndroid ? /; wv\)/.test(userAgent) : isIos && !userAgent.includes('Safari/');
  return {
    os: isAndroid ? 'android' : isIos ? 'ios' : 'other',
    isInApp: isWebView || IN_APP.test(userAgent),
  };
}

/**
 * The link that opens a wallet with a request.
 *
 * @param request the query with the OpenID4VP parameters, `sameDeviceRequest` of a snapshot
 * @param fallback the http(s) page to which Android leads when the app is not installed
 * @returns undefined when the wallet has no way to be opened on this platform
 */
export function walletLink(
  wallet: WalletSummary,
  request: string,
  { os, isInApp }: Platform,
  fallback: string | undefined,
): string | undefined {
  const scheme = walletScheme(wallet.scheme);
  const universal = webAddress(wallet.universalLink);
  const app = androidPackage(wallet.androidPackage);
  // Without the name of a package, the browser itself would open an https address again.
  const target = scheme ?? (app && universal);
  const links: Record<Way, string | undefined> = {
    scheme: scheme && withQuery(scheme, request),
    universal: universal && withQuery(universal, request),
    intent: target && intent(withQuery(target, request), app, webAddress(fallback)),
  };
  return WAYS[os][isInApp ? 'inApp' : 'browser'].map((way) => links[way]).find(Boolean);
}

/** The page where a person gets the wallet; undefined when none is known for this platform. */
export function storeLink(
  { appStore, playStore, link }: WalletSummary,
  { os }: Platform,
): string | undefined {
  return webAddress((os === 'ios' && appStore) || (os === 'android' && playStore) || link);
}

function withQuery(base: string, query: string): string {
  return `${base}${base.includes('?') ? '&' : '?'}${query}`;
}

/** A link in the form of Android's `Intent.URI_INTENT_SCHEME`. */
function intent(link: string, app: string | undefined, fallback: string | undefined): string {
  const [scheme = '', ...rest] = link.split(':');
  const extras = [
    `scheme=${scheme}`,
    ...(app ? [`package=${app}`] : []),
    ...(fallback ? [`S.browser_fallback_url=${encodeURIComponent(fallback)}`] : []),
  ];
  return `intent:${rest.join(':')}#Intent;${extras.join(';')};end`;
}
