import type { AppCreated } from 'civic-elements/protocol';
import type { LightMyRequestResponse } from 'fastify';
import type { Options } from '../../../service/src/options.js';
import { type PortalSide, type TestMember, portalOf, portalSide } from './portal-side.js';

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** The portal with an owner who is signed in, and asks about apps. */
export interface PortalApps extends PortalSide {
  signedIn: TestMember;
  /** Asks below `/portal-api/`. */
  call(
    method: Method,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<LightMyRequestResponse>;
  /** Registers an app. */
  createApp(body?: object): Promise<AppCreated>;
}

export async function portalApps(options: Partial<Options> = {}): Promise<PortalApps> {
  const side = await portalSide(options);
  return { ...side, ...(await askingOwner(side)) };
}

/** An owner of the portal of a service that the test has already. */
export async function askingOwner(
  service: Pick<PortalSide, 'context' | 'clock' | 'server'>,
): Promise<Pick<PortalApps, 'signedIn' | 'call' | 'createApp'>> {
  const signedIn = await portalOf(service).owner();
  const call: PortalApps['call'] = (method, path, body, headers = {}) =>
    signedIn.call(method, `/${path}`, body as object, headers);
  return {
    signedIn,
    call,
    async createApp(body = {}) {
      const made = await call('POST', 'apps', { name: 'Shop', origins: ['https://shop.example'], ...body });
      if (made.statusCode !== 201) throw new Error(`not created: ${made.body}`);
      return made.json<AppCreated>();
    },
  };
}
