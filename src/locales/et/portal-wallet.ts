import type { walletSignInWords as english } from '../en/portal-wallet.js';

export const walletSignInWords = {
  walletSignIn: {
    signIn: 'Logi sisse kukruga',
    title: 'Kukrud',
    text: 'Seotud kukkur logib teid sisse pääsuvõtmete kõrval. Portaalile ei näita see teie kohta midagi.',
    name: 'Uue kukru nimi',
    nameHint: 'Näiteks telefon, milles see on.',
    link: 'Seo kukkur',
    linked: 'Kukkur on seotud. Nüüdsest logib see teid sisse.',
    removed: 'Kukkur on eemaldatud. See ei logi teid enam sisse.',
    ofMember: 'Kukrud: {name}',
    ofMemberNone: 'Ühtegi ei ole seotud.',
    takenAway: 'Kukkur on eemaldatud ja selle liige on kõikjalt välja logitud.',
    actions: {
      'wallet.link': 'Sidus kukru',
      'wallet.remove': 'Eemaldas kukru',
      'session.wallet': 'Logis sisse kukruga',
      'session.refuse': 'Ei pääsenud sisse: kukkur ei ole seotud',
    },
    problems: {
      invalid_wallet: 'Kukru heakskiitu ei saanud kasutada. Proovige uuesti.',
      wallet_taken: 'See kukkur on juba seotud teie või mõne teise liikmega.',
      wallet_not_linked:
        'Portaal seda kukrut ei tunne. Logige sisse pääsuvõtmega ja siduge kõigepealt kukkur konto lehel.',
    },
  },
} satisfies typeof english;
