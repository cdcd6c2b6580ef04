import { expect } from '@open-wc/testing';
import { codeText } from '../../elements/civic-modal/code-text.js';

const qrLink = 'https://id.test/w/1';
const qrRequest = 'client_id=x&request_uri=y';

describe('the text of the code', () => {
  it('is the address of the landing page', () => {
    expect(codeText({ qrLink, qrRequest })).to.equal(qrLink);
  });
  it('has the request behind it where the operator wants that', () => {
    expect(codeText({ qrLink, qrRequest, qrCode: 'both' })).to.equal(`${qrLink}?${qrRequest}`);
  });
  it('is the OpenID4VP link where the app wants it for scanners of wallets', () => {
    expect(codeText({ qrLink, qrRequest, qrCode: 'direct' })).to.equal(`openid4vp://?${qrRequest}`);
  });
  it('is empty where there is no code, or no snapshot', () => {
    expect(codeText({ sameDeviceLink: qrLink })).to.equal('');
    expect(codeText()).to.equal('');
  });
});
