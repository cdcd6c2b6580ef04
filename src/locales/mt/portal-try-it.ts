import type { tryItWords as english } from '../en/portal-try-it.js';

export const tryItWords = {
  tryIt: {
    title: 'Ipprova',
    text: 'Dan jibda talba ta’ scope vera tal-app tiegħek, minflok il-paġna tiegħek. Wieġebha b’kartiera, u ara kull pass kif jgħaddi min-network. Il-kartieri juru l-indirizz tal-portal bħala dak li qed jitlob.',
    notCounted:
      'Prova ma tidħol fl-ebda statistika, ma tibgħat xejn lill-webhook tiegħek u ma timmarka xejn fil-lista tal-passi: dik hija għall-paġna u l-backend tiegħek stess.',
    forEditors: 'L-edituri u s-sidien jistgħu jippruvaw talba ta’ scope hawn.',
    notAnswerable: 'L-ebda emittent li jafda dan is-servizz għadu ma jista’ jwieġeb dan l-iscope.',
    start: 'Ibda prova',
    again: 'Erġa’ pprova',
    stop: 'Ikkanċella l-prova',
    scan: 'Skennja dan il-kodiċi bit-telefown tiegħek, jew iftaħ il-link fuq dan l-apparat.',
    code: 'Kodiċi QR tat-talba ta’ scope',
    open: 'Iftaħ fuq dan l-apparat',
    match: 'Agħżel dan in-numru fuq l-apparat bil-kartiera:',
    steps: 'X’ġara',
    sent: 'Talba',
    answered: 'Tweġiba',
    heard: 'Event fuq l-istream',
    masked:
      'Is-sigrieti u l-kodiċijiet huma mqassra: tara kif jibdew u kif jispiċċaw. Is-sigriet tal-app qatt ma joħroġ mis-servizz.',
    help: 'Xi jfisser dan, u x’għandek tagħmel',
    step: {
      create: {
        title: 'Il-paġna tiegħek tibda talba ta’ scope',
        text: 'Tagħmel sigriet tal-paġna u tibgħat il-hash tiegħu biss. Hawn jitlob il-portal minflok il-paġna tiegħek.',
      },
      follow: {
        title: 'Il-paġna tiegħek issegwiha',
        text: 'Bis-sigriet tal-paġna tiftaħ stream, u ssir taf b’kull tibdil fl-istatus. L-elementi u l-klijent jagħmlu dan għalik.',
      },
      renew: {
        title: 'Il-link jiġġedded',
        text: 'Ħadd ma fetħu fil-ħin, għalhekk il-paġna tiegħek turi kodiċi u link ġodda. Dawk qodma m’għadhomx jaħdmu.',
      },
      cancel: {
        title: 'Il-paġna tiegħek tikkanċella',
        text: 'Xi ħadd għalaq it-tieqa, jew ħareġ mill-paġna.',
      },
      read: {
        title: 'Kartiera qrat it-talba',
        text: 'Il-persuna tara min qed jitlob xiex. Il-paġna tiegħek tieħu l-event read.',
      },
      answered: {
        title: 'Il-kartiera wieġbet',
        text: 'It-tweġiba tiġi ċċekkjata. Tgħodd meta n-numru jintgħażel fuq l-apparat bil-kartiera.',
      },
      approved: {
        title: 'Il-persuna approvat',
        text: 'Il-paġna tiegħek tieħu l-event auth-code-received bil-kodiċi tal-awtorizzazzjoni, u tibgħat il-kodiċi lill-backend tiegħek.',
      },
      denied: {
        title: 'Il-persuna rrifjutat',
        text: 'Il-paġna tiegħek tieħu l-event user-cancelled. Ma nqasmet l-ebda data.',
      },
      cancelled: {
        title: 'It-talba ta’ scope ġiet ikkanċellata',
        text: 'Il-paġna tiegħek tieħu l-event user-cancelled. Il-links u l-kodiċijiet tagħha m’għadhomx jaħdmu.',
      },
      expired: {
        title: 'Il-ħin skada',
        text: 'Il-paġna tiegħek tieħu l-event civic-sip-error bil-kodiċi expired. Erġa’ ibda meta tkun lest.',
      },
      failed: {
        title: 'Ma rnexxiex',
        text: 'Il-paġna tiegħek tieħu l-event civic-sip-error b’dan il-kodiċi.',
      },
      exchange: {
        title: 'Il-backend tiegħek jiskambja l-kodiċi tal-awtorizzazzjoni',
        text: 'Jiffirma s-sejħa biċ-ċavetta privata tiegħu u bis-sigriet tal-app; kodiċi jaħdem darba. Hawn għamel dan is-servizz minflok il-backend tiegħek, b’ċavetta li saret għal din il-prova biss.',
      },
      refused: {
        title: 'L-iskambju ġie rrifjutat',
        text: 'Il-backend tiegħek jieħu dan l-iżball minflok id-data.',
      },
    },
    data: {
      title: 'Il-backend tiegħek għandu d-data',
      text: 'Wara li l-firma tiġi ċċekkjata u t-tweġiba tiġi ddeċifrata bis-sigriet tal-app, dan hu li jagħti lura exchangeCode.',
      hidden:
        'Dan is-servizz jaħdem live, għalhekk din hija data vera ta’ persuna: il-valuri jibqgħu fis-servizz, u ma jinżammu mkien.',
      label: 'Tikketta',
      value: 'Valur',
      isValid: 'Emittent iċċekkjat',
      isOwner: 'Detentur iċċekkjat',
      yes: 'iva',
      no: 'le',
      notShown: 'ma jintweriex',
      count: {
        one: 'Ġie lura valur wieħed.',
        two: 'Ġew lura żewġ valuri.',
        few: 'Ġew lura {count} valuri.',
        many: 'Ġew lura {count}-il valur.',
        other: 'Ġew lura {count} valur.',
      },
      requestToken: 'X’jgħid it-token tat-talba',
      answer: 'X’tgħid it-tweġiba ffirmata',
    },
    actions: {
      'app.try': 'Ipprova talba ta’ scope',
      'app.try.exchange': 'Skambja l-kodiċi ta’ prova',
    },
  },
} satisfies typeof english;
