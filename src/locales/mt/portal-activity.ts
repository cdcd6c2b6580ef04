import type { activityWords as english } from '../en/portal-activity.js';

export const activityWords = {
  activity: {
    show: 'Uri',
    all: 'Kollox',
    refresh: 'Aġġorna',
    none: 'Għad ma ġara xejn.',
    found: {
      one: 'Entrata waħda.',
      two: 'Żewġ entrati.',
      few: '{count} entrati.',
      many: '{count}-il entrata.',
      other: '{count} entrata.',
    },
    table: 'Attività',
    last: 'L-aktar entrati riċenti',
    chart: 'Kemm-il darba fl-aħħar 30 jum',
    asTable: 'L-istess bħala tabella',
    count: 'Kemm-il darba',
    medians: {
      read: 'Nofs il-kartieri jaqraw fi żmien {time}.',
      approved: 'Nofs l-approvazzjonijiet jaslu fi żmien {time}.',
      exchanged: 'Nofs l-iskambji jsiru fi żmien {time}.',
    },
    advice: {
      origin_not_registered:
        'Il-paġna fuq {origin} mhijiex fil-lista. Żidha mal-oriġinijiet ta’ din l-app, jew iftaħ il-paġna fejn hija rreġistrata.',
      invalid_client:
        'Il-backend tiegħek ma weriex li huwa tiegħek. Iċċekkja l-ID tal-app, is-sigriet u ċ-ċavetta privata.',
      'invalid_client.hmac':
        'Il-backend tiegħek juża sigriet ħażin. Daħħal fih dak tal-aktar ċwievet riċenti.',
      'invalid_client.signature':
        'Il-backend tiegħek juża ċavetta privata ħażina. Daħħal fih dik tal-aktar ċwievet riċenti.',
      'invalid_client.replay':
        'Il-backend tiegħek bagħat l-istess token tat-talba darbtejn. Ħallih jiffirma wieħed ġdid għal kull tentattiv.',
      'invalid_client.aud':
        'Il-backend tiegħek isemmi servizz ieħor. Daħħal fih l-indirizz ta’ dan is-servizz.',
      clock_skew: 'L-arloġġ tal-backend tiegħek hu ħażin. Ħallih isegwi server tal-ħin.',
      invalid_grant:
        'Il-backend tiegħek bagħat kodiċi li ntuża, li hu qadim wisq jew li hu ta’ app oħra. Skambja kull kodiċi darba biss, mill-ewwel.',
      invalid_scope: 'Il-paġna tiegħek titlob scope jew tikketta li ma teżistix. Agħżel taħt Integrazzjoni.',
      no_trusted_issuer: 'L-ebda emittent li jista’ jwieġeb ma hu fdat. Ara taħt Fiduċja.',
      invalid_return_url:
        'Il-paġna tar-ritorn mhijiex fuq xi oriġini rreġistrata. Żid l-oriġini tagħha, jew ħalli return-url barra.',
    },
    at: 'Meta',
    what: 'X’ġara',
    channel: 'Kif',
    scope: 'Scope',
    took: 'Wara',
    why: 'Żball',
    kinds: {
      created: 'Mitlub',
      read: 'Moqri minn kartiera',
      answered: 'Imwieġeb',
      approved: 'Approvat',
      exchanged: 'Skambjat',
      denied: 'Irrifjutat',
      cancelled: 'Ikkanċellat',
      expired: 'Skadut',
      failed: 'Falla',
      error: 'Miċħud mis-servizz',
    },
    channels: { 'dc-api': 'it-tieqa tal-browser', qr: 'apparat ieħor', 'same-device': 'dan l-apparat' },
  },
} satisfies typeof english;
