import type { PolicyChange } from '../apps/channel-policy.js';
import type { QrCode } from '../apps/register-app.js';
import { policyOf } from '../channels/policy.js';
import type { App, ChannelPolicy } from '../store/store.js';
import { UsageError, type Values } from './parse.js';

/** The flags that say how people may answer an app. */
export const POLICY_FLAGS = {
  'cross-device': { type: 'string' },
  'number-match': { type: 'boolean' },
  'no-number-match': { type: 'boolean' },
  'default-number-match': { type: 'boolean' },
  scope: { type: 'string' },
  unsigned: { type: 'boolean' },
  'no-unsigned': { type: 'boolean' },
  qr: { type: 'string' },
} as const;

type PolicyValues = Values<typeof POLICY_FLAGS>;

/** What these flags say of an app; what is not typed is absent. @throws UsageError */
export function answerSettings(values: PolicyValues): {
  allowsUnsigned?: boolean;
  qr?: QrCode;
  policy?: PolicyChange;
} {
  const { unsigned = false, 'no-unsigned': signed = false, qr } = values;
  if (unsigned && signed) throw new UsageError('either --unsigned or --no-unsigned');
  const policy = policyChange(values);
  return {
    ...(unsigned !== signed && { allowsUnsigned: unsigned }),
    // Whether it is one of the words, the function behind the command says.
    ...(qr !== undefined && { qr: qr as QrCode }),
    ...(policy && { policy }),
  };
}

/** The flags about the number match, and what each of them makes of it. */
const NUMBER_MATCH = {
  'number-match': true,
  'no-number-match': false,
  'default-number-match': 'default',
} as const;

/** The change of the policy that flags ask for; undefined when they ask for none. */
function policyChange({
  'cross-device': crossDevice,
  scope,
  ...values
}: PolicyValues): PolicyChange | undefined {
  const typed = Object.entries(NUMBER_MATCH).filter(([flag]) => values[flag as keyof typeof NUMBER_MATCH]);
  if (typed.length > 1) throw new UsageError(`either ${typed.map(([flag]) => `--${flag}`).join(' or ')}`);
  const [[, numberMatch] = []] = typed;
  if (crossDevice === undefined && numberMatch === undefined) {
    if (scope === undefined) return undefined;
    throw new UsageError('--scope goes with --cross-device, or with a flag about the number match');
  }
  return {
    ...(crossDevice !== undefined && { crossDevice: crossDevice as 'default' }),
    ...(numberMatch !== undefined && { numberMatch }),
    ...(scope !== undefined && { scope }),
  };
}

/** How people may answer an app, with what holds by default. */
export function shownPolicy(app: App) {
  const { crossDevice, numberMatch } = policyOf({ ...app, scopePolicies: {} }, { name: '', labels: [] });
  const { allowsUnsigned = false, qr = 'landing', scopePolicies = {} } = app;
  return { allowsUnsigned, qr, crossDevice, numberMatch, scopePolicies };
}

/** What differs for some scopes, in one line each. */
export function policyLines(policies: Readonly<Record<string, ChannelPolicy>>): string[] {
  return Object.entries(policies).map(([scope, policy]) => {
    const parts = Object.entries(policy).map(([key, value]) => `${key} ${value}`);
    return `scope ${scope}: ${parts.join(', ')}`;
  });
}
