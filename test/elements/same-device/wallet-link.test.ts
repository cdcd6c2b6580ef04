import { expect } from '@open-wc/testing';
import { platformOf, storeLink, walletLink } from '../../../elements/same-device/wallet-link.js';

const REQUEST = 'client_id=x509_hash%3AAb&request_uri=https%3A%2F%2Fid.test%2Fr&request_uri_method=post';
const FALLBACK = 'https://id.test/w/abc';
const WHOLE = {
  name: 'Wallet',
  scheme: 'haip-vp://',
  universalLink: 'https://wallet.test/vp',
  androidPackage: 'com.example.wallet',
  link: 'https://wallet.test/get',
  appStore: 'https://apps.test/id1',
  playStore: 'https://play.test/?id=1',
};

const SCHEME = `haip-vp://?${REQUEST}`;
const UNIVERSAL = `https://wallet.test/vp?${REQUEST}`;
const INTENT = `intent://?${REQUEST}#Intent;scheme=haip-vp;package=com.example.wallet;S.browser_fallback_url=https%3A%2F%2Fid.test%2Fw%2Fabc;end`;

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 26_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const PIXEL = 'Mozilla/5.0 (Linux; Android 16; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko)';

/** What browsers send, and how a wallet with every way opens there. */
const BROWSERS: [name: string, userAgent: string, isInApp: boolean, link: string][] = [
  ['Safari on an iPhone', `${IPHONE} Version/26.1 Mobile/15E148 Safari/604.1`, false, UNIVERSAL],
  ['Chrome on an iPhone', `${IPHONE} CriOS/143.0.7499.92 Mobile/15E148 Safari/604.1`, false, UNIVERSAL],
  ['Firefox on an iPhone', `${IPHONE} FxiOS/146.0 Mobile/15E148 Safari/605.1.15`, false, UNIVERSAL],
  [
    'Edge on an iPhone',
    `${IPHONE} Version/18.0 EdgiOS/143.0.0.0 Mobile/15E148 Safari/604.1`,
    false,
    UNIVERSAL,
  ],
  [
    'Safari on an iPad',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Safari/605.1.15',
    false,
    UNIVERSAL,
  ],
  [
    'Facebook on an iPhone',
    `${IPHONE} Mobile/22G86 [FBAN/FBIOS;FBAV/530.0.0.40.75;FBDV/iPhone15,3;FBSV/18.6]`,
    true,
    SCHEME,
  ],
  [
    'Instagram on an iPhone',
    `${IPHONE} Mobile/22G86 Instagram 396.0.0.24.78 (iPhone15,3; iOS 18_6; en_GB)`,
    true,
    SCHEME,
  ],
  ['LINE on an iPhone', `${IPHONE} Mobile/15E148 Safari Line/15.15.0`, true, SCHEME],
  ['the Google app on an iPhone', `${IPHONE} GSA/391.0.834356262 Mobile/15E148 Safari/604.1`, true, SCHEME],
  ['a web view on an iPhone', `${IPHONE} Mobile/15E148`, true, SCHEME],
  [
    'Chrome on Android',
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Mobile Safari/537.36',
    false,
    INTENT,
  ],
  [
    'Firefox on Android',
    'Mozilla/5.0 (Android 15; Mobile; rv:146.0) Gecko/146.0 Firefox/146.0',
    false,
    INTENT,
  ],
  [
    'Samsung Internet',
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/29.0 Chrome/136.0.0.0 Mobile Safari/537.36',
    false,
    INTENT,
  ],
  [
    'a web view on Android',
    'Mozilla/5.0 (Linux; Android 16; Pixel 9 Build/BP2A.250705.008; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/143.0.7499.35 Mobile Safari/537.36',
    true,
    SCHEME,
  ],
  [
    'Facebook on Android',
    `${PIXEL} Version/4.0 Chrome/143.0.7499.35 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/530.0.0.48.74;]`,
    true,
    SCHEME,
  ],
  [
    'LINE on Android',
    `${PIXEL} Version/4.0 Chrome/143.0.7499.35 Mobile Safari/537.36 Line/15.15.0/IAB`,
    true,
    SCHEME,
  ],
  [
    'Chrome on a computer',
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36',
    false,
    UNIVERSAL,
  ],
  [
    'Firefox on a computer',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:146.0) Gecko/20100101 Firefox/146.0',
    false,
    UNIVERSAL,
  ],
  ['something that says nothing', '', false, UNIVERSAL],
];

describe('the link that opens a wallet', () => {
  for (const [name, userAgent, isInApp, link] of BROWSERS) {
    it(`in ${name}`, () => {
      const platform = platformOf(userAgent);
      expect(platform.isInApp).to.equal(isInApp);
      expect(walletLink(WHOLE, REQUEST, platform, FALLBACK)).to.equal(link);
    });
  }

  const ios = { os: 'ios', isInApp: false } as const;
  const android = { os: 'android', isInApp: false } as const;

  it('takes the way that there is', () => {
    const onlyScheme = { name: 'W', scheme: 'wallet://present?a=b' };
    const onlyAddress = { name: 'W', universalLink: 'https://wallet.test/vp?a=b' };
    expect(walletLink(onlyScheme, REQUEST, ios, FALLBACK)).to.equal(`wallet://present?a=b&${REQUEST}`);
    expect(walletLink(onlyScheme, REQUEST, android, undefined)).to.equal(
      `intent://present?a=b&${REQUEST}#Intent;scheme=wallet;end`,
    );
    const address = `https://wallet.test/vp?a=b&${REQUEST}`;
    for (const platform of [ios, android, { ...ios, isInApp: true }, { ...android, isInApp: true }])
      expect(walletLink(onlyAddress, REQUEST, platform, FALLBACK)).to.equal(address);
  });

  it('names the app that an https address belongs to, so that the browser does not open it again', () => {
    const wallet = {
      name: 'W',
      universalLink: 'https://wallet.test/vp',
      androidPackage: 'com.example.wallet',
    };
    expect(walletLink(wallet, REQUEST, android, undefined)).to.equal(
      `intent://wallet.test/vp?${REQUEST}#Intent;scheme=https;package=com.example.wallet;end`,
    );
  });

  it('is none where nothing opens the wallet, or where it would run or lead elsewhere (T26)', () => {
    for (const wallet of [
      { name: 'W', link: 'https://wallet.test/get' },
      { name: 'W', androidPackage: 'com.example.wallet' },
      { name: 'W', scheme: 'javascript://%0aalert(1)' },
      { name: 'W', scheme: 'intent://x' },
      { name: 'W', universalLink: 'javascript:alert(1)' },
      { name: 'W', universalLink: 'data:text/html,x' },
    ])
      for (const platform of [ios, android])
        expect(walletLink(wallet, REQUEST, platform, FALLBACK)).to.equal(undefined);
  });

  it('takes no part of an intent from a name of a package or from a fallback', () => {
    const wallet = { ...WHOLE, androidPackage: 'com.example;scheme=javascript' };
    const link = walletLink(wallet, REQUEST, android, 'javascript:alert(1)');
    expect(link).to.equal(`intent://?${REQUEST}#Intent;scheme=haip-vp;end`);
  });
});

describe('the page where people get a wallet', () => {
  it('is that of the store of the phone, else the general one', () => {
    const at = (os: 'ios' | 'android' | 'other') => storeLink(WHOLE, { os, isInApp: false });
    expect([at('ios'), at('android'), at('other')]).to.deep.equal([
      'https://apps.test/id1',
      'https://play.test/?id=1',
      'https://wallet.test/get',
    ]);
    const { appStore: _, ...rest } = WHOLE;
    expect(storeLink(rest, { os: 'ios', isInApp: false })).to.equal('https://wallet.test/get');
  });

  it('is none when it is no page', () => {
    expect(storeLink({ name: 'W', appStore: 'itms-apps://x' }, { os: 'ios', isInApp: false })).to.equal(
      undefined,
    );
    expect(storeLink({ name: 'W' }, { os: 'other', isInApp: false })).to.equal(undefined);
  });
});
