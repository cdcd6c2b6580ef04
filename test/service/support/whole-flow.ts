import { randomBytes } from 'node:crypto';
import type { InjectOptions } from 'fastify';
import { decodeJwt } from 'jose';
import { sha256 } from '../../../service/src/keys/request-ids.js';
import { exchangeRequest } from './classic-request.js';
import { ORIGIN, type PageService, pageService, snapshotOf } from './page-service.js';
import { TestIssuer } from './test-issuer.js';
import { TestWallet } from './test-wallet.js';
import type { Options } from '../../../service/src/options.js';

/** Where whoever asks sits. An address counts as personal data. */
export const CALLER = '203.0.113.77';

/** A service with a wallet and an issuer that it trusts. */
export interface FlowService {
  service: PageService;
  /** From the click to the exchange, by another device: a wallet reads and answers, the page picks the code up, and the back-end exchanges it. */
  run(headers?: { page?: Record<string, string>; backend?: Record<string, string> }): Promise<Flow>;
}

/** A scope request that went all the way. */
export interface Flow {
  uuid: string;
  authCode: string;
  /** Everything in it that is secret or about the person, by what it is. */
  confidential: Map<string, string>;
}

export async function flowService(options: Partial<Options> = {}): Promise<FlowService> {
  const service = await pageService(options);
  const { clock, context, server, app } = service;
  const issuer = await TestIssuer.create(clock);
  const wallet = await TestWallet.create(clock);
  await context.store.putTrustAnchor({
    id: 'wallets',
    types: ['urn:civic-elements:verified-contact:1'],
    certificate: issuer.anchor.pem,
    isTest: false,
  });
  const ask = (given: InjectOptions) => server.inject({ remoteAddress: CALLER, ...given });

  return {
    service,
    async run({ page = {}, backend = {} } = {}) {
      const secret = randomBytes(32).toString('base64url');
      const challenge = sha256(secret);
      const reply = await service.create({ challenge }, { 'user-agent': 'agent-of-ada', ...page });
      const { uuid, qrLink } = reply.json<{ uuid: string; qrLink: string }>();
      const requestId = qrLink.split('/').at(-1) ?? '';
      clock.advance(1_000);
      const object = await ask({ url: `/wallet-api/request/${requestId}` });
      const read = await wallet.read(object.body);
      const credential = await issuer.issue(wallet.publicKey);
      const presentation = await wallet.present(credential, read);
      const body = await wallet.respond(read, { [read.dcql_query.credentials[0]?.id ?? '']: [presentation] });
      clock.advance(1_000);
      await ask({
        method: 'POST',
        url: `/wallet-api/response/${requestId}`,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: body,
      });
      clock.advance(1_000);
      const { authCode = '' } = snapshotOf(
        await ask({
          url: `/scope-requests/${uuid}`,
          headers: { origin: ORIGIN, authorization: `Bearer ${secret}`, ...page },
        }),
      );
      const parts = { now: clock() / 1000, attempt: 'attempt-0123456789' };
      const asked = await exchangeRequest(app, authCode, parts);
      const answer = await ask({ ...asked, headers: { ...asked.headers, ...backend } });
      if (answer.statusCode !== 200) throw new Error(answer.body);
      const { data, userId } = answer.json<{ data: string; userId: string }>();
      return {
        uuid,
        authCode,
        confidential: new Map([
          ['email', 'kim@example.test'],
          ['phone', '15550100199'],
          ['address of the caller', CALLER],
          ['user agent', 'agent-of-ada'],
          ['user id', userId],
          ['request id', requestId],
          ['page secret', secret],
          ['challenge', challenge],
          ['nonce', read.nonce],
          ['presentation', presentation.slice(0, 60)],
          ['answer of the wallet', body.slice(20, 80)],
          ['auth code', authCode.split('.').at(-1) ?? ''],
          ['code id', String(decodeJwt(authCode).jti)],
          ['attempt', 'attempt-0123456789'],
          ['app secret', app.appSecret],
          ['request token', String(asked.headers?.authorization).slice(20, 80)],
          ['answer of the exchange', data.slice(-60)],
        ]),
      };
    },
  };
}
