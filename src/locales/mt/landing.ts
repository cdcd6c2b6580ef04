import type { LandingWords } from '../en/landing.js';

export const landingWords = {
  test: 'Test. Modalità tal-iżvilupp: uża biss data tat-test.',
  title: 'Bdejt dan fuq {site}?',
  sameDevice:
    'Iva? Mela kompli fil-kartiera tiegħek. Turi x’se jinqasam u terġa’ tistaqsik; wara terġa’ lura fis-sit.',
  crossDevice:
    'Kompli biss jekk il-kodiċi li skennjajt jinsab fuq l-iskrin tiegħek stess, fuq paġna li ftaħt int stess. M’għandek qatt tiskennja kodiċi li bagħatlek xi ħadd.',
  asks: '{app} jitlob',
  askedNow: 'Intalab inqas minn minuta ilu',
  asked: {
    one: 'Intalab minuta ({count}) ilu',
    two: 'Intalab {count} minuti ilu',
    few: 'Intalab {count} minuti ilu',
    many: 'Intalab {count}-il minuta ilu',
    other: 'Intalab {count} minuta ilu',
  },
  notYou: 'M’intix int?',
  notYouText: 'Agħlaq din il-paġna. Xejn ma jinqasam jekk ma tapprovahx int fil-kartiera tiegħek.',
  wallets: 'Iftaħ f’kartiera',
  openNamed: 'Iftaħ {wallet}',
  openWallet: 'Iftaħ app ta’ kartiera',
  openOtherWallet: 'Iftaħ app oħra ta’ kartiera',
  openWebWallet: 'Iftaħ il-kartiera tal-web',
  openAgeApp: 'Iftaħ l-app tal-età tal-UE',
  noneOpened: 'Ma nfetħet l-ebda kartiera?',
  otherWallets: 'Kartieri oħra',
  openEuWallet: 'Iftaħ kartiera tal-identità diġitali tal-UE',
  openHaipWallet: 'Iftaħ kartiera b’livell għoli ta’ assigurazzjoni (HAIP)',
  missing: {
    email:
      'Għad m’hemmx indirizz tal-email verifikat fil-kartiera tiegħek, jew m’għandekx kartiera? Iksbu hawn.',
    phone:
      'Għad m’hemmx numru tat-telefon verifikat fil-kartiera tiegħek, jew m’għandekx kartiera? Iksbu hawn.',
    either:
      'Għad m’hemmx indirizz tal-email jew numru tat-telefon verifikat fil-kartiera tiegħek, jew m’għandekx kartiera? Ikseb wieħed hawn; wieħed minnhom biżżejjed.',
    login: 'Għad m’hemmx login anonimu fil-kartiera tiegħek, jew m’għandekx kartiera? Ikseb wieħed hawn.',
  },
  emailEnough: 'L-indirizz tal-email tiegħek biżżejjed. Tista’ tħalli barra n-numru tat-telefon.',
  phoneEnough: 'In-numru tat-telefon tiegħek biżżejjed. Tista’ tħalli barra l-indirizz tal-email.',
  rest: 'Il-bqija kollha għandha tkun diġà fil-kartiera tiegħek.',
  verifyEmail: 'Ivverifika l-indirizz tal-email tiegħi',
  verifyPhone: 'Ivverifika n-numru tat-telefon tiegħi',
  getLogin: 'Ikseb login anonimu',
  pick: 'Liema numru jurik {site}?',
  pickTitle: 'Agħżel in-numru li hemm fuq l-iskrin tiegħek',
  pickText: 'Jinsab fuq l-iskrin fejn skennjajt il-kodiċi.',
  pickWarning:
    'Agħżlu biss jekk ftaħt dik il-paġna int stess. Jekk xi ħadd bagħatlek il-kodiċi, jew jgħidlek in-numru, ikun irid jidħol minflokok.',
  noNumber: 'Ma nara l-ebda numru',
  right: 'Mur lura għall-iskrin l-ieħor',
  rightText: 'Dak hu n-numru. Il-paġna fejn skennjajt il-kodiċi tkompli waħedha.',
  wrong: 'Xejn ma nqasam',
  wrongText: 'In-numru ma ġiex ikkonfermat, għalhekk it-tweġiba tiegħek ma tgħoddx.',
  wrongThen:
    'Jekk bdejt dan int stess, mur lura għall-paġna li wriet il-kodiċi, u erġa’ pprova hemm. Jekk xi ħadd bagħatlek il-kodiċi, għadek kif waqqaftu.',
  over: 'M’hemm xejn aktar x’tagħżel',
  overText: 'Il-paġna fejn skennjajt il-kodiċi tgħid kif mar.',
  overThen: 'Biex terġa’ tipprova, ibda mill-ġdid hemm.',
  done: 'Kompli fuq il-kompjuter tiegħek',
  doneText: 'It-tweġiba tiegħek intbagħtet. Il-paġna fejn skennjajt il-kodiċi tkompli waħedha.',
  close: 'Tista’ tagħlaq din il-paġna.',
  dead: 'Dan il-link m’għadux validu',
  deadText: 'Diġà ntuża, ġie sostitwit b’wieħed aktar ġdid, jew hu qadim wisq. Meta nfetaħ, ma nqasam xejn.',
  deadThen: 'Biex terġa’ tipprova, mur lura għall-paġna li wriet il-kodiċi jew il-link.',
  home: 'Reġistrazzjoni u login bil-kartiera tal-identità tiegħek',
  homeText:
    'Is-siti jużaw dan is-servizz biex jitolbu lill-kartiera tiegħek data verifikata, bħall-indirizz tal-email tiegħek. Xejn ma jinqasam jekk ma tapprovahx int fil-kartiera tiegħek.',
  homeThen: 'Bagħtek hawn xi sit? Mur lura għalih u erġa’ pprova hemm. M’hemm xejn x’timla f’din il-paġna.',
  homeErrors: 'Għall-iżviluppaturi: x’ifissru l-kodiċijiet tal-iżbalji',
  homeApi: 'Għall-iżviluppaturi: l-interfaċċa (OpenAPI)',
} satisfies LandingWords;
