import type { AnswerBody, DigitalRequest } from '../../src/protocol/http.js';

/**
 * How the browser's wallet prompt ended without an answer. `unsupported`: nobody was asked, and the click still counts for something else.
 * `closed`: the person closed it, or the browser does not allow it; browsers do not tell which. `stopped`: the page has ended it. `failed`: all else.
 */
export type PromptEnd = 'unsupported' | 'closed' | 'stopped' | 'failed';

/** The names of the exceptions of `navigator.credentials.get()` (W3C Digital Credentials; Firefox says `NotSupportedError`). */
const ENDS: Readonly<Record<string, PromptEnd>> = {
  TypeError: 'unsupported',
  NotSupportedError: 'unsupported',
  NotAllowedError: 'closed',
  AbortError: 'stopped',
};

/**
 * Shows the browser's wallet prompt. Call it inside a click, with requests that are there already.
 * @param requests one for each protocol
 * @param signal closes the prompt
 */
export async function askBrowser(
  requests: readonly DigitalRequest[],
  signal: AbortSignal,
): Promise<AnswerBody | PromptEnd> {
  try {
    const options = { mediation: 'required', signal, digital: { requests } } as CredentialRequestOptions;
    const { protocol, data } = (await navigator.credentials.get(options)) as unknown as AnswerBody;
    // A browser may answer in a protocol that nobody asked for.
    const isAsked = requests.some((request) => request.protocol === protocol);
    return isAsked && typeof data === 'object' ? { protocol, data } : 'failed';
  } catch (error) {
    if (!navigator.credentials) return 'unsupported';
    return ENDS[(error as Partial<Error> | undefined)?.name ?? ''] ?? 'failed';
  }
}
