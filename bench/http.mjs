// The load generator's HTTP: kept-alive connections, as few instructions as node:http allows.
import { Agent, request as httpRequest } from 'node:http';

const TIMEOUT = 15_000;
const agent = new Agent({ keepAlive: true });

/** One exchange. @returns the body @throws for any other status than `expected` */
export function call(method, url, { headers, body, expected = 200 }) {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
    const request = httpRequest(url, { method, agent, timeout: TIMEOUT, headers: { ...headers, ...length } });
    request.once('timeout', () => request.destroy(new Error(`${method} ${url}: no answer`)));
    request.once('error', reject);
    request.once('response', async (response) => {
      try {
        const text = await readText(response);
        if (response.statusCode === expected) resolve(text);
        else reject(new Error(`${method} ${url}: ${response.statusCode} ${text.slice(0, 200)}`));
      } catch (error) {
        reject(error);
      }
    });
    request.end(body);
  });
}

/**
 * Follows server-sent events; `onSnapshot` gets the data of each.
 * @returns `{ended, close()}`; `ended` rejects when the stream broke
 */
export function follow(url, headers, onSnapshot) {
  const request = httpRequest(url, { agent, headers: { ...headers, accept: 'text/event-stream' } });
  const ended = new Promise((resolve, reject) => {
    request.once('error', reject);
    request.once('response', async (response) => {
      if (response.statusCode !== 200) return reject(new Error(`GET ${url}: ${response.statusCode}`));
      let rest = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => {
        const events = (rest + chunk).split('\n\n');
        rest = events.pop();
        for (const event of events) {
          const data = event.split('\n').find((line) => line.startsWith('data: '));
          if (data) onSnapshot(JSON.parse(data.slice(6)));
        }
      });
      response.once('end', resolve);
      response.once('error', reject);
    });
  });
  request.end();
  return { ended, close: () => request.destroy() };
}

async function readText(response) {
  response.setEncoding('utf8');
  let text = '';
  for await (const chunk of response) text += chunk;
  return text;
}
