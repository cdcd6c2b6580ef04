import { extname } from 'node:path';
import type { AppChanges } from '../apps/change-app.js';
import type { ExistingApp, NewApp } from '../apps/register-app.js';
import { POLICY_FLAGS, answerSettings } from './app-policy.js';
import { UsageError, type Values, readFlagFile, required } from './parse.js';

/** The flags of `app`, beside those of its groups. */
export const FLAGS = {
  id: { type: 'string' },
  name: { type: 'string' },
  origin: { type: 'string', multiple: true },
  classic: { type: 'boolean' },
  'no-classic': { type: 'boolean' },
  strict: { type: 'boolean' },
  'no-strict': { type: 'boolean' },
  processed: { type: 'string' },
  'auth-code-lifetime': { type: 'string' },
  logo: { type: 'string' },
  'no-logo': { type: 'boolean' },
  brand: { type: 'string' },
  'no-brand': { type: 'boolean' },
  wallet: { type: 'string', multiple: true },
  'all-wallets': { type: 'boolean' },
  'public-key': { type: 'string' },
  'secret-file': { type: 'string' },
  overlap: { type: 'string' },
  ...POLICY_FLAGS,
} as const;

const POLICY = Object.keys(POLICY_FLAGS);

/** Those of a new app. */
export const NEW = [
  'name',
  'origin',
  'classic',
  'strict',
  'processed',
  'auth-code-lifetime',
  'logo',
  'brand',
  'wallet',
  ...POLICY,
];

/** What is taken back by the flag with `no-` before it. */
const SWITCHES = ['classic', 'strict'] as const;

/** Those of `app set`. */
export const CHANGEABLE = [
  'name',
  'logo',
  'no-logo',
  'brand',
  'no-brand',
  'wallet',
  'all-wallets',
  'processed',
  'auth-code-lifetime',
  ...SWITCHES.flatMap((name) => [name, `no-${name}`]),
  ...POLICY,
];
/** What is to change about an app that is registered. @throws UsageError */
export function changes(values: Values<typeof FLAGS>): AppChanges {
  if (!CHANGEABLE.some((flag) => flag in values))
    throw new UsageError(`app set: ${CHANGEABLE.map((flag) => `--${flag}`).join(', ')}`);
  const { name, logo, 'no-logo': withoutLogo, 'auth-code-lifetime': lifetime } = values;
  if (logo !== undefined && withoutLogo) throw new UsageError('either --logo or --no-logo');
  const { brand, 'no-brand': withoutBrand, wallet, 'all-wallets': allWallets, processed } = values;
  if (brand !== undefined && withoutBrand) throw new UsageError('either --brand or --no-brand');
  if (wallet && allWallets) throw new UsageError('either --wallet or --all-wallets');
  return {
    ...(name !== undefined && { name }),
    ...(logo !== undefined && { logo: readLogo(logo) }),
    ...(withoutLogo && { logo: null }),
    ...(brand !== undefined && { brand }),
    ...(withoutBrand && { brand: null }),
    ...(wallet && { wallets: wallet }),
    ...(allWallets && { wallets: null }),
    ...(processed !== undefined && { processed: processed as 'never' }),
    ...Object.fromEntries(SWITCHES.flatMap((one) => switched(one, values))),
    ...(lifetime !== undefined && { authCodeLifetime: Number(lifetime) }),
    ...answerSettings(values),
  };
}

/** What a flag and the one that takes it back say together. @throws UsageError when both are typed */
function switched(name: (typeof SWITCHES)[number], values: Values<typeof FLAGS>): [string, boolean][] {
  const [on, off] = [values[name], values[`no-${name}`]];
  if (on && off) throw new UsageError(`either --${name} or --no-${name}`);
  return on || off ? [[name, on ?? false]] : [];
}

/** What is said of a new app with an id and keys. @throws UsageError, CommandError */
export function existingApp(values: Values<typeof FLAGS>): ExistingApp {
  return {
    ...newApp(values),
    appId: required(values.id, 'id'),
    publicKey: required(values['public-key'], 'public-key'),
    appSecret: readFlagFile('secret-file', values['secret-file']).toString('utf8').trim(),
  };
}

/** What is said of a new app. @throws UsageError, CommandError */
export function newApp(values: Values<typeof FLAGS>): NewApp {
  const { origin = [], 'auth-code-lifetime': lifetime } = values;
  const name = required(values.name, 'name');
  required(origin[0], 'origin');
  return {
    name,
    origins: origin,
    classic: values.classic ?? false,
    strict: values.strict ?? false,
    ...(values.processed !== undefined && { processed: values.processed as 'never' }),
    ...(lifetime !== undefined && { authCodeLifetime: Number(lifetime) }),
    ...(values.logo !== undefined && { logo: readLogo(values.logo) }),
    ...(values.brand !== undefined && { brand: values.brand }),
    ...(values.wallet && { wallets: values.wallet }),
    ...answerSettings(values),
  };
}

function readLogo(file: string): string {
  const type = extname(file).slice(1).toLowerCase().replace('jpg', 'jpeg');
  return `data:image/${type};base64,${readFlagFile('logo', file).toString('base64')}`;
}
