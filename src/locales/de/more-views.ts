import type { MoreWords } from '../en/more-views.js';

export const moreWords = {
  intro: '{app} bittet Sie, Ihre Identität nachzuweisen',
  introText: 'Sie öffnen Ihre Identitäts-Wallet, sehen, worum gebeten wird, und entscheiden dort.',
  introWallet: 'Halten Sie eine Wallet-App auf Ihrem Telefon bereit.',
  introDocument: 'Darin brauchen Sie einen amtlichen Lichtbildausweis.',
  verify: 'Meine Identität nachweisen',
  learnMore: 'Mehr erfahren',

  phone: 'Weiter in Ihrer Identitäts-Wallet',
  phoneText: 'Ihre Wallet zeigt, worum gebeten wird. Sie entscheiden dort.',
  nowhere: 'Nehmen Sie einen anderen Browser oder Ihr Telefon',
  nowhereText:
    'Diese Website zeigt hier keinen Code. Öffnen Sie diese Seite auf dem Telefon mit Ihrer Wallet oder in einem Browser, der nach Wallets fragt, etwa Chrome oder Edge.',
  openWallet: 'Wallet öffnen',
  linkCountdown: 'Link gültig für {time}',

  scanner: 'Mit dem Scanner Ihrer Wallet scannen',
  scannerText: 'Öffnen Sie den Scanner in Ihrer Wallet. Nichts wird weitergegeben, bevor Sie zustimmen.',
  backToCode: 'Zurück zum Code für Kameras',

  match: 'Tippen Sie auf Ihrem Telefon auf {number}',
  matchText: 'Ihr Telefon zeigt jetzt drei Zahlen. Falls nicht, lassen Sie einen neuen Code anzeigen.',
  verifyingEmail: 'Ihre E-Mail-Adresse wird bestätigt',
  verifyingEmailText:
    'Geben Sie den Code aus der E-Mail in Ihre Wallet ein. Diese Seite geht von selbst weiter.',
  verifyingPhone: 'Ihre Telefonnummer wird bestätigt',
  verifyingPhoneText:
    'Geben Sie den Code aus der Nachricht in Ihre Wallet ein. Diese Seite geht von selbst weiter.',
  denied: 'Nichts wurde weitergegeben',
  deniedText: 'Ihre Wallet hat nicht weitergegeben, worum {app} gebeten hat.',
  expired: 'Die Zeit ist um',
  expiredText: 'Niemand hat rechtzeitig zugestimmt, deshalb wurde nichts weitergegeben.',
  elsewhere: 'Auf einer anderen Seite fortgesetzt',
  elsewhereText: 'Diese können Sie schließen.',
} satisfies MoreWords;
