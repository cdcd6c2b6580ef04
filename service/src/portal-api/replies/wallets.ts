import { Type } from 'typebox';
import { exactly } from './exactly.js';

// What the portal answers about wallets: those by which members sign in (`src/protocol/portal-wallets.ts`), and those that the operator lists for apps to offer. A type test compares them.

const text = Type.Optional(Type.String());

export const WalletAsk = exactly({
  appId: Type.String(),
  scope: Type.String(),
  loginNonce: Type.String(),
});

export const WalletRow = exactly({
  id: Type.String(),
  name: Type.String(),
  createdAt: Type.Number(),
  lastUsedAt: Type.Optional(Type.Number()),
});

export const WalletSummary = exactly({
  name: Type.String(),
  logo: text,
  link: text,
  appStore: text,
  playStore: text,
  scheme: text,
  universalLink: text,
  androidPackage: text,
});
