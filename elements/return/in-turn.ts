/**
 * Goes on with a scope request that a wallet has answered, in one tab of this browser at a time: the same return may be opened twice. A tab that is
 * closed makes room for the next. Where there are no locks (Web Locks API), as on pages that are not secure, it goes on at once.
 * @param go does not reject; it is told whether another tab went on before
 */
export async function inTurn(
  uuid: string,
  signal: AbortSignal,
  go: (hasWaited: boolean) => Promise<void>,
): Promise<void> {
  const { locks } = navigator as Partial<Navigator>;
  const name = `civic-elements:${uuid}`;
  let hasBegun = false;
  const begin = async (hasWaited: boolean) => {
    hasBegun = true;
    await go(hasWaited);
  };
  try {
    await locks?.request(name, { ifAvailable: true }, async (lock) => lock && begin(false));
    if (!hasBegun) await locks?.request(name, { signal }, () => begin(true));
  } catch {
    // The person closed the modal while it waited, or the page may have no locks.
  }
  if (!hasBegun && !signal.aborted) await go(false);
}
