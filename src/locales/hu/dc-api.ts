import type { DcApiWords } from '../en/dc-api.js';

export const dcApiWords = {
  prompt: 'Folytassa a személyazonossági tárcájával',
  promptText:
    'A böngésző megkérdezi, melyik tárcát használja. Semmi sem lesz megosztva, amíg Ön ott jóvá nem hagyja.',
  askBrowser: 'Tárca kiválasztása',
  askOnPhone: 'Tovább',
  askDocument: 'Mobil okmány használata',
  or: 'vagy',
  asking: 'Folytassa a böngésző ablakában',
  askingText: 'Ott válasszon tárcát. Ha nem lát ablakot, próbálja más módon.',
  others: 'Más mód',
  othersText: 'Válassza, ami Önnek megfelel. Semmi sem lesz megosztva, amíg Ön jóvá nem hagyja.',
  back: 'Vissza',
  promptClosed: 'Ez megszakadt, vagy itt nem lehetséges. Próbálja újra, vagy válasszon más módot.',
  promptFailed: 'Ez nem sikerült. Próbálja újra, vagy válasszon más módot.',
  promptUnsent: 'A tárca válaszát nem sikerült elküldeni. Próbálja újra.',
} satisfies DcApiWords;
