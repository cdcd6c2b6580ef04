import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOptions } from '../../../service/src/read-options.js';
import { temporaryFolder } from '../support/store-folder.js';

const { folder } = temporaryFolder();
const DATA = join(folder, 'data');
const DEVELOPMENT = { CIVIC_DATA_DIR: DATA };

describe('wallets that the operator lists', () => {
  it('keep name and link and nothing else', () => {
    const CIVIC_WALLETS =
      '[{"name":"W","link":"haip-vp://","extra":1},{"name":"V","link":"https://wallet.example/vp"}]';
    expect(readOptions('development', { ...DEVELOPMENT, CIVIC_WALLETS }).wallets).toEqual([
      { name: 'W', link: 'haip-vp://' },
      { name: 'V', link: 'https://wallet.example/vp' },
    ]);
  });

  it('come from a file as well, whole', () => {
    const wallets = [
      {
        name: 'Wallet of Ferns',
        link: 'haip-vp://',
        logo: 'data:image/png;base64,iVBORw0KGgo=',
        universalLink: 'https://wallet.example/vp?a=b',
        androidPackage: 'com.example.wallet',
        get: 'https://wallet.example/',
        appStore: 'https://apps.example/id1',
        playStore: 'https://play.example/?id=1',
      },
    ];
    const file = join(folder, 'wallets.json');
    writeFileSync(file, JSON.stringify(wallets));
    expect(readOptions('development', { ...DEVELOPMENT, CIVIC_WALLETS_FILE: file }).wallets).toEqual(wallets);
  });
});
