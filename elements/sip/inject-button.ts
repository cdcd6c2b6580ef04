import { markPaths } from '../../src/palette/mark.js';

/** Our mark in white, for the filled button. */
const MARK = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none"><path d="${markPaths.back}" stroke="#fff" stroke-width="1.9" stroke-linecap="round"/><path d="${markPaths.front}" fill="#fff" fill-rule="evenodd"/></svg>`,
)}`;

function make<K extends 'a' | 'img' | 'span'>(tag: K, set: Partial<HTMLElementTagNameMap[K]>) {
  return Object.assign(document.createElement(tag), set);
}

/**
 * Appends the classic button to an element. As in the original, the button does nothing by itself: add a click handler to `#show-qrcode`.
 * @param parent the element, or a selector of it
 * @throws Error cannot-find-element when no element matches
 */
export function injectButton(parent: string | Element, label = 'Log in with Civic'): void {
  const target = typeof parent === 'string' ? document.querySelector(parent) : parent;
  if (!target) throw new Error('cannot-find-element');
  const button = make('a', { id: 'show-qrcode', className: 'civic-button-a', role: 'button', tabIndex: 0 });
  button.dataset['target'] = '#myModal';
  button.append(
    make('img', { className: 'civic-logo', alt: '', src: MARK }),
    make('span', { className: 'civic-login', textContent: label }),
  );
  // A link without an address does not react to the keyboard by itself.
  button.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    button.click();
  });
  target.append(button);
}
