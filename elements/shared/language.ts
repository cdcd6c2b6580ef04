import { isServer, type ReactiveController, type ReactiveElement } from 'lit';
import { buttonLabels } from '../../src/locales/button-labels.js';
import { type Language, lookUp } from '../../src/locales/languages.js';

const followers = new Set<ReactiveElement>();
let observer: MutationObserver | undefined;

/** The host of the shadow root in which an element is. */
const hostOf = (element: Element) => (element.getRootNode() as Partial<ShadowRoot>).host;

/**
 * The language of an element, as a tag: its own `lang`, or that of the nearest ancestor, through shadow hosts; outside a document that of the document.
 * Empty where it is unknown (HTML, section “The lang and xml:lang attributes”). `xml:lang`, and the default language of a header or a `meta` element, do
 * not count.
 */
function tagOf(element: Element): string {
  for (let node: Element | undefined = element; node; node = hostOf(node)) {
    const found = node.closest('[lang]');
    if (found) return found.getAttribute('lang') ?? '';
  }
  return document.documentElement.lang;
}

/** Which language an element speaks. It draws the element anew when a `lang` changes around it. */
export class LanguageController implements ReactiveController {
  readonly #element: ReactiveElement;
  /** Nothing counts but its own attribute: on a server, which knows of no ancestors, and until what a server has rendered was updated once. */
  #isAlone = true;

  constructor(element: ReactiveElement) {
    this.#element = element;
    element.addController(this);
  }

  /** The language of ours that the page asks for with `lang`; `undefined` where it asks for none, or none of ours. */
  get language(): Language | undefined {
    const element = this.#element;
    return lookUp(buttonLabels, this.#isAlone ? (element.getAttribute('lang') ?? '') : tagOf(element));
  }

  hostConnected(): void {
    if (isServer) return;
    const element = this.#element;
    this.#isAlone = !element.hasUpdated && element.renderRoot.firstChild !== null;
    followers.add(element);
    observer ??= new MutationObserver(() => {
      for (const follower of followers) follower.requestUpdate();
    });
    // One observer for all: a tree that is observed again is not observed twice, and a tree that is gone takes its part of the observer along.
    for (let node: Element | undefined = element; node; node = hostOf(node))
      observer.observe(node.getRootNode(), { attributeFilter: ['lang'], subtree: true });
    // It may have come from somewhere else.
    if (element.hasUpdated) element.requestUpdate();
  }

  hostUpdated(): void {
    if (!this.#isAlone) return;
    this.#isAlone = false;
    // Lit warns of what an update itself asks for.
    queueMicrotask(() => this.#element.requestUpdate());
  }

  hostDisconnected(): void {
    followers.delete(this.#element);
    if (followers.size === 0) observer?.disconnect();
  }
}
