import { describe, expect, it } from 'vitest';
import { readIncomingLink } from '../../../wallet/app/incoming-link.js';

const PAGE = 'https://wallet.example/';
const OFFER = 'credential_offer_uri=https%3A%2F%2Fissuer.example%2Fo';
const REQUEST = 'client_id=x509_hash%3Aabc&request_uri=https%3A%2F%2Fcivic.example%2Fr';

describe('the address that the page was opened at', () => {
  it.each([
    ['a request in the fragment', `${PAGE}#${REQUEST}`, { request: `${PAGE}#${REQUEST}` }],
    ['a request in the query', `${PAGE}?${REQUEST}`, { request: `${PAGE}?${REQUEST}` }],
    ['an offer', `${PAGE}#${OFFER}`, { offer: `${PAGE}#${OFFER}` }],
    [
      'an offer and the request that waits for it',
      `${PAGE}#${OFFER}&then=${encodeURIComponent(REQUEST)}`,
      { offer: `${PAGE}#${OFFER}&then=${encodeURIComponent(REQUEST)}`, request: `openid4vp://?${REQUEST}` },
    ],
    ['an offer with an empty next step', `${PAGE}#${OFFER}&then=`, { offer: `${PAGE}#${OFFER}&then=` }],
    ['neither', `${PAGE}#top`, {}],
    ['a next step without an offer', `${PAGE}#then=${encodeURIComponent(REQUEST)}`, {}],
  ])('carries %s', (_, address, links) => {
    expect(readIncomingLink(address)).toEqual(links);
  });
});
