/** Changes a value that a store gave. It may be a copy, or frozen: either way what is stored stays as it is. */
export function tamper(change: () => unknown): void {
  try {
    change();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
}
