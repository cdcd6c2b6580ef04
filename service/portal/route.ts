/** What the address shows: the first part names the view, the second an app, the third a tab of it. */
export interface Route {
  view:
    | 'apps'
    | 'new'
    | 'import'
    | 'app'
    | 'trust'
    | 'operation'
    | 'data'
    | 'members'
    | 'audit'
    | 'account'
    | 'unknown';
  appId?: string;
  tab?: AppTab;
}

export const APP_TABS = [
  'settings',
  'keys',
  'integration',
  'preview',
  'scopes',
  'certificates',
  'activity',
  'webhook',
] as const;
export type AppTab = (typeof APP_TABS)[number];

/** A link that was opened to make a passkey. Its token is in the fragment, so that no server's log has it. */
export interface InvitationLink {
  kind: 'first-link' | 'invitation';
  token: string;
}

const VIEWS = ['new', 'import', 'trust', 'operation', 'data', 'members', 'audit', 'account'] as const;

/** The fragment without a query of its own, in which a wallet on the same device hands over that it is back. The button takes it out of the address. */
export function withoutQuery(hash: string): string {
  return hash.replace(/\?.*$/, '');
}

/** @param hash the fragment of the address, such as `#/apps/ID/keys` */
export function parseRoute(hash: string): Route {
  const [first = '', appId = '', tab = 'settings', ...rest] = hash.replace(/^#?\/?/, '').split('/');
  const view = VIEWS.find((name) => name === first);
  if (view !== undefined && appId === '') return { view };
  if (first === '' || (first === 'apps' && appId === '')) return { view: 'apps' };
  const known = APP_TABS.find((name) => name === tab);
  if (first === 'apps' && known !== undefined && rest.length === 0 && /^[\w-]{1,64}$/.test(appId))
    return { view: 'app', appId, tab: known };
  return { view: 'unknown' };
}

/** Reads the token of a first link or of an invitation. */
export function parseInvitation(hash: string): InvitationLink | undefined {
  const [, kind, token] = /^#(first-link|invitation)=([\w.-]{16,512})$/.exec(hash) ?? [];
  return kind !== undefined && token !== undefined
    ? { kind: kind as InvitationLink['kind'], token }
    : undefined;
}
