import type { BeforeCloseEvent, BeforeOpenEvent } from '../../../elements/shared/events.js';

/** Records every `before-open` and `before-close` that reaches `target`, as `before-open:user`, and prevents those whose name is in `prevented`. */
export function recordBefore(target: EventTarget): {
  names: string[];
  events: (BeforeOpenEvent | BeforeCloseEvent)[];
  prevented: Set<string>;
  stop: () => void;
} {
  const ending = new AbortController();
  const names: string[] = [];
  const events: (BeforeOpenEvent | BeforeCloseEvent)[] = [];
  const prevented = new Set<string>();
  const note = (event: Event) => {
    const asking = event as BeforeOpenEvent | BeforeCloseEvent;
    names.push(`${event.type}:${asking.source}`);
    events.push(asking);
    if (prevented.has(event.type)) event.preventDefault();
  };
  for (const name of ['before-open', 'before-close'])
    target.addEventListener(name, note, { signal: ending.signal });
  return { names, events, prevented, stop: () => ending.abort() };
}
