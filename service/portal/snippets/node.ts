import type { Snippet } from './snippet.js';

export const node: Snippet = {
  id: 'node',
  name: 'Node',
  file: 'login.mjs',
  install: 'npm install ./civic-backend-0.1.0.tgz',
  code: () => `import { newClient } from 'civic-backend';

const civic = newClient({
  appId: process.env.CIVIC_APP_ID,
  appSecret: process.env.CIVIC_APP_SECRET,
  prvKey: process.env.CIVIC_PRIVATE_KEY,
  api: process.env.CIVIC_SERVICE + '/sip',
});

/** The code is what the page posted to /login. It can be exchanged once, within a minute. */
export async function exchange(code) {
  const { userId, data } = await civic.exchangeCode(code);
  return { userId, data };
}
`,
};
