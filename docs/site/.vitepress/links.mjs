// In the repository a link names a file. On the site it leads to the page of that file, or to the repository where the file has none.
import { existsSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { addresses, ROOT } from './pages.mjs';

const REPOSITORY = 'https://github.com/civic-elements/civic-elements';

/** @param {string} file the page with the link @param {string} href as it stands there */
export function linkFrom(file, href) {
  if (/^([a-z]+:|#|\/)/.test(href)) return href;
  const [path = '', anchor] = href.split('#');
  const target = posix.normalize(posix.join(posix.dirname(file), path));
  const hash = anchor === undefined ? '' : `#${anchor}`;
  const page = addresses.get(target);
  if (page !== undefined) return `/${page}.html${hash}`;
  if (!existsSync(`${ROOT}/${target}`)) throw new Error(`${file}: ${href} leads nowhere`);
  const kind = statSync(`${ROOT}/${target}`).isDirectory() ? 'tree' : 'blob';
  return `${REPOSITORY}/${kind}/main/${target}${hash}`;
}

/** As GitHub makes anchors of headings, because the links of the pages are written for it. */
export function slugOf(title) {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

/** A plugin of markdown-it. */
export function repositoryLinks(md) {
  md.core.ruler.push('repository-links', ({ tokens, env }) => {
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      if (token.type !== 'link_open') continue;
      token.attrSet('href', linkFrom(fileOf(env), token.attrGet('href') ?? ''));
    }
    // Vite takes an address without a dot at its beginning for the name of a package.
    for (const token of tokens.flatMap((each) => [each, ...(each.children ?? [])]))
      if (token.type.startsWith('html'))
        token.content = token.content.replaceAll(/ src="(?=\w[^:"]*")/g, ' src="./');
  });
}

/** The file of a page in the repository. VitePress names a page by its address. */
function fileOf({ relativePath = '' }) {
  const address = relativePath.replace(/\.md$/, '');
  for (const [file, known] of addresses) if (known === address) return file;
  return relativePath;
}
