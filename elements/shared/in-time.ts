/** For how many milliseconds a person waits for a part of the elements to load. */
const PATIENCE = 10_000;

/** The same promise, which is rejected when it has not settled after ten seconds: a download may hang for ever. */
export function inTime<T>(promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(reject, PATIENCE);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
