/** The built files that a service hosts for pages, beside which this module is published. */
const FOLDER = new URL('../../../hosted/', import.meta.url);

/** What pages load: the elements with their parts, and the classic global at both of its addresses. */
const HOSTED = /^\/(?:sip\/(?=js|css))?((?:(?:js|css|chunks)\/)?[\w.-]+\.(?:js|css))$/;

/** The file of this package that stands at a path of a service; `undefined` when there is none by that name. It may be missing nevertheless. */
export function hostedFile(path: string): string | undefined {
  const [, name] = HOSTED.exec(path.replace(/[?#].*$/, '')) ?? [];
  if (name === undefined) return undefined;
  // As `fileURLToPath` of Node, whose types this package has not.
  return decodeURIComponent(new URL(name, FOLDER).pathname).replace(/^\/(?=[a-z]:\/)/i, '');
}

/** A page may load it from any origin, and check it by `integrity`. */
export function contentOf(file: string): Record<string, string> {
  return {
    'access-control-allow-origin': '*',
    'content-type': file.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8',
  };
}
