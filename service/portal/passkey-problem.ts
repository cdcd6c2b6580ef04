import { PortalProblem } from './portal-client.js';

/** What the browser says when it makes or uses no passkey, as a problem that the page has words for. @throws PortalProblem always */
export function passkeyProblem(cause: unknown): never {
  const name = cause instanceof Error ? cause.name : '';
  if (name === 'NotAllowedError' || name === 'AbortError') throw new PortalProblem('passkey_cancelled');
  if (name === 'InvalidStateError') throw new PortalProblem('passkey_exists');
  throw new PortalProblem('passkey_unavailable');
}
