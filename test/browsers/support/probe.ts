/** Where the keyboard is. */
export interface Place {
  /** `nowhere`: in the browser's own controls, or nowhere at all. */
  where: 'dialog' | 'page' | 'nowhere';
  /** The element: its part, else its id, else its words. */
  what: string;
  /** Id of the page's own element that it is, or is inside of. */
  id: string;
}

/** What tests ask a page for; a page under a strict policy has no script of its own that could. */
export interface Probe {
  /** The open modal dialog. */
  dialog(): HTMLDialogElement | undefined;
  /** The words that the dialog points to as its name or its description. */
  words(of: 'aria-labelledby' | 'aria-describedby'): string;
  /** What the keyboard should be able to reach in the dialog, named as places are. */
  controls(): string[];
  place(): Place;
  /** An element anywhere, inside open shadow roots too. */
  find(selector: string): HTMLElement | undefined;
  /** Everything that the page holds, inside open shadow roots too. */
  markup(): string;
  /** Our events as `name` or `name:what`, in order. */
  readonly heard: string[];
  /** Auth codes that the page was given. */
  readonly codes: string[];
  /** What the policy refused. */
  readonly violations: string[];
  /** What was thrown and not caught, or told to the console as an error. */
  readonly errors: string[];
}

declare global {
  interface Window {
    probe: Probe;
  }
}

/** Puts the probe into a page. Sent as text: it must not use anything from around it. */
export function installProbe(): void {
  const roots = (root: ParentNode): ParentNode[] => [
    root,
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? roots(shadowRoot) : [])),
  ];
  const find = (selector: string) =>
    roots(document)
      .map((root) => root.querySelector<HTMLElement>(selector))
      .find((found) => found !== null) ?? undefined;
  const dialog = () => find('dialog:modal') as HTMLDialogElement | undefined;
  const active = () => {
    let { activeElement } = document;
    while (activeElement?.shadowRoot?.activeElement) ({ activeElement } = activeElement.shadowRoot);
    return activeElement;
  };
  const nameOf = (element: Element) =>
    element.getAttribute('part') ?? (element.id || (element.textContent ?? '').trim());
  const probe: Probe = {
    dialog,
    find,
    words(of) {
      const root = dialog()?.getRootNode() as ShadowRoot | undefined;
      return root?.getElementById(dialog()?.getAttribute(of) ?? '')?.textContent ?? '';
    },
    controls: () => [...(dialog()?.querySelectorAll('a[href], button:enabled') ?? [])].map(nameOf),
    place() {
      const element = active();
      const id = document.activeElement?.id ?? '';
      if (!element || element === document.body) return { where: 'nowhere', what: '', id };
      return { where: dialog()?.contains(element) ? 'dialog' : 'page', what: nameOf(element), id };
    },
    markup: () =>
      roots(document)
        .map((root) =>
          root instanceof Document ? root.documentElement.outerHTML : (root as ShadowRoot).innerHTML,
        )
        .join('\n'),
    heard: [],
    codes: [],
    violations: [],
    errors: [],
  };
  const { error } = console;
  console.error = (...told: unknown[]) => {
    probe.errors.push(told.map(String).join(' '));
    error(...told);
  };
  addEventListener('error', ({ message }) => probe.errors.push(message));
  addEventListener('unhandledrejection', ({ reason }) => probe.errors.push(String(reason)));
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) =>
    probe.violations.push(`${effectiveDirective} ${blockedURI} ${sourceFile}`),
  );
  for (const name of ['auth-code-received', 'user-cancelled', 'civic-sip-error', 'read']) {
    document.addEventListener(name, (event) => {
      const { detail } = event as CustomEvent<Record<string, string>>;
      const what = detail['reason'] ?? detail['code'];
      probe.heard.push(what === undefined ? name : `${name}:${what}`);
      if (detail['response'] !== undefined) probe.codes.push(detail['response']);
    });
  }
  window.probe = probe;
}
