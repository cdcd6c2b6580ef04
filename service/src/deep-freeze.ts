/** Freezes a plain value with all that it holds, so that many may share it. @returns the same value */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const member of Object.values(value)) deepFreeze(member);
  return value;
}

/**
 * A frozen copy of a plain value, which later changes of the value do not reach. What is frozen already is not copied: of a row that was read and changed,
 * only the changed members are. Members that are undefined are left out, as JSON leaves them out.
 */
export function frozenCopy<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  if (Array.isArray(value)) return Object.freeze(value.map(frozenCopy)) as T;
  const copy: Record<string, unknown> = {};
  // Without pairs of names and values, because each row that is stored passes here.
  for (const name of Object.keys(value)) {
    const member = (value as Record<string, unknown>)[name];
    if (member !== undefined) copy[name] = frozenCopy(member);
  }
  return Object.freeze(copy) as T;
}
