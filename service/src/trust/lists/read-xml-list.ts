import type { X509Certificate } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { ListError } from './list-error.js';
import type { TrustedList } from './trusted-list.js';
import type { XmlAnswer, XmlTask } from './answer-xml-task.js';

/** Milliseconds for one list. Seven megabytes take a few seconds. */
const TIMEOUT = 60_000;

/** Megabytes that the thread may use. Eight megabytes of XML take about four hundred. */
const MEMORY = { maxOldGenerationSizeMb: 1024 };

/**
 * Verifies and reads a trusted list in XML (ETSI TS 119 612) in a thread of its own, so that nobody waits for a large list, and none can take more
 * than a bounded time or memory.
 * @throws ListError
 */
export async function readXmlList(
  text: string,
  signers: readonly X509Certificate[],
  timeout = TIMEOUT,
): Promise<TrustedList> {
  const keys = signers.map(({ publicKey }) => publicKey.export({ type: 'spki', format: 'pem' }) as string);
  const workerData: XmlTask = { text, keys };
  const worker = new Worker(new URL('./xml-worker.js', import.meta.url), {
    workerData,
    resourceLimits: MEMORY,
  });
  worker.unref();
  try {
    const answer = await answerOf(worker, timeout);
    if ('check' in answer) throw new ListError(answer.check);
    return answer.list;
  } finally {
    await worker.terminate();
  }
}

function answerOf(worker: Worker, timeout: number): Promise<XmlAnswer> {
  return new Promise((done, failed) => {
    const timer = setTimeout(
      () => failed(new ListError('malformed', { detail: 'it takes too long' })),
      timeout,
    );
    worker.once('message', (answer: XmlAnswer) => done(answer));
    worker.once('error', (cause) => failed(new ListError('malformed', { cause })));
    worker.once('exit', () => {
      clearTimeout(timer);
      failed(new ListError('malformed'));
    });
  });
}
