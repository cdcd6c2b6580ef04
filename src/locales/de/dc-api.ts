import type { DcApiWords } from '../en/dc-api.js';

export const dcApiWords = {
  prompt: 'Weiter mit Ihrer Identitäts-Wallet',
  promptText:
    'Ihr Browser fragt, welche Wallet Sie nehmen. Nichts wird weitergegeben, bevor Sie dort zustimmen.',
  askBrowser: 'Wallet auswählen',
  askOnPhone: 'Weiter',
  askDocument: 'Digitalen Ausweis verwenden',
  or: 'oder',
  asking: 'Weiter im Fenster Ihres Browsers',
  askingText: 'Wählen Sie dort eine Wallet. Falls Sie kein Fenster sehen, versuchen Sie einen anderen Weg.',
  others: 'Anderer Weg',
  othersText: 'Wählen Sie, was für Sie passt. Nichts wird weitergegeben, bevor Sie zustimmen.',
  back: 'Zurück',
  promptClosed:
    'Das wurde abgebrochen oder ist hier nicht möglich. Versuchen Sie es erneut, oder wählen Sie einen anderen Weg.',
  promptFailed: 'Das hat nicht geklappt. Versuchen Sie es erneut, oder wählen Sie einen anderen Weg.',
  promptUnsent: 'Die Antwort Ihrer Wallet konnte nicht gesendet werden. Versuchen Sie es erneut.',
} satisfies DcApiWords;
