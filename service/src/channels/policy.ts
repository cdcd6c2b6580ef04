import { CROSS_DEVICE, type Channel, type CrossDevice, type DigitalProtocol } from 'civic-elements/protocol';
import type { App, ChannelPolicy } from '../store/store.js';

/**
 * How a scope request may be answered, by the policy of the app, and before that of the app for this scope.
 * @param wanted where the page wants to show the code; it makes the policy stricter and never looser
 */
export function policyOf(app: App, scope: string, wanted?: CrossDevice): Required<ChannelPolicy> {
  // With a registration certificate, the law leaves the risk of a relayed code to the site (ETSI TS 119 472-2, SUPPORT-03, note 3).
  const byDefault: CrossDevice = app.registrations?.length ? 'fallback' : 'always';
  const own = { ...app.channelPolicy, ...app.scopePolicies?.[scope] };
  const { crossDevice = byDefault, numberMatch = false } = own;
  return { crossDevice: stricter(crossDevice, wanted), numberMatch };
}

function stricter(one: CrossDevice, other: CrossDevice = one): CrossDevice {
  return CROSS_DEVICE.indexOf(one) > CROSS_DEVICE.indexOf(other) ? one : other;
}

/** The channels of a scope request. */
export function channelsOf(
  { crossDevice }: Pick<Required<ChannelPolicy>, 'crossDevice'>,
  digital: readonly DigitalProtocol[],
): Channel[] {
  return [
    ...(digital.length > 0 ? (['dc-api'] as const) : []),
    ...(crossDevice === 'off' ? [] : (['qr'] as const)),
    'same-device',
  ];
}
