import type { PolicyChange } from '../apps/channel-policy.js';
import { policyOf } from '../channels/policy.js';
import type { App, ChannelPolicy } from '../store/store.js';
import { UsageError, type Values } from './parse.js';

/** The flags by which `app set` changes how scope requests may be answered. */
export const POLICY_FLAGS = {
  'cross-device': { type: 'string' },
  'number-match': { type: 'boolean' },
  'no-number-match': { type: 'boolean' },
  scope: { type: 'string' },
} as const;

/** The change that flags ask for; undefined when they ask for none. @throws UsageError */
export function policyChange(values: Values<typeof POLICY_FLAGS>): PolicyChange | undefined {
  const { 'cross-device': crossDevice, 'number-match': on = false, 'no-number-match': off = false } = values;
  if (on && off) throw new UsageError('app set: either --number-match or --no-number-match');
  if (crossDevice === undefined && !on && !off) {
    if (values.scope === undefined) return undefined;
    throw new UsageError('app set: --scope goes with --cross-device, --number-match or --no-number-match');
  }
  return {
    ...(crossDevice !== undefined && { crossDevice: crossDevice as 'default' }),
    ...((on || off) && { numberMatch: on }),
  };
}

/** How scope requests of an app may be answered, with what holds by default. */
export function shownPolicy(app: App) {
  const { crossDevice, numberMatch } = policyOf({ ...app, scopePolicies: {} }, { name: '', labels: [] });
  return { crossDevice, numberMatch, scopePolicies: app.scopePolicies ?? {} };
}

/** What differs for some scopes, in one line each. */
export function policyLines(policies: Readonly<Record<string, ChannelPolicy>>): string[] {
  return Object.entries(policies).map(([scope, policy]) => {
    const parts = Object.entries(policy).map(([key, value]) => `${key} ${value}`);
    return `scope ${scope}: ${parts.join(', ')}`;
  });
}
