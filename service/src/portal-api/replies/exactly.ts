import { type TProperties, Type } from 'typebox';

/** An object with these members and no others, so that a member that nobody meant to send is seen. */
export function exactly<T extends TProperties>(members: T) {
  return Type.Object(members, { additionalProperties: false });
}
