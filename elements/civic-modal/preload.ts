import { loadDcApi, offeredProtocols } from '../dc-api/offer.js';
import { loadQrCode } from './drawing.js';

/** Matches a hand-held device with a small screen, upright or on its side. Its camera cannot scan its own screen. */
export const PHONE = '(hover: none) and (pointer: coarse) and ((max-width: 640px) or (max-height: 480px))';

/** Fetches ahead of use what this browser will need: the QR encoder, except on a phone, and what asks through a wallet prompt. */
export function preload(): void {
  if (!matchMedia(PHONE).matches) void loadQrCode();
  // The click loads it again, and does without it if need be.
  if (offeredProtocols().length > 0) loadDcApi().catch(() => undefined);
}
