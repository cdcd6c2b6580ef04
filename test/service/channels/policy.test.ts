import { describe, expect, it } from 'vitest';
import { policyOf } from '../../../service/src/channels/policy.js';
import type { App, ChannelPolicy } from '../../../service/src/store/store.js';
import { studentScope } from '../support/own-scope.js';

const EMAIL = 'contact.personal.email';
const PHONE = 'contact.personal.phoneNumber';
const AGE = 'verifications.age.over18';
const STRICT: ChannelPolicy = { crossDevice: 'off', numberMatch: true };

const appWith = (scopePolicies: Record<string, ChannelPolicy>, rest: Partial<App> = {}) =>
  ({ scopePolicies, ...rest }) as App;
const list = (...labels: string[]) => ({ name: 'ATTRIBUTES', labels });
const named = (name: string, ...labels: string[]) => ({ name, labels });

describe('a list of labels cannot get around the policy of a scope', () => {
  const app = appWith({ BASIC_SIGNUP: STRICT });
  it.each([
    ['with the same labels', list(EMAIL, PHONE)],
    ['in another order', list(PHONE, EMAIL)],
    ['with more labels', list('documents.genericId.name', EMAIL, PHONE)],
    ['with one of its labels', list(PHONE)],
  ])('%s', (_, scope) => {
    expect(policyOf(app, scope)).toEqual({ crossDevice: 'off', numberMatch: true });
  });

  it('under the policy of lists, if that is looser', () => {
    const loose = appWith({
      ATTRIBUTES: { crossDevice: 'always', numberMatch: false },
      BASIC_SIGNUP: STRICT,
    });
    expect(policyOf(loose, list(EMAIL))).toEqual({ crossDevice: 'off', numberMatch: true });
  });

  it('when several scopes have its labels: the strictest of each counts', () => {
    const several = appWith({ BASIC_LOGIN: { crossDevice: 'fallback' }, LEGAL: { numberMatch: true } });
    expect(policyOf(several, list(EMAIL))).toEqual({ crossDevice: 'fallback', numberMatch: true });
  });

  it('when the scope is one of the app’s own', () => {
    const [first] = studentScope().labels;
    const labels = [{ ...first, label: EMAIL }] as ReturnType<typeof studentScope>['labels'];
    const own = appWith({ STUDENT: STRICT }, { scopes: [studentScope({ labels })] });
    expect(policyOf(own, list(EMAIL)).crossDevice).toBe('off');
  });

  it('when the scope is one of several of the app’s own, and binds by its own labels alone', () => {
    const scopeWith = (name: string, label: string) => {
      const [first] = studentScope().labels;
      return studentScope({ name, labels: [{ ...first, label }] });
    };
    const own = appWith(
      { STUDENT: STRICT },
      { scopes: [scopeWith('STAFF', PHONE), scopeWith('STUDENT', EMAIL)] },
    );
    expect(policyOf(own, list(EMAIL)).crossDevice).toBe('off');
    expect(policyOf(own, list(PHONE)).crossDevice).toBe('always');
  });

  it('and a page can make it stricter still, and not looser', () => {
    const middle = appWith({ BASIC_LOGIN: { crossDevice: 'fallback' } });
    expect(policyOf(middle, list(EMAIL), 'off').crossDevice).toBe('off');
    expect(policyOf(middle, list(EMAIL), 'always').crossDevice).toBe('fallback');
  });
});

describe('the policy of a scope does not bind', () => {
  const app = appWith({ BASIC_SIGNUP: STRICT });
  it.each([
    ['a list that has none of its labels', list(AGE)],
    ['another scope, which can have a policy of its own', named('BASIC_LOGIN', EMAIL)],
  ])('%s', (_, scope) => {
    expect(policyOf(app, scope)).toEqual({ crossDevice: 'always', numberMatch: false });
  });

  it('a list to make it looser than the app is', () => {
    const strict = appWith({ PROOF_OF_AGE: { crossDevice: 'always', numberMatch: false } }, {
      channelPolicy: { crossDevice: 'fallback', numberMatch: true },
    } as Partial<App>);
    expect(policyOf(strict, list(AGE))).toEqual({ crossDevice: 'fallback', numberMatch: true });
    expect(policyOf(strict, named('PROOF_OF_AGE', AGE))).toEqual({
      crossDevice: 'always',
      numberMatch: false,
    });
  });
});
