/** Where a module is in the package: `tsc` writes them one to one. */
const shipped = (path) => path.replace(/^\/?(elements\/.*)\.[jt]s$/, 'dist/$1.js');

/** What stays inside: private members, and the properties that only drive rendering. */
function publicOnly(declaration) {
  if (!declaration.members) return;
  declaration.members = declaration.members.filter(
    ({ name, privacy }) => privacy !== 'private' && privacy !== 'protected' && !name.startsWith('#'),
  );
  const names = new Set(declaration.members.map(({ name }) => name));
  // The analyzer takes reactive state for attributes, and any dispatched variable for an event.
  declaration.attributes = declaration.attributes?.filter(
    ({ fieldName }) => !fieldName || names.has(fieldName),
  );
  declaration.events = declaration.events?.filter(({ description }) => description);
}

/** The analyzer puts a whole comment into the summary, and says what an attribute means only once. */
function wellDescribed(declaration) {
  const [summary, ...more] = declaration.summary?.split('\n\n') ?? [];
  if (more.length > 0) Object.assign(declaration, { summary, description: more.join('\n\n') });
  for (const { fieldName, description } of declaration.attributes ?? []) {
    const field = declaration.members.find(({ name }) => name === fieldName);
    if (field) field.description ??= description;
  }
}

/** Names modules as the package ships them: that is what readers of the manifest import. */
function shippedPaths(value) {
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner === 'string' && (key === 'path' || key === 'module')) value[key] = shipped(inner);
    else if (typeof inner === 'object' && inner !== null) shippedPaths(inner);
  }
}

function publicInterface() {
  return {
    name: 'public-interface',
    packageLinkPhase({ customElementsManifest }) {
      for (const declaration of customElementsManifest.modules.flatMap(
        (module) => module.declarations ?? [],
      )) {
        publicOnly(declaration);
        wellDescribed(declaration);
      }
      shippedPaths(customElementsManifest);
      customElementsManifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
    },
  };
}

export default {
  globs: [
    'elements/index.ts',
    'elements/civic-*/{civic-*,define}.ts',
    'elements/shared/{events,default-service,scope-request-element}.ts',
  ],
  exclude: ['**/*.styles.ts', '**/*.d.ts'],
  outdir: '.',
  // It would write whatever folder it is given into package.json, that of the staleness check included.
  packagejson: false,
  litelement: true,
  plugins: [publicInterface()],
};
