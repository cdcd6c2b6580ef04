// Writes what editors know of our tags, from the manifest: custom data for VS Code, which a site names in its settings, and web types for JetBrains' editors, which find
// them through package.json.
import { readFileSync } from 'node:fs';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';

const root = new URL('../../', import.meta.url);

/** A copy for each generator, because generators write into what they get; without the methods that browsers call. */
function manifest() {
  const read = JSON.parse(readFileSync(new URL('custom-elements.json', root), 'utf8'));
  for (const declaration of read.modules.flatMap(({ declarations }) => declarations))
    declaration.members = declaration.members?.filter(({ name }) => !name.endsWith('Callback'));
  return read;
}

// Of a custom property without a single default they would write that it is undefined.
const options = { outdir: 'dist/editors', hideLogs: true, hideCssPropertiesDocs: true };
generateVsCodeCustomElementData(manifest(), options);
generateJetBrainsWebTypes(manifest(), { ...options, packageJson: false });
