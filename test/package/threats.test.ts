import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { threatTable } from '../../scripts/tools/threat-table.mjs';

const SECURITY = readFileSync(new URL('../../SECURITY.md', import.meta.url), 'utf8');

describe('the table of threats', () => {
  it('is that of the tests there are: none of the 42 lacks a test', () => {
    const table = threatTable();
    expect(table.match(/^\| T\d\d /gm)).toHaveLength(42);
    expect(SECURITY.split(/<!-- threats(?: end)? -->/)[1]?.trim()).toBe(table.trim());
  });
});
