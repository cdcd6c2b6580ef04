import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostedFolder } from '../../../service/src/operations/hosted-folder.js';
import {
  type Integrity,
  integrityTags,
  parseService,
  readIntegrity,
} from '../../../service/src/operations/integrity.js';
import { type PageService, pageService } from '../support/page-service.js';
import { temporaryFolder } from '../support/store-folder.js';

let service: PageService;
beforeAll(async () => {
  service = await pageService();
});
afterAll(() => service.close());

const { folder } = temporaryFolder();
const get = (url: string) => service.server.inject(url);
const published = async () => (await get('/integrity.json')).json<Integrity>();

describe('/integrity.json', () => {
  it('can be read from any page, and is not kept for long', async () => {
    const { statusCode, headers } = await get('/integrity.json');
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toContain('application/json');
    expect(headers).toMatchObject({
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'public, max-age=300',
    });
  });

  it('has the checksum of every byte that the service sends as script or style, and of nothing else', async () => {
    const { files } = await published();
    const built = readdirSync(hostedFolder(), { recursive: true, encoding: 'utf8' });
    expect(Object.keys(files)).toEqual(built.filter((name) => /\.(js|css)$/.test(name)).toSorted());
    for (const [name, checksum] of Object.entries(files)) {
      const { rawPayload } = await get(`/${name}`);
      expect([name, checksum]).toEqual([
        name,
        `sha384-${createHash('sha384').update(rawPayload).digest('base64')}`,
      ]);
    }
  });

  it('is of the version that is installed', async () => {
    const manifest = JSON.parse(readFileSync(join(hostedFolder(), '../../package.json'), 'utf8'));
    expect((await published()).version).toBe(manifest.version);
  });

  it('names files that any site may load as checked modules', async () => {
    for (const name of Object.keys((await published()).files)) {
      const { headers } = await get(`/${name}`);
      expect(headers).toMatchObject({
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
      });
    }
  });
});

const FILES = {
  'chunks/a-1.js': 'sha384-AAAA',
  'civic-elements.js': 'sha384-BBBB',
  'css/civic-modal.css': 'sha384-CCCC',
  'css/civic-modal.min.css': 'sha384-DDDD',
  'js/civic.sip.min.js': 'sha384-EEEE',
};

describe('the tags of a page', () => {
  const tags = integrityTags({ version: '1.2.3', files: FILES }, 'https://id.example.org');

  it('check the modules that come later by the import map, which stands first', () => {
    const map =
      '{"integrity":{"https://id.example.org/chunks/a-1.js":"sha384-AAAA","https://id.example.org/civic-elements.js":"sha384-BBBB"}}';
    expect(tags.importMap).toBe(map);
    expect(tags.html.split('\n')).toEqual([
      `<script type="importmap">${map}</script>`,
      '<script type="module" src="https://id.example.org/civic-elements.js" integrity="sha384-BBBB" crossorigin="anonymous"></script>',
    ]);
  });

  it('of a classic page check script and styles', () => {
    expect(tags.classicHtml.split('\n')).toEqual([
      '<link rel="stylesheet" href="https://id.example.org/css/civic-modal.min.css" integrity="sha384-DDDD" crossorigin="anonymous">',
      '<script src="https://id.example.org/js/civic.sip.min.js" integrity="sha384-EEEE" crossorigin="anonymous"></script>',
    ]);
  });

  it('come with the sources that a policy needs', () => {
    const hash = createHash('sha256').update(tags.importMap).digest('base64');
    expect(tags.scriptSrc).toEqual(['https://id.example.org', `'sha256-${hash}'`]);
    expect(integrityTags({ version: '1', files: FILES }, 'https://example.org/id').scriptSrc[0]).toBe(
      'https://example.org/id/',
    );
  });

  it('know every file by its address', () => {
    expect(Object.keys(tags.integrity)).toEqual(
      Object.keys(FILES).map((name) => `https://id.example.org/${name}`),
    );
  });
});

describe('the address of the service', () => {
  it.each([
    ['https://id.example.org', 'https://id.example.org'],
    ['https://id.example.org/', 'https://id.example.org'],
    ['HTTPS://ID.example.org:443//', 'https://id.example.org'],
    ['http://localhost:8080', 'http://localhost:8080'],
    ['https://example.org/a-b/id.1/', 'https://example.org/a-b/id.1'],
  ])('%s', (text, address) => {
    expect(parseService(text)).toBe(address);
  });

  it.each([
    '',
    'id.example.org',
    '//id.example.org',
    'ftp://id.example.org',
    'javascript:alert(1)',
    'data:text/html,x',
    'https://id.example.org/?a=b',
    'https://id.example.org/#a',
    'https://user:password@id.example.org',
    'https://id.example.org/"><script>',
    "https://id.example.org/';script-src",
    'https://id.example.org/a b',
    'https://id.example.org/a&b',
    'https://id.example.org/%3C',
  ])('is not %j', (text) => {
    expect(() => parseService(text)).toThrow(/^URL must be the address of the service/);
  });
});

describe('what was not built', () => {
  it.each([
    ['no file', undefined],
    ['no JSON', '{'],
    ['no files', '{"version":"1"}'],
    ['null', 'null'],
    ['a file too few', JSON.stringify({ version: '1', files: { ...FILES, 'js/civic.sip.min.js': '' } })],
  ])('gives no tags: %s', (what, text) => {
    const path = join(folder, what.replaceAll(' ', '-'));
    mkdirSync(path);
    if (text !== undefined) writeFileSync(join(path, 'integrity.json'), text);
    expect(() => readIntegrity(path)).toThrow(expect.objectContaining({ name: 'IntegrityError' }));
  });
});
