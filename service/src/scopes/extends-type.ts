/** The EU PID, which each country may extend by a type of its own (PID rulebook, section 4.1): Germany's is `urn:eudi:pid:de:1`. */
const PID = 'urn:eudi:pid:1';
const NATIONAL_PID = /^urn:eudi:pid:[a-z]{2}(?:-[a-z0-9]{1,3})?:1$/;

/** Whether a credential of one type is one of the other as well. */
export function isOrExtends(type: string, asked: string): boolean {
  return type === asked || (asked === PID && NATIONAL_PID.test(type));
}

/** Orders types: the one that was asked for first, then those that extend it by their names, so that the query is the same each time. */
export function byExtension(asked: string): (one: string, other: string) => number {
  return (one, other) => Number(other === asked) - Number(one === asked) || (one < other ? -1 : 1);
}
