import type { appFieldsWords as english } from '../en/portal-app-fields.js';

export const appFieldsWords = {
  names: {
    brand: 'Kulur tal-marka',
    wallets: 'Kartieri offruti b’isimhom',
    processed: 'Tweġibiet b’indirizz',
    scopePolicies: 'Regoli għal scopes individwali',
  },
  brand: {
    hint: 'Kulur fil-forma #rrggbb. Tużah it-tieqa, sakemm il-paġna tiegħek ma tissettjax --civic-brand hi stess. Vojt: l-aħdar tal-elementi.',
    pick: 'Agħżel kulur',
    standard: 'Uża l-kulur standard',
    onIt: 'It-test fuqu huwa {text}, b’kuntrast ta’ {contrast} : 1 (jeħtieġ 4.5). Fejn il-kulur ikun it-test innifsu, isir skur jew ċar biżżejjed għall-isfond.',
    black: 'iswed',
    white: 'abjad',
    noColour: 'Dan mhuwiex kulur fil-forma #rrggbb.',
    preview: 'Kif jidher',
    previewText:
      'Il-buttuna vera fuq ċar u fuq skur. Klikk jiftaħ it-tieqa vera; il-kodiċi tagħha ma jwassal imkien.',
    light: 'Ċar',
    dark: 'Skur',
    button:
      'Il-buttuna tkun fil-paġna tiegħek qabel ma jiġi mistoqsi s-servizz. Biex tieħu l-kulur hi wkoll, żid dan fl-istylesheet tiegħek:',
    setForAll: 'Biex tissettjah għall-app, mur fis-settings tagħha.',
  },
  wallets: {
    hint: 'Fuq it-telefowns u fil-paġna ta’ wara l-kodiċi. In-nies dejjem jistgħu jużaw kwalunkwe kartiera oħra.',
    all: 'Kollha li jelenka l-operatur, anke dawk li għad iridu jiġu',
    some: 'Dawn biss:',
    none: 'L-operatur ma jelenka l-ebda kartiera b’isimha.',
    noneTicked: 'Immarka mill-inqas waħda, jew offrihom kollha.',
    gone: 'Mhux elenkati aktar mill-operatur, u injorati: {names}.',
    allGone:
      'L-operatur m’għadu jelenka l-ebda waħda mill-kartieri mmarkati hawn, għalhekk jiġu offruti dawk kollha elenkati: {names}.',
  },
  processed: {
    hint: 'Għal backends klassiċi li l-SDK tagħhom iniżżel it-tweġiba. Min jaf l-indirizz jieħu t-tweġiba, għalkemm iċċifrata.',
    choices: {
      never: 'Qatt: kull tweġiba tasal direttament',
      flag: 'Tweġibiet kbar, jekk l-SDK jgħid li jista’ jniżżilhom',
      always: 'Dejjem, għall-klijenti C# u Python li dejjem iniżżlu',
    },
  },
  policies: {
    hint: 'Fejn scope jeħtieġ regola aktar stretta jew aktar laxka mit-tnejn ta’ fuq. Dak li jitħalla miftuħ isegwihom.',
    none: 'L-ebda scope m’għandu regoli tiegħu.',
    scope: 'Scope',
    add: 'Żid regoli għal scope',
    attributes: 'Listi ta’ tikketti (ATTRIBUTES)',
    asAbove: 'kif hawn fuq',
    numberMatch: { on: 'bi tqabbil tan-numru', off: 'mingħajr tqabbil tan-numru' },
    crossDevice: {
      always: 'jintwera dejjem',
      fallback: 'fejn il-browser m’għandux tieqa tiegħu',
      off: 'qatt',
    },
    crossDeviceOf: 'Kodiċi għal apparat ieħor, għal {scope}',
    numberMatchOf: 'Tqabbil tan-numru, għal {scope}',
    added: '{scope} għandu ringiela tiegħu.',
    removed: 'Ir-regoli għal {scope} tneħħew. Jintemmu meta tissejvja.',
  },
  platforms: {
    title: 'Ċertifikati tal-pjattaformi',
    text: 'Il-kartieri ta’ Google u ta’ Apple jagħrfu app b’ċertifikati tagħhom. Dawn jintużaw biss fit-tieqa tal-browser. F’kull post ieħor jgħodd iċ-ċertifikat ta’ hawn fuq.',
    names: { google: 'Google', apple: 'Apple' },
    none: 'L-app m’għandha l-ebda wieħed.',
    importTitle: 'Importa ċertifikat ta’ pjattaforma',
    platform: 'Pjattaforma',
    chain: 'Katina ta’ ċertifikati tal-pjattaforma',
    key: 'Ċavetta privata ta’ dak iċ-ċertifikat (biss jekk ma saritx hawn)',
    chainHint:
      'PEM: l-ewwel dak tal-app, imbagħad dawk ta’ fuqu. Jista’ jkun għaċ-ċavetta ta’ talba li saret hawn fuq.',
    metadata: 'Metadata (RelyingPartyMetadataBytes)',
    metadataHint: 'Dak li ċċertifika Google, bħala l-fajl li ġie maċ-ċertifikat, jew bħala base64url.',
    import: 'Importah',
    imported: 'Iċ-ċertifikat ta’ {platform} ġie importat.',
    removeTitle: 'Neħħi ċ-ċertifikat ta’ {platform}',
    removeText: 'Il-kartiera ta’ {platform} ma tibqax tagħraf l-app, u ċ-ċavetta taċ-ċertifikat tintilef.',
    confirm: 'Ikteb “{name}” biex tneħħi ċ-ċertifikat ta’ {platform}',
    remove: 'Neħħih',
    removed: 'Iċ-ċertifikat ta’ {platform} tneħħa.',
  },
  files: {
    choose: 'Minn fajl',
    read: 'Inqara minn {file}.',
  },
} satisfies typeof english;
