type Listening = [target: EventTarget, type: string, listener: unknown];

/**
 * Watches what runs on the page from now on: timers, requests under way, and listeners on the window, the document, its media and the given roots.
 * `stop()` puts everything back as it was.
 */
export function watchPage(...roots: EventTarget[]): { running: () => string[]; stop: () => void } {
  const timers = new Map<unknown, string>();
  const requests = new Set<string>();
  let listeners: Listening[] = [];
  const { setTimeout, clearTimeout, setInterval, clearInterval, fetch } = window;
  const { addEventListener, removeEventListener } = EventTarget.prototype;

  const isWatched = (target: unknown): target is EventTarget =>
    target === window ||
    target === document ||
    target instanceof MediaQueryList ||
    roots.includes(target as EventTarget);
  const forget = (target: unknown, type: string, listener: unknown) => {
    listeners = listeners.filter((each) => each.some((part, at) => part !== [target, type, listener][at]));
  };

  window.setTimeout = ((task: () => void, ms?: number) => {
    const id = setTimeout(() => {
      timers.delete(id);
      task();
    }, ms);
    timers.set(id, `timeout of ${ms} ms`);
    return id;
  }) as typeof setTimeout;
  window.setInterval = ((task: () => void, ms?: number) => {
    const id = setInterval(task, ms);
    timers.set(id, `interval of ${ms} ms`);
    return id;
  }) as typeof setInterval;
  window.clearTimeout = window.clearInterval = (id) => {
    timers.delete(id);
    clearTimeout(id);
  };
  window.fetch = async (...args) => {
    const name = `request of ${String(args[0])}`;
    requests.add(name);
    try {
      return await fetch(...args);
    } finally {
      requests.delete(name);
    }
  };
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    // A call without a target is meant for the window.
    const target = this ?? window;
    if (isWatched(target)) {
      forget(target, type, listener);
      listeners.push([target, type, listener]);
      const { signal } = (typeof options === 'object' ? options : undefined) ?? {};
      if (signal) addEventListener.call(signal, 'abort', () => forget(target, type, listener));
    }
    addEventListener.call(target, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    const target = this ?? window;
    forget(target, type, listener);
    removeEventListener.call(target, type, listener, options);
  };

  return {
    running: () => [
      ...timers.values(),
      ...requests,
      ...listeners.map(([target, type]) => `${type} listener of ${target.constructor.name}`),
    ],
    stop() {
      Object.assign(window, { setTimeout, clearTimeout, setInterval, clearInterval, fetch });
      Object.assign(EventTarget.prototype, { addEventListener, removeEventListener });
    },
  };
}
