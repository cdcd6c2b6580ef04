import { CROSS_DEVICE, type CrossDevice } from 'civic-elements/protocol';
import { AppError } from '../errors.js';
import { ATTRIBUTE_LIST, findScopeName } from '../scopes/scope-table.js';
import type { App, ChannelPolicy } from '../store/store.js';

/** What changes about how scope requests may be answered; what is absent stays. `default` takes back what was set. */
export interface PolicyChange {
  crossDevice?: CrossDevice | 'default';
  numberMatch?: boolean | 'default';
  /** The name of the one scope for which this holds, or `ATTRIBUTES` for lists of labels; without it, for all that have nothing of their own. */
  scope?: string;
}

/** What of an app says how its scope requests may be answered. */
type Policies = Pick<App, 'channelPolicy' | 'scopePolicies' | 'scopes'>;

/** Changes how scope requests of an app may be answered. Those that are open keep what they were created with. @throws AppError */
export function withPolicy<T extends Policies>(app: T, { scope, ...change }: PolicyChange): T {
  if (scope === undefined) return { ...app, channelPolicy: changed(app.channelPolicy, change) };
  const name = scopeName(app, scope);
  const { [name]: former, ...others } = app.scopePolicies ?? {};
  const policy = changed(former, change);
  const isEmpty = Object.keys(policy).length === 0;
  return { ...app, scopePolicies: { ...others, ...(!isEmpty && { [name]: policy }) } };
}

/** Sets what differs for single scopes, in place of all that did. @throws AppError */
export function withScopePolicies<T extends Policies>(
  app: T,
  policies: Readonly<Record<string, ChannelPolicy>>,
): T {
  const bare: T = { ...app, scopePolicies: {} };
  return Object.entries(policies).reduce(
    (all, [scope, policy]) => withPolicy(all, { ...policy, scope }),
    bare,
  );
}

function changed(former: ChannelPolicy = {}, change: Omit<PolicyChange, 'scope'>): ChannelPolicy {
  const { crossDevice = former.crossDevice, numberMatch = former.numberMatch } = change;
  const known = crossDevice === undefined ? undefined : checkCrossDevice(crossDevice);
  return {
    ...(known !== undefined && { crossDevice: known }),
    ...(typeof numberMatch === 'boolean' && { numberMatch }),
  };
}

function checkCrossDevice(value: string): CrossDevice | undefined {
  const known = CROSS_DEVICE.find((one) => one === value);
  if (known === undefined && value !== 'default')
    throw new AppError(`crossDevice: ${CROSS_DEVICE.join(', ')} or default`);
  return known;
}

/** By the name under which scope requests keep it. */
function scopeName({ scopes = [] }: Policies, text: string): string {
  const name = findScopeName(text) ?? scopes.find((own) => own.name === text)?.name;
  if (name === undefined && text !== ATTRIBUTE_LIST)
    throw new AppError('scope: the app has none of that name');
  return name ?? ATTRIBUTE_LIST;
}
