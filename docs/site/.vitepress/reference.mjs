// Tables of everything public on an element, from `custom-elements.json`.
import { readFileSync } from 'node:fs';
import { ROOT } from './pages.mjs';

const cell = (text = '') => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ').trim();
const code = (text) => (text ? `\`${cell(text)}\`` : '');
const plain = (text) => cell(text).replaceAll(/<(?=[a-z/])/g, '&lt;');

function table(title, head, rows) {
  if (rows.length === 0) return '';
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return `## ${title}\n\n${lines.join('\n')}\n\n`;
}

/** Words in code marks stay as they are; a tag outside of them is not markup. */
function words(text = '') {
  return text
    .split('`')
    .map((part, index) => (index % 2 ? `\`${cell(part)}\`` : plain(part) && ` ${plain(part)} `))
    .join('')
    .trim()
    .replaceAll(/ +([,.;:)])/g, '$1')
    .replaceAll('( ', '(');
}

/** @returns the page in Markdown */
export function referenceOf(tag) {
  const { modules } = JSON.parse(readFileSync(`${ROOT}/custom-elements.json`, 'utf8'));
  const element = modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName === tag);
  if (!element) throw new Error(`custom-elements.json has no ${tag}`);
  const {
    attributes = [],
    members = [],
    events = [],
    slots = [],
    cssParts = [],
    cssProperties = [],
  } = element;
  const open = members.filter((member) => !member.static && (member.privacy ?? 'public') === 'public');
  const fields = open.filter(({ kind }) => kind === 'field');
  const methods = open.filter(({ kind }) => kind === 'method');
  const typeOf = ({ type }) => code(type?.text);
  const signature = ({ name, parameters = [], return: result }) =>
    code(
      `${name}(${parameters.map((each) => `${each.name}${each.optional ? '?' : ''}: ${each.type?.text ?? 'unknown'}`).join(', ')})${result ? `: ${result.type.text}` : ''}`,
    );
  return [
    `# \\<${tag}>\n\n${words(element.summary ?? element.description)}\n\n`,
    'These tables are made from `custom-elements.json`, which editors read as well. [The elements](/elements.html) explains them, and [Try it](/try.html) makes the tag for you.\n\n',
    table(
      'Attributes',
      ['attribute', 'type', 'meaning'],
      attributes.map((each) => [code(each.name), typeOf(each), words(each.description)]),
    ),
    table(
      'Properties',
      ['property', 'type', 'meaning'],
      fields.map((each) => [
        code(each.name),
        typeOf(each),
        `${each.readonly ? 'Read-only. ' : ''}${words(each.description)}`,
      ]),
    ),
    table(
      'Methods',
      ['method', 'meaning'],
      methods.map((each) => [signature(each), words(each.description)]),
    ),
    table(
      'Events',
      ['event', 'type', 'meaning'],
      events.map((each) => [code(each.name), typeOf(each), words(each.description)]),
    ),
    table(
      'Slots',
      ['slot', 'meaning'],
      slots.map((each) => [each.name ? code(each.name) : '(default)', words(each.description)]),
    ),
    table(
      'Parts',
      ['part', 'meaning'],
      cssParts.map((each) => [code(each.name), words(each.description)]),
    ),
    table(
      'Custom properties',
      ['property', 'default', 'meaning'],
      cssProperties.map((each) => [code(each.name), code(each.default), words(each.description)]),
    ),
  ].join('');
}
