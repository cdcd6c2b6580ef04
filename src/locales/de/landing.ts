import type { LandingWords } from '../en/landing.js';

export const landingWords = {
  test: 'Test. Entwicklungsmodus: Verwenden Sie nur Testdaten.',
  title: 'Haben Sie das auf {site} begonnen?',
  sameDevice:
    'Ja? Dann machen Sie in Ihrer Wallet weiter. Sie zeigt, was weitergegeben würde, und fragt Sie noch einmal; danach sind Sie wieder auf der Website.',
  crossDevice:
    'Machen Sie nur weiter, wenn der Code, den Sie gescannt haben, auf Ihrem eigenen Bildschirm ist, auf einer Seite, die Sie selbst geöffnet haben. Scannen Sie nie einen Code, den Ihnen jemand geschickt hat.',
  asks: '{app} bittet um',
  askedNow: 'Angefragt vor weniger als einer Minute',
  asked: {
    one: 'Angefragt vor {count} Minute',
    other: 'Angefragt vor {count} Minuten',
  },
  notYou: 'Das waren nicht Sie?',
  notYouText:
    'Schließen Sie diese Seite. Nichts wird weitergegeben, wenn Sie nicht in Ihrer Wallet zustimmen.',
  wallets: 'In einer Wallet öffnen',
  openNamed: '{wallet} öffnen',
  openWallet: 'Wallet-App öffnen',
  openOtherWallet: 'Andere Wallet-App öffnen',
  openWebWallet: 'Web-Wallet öffnen',
  openAgeApp: 'Alters-App der EU öffnen',
  noneOpened: 'Hat sich keine Wallet geöffnet?',
  otherWallets: 'Andere Wallets',
  openEuWallet: 'Europäische Wallet für die digitale Identität öffnen',
  openHaipWallet: 'Wallet mit hohem Sicherheitsniveau öffnen (HAIP)',
  missing: {
    email: 'Noch keine bestätigte E-Mail-Adresse in Ihrer Wallet, oder keine Wallet? Hier bekommen Sie sie.',
    phone: 'Noch keine bestätigte Telefonnummer in Ihrer Wallet, oder keine Wallet? Hier bekommen Sie sie.',
    either:
      'Noch keine bestätigte E-Mail-Adresse oder Telefonnummer in Ihrer Wallet, oder keine Wallet? Hier bekommen Sie eine; eine von beiden genügt.',
    login: 'Noch keine anonyme Anmeldung in Ihrer Wallet, oder keine Wallet? Hier bekommen Sie eine.',
  },
  emailEnough: 'Ihre E-Mail-Adresse genügt. Die Telefonnummer können Sie weglassen.',
  phoneEnough: 'Ihre Telefonnummer genügt. Die E-Mail-Adresse können Sie weglassen.',
  rest: 'Alles andere muss schon in Ihrer Wallet sein.',
  verifyEmail: 'Meine E-Mail-Adresse bestätigen',
  verifyPhone: 'Meine Telefonnummer bestätigen',
  getLogin: 'Anonyme Anmeldung holen',
  pick: 'Welche Zahl zeigt Ihnen {site}?',
  pickTitle: 'Wählen Sie die Zahl auf Ihrem Bildschirm',
  pickText: 'Sie steht auf dem Bildschirm, auf dem Sie den Code gescannt haben.',
  pickWarning:
    'Wählen Sie sie nur, wenn Sie die Seite dort selbst geöffnet haben. Wenn Ihnen jemand den Code geschickt hat oder die Zahl sagt, will sich diese Person als Sie anmelden.',
  noNumber: 'Ich sehe keine Zahl',
  right: 'Gehen Sie zum anderen Bildschirm zurück',
  rightText: 'Das ist die Zahl. Die Seite, auf der Sie den Code gescannt haben, geht von selbst weiter.',
  wrong: 'Nichts wurde weitergegeben',
  wrongText: 'Die Zahl wurde nicht bestätigt, deshalb zählt Ihre Antwort nicht.',
  wrongThen:
    'Wenn Sie das selbst begonnen haben, gehen Sie zu der Seite zurück, die den Code gezeigt hat, und versuchen Sie es dort erneut. Wenn Ihnen jemand den Code geschickt hat, haben Sie diese Person gerade gestoppt.',
  over: 'Nichts mehr zu wählen',
  overText: 'Die Seite, auf der Sie den Code gescannt haben, zeigt, wie es ausgegangen ist.',
  overThen: 'Um es erneut zu versuchen, beginnen Sie dort neu.',
  done: 'Weiter auf Ihrem Computer',
  doneText:
    'Ihre Antwort wurde gesendet. Die Seite, auf der Sie den Code gescannt haben, geht von selbst weiter.',
  close: 'Sie können diese Seite schließen.',
  dead: 'Dieser Link ist nicht mehr gültig',
  deadText:
    'Er wurde schon verwendet, durch einen neueren ersetzt oder ist zu alt. Beim Öffnen wurde nichts weitergegeben.',
  deadThen:
    'Um es erneut zu versuchen, gehen Sie zu der Seite zurück, die den Code oder den Link gezeigt hat.',
  home: 'Registrieren und Anmelden mit Ihrer Identitäts-Wallet',
  homeText:
    'Websites bitten über diesen Dienst Ihre Wallet um bestätigte Angaben, etwa Ihre E-Mail-Adresse. Nichts wird weitergegeben, wenn Sie nicht in Ihrer Wallet zustimmen.',
  homeThen:
    'Eine Website hat Sie hierher geschickt? Gehen Sie dorthin zurück, und versuchen Sie es dort erneut. Auf dieser Seite gibt es nichts auszufüllen.',
  homeErrors: 'Für Entwickler: was die Fehlercodes bedeuten',
  homeApi: 'Für Entwickler: die Schnittstelle (OpenAPI)',
} satisfies LandingWords;
