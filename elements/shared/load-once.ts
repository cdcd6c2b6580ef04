/** Loads a part of the elements; `loaded` is that part, once it is there. */
export interface Loader<T> {
  (): Promise<T>;
  loaded: T | undefined;
}

/** Makes a function that loads a part of the elements once. A download that failed is not remembered, so that the next call loads again. */
export function loadOnce<T>(load: () => Promise<T>): Loader<T> {
  let loading: Promise<T> | undefined;
  const once: Loader<T> = () => {
    loading ??= load().then((part) => (once.loaded = part));
    loading.catch(() => (loading = undefined));
    return loading;
  };
  once.loaded = undefined;
  return once;
}
