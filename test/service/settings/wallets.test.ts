import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOptions } from '../../../service/src/read-options.js';
import { problems } from '../support/option-problems.js';
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

  const GOOD = { name: 'V', link: 'haip-vp://' };
  it.each([
    [{ name: 'W' }, 'link must be a scheme such as haip-vp://, or an https address without #'],
    [{ link: 'haip-vp://' }, 'name must be 1 to 64 visible characters'],
    [{ name: 'W', link: 'haip-vp' }, 'link must be a scheme'],
    [{ name: 'W', link: 'https://wallet.example/#vp' }, 'link must be a scheme'],
    [{ ...GOOD, name: 'W', universalLink: 'https://wallet.example/#vp' }, 'universalLink must be an https'],
    [{ ...GOOD, name: 'W', universalLink: 'https://wallet.example/#' }, 'universalLink must be an https'],
    [{ ...GOOD, name: 'W', universalLink: 'haip-vp://' }, 'universalLink must be an https'],
    [{ ...GOOD, name: 'W', androidPackage: 'wallet' }, 'androidPackage must be the name of a package'],
    [{ ...GOOD, name: 'W', logo: 'https://wallet.example/a.png' }, 'logo must be a data: URL'],
    [{ ...GOOD, name: 'W', get: 'wallet.example' }, 'get must be an http(s) address'],
    [{ ...GOOD, name: 'W', appStore: 'itms-apps://1' }, 'appStore must be an http(s) address'],
    [GOOD, 'name must differ from those before it'],
    [null, 'name must be'],
  ])('are refused with the place of the member, and without what it holds: %j', (second, words) => {
    const CIVIC_WALLETS = JSON.stringify([GOOD, second]);
    const [first = ''] = problems('development', { ...DEVELOPMENT, CIVIC_WALLETS });
    expect(first.startsWith(`CIVIC_WALLETS: wallets[1].${words}`)).toBe(true);
    for (const held of ['wallet.example', 'itms-apps']) expect(first).not.toContain(held);
  });

  it('are refused with every member that is wrong, and with the name of the file setting', () => {
    const file = join(folder, 'wrong.json');
    writeFileSync(
      file,
      JSON.stringify([
        { name: '', link: 'x' },
        { ...GOOD, get: 7 },
      ]),
    );
    expect(problems('development', { ...DEVELOPMENT, CIVIC_WALLETS_FILE: file })).toEqual([
      'CIVIC_WALLETS_FILE: wallets[0].name must be 1 to 64 visible characters',
      expect.stringContaining('wallets[0].link'),
      expect.stringContaining('wallets[1].get'),
    ]);
  });
});
