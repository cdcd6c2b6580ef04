import type { Context } from '../context.js';
import type { ScopeRequest } from './scope-request.js';

type Place = Pick<Context, 'options'>;

/** The public address of the links of a scope request: that with which they were made, as long as the service answers under it. */
export function addressOf({ options }: Place, { address }: Pick<ScopeRequest, 'address'>): string {
  const { publicUrl, formerPublicUrls = [] } = options;
  return formerPublicUrls.find((former) => former === address) ?? publicUrl;
}

/** The address of a link: what a QR code encodes, and where `sameDeviceLink` leads. */
export function landingAddress(place: Place, request: ScopeRequest, requestId: string): string {
  return `${addressOf(place, request)}/w/${requestId}`;
}
