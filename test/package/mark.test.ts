import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { markPaths } from 'civic-elements/palette';
import { describe, expect, it } from 'vitest';
import { ROOT } from './source-files.js';

describe('the mark', () => {
  it.each(['wallet/app/public/icon.svg', 'service/portal/public/icon.svg', 'elements/sip/civic-modal.css'])(
    'is drawn the same in %s',
    (file) => {
      const drawing = readFileSync(join(ROOT, file), 'utf8').replaceAll('%20', ' ').replaceAll("'", '"');
      for (const path of Object.values(markPaths)) expect(drawing).toContain(`d="${path}"`);
    },
  );
});
