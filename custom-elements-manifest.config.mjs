/** The version of the schema (npm package `custom-elements-manifest`) that the manifest is written for. The analyzer writes 1.0.0. */
const SCHEMA_VERSION = '2.1.0';

/** Modules that are read only for the types that properties are declared with. They are no part of the manifest. */
const TYPES_ONLY = ['elements/simulate/courses.ts', 'src/protocol/scopes.ts'];

/** Where the package ships a module that `importer` names. `tsc` writes one file for each module. */
const shipped = (path, importer) => {
  const whole = path.startsWith('.') ? new URL(path, `file:///${importer}`).pathname : path;
  return whole.replace(/^\/?((?:elements|src)\/.*)\.[jt]s$/, 'dist/$1.js');
};

/** Removes private and protected members, and the properties that only drive rendering. */
function publicOnly(declaration) {
  if (!declaration.members) return;
  declaration.members = declaration.members.filter(
    ({ name, privacy }) => privacy !== 'private' && privacy !== 'protected' && !name.startsWith('#'),
  );
  const names = new Set(declaration.members.map(({ name }) => name));
  // The analyzer takes every reactive property for an attribute, and every dispatched variable for an event.
  declaration.attributes = declaration.attributes?.filter(
    ({ fieldName }) => !fieldName || names.has(fieldName),
  );
  declaration.events = declaration.events?.filter(({ description }) => description);
}

/**
 * Writes unions instead of their names, because a reader of the manifest cannot look a name up. An attribute lacks two members of its
 * property's type: objects, because it holds text only, and the empty text, which means that it is absent.
 */
function withoutAliases(declaration, aliases) {
  const expand = (text) => text.split(' | ').flatMap((part) => aliases.get(part) ?? [part]);
  // An attribute shares the type object of its property, so that each gets a new one.
  const write = (item, parts) => {
    if (item.type) item.type = { text: [...new Set(parts)].join(' | ') };
  };
  for (const member of declaration.members ?? []) {
    for (const item of [member, ...(member.parameters ?? [])]) write(item, expand(item.type?.text ?? ''));
  }
  for (const attribute of declaration.attributes ?? []) {
    const parts = expand(attribute.type?.text ?? '');
    write(
      attribute,
      parts.filter((part) => part !== "''" && !part.startsWith('{')),
    );
  }
}

/** The analyzer puts a whole comment into the summary, and describes an attribute but not the property that belongs to it. */
function wellDescribed(declaration) {
  const [summary, ...more] = declaration.summary?.split('\n\n') ?? [];
  if (more.length > 0) Object.assign(declaration, { summary, description: more.join('\n\n') });
  for (const { fieldName, description } of declaration.attributes ?? []) {
    const field = declaration.members.find(({ name }) => name === fieldName);
    if (field) field.description ??= description;
  }
}

/** Names modules as the package ships them, because readers of the manifest import those. */
function shippedPaths(value, importer) {
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner === 'string' && (key === 'path' || key === 'module'))
      value[key] = shipped(inner, importer);
    else if (typeof inner === 'object' && inner !== null) shippedPaths(inner, importer);
  }
}

/** Whether a type is a string literal or an object type, which say by themselves what they are. */
function isPlain(ts, type) {
  const isText = ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal);
  return isText || ts.isTypeLiteralNode(type) || type.kind === ts.SyntaxKind.StringKeyword;
}

function publicInterface() {
  /** The name of a union, and the texts of its members. */
  const aliases = new Map();
  return {
    name: 'public-interface',
    analyzePhase({ ts, node }) {
      if (!ts.isTypeAliasDeclaration(node) || !ts.isUnionTypeNode(node.type)) return;
      const { types } = node.type;
      if (!types.every((type) => isPlain(ts, type))) return;
      aliases.set(
        node.name.text,
        types.map((type) => type.getText()),
      );
    },
    packageLinkPhase({ customElementsManifest }) {
      customElementsManifest.schemaVersion = SCHEMA_VERSION;
      customElementsManifest.modules = customElementsManifest.modules.filter(
        ({ path }) => !TYPES_ONLY.includes(path),
      );
      for (const declaration of customElementsManifest.modules.flatMap(
        (module) => module.declarations ?? [],
      )) {
        publicOnly(declaration);
        withoutAliases(declaration, aliases);
        wellDescribed(declaration);
      }
      for (const module of customElementsManifest.modules) shippedPaths(module, module.path);
      customElementsManifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
    },
  };
}

export default {
  globs: [
    'elements/index.ts',
    'elements/civic-*/{civic-*,define}.ts',
    'elements/shared/{events,default-service,scope-request-element}.ts',
    ...TYPES_ONLY,
  ],
  exclude: ['**/*.styles.ts', '**/*.d.ts'],
  outdir: '.',
  // Otherwise the analyzer writes the folder that it is given into package.json, also that of the check for staleness.
  packagejson: false,
  litelement: true,
  plugins: [publicInterface()],
};
