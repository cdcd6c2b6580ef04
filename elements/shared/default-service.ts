/** Where the copies of the library on one page find each other's service: the hosted script knows one, a copy from npm does not. */
const page = globalThis as { [key: symbol]: string | undefined };
const OF_PAGE = Symbol.for('civic-elements.service');

let service = '';

/** Sets the service for elements without a `service` attribute. The hosted script sets the place from which it came. */
export function setDefaultService(address: string): void {
  if (!page[OF_PAGE] || page[OF_PAGE] === service) page[OF_PAGE] = address;
  service = address;
}

/** The base address for elements without a `service` attribute: that of this copy, or that of another copy on the page; empty when nobody set one. */
export function defaultService(): string {
  return service || page[OF_PAGE] || '';
}
