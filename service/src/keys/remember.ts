/**
 * Wraps a pure function of a text so that its latest results are kept, because parsing a certificate or importing a key costs more than
 * everything else that one answer needs.
 * @param limit how many results are kept, default 1000; beyond it the oldest is dropped, so that strangers cannot fill the memory
 */
export function remember<T>(make: (text: string) => T, limit = 1000): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = make(text);
    const [oldest] = known.keys();
    if (known.size >= limit && oldest !== undefined) known.delete(oldest);
    known.set(text, made);
    return made;
  };
}
