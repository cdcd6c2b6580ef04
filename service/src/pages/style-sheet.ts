import { pageStyles } from 'civic-elements/palette';
import type { FastifyInstance } from 'fastify';

/** `GET /w/style.css`: the one style sheet of the pages that the service makes. */
export function styleSheet(app: FastifyInstance): void {
  app.get('/w/style.css', { schema: { hide: true } }, (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('Cache-Control', 'public, max-age=300').send(CSS),
  );
}

const CSS = `${pageStyles(':root')}
body { display: flex; margin: 0; min-block-size: 100vh; min-block-size: 100dvh; }
.content { text-align: center; }
.content > .asks { margin-block-start: 1rem; }
.content > .detail { margin-block-start: 0.75rem; text-wrap: balance; }
.missing .detail { text-wrap: balance; }
.origin { color: var(--_link); word-break: keep-all; }
form, nav { display: grid; gap: 0.625rem; margin-block-start: 1.25rem; }
form + .detail { margin-block-start: 1.25rem; }
nav + .missing { margin-block-start: 1.25rem; }
.missing .detail + .detail { margin-block-start: 0.375rem; }
.missing nav { margin-block-start: 0.625rem; }
label { font-weight: 600; text-align: start; }
input { min-block-size: 48px; padding: 0.5em 0.75em; border: 1px solid var(--_edge); border-radius: var(--_radius); background: var(--_surface); color: var(--_text); font: inherit; font-size: max(1rem, 16px); }
input[aria-invalid] { border-color: var(--_alert); }
.error { color: var(--_alert); font-size: 0.875rem; text-align: start; }
.name { color: var(--_text); font-weight: 600; }
.act .name { color: inherit; }
.qr { inline-size: 100%; max-inline-size: 300px; margin-block-start: 0.75rem; border-radius: 8px; }
.numbers { display: grid; grid-template-columns: repeat(3, 1fr); gap: 0.625rem; }
.numbers .act { padding-inline: 0.25rem; font-size: 1.75rem; white-space: nowrap; font-variant-numeric: tabular-nums; }
.act img { flex: none; border-radius: 7px; object-fit: contain; }
details.detail nav { margin-block-start: 0.75rem; }
summary { cursor: pointer; }
strong { color: var(--_text); font-weight: 600; }
.short .content { justify-content: center; padding-block-end: 12vh; }
.long .content { text-align: start; }
dl { margin: 0.75rem 0 0; }
dt { margin-block-start: 1.25rem; scroll-margin-block-start: 1rem; }
dt code { font-size: 0.9375rem; font-weight: 600; }
dt:target code { outline: 2px solid var(--_link); }
dd { margin: 0.375rem 0 0; }
dd .detail { display: block; }
@media (min-width: 641px) {
  body { padding: 2rem 1rem; }
  .short .content { padding: 0.5rem 1.5rem 2rem; }
  .sheet.long { inline-size: 44rem; max-inline-size: 100%; }
}
`;
