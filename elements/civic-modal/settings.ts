import { serviceBase } from '../../src/client/service-base.js';
import { defaultService } from '../shared/default-service.js';
import { parseScope } from '../shared/scope.js';
import type { Ask } from '../shared/ask.js';
import type { ScopeRequestElement } from '../shared/scope-request-element.js';

/** What an element asks for, and where, by its settings. */
export function askOf(element: ScopeRequestElement): Ask {
  const { appId, scopeRequest, service, returnUrl, loginNonce, crossDevice, client, simulate } = element;
  return {
    appId,
    scope: parseScope(scopeRequest),
    service: serviceBase(service || defaultService()) ?? '',
    returnUrl,
    loginNonce,
    crossDevice,
    simulate,
    ...(client ? { client } : {}),
  };
}
