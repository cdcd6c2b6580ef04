import type { appFieldsWords as english } from '../en/portal-app-fields.js';

export const appFieldsWords = {
  names: {
    brand: 'Dath an bhranda',
    wallets: 'Tiachóga a thairgtear de réir ainm',
    processed: 'Freagraí trí sheoladh',
    scopePolicies: 'Rialacha do scóipeanna ar leith',
  },
  brand: {
    hint: 'Dath san fhoirm #rrggbb. Glacann an fhuinneog é, mura socraíonn do leathanach féin --civic-brand. Folamh: uaine na n-eilimintí.',
    pick: 'Roghnaigh dath',
    standard: 'Úsáid an gnáthdhath',
    onIt: 'Is {text} an téacs air, le codarsnacht {contrast} : 1 (tá 4.5 de dhíth). Nuair is téacs é an dath féin, déantar dorcha nó geal go leor don chúlra é.',
    black: 'dubh',
    white: 'bán',
    noColour: 'Ní dath san fhoirm #rrggbb é seo.',
    preview: 'An chuma atá air',
    previewText:
      'An cnaipe féin ar chúlra geal agus ar chúlra dorcha. Osclaíonn cliceáil an fhuinneog féin; ní théann a cód in aon áit.',
    light: 'Geal',
    dark: 'Dorcha',
    button:
      'Bíonn an cnaipe ar do leathanach sula gcuirtear ceist ar an tseirbhís. Le go mbeidh an dath air sin freisin, cuir é seo le do stílbhileog:',
    setForAll: 'Chun é a shocrú don aip, téigh chuig a socruithe.',
  },
  wallets: {
    hint: 'Ar ghutháin agus ar an leathanach a dtéann an cód chuige. Is féidir le daoine aon tiachóg eile a úsáid i gcónaí.',
    all: 'Gach ceann a liostaíonn an t-oibreoir, na cinn atá le teacht san áireamh',
    some: 'Iad seo amháin:',
    none: 'Ní liostaíonn an t-oibreoir aon tiachóg de réir ainm.',
    noneTicked: 'Ticeáil ceann amháin ar a laghad, nó tairg iad go léir.',
    gone: 'Gan a bheith liostaithe ag an oibreoir a thuilleadh, agus dá bhrí sin gan aird orthu: {names}.',
    allGone:
      'Ní liostaíonn an t-oibreoir aon cheann de na tiachóga a ticeáladh anseo a thuilleadh, mar sin tairgtear gach ceann atá liostaithe: {names}.',
  },
  processed: {
    hint: 'Do fhreastalaithe clasaiceacha a n-íoslódálann a SDK an freagra. An té a bhfuil an seoladh aige, faigheann sé an freagra, cé go bhfuil sé criptithe.',
    choices: {
      never: 'Ní dhéantar riamh é: tagann gach freagra go díreach',
      flag: 'Freagraí móra, má deir an SDK gur féidir leis iad a íoslódáil',
      always: 'I gcónaí, do na cliaint C# agus Python a íoslódálann i gcónaí',
    },
  },
  policies: {
    hint: 'Nuair a bhíonn riail níos doichte nó níos scaoilte ná an dá cheann thuas de dhíth ar scóip. Leanann a bhfágtar gan socrú iad sin.',
    none: 'Níl a rialacha féin ag aon scóip.',
    scope: 'Scóip',
    add: 'Cuir rialacha scóipe leis',
    attributes: 'Liostaí lipéad (ATTRIBUTES)',
    asAbove: 'mar atá thuas',
    numberMatch: { on: 'le meaitseáil uimhreach', off: 'gan mheaitseáil uimhreach' },
    crossDevice: {
      always: 'taispeántar i gcónaí é',
      fallback: 'nuair nach bhfuil fuinneog ag an mbrabhsálaí',
      off: 'ní thaispeántar riamh é',
    },
    crossDeviceOf: 'Cód do ghléas eile, do {scope}',
    numberMatchOf: 'Meaitseáil uimhreach, do {scope}',
    added: 'Tá a ró féin ag {scope}.',
    removed: 'Tá na rialacha do {scope} bainte amach. Beidh deireadh leo nuair a shábhálann tú.',
  },
  platforms: {
    title: 'Teastais ardán',
    text: 'Aithníonn tiachóga Google agus Apple aip lena dteastais féin. I bhfuinneog an bhrabhsálaí féin amháin a úsáidtear iad. I ngach áit eile, is é an teastas thuas a áirítear.',
    names: { google: 'Google', apple: 'Apple' },
    none: 'Níl aon cheann ag an aip.',
    importTitle: 'Iompórtáil teastas ardáin',
    platform: 'Ardán',
    chain: 'Slabhra teastas an ardáin',
    key: 'Eochair phríobháideach an teastais sin (mura ndearnadh anseo í)',
    chainHint:
      'PEM: teastas na haipe ar dtús, ansin iad siúd os a chionn. Féadfaidh sé a bheith d’eochair iarratais a rinneadh thuas.',
    metadata: 'Meiteashonraí (RelyingPartyMetadataBytes)',
    metadataHint: 'An méid a dheimhnigh Google, mar an comhad a tháinig leis an teastas, nó mar base64url.',
    import: 'Iompórtáil é',
    imported: 'Tá teastas {platform} iompórtáilte.',
    removeTitle: 'Bain teastas {platform}',
    removeText: 'Ní aithneoidh tiachóg {platform} an aip a thuilleadh, agus caillfear eochair an teastais.',
    confirm: 'Clóscríobh “{name}” chun teastas {platform} a bhaint',
    remove: 'Bain é',
    removed: 'Tá teastas {platform} bainte.',
  },
  files: {
    choose: 'Ó chomhad',
    read: 'Léite ó {file}.',
  },
} satisfies typeof english;
