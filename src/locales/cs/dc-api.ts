import type { DcApiWords } from '../en/dc-api.js';

export const dcApiWords = {
  prompt: 'Pokračujte s peněženkou identity',
  promptText: 'Prohlížeč se ptá, kterou peněženku použít. Nic se nesdílí, dokud to tam neschválíte.',
  askBrowser: 'Vybrat peněženku',
  askOnPhone: 'Pokračovat',
  askDocument: 'Použít mobilní doklad totožnosti',
  or: 'nebo',
  asking: 'Pokračujte v okně prohlížeče',
  askingText: 'Vyberte tam peněženku. Pokud žádné okno nevidíte, zkuste jiný způsob.',
  others: 'Jiný způsob',
  othersText: 'Zvolte, co vám vyhovuje. Nic se nesdílí, dokud to neschválíte.',
  back: 'Zpět',
  promptClosed: 'Bylo to zrušeno, nebo to zde není možné. Zkuste to znovu nebo zvolte jiný způsob.',
  promptFailed: 'To se nepodařilo. Zkuste to znovu nebo zvolte jiný způsob.',
  promptUnsent: 'Odpověď peněženky se nepodařilo odeslat. Zkuste to znovu.',
} satisfies DcApiWords;
