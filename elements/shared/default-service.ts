let service = '';

/** Sets the service for elements without a `service` attribute. The hosted script sets the place from which it came. */
export function setDefaultService(address: string): void {
  service = address;
}

/** The base address for elements without a `service` attribute; empty when nobody set one, as after an import from npm. */
export function defaultService(): string {
  return service;
}
