/**
 * Runs something that must end within a time, or when another signal fires. `AbortSignal.any` over `AbortSignal.timeout` would say the same, but
 * Node 20 may collect that timeout as garbage, and then it never fires.
 * @param run gets the signal at which it has to give up
 */
export async function withDeadline<T>(
  milliseconds: number,
  outer: AbortSignal | undefined,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const ending = new AbortController();
  const timer = setTimeout(
    () => ending.abort(new DOMException('no reply in time', 'TimeoutError')),
    milliseconds,
  );
  const end = () => ending.abort(outer?.reason);
  outer?.addEventListener('abort', end);
  if (outer?.aborted) end();
  try {
    return await run(ending.signal);
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener('abort', end);
  }
}
