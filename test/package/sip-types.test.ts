import { describe, expect, expectTypeOf, it } from 'vitest';
import CivicSip, {
  type AuthCodePayload,
  type CivicGlobal,
  type ErrorPayload,
  SCOPE_REQUESTS,
} from 'civic-elements/sip';

describe('the classic global in a page that is written in TypeScript', () => {
  it('is a class with typed options', () => {
    expectTypeOf<CivicGlobal['sip']>().toBeConstructibleWith({ appId: 'a', stage: 'prod', hideIntro: true });
    expect(new CivicSip({ appId: 'a', env: 'dev' }).config).toMatchObject({ env: 'dev', stage: 'prod' });
    // @ts-expect-error: there is no such option.
    expect(new CivicSip({ appId: 'a', environment: 'dev' }).config.stage).toBe('prod');
    // @ts-expect-error: appId is required.
    expect(() => new CivicSip({})).toThrow('config-missing-app-id');
  });

  it('knows what each event brings', () => {
    const sip = new CivicSip({ appId: 'a', api: 'https://id.example.org/sip/' });
    sip.on('auth-code-received', (event) => expectTypeOf(event).toEqualTypeOf<AuthCodePayload>());
    sip.addEventListener('civic-sip-error', (error) => expectTypeOf(error).toEqualTypeOf<ErrorPayload>());
    sip.once('read', function ({ clientVersion }) {
      expectTypeOf(this).toExtend<CivicSip>();
      expectTypeOf(clientVersion).toEqualTypeOf<'v3'>();
    });
    sip.on('auth-code-received', ({ clientVersion }) => expectTypeOf(clientVersion).toEqualTypeOf<'v3'>());
    sip.on('user-cancelled', (event) => expectTypeOf(event.reason).toEqualTypeOf<'elsewhere' | undefined>());
    // @ts-expect-error: there is no such member.
    expect(sip.ScopeRequests.PROOF_OF_PATIENCE).toBeUndefined();
    expect(sip.ScopeRequests).toBe(SCOPE_REQUESTS);
  });

  it('can be made on a server, where it opens nothing and finds no return', () => {
    expect(globalThis).not.toHaveProperty('document');
    const sip = new CivicSip({ appId: 'a', api: 'https://id.example.org/sip/' });
    expect(sip.config.url).toBe('https://id.example.org/scopeRequest/prod/index.html');
    expect(sip.hostedSR).toBeUndefined();
  });
});
