#!/usr/bin/env bash
# VitePress loads vite.config of the folder that `srcDir` names, and not that of its own folder.
#
# Expected: VitePress runs with its folder as the project. Its `srcDir` says where the Markdown is; a vite.config there belongs to whatever is built there.
# Seen: `srcDir` becomes Vite's root, so with `srcDir: '..'`, where a library keeps its pages beside its code, the library's vite.config is loaded. The
#   one in the folder of the site is not read. With `vite: { configFile: false }`, none is.
# Packages: vitepress 1.6.4
# Source: VitePress's site config reference (`srcDir`, `vite`); the package's server and bundle take `root` from `srcDir`
# Date: 2026-11-29
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir -p site/.vitepress
printf '# A page\n' >index.md
config() { printf "console.log('loaded: %s');\nexport default {};\n" "$1"; }
config 'vite.config of the library' >vite.config.mjs
config 'vite.config of the site' >site/vite.config.mjs
cd site
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --save-exact vitepress@1.6.4
build() {
  printf "export default { srcDir: '..', srcExclude: ['site/**'], outDir: 'out'%s };\n" "$1" >.vitepress/config.mjs
  node node_modules/vitepress/bin/vitepress.js build . 2>&1 | grep '^loaded: ' | sort -u || true
}
plain=$(build '')
without=$(build ', vite: { configFile: false }')
echo "srcDir '..': ${plain:-nothing loaded}"
echo "with configFile false: ${without:-nothing loaded}"
[ "$plain" = 'loaded: vite.config of the library' ] && [ -z "$without" ]
