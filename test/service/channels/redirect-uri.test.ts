import { describe, expect, it } from 'vitest';
import type { Context } from '../../../service/src/context.js';
import type { LiveLink } from '../../../service/src/channels/live-channel.js';
import { redirectUri } from '../../../service/src/channels/redirect-uri.js';

const UUID = '11111111-2222-4333-8444-555555555555';
const context = { options: { publicUrl: 'https://id.example' } } as Context;

function build(
  returnUrl: string | undefined,
  code: string | undefined = 'CODE',
  channel: LiveLink['channel'] = 'same-device',
): string {
  const request = {
    uuid: UUID,
    origin: 'https://good.example',
    ...(returnUrl !== undefined && { returnUrl }),
  };
  const link = {
    channel,
    requestId: 'RID',
    request,
    app: { origins: ['https://good.example', 'http://localhost:3000'] },
  };
  return redirectUri(context, link as unknown as LiveLink, code || undefined);
}

describe('the way back', () => {
  it.each([
    ['https://good.example/', `https://good.example/?uuid=${UUID}#response_code-CODE`],
    ['https://good.example/a?b=c%20d&e', `https://good.example/a?b=c%20d&e&uuid=${UUID}#response_code-CODE`],
    ['https://good.example/a#top', `https://good.example/a?uuid=${UUID}#top-response_code-CODE`],
    ['https://good.example/#/login', `https://good.example/?uuid=${UUID}#/login?response_code=CODE`],
    ['https://good.example/#!/login', `https://good.example/?uuid=${UUID}#!/login?response_code=CODE`],
    ['https://good.example/#/login?a=b', `https://good.example/?uuid=${UUID}#/login?a=b&response_code=CODE`],
    ['https://good.example/a?uuid=old&x=1', `https://good.example/a?uuid=${UUID}&x=1#response_code-CODE`],
    ['http://localhost:3000/x', `http://localhost:3000/x?uuid=${UUID}#response_code-CODE`],
  ])('from %s is %s', (returnUrl, expected) => {
    expect(build(returnUrl)).toBe(expected);
  });

  it.each(['https://good.example/', 'https://good.example/a?b#top', 'https://good.example/#top-2_x'])(
    'from %s has a fragment that is a valid id selector, as pages give it to $() and querySelector()',
    (returnUrl) => {
      expect(new URL(build(returnUrl, 'aB3-_')).hash).toMatch(/^#[A-Za-z][A-Za-z0-9_-]+$/);
    },
  );

  it('leaves a fragment alone that was no id', () => {
    expect(build('https://good.example/#old%20x')).toBe(
      `https://good.example/?uuid=${UUID}#old%20x&response_code=CODE`,
    );
  });

  it('has no fragment after a denial', () => {
    expect(
      redirectUri(context, {
        channel: 'same-device',
        requestId: 'RID',
        request: { uuid: UUID, origin: 'https://good.example', returnUrl: 'https://good.example/' },
        app: { origins: ['https://good.example'] },
      } as unknown as LiveLink),
    ).toBe(`https://good.example/?uuid=${UUID}`);
  });

  it('is the origin itself where the page named none', () => {
    expect(build(undefined)).toBe(`https://good.example/?uuid=${UUID}#response_code-CODE`);
  });

  it('for another device is the page that says so, whatever the return URL, or with a code that of the number match', () => {
    expect(build('https://good.example/', '', 'qr')).toBe('https://id.example/w/RID/done');
    expect(build('https://good.example/', 'CODE', 'qr')).toBe(
      'https://id.example/w/RID/match?response_code=CODE',
    );
  });

  it.each([
    'https://good.example.evil/',
    'https://good.example:444/',
    'http://good.example/',
    'https://user@evil.example/',
    'https://evil.example/https://good.example/',
    'javascript:alert(1)//good.example',
    'data:text/html,x',
  ])('never leads a code to %s, even if such a row came to be', (returnUrl) => {
    expect(build(returnUrl)).toBe('https://id.example/w/RID/done');
  });
});
