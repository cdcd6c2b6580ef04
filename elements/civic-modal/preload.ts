import type { Language } from '../../src/locales/languages.js';
import { loadDcApi, offeredProtocols } from '../dc-api/offer.js';
import { loadQrCode } from './load-qr-code.js';
import { loadMoreViews } from '../more-views/load.js';
import { prepareWords } from './wording.js';

/** Matches a hand-held device with a small screen, upright or on its side. Its camera cannot scan its own screen. */
export const PHONE = '(hover: none) and (pointer: coarse) and ((max-width: 640px) or (max-height: 480px))';

/**
 * Fetches ahead of use what this browser will need: the QR encoder, or the views of a phone, what asks through a wallet prompt, and the words of a language.
 * @param language none for English
 */
export function preload(language?: Language): void {
  void prepareWords(language);
  // The click loads it again, and says so where it fails.
  (matchMedia(PHONE).matches ? loadMoreViews() : loadQrCode()).catch(() => undefined);
  if (offeredProtocols().length > 0) loadDcApi().catch(() => undefined);
}
