import type { DcApiWords } from '../en/dc-api.js';

export const dcApiWords = {
  prompt: 'Fortsæt med din identitetstegnebog',
  promptText: 'Din browser spørger, hvilken tegnebog du vil bruge. Intet deles, før du godkender det der.',
  askBrowser: 'Vælg en tegnebog',
  askOnPhone: 'Fortsæt',
  askDocument: 'Brug et mobilt id-dokument',
  or: 'eller',
  asking: 'Fortsæt i browserens vindue',
  askingText: 'Vælg en tegnebog der. Hvis du ikke ser noget vindue, så prøv en anden måde.',
  others: 'En anden måde',
  othersText: 'Vælg det, der passer dig. Intet deles, før du godkender det.',
  back: 'Tilbage',
  promptClosed: 'Det blev annulleret, eller det er ikke muligt her. Prøv igen, eller vælg en anden måde.',
  promptFailed: 'Det lykkedes ikke. Prøv igen, eller vælg en anden måde.',
  promptUnsent: 'Svaret fra din tegnebog kunne ikke sendes. Prøv igen.',
} satisfies DcApiWords;
