import { integrityTags, parseService, readIntegrity } from '../operations/integrity.js';
import { UsageError, parse, print } from './parse.js';

/** `integrity URL`: tags for a page that runs the files of this version and no others. It does not open an installation. */
export async function runIntegrity(argv: string[]): Promise<void> {
  const flags = { classic: { type: 'boolean' } } as const;
  const { values, given } = parse('integrity', argv, flags, ['[URL]']);
  const [url = process.env.PUBLIC_URL] = given;
  if (!url) throw new UsageError('integrity: URL is missing, and PUBLIC_URL is not set');
  const tags = integrityTags(readIntegrity(), parseService(url));
  const { version, scriptSrc, html, classicHtml } = tags;
  const [service = ''] = scriptSrc;
  const text = values.classic
    ? [`<!-- civic.sip of civic-elements ${version}. script-src and style-src: ${service} -->`, classicHtml]
    : [`<!-- civic-elements ${version}. script-src: ${scriptSrc.join(' ')} -->`, html];
  print(values.json, tags, text.join('\n'));
}
