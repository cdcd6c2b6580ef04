import type { CivicElements } from './elements.js';

export type Tag = keyof CivicElements;

/** Listeners by the names of their events behind a prefix, for example `onauth-code-received`. The event knows the element that has the listener. */
export type Listeners<Name extends Tag, Prefix extends string = 'on'> = {
  [Event in keyof CivicElements[Name]['events'] & string as `${Prefix}${Event}`]?:
    | ((
        event: CivicElements[Name]['events'][Event] & {
          readonly currentTarget: CivicElements[Name]['element'];
        },
      ) => void)
    | undefined;
};

/**
 * What a tag takes beside what every tag takes. Texts and what is on or off are attributes, which every framework prints on a server; objects are
 * properties.
 */
export type Own<Name extends Tag> = CivicElements[Name]['attributes'] &
  CivicElements[Name]['objects'] &
  Listeners<Name>;

/** A name with hyphens in the form of a property: `app-id` as `appId`. */
export type Camel<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name;

/** Attributes and objects of a tag, by the names of their properties. */
export type Properties<Name extends Tag> = {
  [Attribute in keyof CivicElements[Name]['attributes'] & string as Exclude<
    Camel<Attribute>,
    keyof CivicElements[Name]['objects']
  >]?: CivicElements[Name]['attributes'][Attribute];
} & CivicElements[Name]['objects'];
