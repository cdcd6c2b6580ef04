import { CROSS_DEVICE, type Channel, type CrossDevice, type DigitalProtocol } from 'civic-elements/protocol';
import type { ResolvedScope } from '../scopes/scope-definition.js';
import { ATTRIBUTE_LIST, SCOPES, findScopeName } from '../scopes/scope-table.js';
import type { App, ChannelPolicy } from '../store/store.js';

/**
 * How a scope request may be answered, by the policy of the app, and before that of the app for this scope. A list of labels is bound as well by the
 * policy of every scope that has one of its labels, so that a page cannot get around it by asking for the same data in other words.
 * @param wanted where the page wants to show the code; it makes the policy stricter and never looser
 */
export function policyOf(
  app: App,
  scope: Pick<ResolvedScope, 'name' | 'labels'>,
  wanted?: CrossDevice,
): Required<ChannelPolicy> {
  // With a registration certificate, the law leaves the risk of a relayed code to the site (ETSI TS 119 472-2, SUPPORT-03, note 3).
  const byDefault: CrossDevice = app.registrations?.length ? 'fallback' : 'always';
  const own = { crossDevice: byDefault, ...app.channelPolicy, ...app.scopePolicies?.[scope.name] };
  const all = [own, ...(scope.name === ATTRIBUTE_LIST ? policiesFor(app, scope.labels) : [])];
  return {
    crossDevice: strictest([...all.map(({ crossDevice }) => crossDevice), wanted]),
    numberMatch: all.some(({ numberMatch }) => numberMatch === true),
  };
}

/** The policies of the scopes that have one of these labels. */
function policiesFor(app: App, labels: readonly string[]): ChannelPolicy[] {
  return Object.entries(app.scopePolicies ?? {})
    .filter(([name]) => labelsOf(app, name).some((label) => labels.includes(label)))
    .map(([, policy]) => policy);
}

function labelsOf({ scopes = [] }: App, text: string): readonly string[] {
  const name = findScopeName(text);
  if (name) return SCOPES[name].labels;
  return scopes.find((own) => own.name === text)?.labels.map(({ label }) => label) ?? [];
}

function strictest(all: readonly (CrossDevice | undefined)[]): CrossDevice {
  return CROSS_DEVICE.findLast((one) => all.includes(one)) ?? 'always';
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
