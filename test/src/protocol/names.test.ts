import { describe, expect, it } from 'vitest';
import * as protocol from 'civic-elements/protocol';

describe('names that integrations depend on', () => {
  it('are those of the original system for the events, and those of the elements for what is new', () => {
    expect(protocol.EVENTS).toEqual({
      authCodeReceived: 'auth-code-received',
      read: 'read',
      userCancelled: 'user-cancelled',
      error: 'civic-sip-error',
      statusChange: 'status-change',
      beforeOpen: 'before-open',
      afterOpen: 'after-open',
      beforeClose: 'before-close',
    });
  });

  it('hold every event once', () => {
    const names = Object.values(protocol.EVENTS);
    expect(new Set(names).size).toBe(names.length);
  });

  it('list the scopes a page can name', () => {
    expect(protocol.SCOPE_NAMES).toEqual([
      'BASIC_SIGNUP',
      'BASIC_LOGIN',
      'ANONYMOUS_LOGIN',
      'PROOF_OF_IDENTITY',
      'PROOF_OF_RESIDENCE',
      'PROOF_OF_AGE',
      'ID_VERIFICATION',
      'PASSPORT',
      'DRIVER_LICENSE',
      'LEGAL',
    ]);
  });

  it('export nothing that holds a secret or a default service', () => {
    expect(Object.keys(protocol).toSorted()).toEqual([
      'CHANNELS',
      'CROSS_DEVICE',
      'DIGITAL_PROTOCOLS',
      'ERRORS',
      'EVENTS',
      'LIFETIMES',
      'MAX_RENEWALS',
      'SCOPE_NAMES',
      'STATUSES',
      'canMove',
      'docsPath',
      'isErrorCode',
      'isSettled',
      'isTerminal',
    ]);
  });
});
