import { until } from './helpers.js';

/** A page of its own, as narrow as the smallest phone: 320 by 568 CSS pixels. */
export interface NarrowPage {
  window: Window & typeof globalThis;
  document: Document;
  /** What reaches over an edge of the page, or needs scrolling sideways: elements in the shadow of `host`, the dialog and the page itself. */
  overflow: (host: Element) => string[];
  remove: () => void;
}

/** Opens the page and brings the elements in. */
export async function openNarrowPage(): Promise<NarrowPage> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'inline-size: 320px; block-size: 568px; border: 0';
  document.body.append(frame);
  const page = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!page) throw new Error('no frame');
  page.document.write(
    '<!doctype html><html lang="en"><title>Narrow</title><style>body{margin:0}</style><body></body></html>',
  );
  page.document.close();
  const script = page.document.createElement('script');
  script.type = 'module';
  script.src = '/elements/index.ts';
  page.document.head.append(script);
  await until(() => page.customElements.get('civic-modal') && page.customElements.get('civic-button'));
  return {
    window: page,
    document: page.document,
    overflow(host) {
      const wide: string[] = [];
      for (const element of host.shadowRoot?.querySelectorAll('*:not(.vh, .vh *, svg *, slot)') ?? []) {
        const { left, right, width } = element.getBoundingClientRect();
        if (width > 0 && (left < -0.5 || right > 320.5))
          wide.push(`${element.localName}.${element.className} ${left}–${right}`);
      }
      for (const element of [host.shadowRoot?.querySelector('dialog'), page.document.documentElement])
        if (element && element.scrollWidth > element.clientWidth) wide.push(`${element.localName} scrolls`);
      return wide;
    },
    remove: () => frame.remove(),
  };
}
