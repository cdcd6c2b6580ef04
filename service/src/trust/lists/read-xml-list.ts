import type { X509Certificate } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { ListError } from './list-error.js';
import type { TrustedList } from './trusted-list.js';
import type { XmlAnswer, XmlTask } from './answer-xml-task.js';

/** Megabytes that the thread may use. Eight megabytes of XML take about four hundred. */
const MEMORY = { maxOldGenerationSizeMb: 1024 };

/**
 * Verifies and reads a trusted list in XML (ETSI TS 119 612) in a thread of its own, so that nobody waits for a large list, and none can take more
 * than a bounded time or memory.
 * @param giveUp ends the thread when it fires
 * @throws ListError
 */
export async function readXmlList(
  text: string,
  signers: readonly X509Certificate[],
  giveUp: AbortSignal,
): Promise<TrustedList> {
  const keys = signers.map(({ publicKey }) => publicKey.export({ type: 'spki', format: 'pem' }) as string);
  const workerData: XmlTask = { text, keys };
  const worker = new Worker(new URL('./xml-worker.js', import.meta.url), {
    workerData,
    resourceLimits: MEMORY,
  });
  try {
    const answer = await answerOf(worker, giveUp);
    if ('check' in answer) throw new ListError(answer.check);
    return answer.list;
  } finally {
    await worker.terminate();
  }
}

function answerOf(worker: Worker, giveUp: AbortSignal): Promise<XmlAnswer> {
  return new Promise((done, failed) => {
    const fail = (cause: unknown) => failed(new ListError('malformed', { cause }));
    const stop = () => failed(new ListError('malformed', { detail: 'given up' }));
    if (giveUp.aborted) stop();
    giveUp.addEventListener('abort', stop);
    worker.once('message', (answer: XmlAnswer) => done(answer));
    worker.once('error', fail);
    worker.once('exit', fail);
  });
}
