let service = '';

/** Sets the service of elements without a `service` attribute. The hosted script names the place it came from. */
export function setDefaultService(address: string): void {
  service = address;
}

/** Base address for elements without a `service` attribute; empty from npm, where nothing is known. */
export function defaultService(): string {
  return service;
}
