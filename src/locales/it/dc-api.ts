import type { DcApiWords } from '../en/dc-api.js';

export const dcApiWords = {
  prompt: 'Continui con il suo portafoglio di identità',
  promptText: 'Il browser chiede quale portafoglio usare. Nulla viene condiviso finché lei non approva lì.',
  askBrowser: 'Scegli un portafoglio',
  askOnPhone: 'Continua',
  askDocument: 'Usa un documento di identità mobile',
  or: 'oppure',
  asking: 'Continui nella finestra del browser',
  askingText: 'Scelga lì un portafoglio. Se non vede alcuna finestra, provi un altro modo.',
  others: 'Un altro modo',
  othersText: 'Scelga ciò che fa per lei. Nulla viene condiviso finché lei non approva.',
  back: 'Indietro',
  promptClosed: 'È stato annullato, o qui non è possibile. Riprovi o scelga un altro modo.',
  promptFailed: 'Non ha funzionato. Riprovi o scelga un altro modo.',
  promptUnsent: 'Non è stato possibile inviare la risposta del portafoglio. Riprovi.',
} satisfies DcApiWords;
