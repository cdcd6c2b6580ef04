import { CROSS_DEVICE, type CrossDevice } from 'civic-elements/protocol';
import type { Context } from '../context.js';
import { AppError } from '../errors.js';
import { ATTRIBUTE_LIST, findScopeName } from '../scopes/scope-table.js';
import type { App, ChannelPolicy } from '../store/store.js';
import { updateApp } from './change-app.js';

/** What changes about how scope requests may be answered; what is absent stays. */
export interface PolicyChange {
  /** `default` takes back what was set. */
  crossDevice?: CrossDevice | 'default';
  numberMatch?: boolean;
}

/**
 * Changes how scope requests of an app may be answered. Those that are open keep what they were created with.
 * @param scope the name of the one scope for which this holds, or `ATTRIBUTES` for lists of labels; without it, for all that have nothing of their own
 * @throws AppError
 */
export async function setChannelPolicy(
  context: Context,
  appId: string,
  change: PolicyChange,
  scope?: string,
): Promise<App> {
  return updateApp(context, appId, (app) => {
    if (scope === undefined) return { ...app, channelPolicy: changed(app.channelPolicy, change) };
    const name = scopeName(app, scope);
    const { [name]: former, ...others } = app.scopePolicies ?? {};
    const policy = changed(former, change);
    const isEmpty = Object.keys(policy).length === 0;
    return { ...app, scopePolicies: { ...others, ...(!isEmpty && { [name]: policy }) } };
  });
}

function changed(former: ChannelPolicy = {}, { crossDevice, numberMatch }: PolicyChange): ChannelPolicy {
  const { crossDevice: before, ...rest } = former;
  const after = crossDevice === undefined ? before : checkCrossDevice(crossDevice);
  return {
    ...rest,
    ...(after !== undefined && { crossDevice: after }),
    ...(numberMatch !== undefined && { numberMatch }),
  };
}

function checkCrossDevice(value: string): CrossDevice | undefined {
  const known = CROSS_DEVICE.find((one) => one === value);
  if (known === undefined && value !== 'default')
    throw new AppError(`crossDevice: ${CROSS_DEVICE.join(', ')} or default`);
  return known;
}

/** By the name under which scope requests keep it. */
function scopeName({ scopes = [] }: App, text: string): string {
  const name = findScopeName(text) ?? scopes.find((own) => own.name === text)?.name;
  if (name === undefined && text !== ATTRIBUTE_LIST)
    throw new AppError('scope: the app has none of that name');
  return name ?? ATTRIBUTE_LIST;
}
