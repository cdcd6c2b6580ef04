// The lean work: create a request, fetch the Request Object, answer it, get the result. Four exchanges, without a stream.
import { createScopeRequest } from './flow.mjs';
import { call } from './http.mjs';

const JSON_TYPE = { 'content-type': 'application/json' };
const FORM_TYPE = { 'content-type': 'application/x-www-form-urlencoded' };

/** How the page begins, and how it gets the result, at what is measured. @returns `{requestUri, result()}` */
const PAGES = {
  async service({ target }) {
    const { requestId, url, secret, origin } = await createScopeRequest(target);
    const headers = { origin, authorization: `Bearer ${secret}` };
    return {
      requestUri: `${target.base}/wallet-api/request/${requestId}`,
      async result() {
        const { status, authCode } = JSON.parse(await call('GET', url, { headers }));
        if (status !== 'approved') throw new Error(`not approved, but ${status}`);
        return authCode;
      },
    };
  },
  /** As at the service, and the site's back-end exchanges the code. */
  async exchange(side) {
    const { requestUri, result } = await PAGES.service(side);
    return {
      requestUri,
      async result() {
        const { data } = await side.backend.exchangeCode(await result());
        if (data.length !== 2) throw new Error('the exchange did not yield two items');
      },
    };
  },
  async peer({ target }) {
    const reply = await call('POST', `${target.base}/requests`, {
      headers: JSON_TYPE,
      body: '{"scope":"BASIC_SIGNUP"}',
      expected: 201,
    });
    const { requestUri, resultUri, secret } = JSON.parse(reply);
    return {
      requestUri,
      async result() {
        const headers = { authorization: `Bearer ${secret}` };
        const { claims } = JSON.parse(await call('GET', resultUri, { headers }));
        if (!claims.email || !claims.phone_number) throw new Error('the result has not both claims');
      },
    };
  },
};

/** @param side `target` (its `page` is one of `service`, `exchange`, `peer`), `wallet`, `backend` */
export async function runLean(side) {
  const { requestUri, result } = await PAGES[side.target.page](side);
  const { uri, form } = side.wallet.answer(await call('GET', requestUri, { headers: {} }));
  await call('POST', uri, { headers: FORM_TYPE, body: form });
  await result();
}
