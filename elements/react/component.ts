import {
  createElement,
  type FunctionComponent,
  type HTMLAttributes,
  type ReactNode,
  type Ref,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from 'react';
import { EVENTS } from '../../src/protocol/events.js';
import { AuthCodeReceivedEvent } from '../shared/events.js';
import type { ScopeRequestElement } from '../shared/scope-request-element.js';
import type { CivicElements } from '../types/elements.js';
import type { Camel, Properties, Tag } from '../types/own.js';

/** A prop for each event of a tag: `onAuthCodeReceived` for `auth-code-received`. */
export type Handlers<Name extends Tag> = {
  [Event in keyof CivicElements[Name]['events'] & string as `on${Capitalize<Camel<Event>>}`]?:
    | ((event: CivicElements[Name]['events'][Event]) => void)
    | undefined;
};

/** What the component of a tag takes: what the tag takes, by the names of its properties, and a prop for each of its events. */
export type ComponentProps<Name extends Tag> = Omit<
  HTMLAttributes<CivicElements[Name]['element']>,
  keyof Properties<Name> | keyof Handlers<Name>
> &
  Properties<Name> &
  Handlers<Name> & { ref?: Ref<CivicElements[Name]['element']> | undefined };

/** The event of each such prop. */
const HANDLERS = new Map(
  [...Object.values(EVENTS), 'close'].map((event) => [
    `-${event}`.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase()).replace(/^/, 'on'),
    event,
  ]),
);

const attributeOf = (prop: string) => prop.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Sorts what a component was given: what React prints, also on a server, and what only a script can set. */
function sort(props: Readonly<Record<string, unknown>>, elementClass: typeof ScopeRequestElement) {
  const handlers: Record<string, unknown> = {};
  const objects: Record<string, unknown> = {};
  const printed: Record<string, unknown> = {};
  const { observedAttributes } = elementClass;
  for (const [prop, value] of Object.entries(props)) {
    const event = HANDLERS.get(prop);
    const attribute = attributeOf(prop);
    if (event) handlers[event] = value;
    else if (observedAttributes.includes(attribute) && typeof value !== 'object') printed[attribute] = value;
    else if (elementClass.elementProperties.has(prop)) objects[prop] = value;
    else printed[prop === 'className' ? 'class' : prop] = value;
  }
  return { handlers, objects, printed };
}

/**
 * Makes the component of a tag. A part of our own instead of `@lit/react`, which sets texts as properties: they are then missing from the page of a
 * server, where the button would have neither its app nor its look until React has started.
 */
export function componentOf<Name extends Tag>(
  tag: Name,
  elementClass: typeof ScopeRequestElement,
): FunctionComponent<ComponentProps<Name>> {
  function Component({ ref, ...props }: { ref?: Ref<ScopeRequestElement> | undefined }): ReactNode {
    const { handlers, objects, printed } = sort(props, elementClass);
    const own = useRef<ScopeRequestElement>(null);
    useImperativeHandle<ScopeRequestElement | null, ScopeRequestElement | null>(ref, () => own.current, []);
    const latest = useRef(handlers);
    const code = useRef<string>(undefined);
    const set = useRef<Record<string, unknown>>({});

    useLayoutEffect(() => {
      latest.current = handlers;
      if (!own.current) return;
      const gone = Object.keys(set.current).filter((name) => !(name in props));
      Object.assign(own.current, Object.fromEntries(gone.map((name) => [name, undefined])), objects);
      set.current = objects;
    });

    useLayoutEffect(() => {
      const element = own.current;
      if (!element) return undefined;
      const listener = (event: Event): void => {
        if (event.type === EVENTS.authCodeReceived) code.current = element.authCode;
        const handler = latest.current[event.type];
        if (typeof handler === 'function') handler(event);
      };
      for (const event of HANDLERS.values()) element.addEventListener(event, listener);
      // React may start later than the element, which may have been approved meanwhile.
      const { authCode, approval } = element;
      if (authCode && approval && authCode !== code.current)
        listener(new AuthCodeReceivedEvent(authCode, approval.uuid));
      return () => {
        for (const event of HANDLERS.values()) element.removeEventListener(event, listener);
      };
    }, []);

    return createElement(tag, { ...printed, ref: own });
  }
  Component.displayName = elementClass.name;
  return Component as FunctionComponent<ComponentProps<Name>>;
}
