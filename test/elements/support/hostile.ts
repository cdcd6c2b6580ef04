/** Texts that try to do harm, and texts that are easily forgotten. */
export const TEXTS: readonly string[] = [
  '<img src=x onerror=window.__ran=1>',
  '"><script>window.__ran=1</script>',
  "'-alert(1)-'",
  '<svg onload=window.__ran=1>',
  '</dialog></civic-modal><iframe src=javascript:parent.__ran=1>',
  '<a href=javascript:alert(1)>click</a><form action=//evil.test><button>Pay</button></form>',
  '{{7*7}}${7*7}<%= 7*7 %>',
  'javascript:window.__ran=1',
  '\u202Egnp.exe',
  '\u2066\u2067\u2068',
  'a\u0000b',
  '\ud800',
  '👩‍👩‍👧‍👦'.repeat(200),
  'x'.repeat(10_000),
  'W '.repeat(5_000),
  'Z\u0351\u036b\u0343\u036a\u0302'.repeat(200),
  'שלום עולם',
  '{app}{time}{app}',
  "$&$`$'$1",
  '__proto__',
  '\n\t ',
  '',
];

/** Addresses that nobody should follow, as links and as sources. */
export const ADDRESSES: readonly string[] = [
  'javascript:window.__ran=1',
  'JaVaScRiPt:window.__ran=1',
  'java\nscript:window.__ran=1',
  ' \u0001javascript:window.__ran=1',
  'data:text/html,<script>parent.__ran=1</script>',
  'blob:https://evil.test/0b0e7a1c',
  'vbscript:x',
  'file:///etc/passwd',
  '//evil.test',
  '/\\evil.test',
  'https:evil.test',
  'https://user@evil.test',
  'https://user:word@evil.test/w/x',
  'https://',
  'ftp://evil.test',
  '',
];

/** Finds elements that our templates never contain. */
export function foreign(root: ParentNode | null | undefined): string[] {
  const selector =
    'script, style, link, iframe, object, embed, base, meta, form, input, foreignObject, use, animate, img:not([alt=""])';
  return [...(root?.querySelectorAll(selector) ?? [])].map(({ localName }) => localName);
}

/** Finds attributes that run something, or that lead to an address which our templates never use. */
export function armed(root: ParentNode | null | undefined): string[] {
  return [...(root?.querySelectorAll('*') ?? [])].flatMap((element) =>
    [...element.attributes]
      .filter(({ name, value }) =>
        ['href', 'src', 'action', 'formaction', 'xlink:href', 'ping', 'srcdoc'].includes(name)
          ? !/^(https?:\/\/(service\.test|simulation\.invalid|localhost[:/])|data:image\/png;)/.test(value)
          : name.startsWith('on') ||
            // The width of the QR code is our own, and a number.
            (name === 'style' && !(element.localName === 'canvas' && /^--_pixels: \d+px;$/.test(value))),
      )
      .map(({ name, value }) => `${element.localName} ${name}=${value.slice(0, 60)}`),
  );
}

/** Notes what hostile input has run: its own mark, dialogs, windows and errors nobody caught. */
export function watchForHarm(view: Window = window): { done: () => string[]; stop: () => void } {
  const done: string[] = [];
  const page = view as Window & typeof globalThis & { __ran?: unknown };
  const { alert, confirm, prompt, open, print } = page;
  const ending = new AbortController();
  const { signal } = ending;
  const note = (name: string) => () => {
    done.push(name);
    return null;
  };
  Object.assign(page, {
    alert: note('alert'),
    confirm: note('confirm'),
    prompt: note('prompt'),
    open: note('open'),
    print: note('print'),
  });
  page.addEventListener('error', ({ message }) => done.push(`error ${message}`), { signal });
  page.addEventListener('unhandledrejection', ({ reason }) => done.push(`rejection ${reason}`), { signal });
  page.document.addEventListener(
    'securitypolicyviolation',
    ({ violatedDirective }) => done.push(`policy ${violatedDirective}`),
    { signal },
  );
  Reflect.deleteProperty(page, '__ran');
  return {
    done: () => [...done, ...(page.__ran === undefined ? [] : ['ran'])],
    stop() {
      ending.abort();
      Object.assign(page, { alert, confirm, prompt, open, print });
    },
  };
}
