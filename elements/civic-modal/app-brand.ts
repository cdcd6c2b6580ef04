import { BRAND, isStandard } from '../shared/brand.js';

/** Gives a modal the colour of the app that asks, where neither the page nor a style sheet around it sets one. */
export class AppBrand {
  #asked = '';
  #isWorn = false;

  /** @param colour `#rrggbb`; without one, the modal has what the page says */
  wear(modal: HTMLElement, colour = ''): void {
    if (colour === this.#asked) return;
    this.#asked = colour;
    if (this.#isWorn) modal.style.removeProperty(BRAND);
    this.#isWorn = colour !== '' && isStandard(modal);
    if (this.#isWorn) modal.style.setProperty(BRAND, colour);
  }
}
