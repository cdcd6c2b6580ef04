/**
 * Waits for a promise that other callers may share. When the signal aborts, only this wait ends; the work behind the promise goes on.
 * @throws what the promise rejects with, or the reason of the aborted signal
 */
export function abortable<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort);
    void promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
