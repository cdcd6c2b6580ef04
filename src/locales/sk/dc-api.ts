import type { DcApiWords } from '../en/dc-api.js';

export const dcApiWords = {
  prompt: 'Pokračujte s peňaženkou identity',
  promptText: 'Prehliadač sa pýta, ktorú peňaženku použiť. Nič sa nezdieľa, kým to tam neschválite.',
  askBrowser: 'Vybrať peňaženku',
  askOnPhone: 'Pokračovať',
  askDocument: 'Použiť mobilný doklad totožnosti',
  or: 'alebo',
  asking: 'Pokračujte v okne prehliadača',
  askingText: 'Vyberte tam peňaženku. Ak žiadne okno nevidíte, skúste iný spôsob.',
  others: 'Iný spôsob',
  othersText: 'Zvoľte, čo vám vyhovuje. Nič sa nezdieľa, kým to neschválite.',
  back: 'Späť',
  promptClosed: 'Bolo to zrušené alebo to tu nie je možné. Skúste to znova alebo zvoľte iný spôsob.',
  promptFailed: 'To sa nepodarilo. Skúste to znova alebo zvoľte iný spôsob.',
  promptUnsent: 'Odpoveď peňaženky sa nepodarilo odoslať. Skúste to znova.',
} satisfies DcApiWords;
