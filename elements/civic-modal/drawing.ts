import { inTime } from '../shared/in-time.js';
import { loadQrCode } from './load-qr-code.js';
import type { QrCodeOptions } from './qr-code.js';

/** The drawing of the link on screen. The encoder takes a moment to load. */
export class Drawing {
  readonly #onDrawn: () => void;
  readonly #onFailed: () => void;
  #link: string | undefined;
  #name = '';
  #element: Element | undefined;

  constructor(onDrawn: () => void, onFailed: () => void) {
    this.#onDrawn = onDrawn;
    this.#onFailed = onFailed;
  }

  /** @returns the drawing of a link; `undefined` until the encoder is loaded */
  of(link: string, name: string, options: QrCodeOptions): Element | undefined {
    if (this.#link !== link || this.#name !== name) {
      this.forget();
      this.#link = link;
      this.#name = name;
      void this.#draw(link, name, options);
    }
    return this.#element;
  }

  forget(): void {
    this.#link = this.#element = undefined;
  }

  async #draw(link: string, name: string, options: QrCodeOptions): Promise<void> {
    try {
      const { qrCode } = await inTime(loadQrCode());
      if (this.#link !== link || this.#name !== name) return;
      this.#element = qrCode(link, name, options);
      this.#onDrawn();
    } catch {
      this.#onFailed();
    }
  }
}
