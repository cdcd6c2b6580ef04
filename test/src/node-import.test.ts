import { beforeEach, describe, expect, it, vi } from 'vitest';

const ENTRIES = [
  'elements/index.ts',
  'elements/civic-button/civic-button.ts',
  'elements/civic-button/define.ts',
  'elements/civic-modal/civic-modal.ts',
  'elements/civic-modal/define.ts',
  'elements/civic-modal/qr-code.ts',
  'elements/sip/index.ts',
  'elements/testing/index.ts',
  'src/client/index.ts',
  'src/protocol/index.ts',
];

describe('on a server, without a DOM', () => {
  // What other files have loaded counts for nothing.
  beforeEach(() => void vi.resetModules());

  it.each(ENTRIES)('%s can be imported, twice', async (entry) => {
    expect(globalThis).not.toHaveProperty('document');
    const address = new URL(`../../${entry}`, import.meta.url).href;
    const [once, again] = [
      await import(/* @vite-ignore */ address),
      await import(/* @vite-ignore */ `${address}?again`),
    ];
    expect(Object.keys(again)).toEqual(Object.keys(once));
  });
});
