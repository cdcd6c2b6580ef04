import type { FastifyInstance } from 'fastify';

/** `GET /w/style.css`: the one style sheet of the pages that phones see. */
export function styleSheet(app: FastifyInstance): void {
  app.get('/w/style.css', { schema: { hide: true } }, (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('Cache-Control', 'public, max-age=300').send(CSS),
  );
}

const CSS = `:root {
  color-scheme: light dark;
  --page: #f1f6f2; --card: #fff; --text: #14211a; --muted: #53625a; --line: #d9e2dc;
  --fill: #1f7a33; --fill-hover: #17632a; --on-fill: #fff; --link: #1a6b2d; --soft: #dff0e2;
  --warn: #fff1d1; --warn-text: #5c3d00; --warn-line: #e0b860;
  font: 100%/1.5 ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
  -webkit-text-size-adjust: 100%; -webkit-font-smoothing: antialiased;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0f1512; --card: #18211c; --text: #eaf1ec; --muted: #a5b3aa; --line: #324038;
    --fill: #257f3a; --fill-hover: #2a8a41; --link: #7ed58d; --soft: #1d3425;
    --warn: #3a2c0c; --warn-text: #ffdf99; --warn-line: #7a5d1c;
  }
}
*, ::before, ::after { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; min-height: 100dvh; display: grid; background: var(--page); color: var(--text); }
main {
  width: 100%; max-width: 30rem; margin: 0 auto; padding: 1.5rem 1.25rem 2rem;
  padding-bottom: max(2rem, env(safe-area-inset-bottom));
}
@media (min-width: 40rem) { main { align-self: center; padding-block: 3rem; } }
h1 { margin: .75rem 0 1.25rem; font-size: 1.625rem; line-height: 1.25; letter-spacing: -.01em; text-wrap: balance; }
p { margin: 0; }
.origin { color: var(--link); overflow-wrap: anywhere; word-break: keep-all; }
.sign { display: block; padding: .25rem; border-radius: .875rem; background: var(--soft); fill: none; stroke: var(--link); stroke-width: 3.5; stroke-linecap: round; stroke-linejoin: round; }
.sign.dead { background: var(--line); stroke: var(--muted); stroke-width: 3; }
.card { padding: 1rem 1.125rem; border: 1px solid var(--line); border-radius: 1rem; background: var(--card); }
.who { display: flex; align-items: center; gap: .75rem; }
.who p { min-width: 0; overflow-wrap: anywhere; }
.who img { flex: none; width: 2.5rem; height: 2.5rem; border-radius: .5rem; object-fit: contain; }
.who strong { display: block; font-size: 1.0625rem; }
.muted, .asks { color: var(--muted); font-size: .9375rem; }
.asks { margin-top: .875rem; padding-top: .875rem; border-top: 1px solid var(--line); }
ul { margin: .25rem 0 0; padding: 0; list-style: none; }
li { padding-left: 1.5rem; position: relative; font-weight: 500; }
li::before { content: ""; position: absolute; left: .25rem; top: .55em; width: .5rem; height: .5rem; border-radius: 50%; background: var(--link); }
.lead { margin-top: 1.25rem; }
h1 + .lead { margin-top: 0; font-size: 1.0625rem; }
nav { display: grid; gap: .625rem; margin-top: 1.25rem; }
.button {
  display: flex; align-items: center; justify-content: center; min-height: 3.25rem; padding: .5rem 1rem; border: 1px solid transparent; border-radius: .875rem;
  background: var(--fill); color: var(--on-fill); font-weight: 600; text-align: center; text-decoration: none; overflow-wrap: anywhere;
}
.button:hover { background: var(--fill-hover); }
.button.second { background: var(--card); color: var(--link); border-color: var(--line); }
.button.second:hover { border-color: var(--link); }
.button:focus-visible { outline: 3px solid var(--text); outline-offset: 3px; }
.note { margin-top: 1.25rem; color: var(--muted); font-size: .9375rem; }
.note strong { color: var(--text); }
.banner {
  margin: 0 0 1.25rem; padding: .5rem .875rem; border: 1px solid var(--warn-line); border-radius: .75rem;
  background: var(--warn); color: var(--warn-text); font-size: .875rem;
}
.banner strong { margin-right: .25rem; text-transform: uppercase; letter-spacing: .04em; }
dl { margin: 1.5rem 0 0; }
dt { margin-top: 1.25rem; font-weight: 600; overflow-wrap: anywhere; }
dt:target { outline: 2px solid var(--link); outline-offset: 4px; border-radius: 4px; }
code { font-size: 1rem; }
dd { margin: .25rem 0 0; }
main.short { align-self: center; text-align: center; padding-bottom: 18vh; }
main.short .sign { margin: 0 auto; width: 4rem; height: 4rem; border-radius: 1.25rem; }
main.short h1 { margin-block: 1.25rem .75rem; }
main.short p { text-wrap: balance; }
@media (forced-colors: active) { .button, .card { border-color: CanvasText; } }
`;
