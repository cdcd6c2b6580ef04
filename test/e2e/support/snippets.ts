import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Not by `new URL`, in which Vite sees an asset of the page where a test has a DOM. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../../../');

/** A fenced block of a page: its language, and its name, which follows the language. Unnamed ones are `json`, `json-2` and so on. */
export interface Snippet {
  language: string;
  name: string;
  text: string;
  /** The line of the page on which the text begins, counted from 1. */
  line: number;
}

/** Every fenced block of a page; one inside a list is freed of its indentation. */
export function snippetsOf(file: string): Snippet[] {
  const page = readFileSync(join(ROOT, file), 'utf8');
  const unnamed = new Map<string, number>();
  const nameLike = (language: string) => {
    const count = (unnamed.get(language) ?? 0) + 1;
    unnamed.set(language, count);
    return count === 1 ? language : `${language}-${count}`;
  };
  return [...page.matchAll(/^( *)```(\S*)(?: (\S+))?\n([\s\S]*?)^\1```$/gm)].map(
    ({ index, 1: indentation = '', 2: language = '', 3: name, 4: text = '' }) => ({
      language,
      name: name ?? nameLike(language),
      text: text.replaceAll(new RegExp(`^${indentation}`, 'gm'), ''),
      line: page.slice(0, index).split('\n').length + 1,
    }),
  );
}

/** The one block of a page that has this name. @throws when there is none, or more than one */
export function take(file: string, name: string): string {
  const found = snippetsOf(file).filter((snippet) => snippet.name === name);
  if (found.length !== 1 || !found[0]) throw new Error(`${file}: ${found.length} blocks named ${name}`);
  return found[0].text;
}

/** What a diff leads to (`+`), or starts from (`-`). */
export function applyDiff(diff: string, side: '+' | '-' = '+'): string {
  return diff
    .split('\n')
    .filter((line) => !/^[+-]/.test(line) || line.startsWith(side))
    .map((line) => line.slice(1))
    .join('\n');
}

/** Puts real values in the place of those that the docs use. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return Object.entries(values).reduce((filled, [from, to]) => filled.replaceAll(from, to), text);
}
