import type { FastifyReply } from 'fastify';
import { type SafeHtml, html } from './html.js';

/** No script at all; styles from here; logos only as `data:`; nobody may frame it or let it submit anything. */
const CSP =
  "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

interface Page {
  status: number;
  title: string;
  main: SafeHtml;
  /** A few lines in the middle of the screen. */
  isShort?: boolean;
  /** Relative to the page, so that the service may also live below a path. */
  styleSheet?: string;
}

/** Sends a whole page. It names who asks whom, so no cache keeps it and no address goes on to others. */
export function sendPage(reply: FastifyReply, page: Page): FastifyReply {
  return reply
    .code(page.status)
    .type('text/html; charset=utf-8')
    .headers({
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'Content-Security-Policy': CSP,
    })
    .send(render(page).text);
}

function render({ title, main, isShort = false, styleSheet = 'style.css' }: Page): SafeHtml {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="stylesheet" href="${styleSheet}">
</head>
<body>
<main class="${isShort ? 'short' : 'ask'}">
${main}
</main>
</body>
</html>
`;
}

/** The sign above the heading: a question mark, a tick, a clock. */
export function sign(kind: 'ask' | 'done' | 'dead'): SafeHtml {
  const path = {
    ask: html`<path d="M17.5 19.5a6.5 6.5 0 1 1 9.6 5.7c-2 1.1-3.1 2.2-3.1 4.3"></path><path d="M24 35.5v.01"></path>`,
    done: html`<path d="M15 24.8l6.2 6.2L33.5 18"></path>`,
    dead: html`<path d="M24 15v10l6 4"></path><circle cx="24" cy="24" r="12.5"></circle>`,
  }[kind];
  return html`<svg class="sign ${kind}" viewBox="0 0 48 48" width="48" height="48" aria-hidden="true" focusable="false">${path}</svg>`;
}
