import type { PortalSession, Role } from '../../src/protocol/portal.js';
import type { PortalClient } from './portal-client.js';

/** What every view needs of the page around it. */
export interface Portal {
  readonly client: PortalClient;
  readonly session: PortalSession | undefined;
  /** Whether the member's role allows what this role allows. The service decides; this only spares people buttons that would fail. */
  may(role: Role): boolean;
  /** Lets screen readers say how something went, and shows it for people who see. */
  say(text: string): void;
  /** Goes to a view, by its fragment, such as `#/apps`. */
  go(hash: string): void;
  signedIn(session: PortalSession): void;
  /** @param why what the page says about it */
  signedOut(why: string): void;
  /** A view was drawn: if it is new, the focus moves to its heading. */
  drawn(): void;
}

/** From the one that may do most. */
const ROLES: readonly Role[] = ['owner', 'editor', 'viewer'];

export function allows(has: Role, needs: Role): boolean {
  return ROLES.indexOf(has) <= ROLES.indexOf(needs);
}
