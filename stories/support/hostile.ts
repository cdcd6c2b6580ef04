import type { CivicModal } from 'civic-elements';
import { expect } from 'storybook/test';

/** Names and labels that try to become more than text. */
export const TEXTS: readonly string[] = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  "'-alert(1)-'",
  '<svg onload=alert(1)>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '</p></dialog></civic-modal><iframe srcdoc="<script>parent.alert(1)</script>">',
  '</style><script>alert(1)</script>',
  '<style>*{display:none!important}</style>',
  '<link rel=stylesheet href=//evil.test/a.css>',
  '<base href=//evil.test/>',
  '<meta http-equiv=refresh content="0;url=//evil.test">',
  '<form action=//evil.test><input name=secret>',
  '<a href=javascript:alert(1)>Continue</a>',
  '<object data=javascript:alert(1)>',
  '<embed src=//evil.test/a.swf>',
  '<details open ontoggle=alert(1)>',
  '<input autofocus onfocus=alert(1)>',
  '<video><source onerror=alert(1)>',
  '<template><script>alert(1)</script></template>',
  '<slot name=icon onslotchange=alert(1)>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<![CDATA[><img src=x onerror=alert(1)>]]>',
  '&lt;img src=x onerror=alert(1)&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '\\u003cscript\\u003ealert(1)',
  '{{7*7}}',
  '${7*7}<%= 7*7 %>#{7*7}',
  '{{constructor.constructor("alert(1)")()}}',
  '__proto__',
  'constructor',
  'javascript:alert(1)',
  '{app} {time} {app}',
  "$& $1 $` $'",
  '\u202Egnp.exe\u202C',
  '\u2066\u2067\u2068 isolate without end',
  '\u200E\u200F\u061C marks',
  'a\u0000b\u0007c\u001B[31m',
  'line\nbreak\r\nand\u2028paragraph\u2029',
  '\uD800 half \uDC00',
  'Z\u0301\u0323\u0334'.repeat(60),
  '👩‍👩‍👧‍👦'.repeat(120),
  '﷽'.repeat(40),
  'شركة <b>عربية</b> ذ.م.م',
  'x'.repeat(10_000),
  'W '.repeat(5_000),
  ' ',
  '',
];

/** Addresses that a link must not lead to. */
export const ADDRESSES: readonly string[] = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  ' javascript:alert(1)',
  'javascript://https://id.example/%0aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'blob:https://id.example/5d0c1f3e',
  'vbscript:alert(1)',
  'file:///etc/passwd',
  '//evil.test',
  '/\\evil.test',
  'https:evil.test',
  'https://user@evil.test',
  'https://user:secret@evil.test',
  'intent://evil.test#Intent;scheme=https;end',
  '',
];

/** Logos that must not be shown, because they are not raster images in a `data:` URL. */
export const LOGOS: readonly string[] = [
  ...ADDRESSES,
  'data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9ImFsZXJ0KDEpIj4=',
  'data:image/svg+xml,<svg onload=alert(1)>',
  'https://evil.test/pixel.png',
  'data:image/png;base64,"onerror=alert(1)',
];

const FOREIGN =
  'script, iframe, object, embed, base, meta, form, input, video, math, details, template, b, em';

/** Expects that hostile text stayed text: it made no element and no link, and does not widen the page. */
export async function expectOnlyText(root: ShadowRoot | null): Promise<void> {
  await expect([...(root?.querySelectorAll(FOREIGN) ?? [])]).toEqual([]);
  await expect([...(root?.querySelectorAll('img') ?? [])].map(({ src }) => src)).toEqual([]);
  for (const { href } of root?.querySelectorAll('a') ?? []) await expect(href).toMatch(/^https:\/\/[^/@]+\//);
  const { scrollWidth, clientWidth } = document.documentElement;
  await expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
}

/** Expects the same as `expectOnlyText`, and that nothing in the card needs scrolling sideways. */
export async function expectCalmModal(modal: CivicModal): Promise<void> {
  await expectOnlyText(modal.shadowRoot);
  const dialog = modal.shadowRoot?.querySelector('dialog');
  if (!dialog) throw new Error('no dialog');
  await expect(dialog.scrollWidth).toBeLessThanOrEqual(dialog.clientWidth);
}

/** Fails a story when something opens an alert. @returns a function that ends the watch */
export function withoutAlerts(): () => void {
  const real = window.alert;
  let said = 0;
  window.alert = () => void (said += 1);
  return () => {
    window.alert = real;
    if (said > 0) throw new Error('text ran as script');
  };
}
