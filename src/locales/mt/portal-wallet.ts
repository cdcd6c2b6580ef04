import type { walletSignInWords as english } from '../en/portal-wallet.js';

export const walletSignInWords = {
  walletSignIn: {
    signIn: 'Idħol b’kartiera',
    title: 'Kartieri',
    text: 'Kartiera li torbot iddaħħlek, apparti l-passkeys tiegħek. Ma turi xejn dwarek lill-portal.',
    name: 'Isem ta’ kartiera ġdida',
    nameHint: 'Pereżempju t-telefown li qiegħda fuqu.',
    link: 'Orbot kartiera',
    linked: 'Il-kartiera ntrabtet. Minn issa ’l quddiem iddaħħlek.',
    removed: 'Il-kartiera tneħħiet. Ma ddaħħlekx aktar.',
    ofMember: 'Kartieri ta’ {name}',
    ofMemberNone: 'L-ebda waħda mhi marbuta.',
    takenAway: 'Il-kartiera tneħħiet, u l-membru tagħha nħareġ minn kullimkien.',
    actions: {
      'wallet.link': 'Rabat kartiera',
      'wallet.remove': 'Neħħa kartiera',
      'session.wallet': 'Daħal b’kartiera',
      'session.refuse': 'Ġie rrifjutat: il-kartiera mhix marbuta',
    },
    problems: {
      invalid_wallet: 'L-approvazzjoni tal-kartiera ma setgħetx tintuża. Erġa’ pprova.',
      wallet_taken: 'Din il-kartiera diġà marbuta, miegħek jew ma’ membru ieħor.',
      wallet_not_linked:
        'Il-portal ma jafx b’din il-kartiera. Idħol bil-passkey tiegħek, u l-ewwel orbot il-kartiera fil-paġna tal-kont.',
    },
  },
} satisfies typeof english;
