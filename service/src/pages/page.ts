import { markPaths } from 'civic-elements/palette';
import type { FastifyReply } from 'fastify';
import { type SafeHtml, html } from './html.js';
import type { PageWords } from './words.js';

/** No script at all, styles from this service, logos only as `data:`. Nobody may frame the page, and a form goes nowhere but to this service. */
function policy({ hasForm, hasPing }: Page): string {
  return `default-src 'none'; style-src 'self'; img-src data:;${hasPing ? " connect-src 'self';" : ''} base-uri 'none'; form-action ${hasForm ? "'self'" : "'none'"}; frame-ancestors 'none'`;
}

interface Page {
  /** The language and its direction, and the words of the banner. */
  words: PageWords;
  status: number;
  title: string;
  /** The content below the mark. */
  content: SafeHtml;
  /** `short`: a few lines in the middle of the screen. `long`: a text to read. */
  kind?: 'ask' | 'short' | 'long';
  /** Whether the content has a form. */
  hasForm?: boolean;
  /** Whether links of the content tell this service that they were followed. */
  hasPing?: boolean;
  /** Whether the page says above everything else that it is a test. */
  isTest?: boolean;
  /** The logo of who asks, beside the mark. */
  logo?: SafeHtml | undefined;
  /** Address of the style sheet, relative to the page, so that the service may also live below a path. */
  styleSheet?: string;
}

/** Sends a whole page. Pages say who asks whom, so no cache keeps them and their addresses are not sent on to others. */
export function sendPage(reply: FastifyReply, page: Page): FastifyReply {
  return reply
    .code(page.status)
    .type('text/html; charset=utf-8')
    .headers({
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'Content-Security-Policy': policy(page),
    })
    .send(render(page).text);
}

function render(page: Page): SafeHtml {
  const { words, title, content, kind = 'ask', isTest = false, logo, styleSheet = 'style.css' } = page;
  return html`<!doctype html>
<html lang="${words.language}" dir="${words.dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="stylesheet" href="${styleSheet}">
</head>
<body>
<main class="sheet ${kind}">
${isTest ? html`<p class="test">${words.landing.test}</p>` : ''}
<div class="head">${MARK}${logo ?? ''}</div>
<div class="content">
${content}
</div>
</main>
</body>
</html>
`;
}

const MARK = html`<svg class="mark" viewBox="0 0 24 24" width="28" height="28" fill="none" aria-hidden="true" focusable="false"><path d="${markPaths.back}" stroke="currentColor" stroke-width="1.9" stroke-linecap="round"></path><path d="${markPaths.front}" fill="currentColor" fill-rule="evenodd"></path></svg>`;

/** The badge above the heading of a short page: a tick or a clock. */
export function badge(kind: 'done' | 'dead'): SafeHtml {
  const path = {
    done: html`<path d="m6.5 12.5 4 4L18 8"></path>`,
    dead: html`<circle cx="12" cy="12" r="7"></circle><path d="M12 7.75V12l2.75 1.9"></path>`,
  }[kind];
  return html`<div class="badge"><svg class="icon" viewBox="0 0 24 24" width="48" height="48" aria-hidden="true" focusable="false">${path}</svg></div>`;
}
