// What is made once for each target, before anything is measured.
import { MemoryStore, newSigningKey, obtainCredentials, requestSampleOffer } from 'civic-wallet/core';
import { payloadOf } from './compact.mjs';
import { createScopeRequest, readRequest } from './flow.mjs';

const OPTIONS = { allowLoopbackHttp: true };

/** The generator signs in another process, so it needs the key itself. */
class ExtractableStore extends MemoryStore {
  newHolderKey() {
    return newSigningKey(true);
  }
}

/** A sample credential of the running service, with its key. */
export async function obtainHolder(base) {
  const offer = await requestSampleOffer(base, OPTIONS);
  const configurationIds = offer.configurationIds.filter((id) => id === 'verified-contact');
  const [held] = await obtainCredentials({ ...offer, configurationIds }, new ExtractableStore(), OPTIONS);
  return { credential: held.credential, holderKey: await crypto.subtle.exportKey('jwk', held.holderKey) };
}

/** The payload of a Request Object of the running service. */
export async function sampleRequestObject(target) {
  const { requestId } = await createScopeRequest(target);
  return payloadOf(await readRequest(target.base, requestId));
}
