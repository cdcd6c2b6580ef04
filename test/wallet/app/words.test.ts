import { describe, expect, it } from 'vitest';
import { enWallet } from '../../../src/locales/en/wallet.js';
import { MISFITS, WALLET_ERRORS } from '../../../wallet/core/index.js';
import { countText, fillText, listText } from '../../../wallet/app/words.js';

describe('the words of the wallet page', () => {
  it('say of a failure what the command line says', () => {
    expect(enWallet.errors).toEqual(WALLET_ERRORS);
    expect(enWallet.misfits).toEqual(MISFITS);
  });

  it('count one and many', () => {
    expect(countText(enWallet.restored, 1)).toBe('One credential was restored.');
    expect(countText(enWallet.restored, 2)).toBe('2 credentials were restored.');
    expect(countText(enWallet.restored, 0)).toBe('0 credentials were restored.');
  });

  it('list as the language does', () => {
    expect(listText([])).toBe('');
    expect(listText(['Email', 'Login'])).toBe('Email and Login');
  });

  it('take nothing that is filled in for a placeholder of its own', () => {
    expect(fillText('Remove “{name}”?', { name: '{name} {count}' })).toBe('Remove “{name} {count}”?');
  });
});
