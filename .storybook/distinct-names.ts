interface Named {
  name: string;
}

interface Manifest {
  modules: { declarations?: { slots?: Named[]; cssParts?: Named[] }[] }[];
}

/**
 * The manifest with slots and parts named as a page writes them. Storybook keeps one row for each name, and `label` is an attribute and a
 * part, `icon` a slot and a part.
 */
export function withDistinctNames(manifest: Manifest): Manifest {
  const copy = structuredClone(manifest);
  for (const { slots = [], cssParts = [] } of copy.modules.flatMap(({ declarations = [] }) => declarations)) {
    for (const slot of slots) slot.name = slot.name ? `slot="${slot.name}"` : 'default slot';
    for (const part of cssParts) part.name = `::part(${part.name})`;
  }
  return copy;
}
