import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Chromium's event that lets a page offer its own installation; TypeScript's DOM library does not have it. */
interface InstallEvent extends Event {
  prompt(): Promise<unknown>;
}

/** The page as an app: it works without a network, says when a new version is ready, and can be installed. */
export class AppShell implements ReactiveController {
  /** Whether a newer version is ready and waits for {@link update}. */
  hasUpdate = false;
  readonly #host: ReactiveControllerHost;
  #waiting: ServiceWorker | undefined;
  #install: InstallEvent | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether the browser lets the page offer its installation. */
  get canInstall(): boolean {
    return this.#install !== undefined;
  }

  hostConnected(): void {
    addEventListener('beforeinstallprompt', this.#keepPrompt);
    // In a frame the page shows nothing, and without https there are no service workers.
    if (window.top === window && 'serviceWorker' in navigator) void this.#register();
  }

  hostDisconnected(): void {
    removeEventListener('beforeinstallprompt', this.#keepPrompt);
  }

  /** Loads the page anew with the newer version. What is open and not finished comes back. */
  update(): void {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    this.#waiting?.postMessage('use-now');
  }

  async install(): Promise<void> {
    const event = this.#install;
    this.#install = undefined;
    this.#host.requestUpdate();
    await event?.prompt();
  }

  readonly #keepPrompt = (event: Event): void => {
    event.preventDefault();
    this.#install = event as InstallEvent;
    this.#host.requestUpdate();
  };

  async #register(): Promise<void> {
    try {
      const registration = await navigator.serviceWorker.register(
        new URL('service-worker.js', document.baseURI),
      );
      this.#offer(registration.waiting);
      registration.addEventListener('updatefound', () => {
        const next = registration.installing;
        next?.addEventListener('statechange', () => {
          if (next.state === 'installed') this.#offer(next);
        });
      });
    } catch {
      // Private windows of some browsers have no service workers. The page then needs the network.
    }
  }

  /** The first version takes over by itself; only a later one waits. */
  #offer(next: ServiceWorker | null): void {
    if (!next || !navigator.serviceWorker.controller) return;
    this.#waiting = next;
    this.hasUpdate = true;
    this.#host.requestUpdate();
  }
}
