/** A page that can be hidden, and that counts its listeners. */
export class Page extends EventTarget {
  visibilityState = 'visible';
  listeners = 0;
  override addEventListener(...args: Parameters<EventTarget['addEventListener']>): void {
    this.listeners += 1;
    const { signal } = args[2] as { signal: AbortSignal };
    signal.addEventListener('abort', () => (this.listeners -= 1));
    super.addEventListener(...args);
  }
  turn(state: 'visible' | 'hidden'): void {
    this.visibilityState = state;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}
