import type { ContactWords } from '../en/contact.js';

export const contactWords = {
  email: {
    title: 'Bestätigen Sie Ihre E-Mail-Adresse',
    label: 'E-Mail-Adresse',
    text: 'Wir senden einen Code aus sechs Ziffern dorthin. Damit bekommt Ihre Wallet eine bestätigte E-Mail-Adresse, die Sie wieder verwenden können.',
    invalid:
      'An diese E-Mail-Adresse können wir nicht senden. Schreiben Sie sie wie name@example.org; vor dem @ nur Buchstaben ohne Akzente und Umlaute, Ziffern und Zeichen.',
    sent: 'Ein Code aus sechs Ziffern geht an {contact}. Öffnen Sie Ihre Wallet, und geben Sie den Code dort ein.',
    sentNew: 'Ein neuer Code aus sechs Ziffern geht an {contact}. Geben Sie den neuesten ein, den Sie haben.',
    notArrived:
      'Keine E-Mail? Das kann einige Minuten dauern, und sie kann im Spam liegen. Wir senden höchstens fünf pro Stunde an eine Adresse.',
    other: 'Andere Adresse verwenden',
    done: 'Ihre E-Mail-Adresse ist bestätigt',
  },
  phone: {
    title: 'Bestätigen Sie Ihre Telefonnummer',
    label: 'Telefonnummer, mit + und Landesvorwahl',
    text: 'Wir senden einen Code aus sechs Ziffern dorthin. Damit bekommt Ihre Wallet eine bestätigte Telefonnummer, die Sie wieder verwenden können.',
    invalid:
      'An diese Telefonnummer können wir nicht senden. Schreiben Sie sie mit Landesvorwahl, wie +49 30 23125 123.',
    sent: 'Ein Code aus sechs Ziffern geht an {contact}. Öffnen Sie Ihre Wallet, und geben Sie den Code dort ein.',
    sentNew: 'Ein neuer Code aus sechs Ziffern geht an {contact}. Geben Sie den neuesten ein, den Sie haben.',
    notArrived:
      'Keine Nachricht? Das kann einige Minuten dauern. Wir senden höchstens fünf pro Stunde an eine Nummer.',
    other: 'Andere Nummer verwenden',
    done: 'Ihre Telefonnummer ist bestätigt',
  },
  login: {
    title: 'Holen Sie sich eine anonyme Anmeldung',
    text: 'Ihre Wallet bekommt eine Anmeldung ohne Daten über Sie. Jede Website sieht davon eine andere Nummer, sodass keine zwei sie vergleichen können.',
    done: 'Ihre Wallet hat sie? Dann machen Sie weiter.',
    tooMany:
      'Aus Ihrem Netz wurden zu viele Anmeldungen angefordert. Warten Sie eine Minute, und öffnen Sie diese Seite noch einmal.',
  },
  forSite: 'Danach kommen Sie zu dem zurück, worum {site} bittet.',
  send: 'Code senden',
  typeCode: 'Geben Sie den Code in Ihrer Wallet ein',
  noWallet:
    'Sie haben keine Wallet? Die Web-Wallet öffnet sich gleich hier, und nichts muss installiert werden.',
  otherDevice: 'Ist Ihre Wallet auf einem anderen Gerät?',
  scan: 'Scannen Sie dies damit.',
  qrName: 'QR-Code mit dem Angebot für Ihre Wallet',
  newCode: 'Neuen Code senden',
  newCodeAfter:
    'Einen neuen Code können Sie 30 Sekunden nach dem letzten anfordern. Nur der neueste funktioniert.',
  newCodeIn: 'Einen neuen Code können Sie in {seconds} s anfordern. Nur der neueste funktioniert.',
  noNewCode:
    'Es wurde kein neuer Code gesendet, weil Sie schon so viele bekommen haben, wie wir vorerst senden. Warten Sie eine Stunde, und versuchen Sie es erneut.',
  notJustNow:
    'Wir können gerade keinen neuen Code senden. Warten Sie eine Minute, und versuchen Sie es erneut.',
  needsWallet: 'Sie brauchen eine Wallet-App: Dort wird der Code eingegeben.',
  life: 'Ein Code ist zehn Minuten gültig. Sagen Sie ihn niemandem.',
  goOn: 'Weiter mit {site}',
  startAgain: 'Neu beginnen',
  unsent: 'Die Nachricht konnte nicht gesendet werden',
  unsentText:
    'Unser Server kann gerade nicht senden, und nichts ist verloren. Warten Sie eine Minute, und senden Sie den Code noch einmal.',
  late: 'Der Code ist zu alt',
  lateText: 'Die zehn Minuten sind um. Lassen Sie einen neuen Code senden; er geht an {contact}.',
  failed: 'Zu viele falsche Codes',
  failedText:
    'Fünf Codes waren falsch, deshalb funktioniert keiner mehr. Nichts wurde preisgegeben. Beginnen Sie mit einem neuen.',
  doneText: 'Ihre Wallet hat den Nachweis. Sie können ihn hier und auf anderen Websites verwenden.',
  tooMany:
    'Aus Ihrem Netz wurden zu viele Codes angefordert. Warten Sie eine Stunde, und versuchen Sie es erneut.',
  unavailable: 'Wir können gerade keine Codes senden. Warten Sie eine Weile, und versuchen Sie es erneut.',
} satisfies ContactWords;
