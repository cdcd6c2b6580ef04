/**
 * Goes on with a scope request that a wallet has answered, in one tab of this browser at a time: the same return may be opened twice. A tab that is
 * closed makes room for the next. Where there are no locks (Web Locks API), as on pages that are not secure, it goes on at once.
 * @param go does not reject
 */
export async function inTurn(uuid: string, signal: AbortSignal, go: () => Promise<void>): Promise<void> {
  const { locks } = navigator as Partial<Navigator>;
  let hasBegun = false;
  const begin = () => {
    hasBegun = true;
    return go();
  };
  try {
    await locks?.request(`civic-elements:${uuid}`, { signal }, begin);
  } catch {
    // The person closed the modal while it waited, or the page may have no locks.
  }
  if (!hasBegun && !signal.aborted) await go();
}
