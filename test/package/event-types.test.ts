import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSite, type Site } from './site.js';

let site: Site;
beforeAll(() => {
  site = createSite();
});
afterAll(() => site.remove());

const PAGE = `import 'civic-elements';

document.addEventListener('auth-code-received', (event) => event.response.split('.'));
window.addEventListener('auth-code-received', (event) => event.response.split('.'));
document.body.addEventListener('auth-code-received', (event) => event.response.split('.'));
document.createElement('civic-button').addEventListener('auth-code-received', (event) => event.detail.response.split('.'));
document.querySelector('civic-modal')?.addEventListener('user-cancelled', ({ reason }) => reason === 'denied');
document.addEventListener('civic-sip-error', ({ code, retryable }) => retryable && code === 'expired');
document.addEventListener('status-change', ({ status }) => status === 'approved');
document.addEventListener('before-open', (event) => event.source === 'return' && event.preventDefault());
document.addEventListener('after-open', ({ source }) => source === 'user');
document.addEventListener('before-close', ({ source }) => source === 'escape');
document.addEventListener('read', ({ uuid }) => uuid.length);
`;

const WRONG = `import 'civic-elements';

document.addEventListener('auth-code-received', (event) => event.code);
window.addEventListener('user-cancelled', ({ reason }) => reason === 'bored');
document.body.addEventListener('read', (event) => event.response);
document.createElement('civic-modal').addEventListener('status-change', ({ status }) => status === 'done');
`;

it('events are typed wherever a page listens', () => {
  site.write('page.ts', PAGE);
  expect(site.check(['page.ts'])).toEqual([]);
});

it('a field or value that does not exist is an error', () => {
  site.write('wrong.ts', WRONG);
  const errors = site.check(['wrong.ts']);
  expect(errors).toEqual([3, 4, 5, 6].map((line) => expect.stringMatching(`^wrong\\.ts\\(${line},`)));
});
