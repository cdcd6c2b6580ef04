import { readFileSync, readdirSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../../../service/portal/', import.meta.url);
const FILES = readdirSync(ROOT, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.ts') && name !== 'words.ts');

describe('the words of the portal', () => {
  it('are read when a view is drawn, and never when its file is loaded: the language is chosen later', () => {
    const early = FILES.filter((name) =>
      ts
        .createSourceFile(name, readFileSync(new URL(name, ROOT), 'utf8'), ts.ScriptTarget.Latest)
        .statements.some((statement) => ts.isVariableStatement(statement) && readsWords(statement)),
    );
    expect(FILES.length).toBeGreaterThan(50);
    expect(early).toEqual([]);
  });
});

/** Whether a statement uses `words` outside of the functions in it. */
function readsWords(node: ts.Node): boolean {
  if (ts.isFunctionLike(node)) return false;
  if (ts.isIdentifier(node) && node.text === 'words') return true;
  return ts.forEachChild(node, readsWords) ?? false;
}
