/** What stays inside: private members, and the properties that only drive rendering. */
function publicOnly() {
  return {
    name: 'public-only',
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        for (const declaration of module.declarations ?? []) {
          if (!declaration.members) continue;
          const isPublic = ({ name, privacy }) =>
            privacy !== 'private' && privacy !== 'protected' && !name.startsWith('#');
          declaration.members = declaration.members.filter(isPublic);
          const names = new Set(declaration.members.map(({ name }) => name));
          // The analyzer takes reactive state for attributes, and any dispatched variable for an event.
          declaration.attributes = declaration.attributes?.filter(
            ({ fieldName }) => !fieldName || names.has(fieldName),
          );
          declaration.events = declaration.events?.filter(({ description }) => description);
        }
      }
    },
  };
}

export default {
  globs: ['elements/**/*.ts'],
  exclude: ['elements/hosted.ts', '**/*.d.ts'],
  outdir: '.',
  litelement: true,
  plugins: [publicOnly()],
};
