import { serviceBase } from '../../../src/client/service-base.js';
import type { AppSummary } from '../../../src/protocol/http.js';
import type { PageErrorCode } from '../../../src/protocol/page-errors.js';
import type { CrossDevice } from '../../../src/protocol/scope-request.js';
import { contentOf, hostedFile } from './hosted-file.js';
import type { MockedScopeRequest } from './mocked-scope-request.js';
import { PageApi } from './page-api.js';

/** What is used of Playwright's `Route`. */
export interface MockedRoute {
  request(): {
    method(): string;
    url(): string;
    headers(): Record<string, string>;
    postData(): string | null;
  };
  fulfill(reply: {
    status?: number;
    headers?: Record<string, string>;
    body?: string;
    path?: string;
  }): Promise<void>;
}

/**
 * What is used of Playwright's `Page` or `BrowserContext`, of `@playwright/test`, `playwright` and `playwright-core` alike. It is written out, so
 * that these types need none of the three.
 */
export interface Routed {
  route(address: (url: URL) => boolean, answer: (route: MockedRoute) => Promise<void>): Promise<unknown>;
}

/** What the service shall be like. */
export interface MockServiceOptions {
  /** The base address of the service, as the page names it: in the attribute `service`, or as the place where its script comes from. */
  service: string;
  /** Who asks. Default: a live app with the name “Example Shop”. */
  app?: Readonly<AppSummary>;
  /** The app's own scopes by their names, each with the labels that it yields. Default: none; every other name is refused with `invalid_scope`. */
  scopes?: Readonly<Record<string, readonly string[]>>;
  /** Where the code for another device may be shown; with `off` there is none. Default: `always`. */
  crossDevice?: CrossDevice;
}

/** A service that is not there. */
export interface MockedService {
  /**
   * The next scope request: the first one that a page has started and that this has not returned before, or else the one that starts next.
   *
   * @param options.timeout how many milliseconds to wait for it. Default: 30,000
   * @throws Error when none has started in time
   */
  scopeRequest(options?: { timeout?: number }): Promise<MockedScopeRequest>;
  /** Refuses every scope request that a page starts from now on, for this reason; with `undefined` it accepts them again. @throws RangeError for an unknown code */
  refuse(code: PageErrorCode | undefined): void;
}

/** Whether the page has got the answer. One that has gone meanwhile gets none, which is no failure of the test. */
function fulfilled(route: MockedRoute, reply: Parameters<MockedRoute['fulfill']>[0]): Promise<boolean> {
  return route.fulfill(reply).then(
    () => true,
    () => false,
  );
}

/** How long a test waits for a scope request, in milliseconds: as long as Playwright waits for a request. */
const TIMEOUT = 30_000;

/**
 * Answers a page in the place of a service, by Playwright's `route`: its page API, and the scripts that it hosts. Nothing leaves the machine, and
 * no code that a page gets opens anything.
 *
 * @param page a page, or a context for all of its pages
 * @throws TypeError when `service` is not an http(s) address
 * @example
 * import { expect, test } from '@playwright/test';
 * import { mockService } from 'civic-elements/testing/playwright';
 *
 * test('a visitor logs in', async ({ page }) => {
 *   const civic = await mockService(page, { service: 'https://id.example.org' });
 *   await page.goto('/');
 *   await page.getByRole('button', { name: 'Continue with Civic' }).click();
 *   const scopeRequest = await civic.scopeRequest();
 *   scopeRequest.read();
 *   scopeRequest.approve();
 *   await expect(page.getByText('Welcome')).toBeVisible();
 * });
 */
export async function mockService(page: Routed, options: MockServiceOptions): Promise<MockedService> {
  const base = serviceBase(options.service);
  if (base === undefined) throw new TypeError('service must be an http(s) address.');
  const arrived: MockedScopeRequest[] = [];
  const waiting: ((request: MockedScopeRequest) => void)[] = [];
  const api = new PageApi(base, options, (request) => {
    const next = waiting.shift();
    if (next) next(request);
    else arrived.push(request);
  });

  await page.route(
    ({ href }) => href.startsWith(`${base}/`),
    async (route) => {
      const request = route.request();
      const path = request.url().slice(base.length);
      const file = request.method() === 'GET' ? hostedFile(path) : undefined;
      // Where there is no such file, the answer is that of a service that does not have it.
      if (file !== undefined && (await fulfilled(route, { path: file, headers: contentOf(file) }))) return;
      const reply = await api.answer({
        method: request.method(),
        path,
        headers: request.headers(),
        body: request.postData() ?? '',
      });
      await fulfilled(route, reply);
    },
  );

  return {
    scopeRequest({ timeout = TIMEOUT } = {}) {
      const first = arrived.shift();
      if (first) return Promise.resolve(first);
      return new Promise((resolve, reject) => {
        const arrive = (request: MockedScopeRequest) => {
          clearTimeout(timer);
          resolve(request);
        };
        const timer = setTimeout(() => {
          waiting.splice(waiting.indexOf(arrive), 1);
          reject(new Error(`No page has started a scope request at ${base} within ${timeout} ms.`));
        }, timeout);
        waiting.push(arrive);
      });
    },
    refuse: (code) => api.refuse(code),
  };
}
