// The demo site: two pages, and a back-end that exchanges the auth code. On another origin than the service, as in real life.
import { readFileSync } from 'node:fs';
import { createServer as createHttp } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { fileURLToPath } from 'node:url';
import { newClient, newLogin } from 'civic-backend';
import { LANGUAGES, directionOf, matchLanguage } from 'civic-elements/locales/languages';

const credentials = JSON.parse(readFileSync(process.env.CIVIC_APP_FILE ?? '.civic/demo-app.json', 'utf8'));
const { serviceUrl } = credentials;
const civic = newClient({
  appId: credentials.appId,
  appSecret: credentials.appSecret,
  prvKey: credentials.prvKey,
  api: `${serviceUrl}/sip`,
});

const FILES = { '/demo.css': 'text/css', '/demo.js': 'text/javascript', '/mark.svg': 'image/svg+xml' };
const page = readFileSync(file('index.html'), 'utf8');
const HEADERS = {
  'content-security-policy': [
    "default-src 'none'",
    `script-src 'self' ${serviceUrl}`,
    "style-src 'self'",
    `connect-src 'self' ${serviceUrl}`,
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; '),
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

function file(name) {
  return fileURLToPath(new URL(`public/${name}`, import.meta.url));
}

/** The visitor's cookie is the secret of their login: a code that was made for another visitor is refused. */
function loginSecretOf(request) {
  return /(?:^|; )login=([\w-]{43})(?:;|$)/.exec(request.headers.cookie ?? '')?.[1];
}

/** `?lang=`, or else the first language of the browser that there are words in: browsers send the best one first. */
function languageOf(request, asked) {
  const wanted = (request.headers['accept-language'] ?? '').split(',').map((part) => part.split(';')[0]);
  return [asked ?? '', ...wanted].map(matchLanguage).find((language) => language) ?? 'en';
}

function option(tag, name, isChosen) {
  return `<option value="${tag}" lang="${tag}" dir="${directionOf(tag)}"${isChosen ? ' selected' : ''}>${name}</option>`;
}

function sendPage(request, response, asked) {
  const { loginNonce, loginSecret } = newLogin(loginSecretOf(request));
  const language = languageOf(request, asked);
  const options = Object.entries(LANGUAGES).map(([tag, name]) => option(tag, name, tag === language));
  const filled = page
    .replaceAll('{{lang}}', language)
    .replaceAll('{{dir}}', directionOf(language))
    .replaceAll('{{languages}}', options.join(''))
    .replaceAll('{{service}}', serviceUrl)
    .replaceAll('{{appId}}', credentials.appId)
    .replaceAll('{{loginNonce}}', loginNonce);
  response.writeHead(200, {
    ...HEADERS,
    'content-type': 'text/html; charset=utf-8',
    'set-cookie': `login=${loginSecret}; HttpOnly; SameSite=Lax; Path=/`,
  });
  response.end(filled);
}

async function readBody(request) {
  let text = '';
  for await (const chunk of request) {
    text += chunk;
    if (text.length > 16_384) throw new Error('too large');
  }
  return JSON.parse(text);
}

/** The part to copy: take the code from the page, exchange it, use the data. */
async function login(request, response) {
  const loginSecret = loginSecretOf(request);
  const isOwnPage =
    request.headers['sec-fetch-site'] === 'same-origin' || request.headers['sec-fetch-site'] === undefined;
  if (!loginSecret || !isOwnPage) return sendJson(response, 403, { error: 'no_session' });
  try {
    const { authCode } = await readBody(request);
    const { data, userId } = await civic.exchangeCode(authCode, { loginSecret });
    return sendJson(response, 200, { userId, data });
  } catch (error) {
    return sendJson(response, 400, { error: error.code ?? 'invalid_request' });
  }
}

function sendJson(response, status, body) {
  response.writeHead(status, { ...HEADERS, 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

async function handle(request, response) {
  const [pathname, query] = request.url.split('?');
  if (request.method === 'POST' && pathname === '/login') return login(request, response);
  if (request.method !== 'GET') return sendJson(response, 405, { error: 'method_not_allowed' });
  if (pathname === '/') return sendPage(request, response, new URLSearchParams(query).get('lang'));
  const type = FILES[pathname];
  if (!type) return sendJson(response, 404, { error: 'not_found' });
  response.writeHead(200, { ...HEADERS, 'content-type': type });
  return response.end(readFileSync(file(pathname.slice(1))));
}

const { DEMO_TLS_KEY_FILE: key, DEMO_TLS_CERT_FILE: cert, PORT = '8081', HOST = '127.0.0.1' } = process.env;
const create = () =>
  key && cert
    ? createHttps({ key: readFileSync(key), cert: readFileSync(cert) }, handle)
    : createHttp(handle);
const server = create();
server.on('error', ({ code }) => {
  console.error(
    code === 'EADDRINUSE' ? `demo: port ${PORT} is in use; set PORT` : `demo: cannot listen (${code})`,
  );
  process.exit(1);
});
// `localhost` is 127.0.0.1 for some programs and ::1 for others. A machine without IPv6 has the first one only.
const second = HOST === 'localhost' ? create().on('error', () => {}) : undefined;
server.listen(Number(PORT), second ? '127.0.0.1' : HOST, () => {
  second?.listen(Number(PORT), '::1');
  console.log(`demo on port ${PORT}`);
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);

function stop() {
  server.close(() => process.exit(0));
  second?.close();
  second?.closeAllConnections();
  // Browsers open connections ahead of use, and a server would wait for them.
  server.closeAllConnections();
}
