#!/usr/bin/env bash
# @wc-toolkit/jsx-types writes an import that leads nowhere for a class without a tag, and the same import twice for a type that two elements share.
#
# Expected: from a manifest of two elements whose modules export the same type, with `componentTypePath` as its documentation shows, the generator writes
#   a declaration file that compiles: each name imported once, and nothing for an abstract base class that has no tag.
# Seen: `Theme` is imported twice (TypeScript: TS2300, duplicate identifier), and the base class is imported from a path made of "undefined" (TS2307). Sites that
#   compile with `skipLibCheck`, as most do, see neither error.
# Packages: @wc-toolkit/jsx-types 1.8.2, typescript 5.9.3
# Source: the package's documentation of `componentTypePath`; Custom Elements Manifest 2.1.0 (a declaration needs no `tagName`)
# Date: 2026-11-28
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact @wc-toolkit/jsx-types@1.8.2 typescript@5.9.3
mkdir elements
cat >elements/a-base.ts <<'TS'
export type Theme = 'light' | 'dark';
export abstract class Base extends HTMLElement { theme: Theme = 'light'; }
TS
for tag in x-one x-two; do
  class=$([ "$tag" = x-one ] && echo One || echo Two)
  printf "import { Base } from './a-base.js';\nexport type { Theme } from './a-base.js';\nexport class %s extends Base {}\n" "$class" >"elements/$tag.ts"
done
cat >make.mjs <<'JS'
import { generateJsxTypes } from '@wc-toolkit/jsx-types';
import { readFileSync } from 'node:fs';

const attribute = { name: 'theme', fieldName: 'theme', type: { text: 'Theme' } };
const field = { kind: 'field', name: 'theme', attribute: 'theme', type: { text: 'Theme' } };
const path = (name) => `elements/${name}.js`;
const exported = (name, module) => ({ kind: 'js', name, declaration: { name, module: path(module) } });
const element = (name, tagName) => ({
  kind: 'javascript-module',
  path: path(tagName),
  declarations: [{ kind: 'class', name, tagName, customElement: true, attributes: [attribute], members: [field] }],
  exports: [exported(name, tagName), exported('Theme', 'a-base')],
});
const base = {
  kind: 'javascript-module',
  path: path('a-base'),
  declarations: [{ kind: 'class', name: 'Base', customElement: true, attributes: [attribute], members: [field] }],
  exports: [exported('Base', 'a-base'), exported('Theme', 'a-base')],
};
generateJsxTypes(
  { schemaVersion: '2.1.0', modules: [base, element('One', 'x-one'), element('Two', 'x-two')] },
  { outdir: '.', fileName: 'jsx.d.ts', componentTypePath: (_, tag) => `./elements/${tag}.js` },
);
const lines = readFileSync('jsx.d.ts', 'utf8').split('\n');
console.log(lines.filter((line) => /^import .*elements/.test(line)).join('\n'));
JS
imports=$(node make.mjs)
errors=$(npx tsc --noEmit --strict --module esnext --moduleResolution bundler --lib es2023,dom jsx.d.ts | grep -o 'TS[0-9]*' | sort -u | tr '\n' ' ' || true)
echo "$imports"
echo "$errors"
[ "$errors" = 'TS2300 TS2307 ' ]
grep -q 'from "./elements/undefined.js"' <<<"$imports"
