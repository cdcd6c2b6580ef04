import type { MailWords } from '../en/mail.js';

export const mailWords = {
  subject: 'Ihr Code ist {code}',
  code: 'Ihr Code',
  use: 'Geben Sie ihn in Ihrer Identitäts-Wallet ein, um zu bestätigen, dass diese E-Mail-Adresse Ihnen gehört. {site} bittet darum.',
  useAlone:
    'Geben Sie ihn in Ihrer Identitäts-Wallet ein, um zu bestätigen, dass diese E-Mail-Adresse Ihnen gehört.',
  life: 'Der Code ist zehn Minuten gültig. Sagen Sie ihn niemandem, wer auch immer danach fragt.',
  notYou:
    'Sie haben ihn nicht angefordert? Dann hat jemand Ihre Adresse eingegeben, vielleicht aus Versehen. Ohne den Code bekommt diese Person nichts, und Sie können diese E-Mail ignorieren.',
  text: '{code} ist Ihr Code für {site}. Geben Sie ihn in Ihrer Identitäts-Wallet ein, und sagen Sie ihn niemandem.',
  textAlone:
    '{code} ist Ihr Code. Geben Sie ihn in Ihrer Identitäts-Wallet ein, und sagen Sie ihn niemandem.',
} satisfies MailWords;
