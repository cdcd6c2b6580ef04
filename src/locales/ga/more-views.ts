import type { MoreWords } from '../en/more-views.js';

export const moreWords = {
  intro: 'Iarrann {app} ort d’aitheantas a fhíorú',
  introText: 'Osclaíonn tú do thiachóg aitheantais, feiceann tú cad a iarrtar agus déanann tú cinneadh ann.',
  introWallet: 'Bíodh aip tiachóige ar do ghuthán agat.',
  introDocument: 'Bíodh doiciméad aitheantais oifigiúil le grianghraf inti.',
  verify: 'Fíoraigh m’aitheantas',
  learnMore: 'Tuilleadh eolais',
  phone: 'Lean ar aghaidh i do thiachóg aitheantais',
  phoneText: 'Taispeánann do thiachóg cad a iarrtar. Is tusa a chinneann ann.',
  nowhere: 'Úsáid brabhsálaí eile nó do ghuthán',
  nowhereText:
    'Ní thaispeánann an suíomh seo cód anseo. Oscail an leathanach seo ar an nguthán a bhfuil do thiachóg air, nó i mbrabhsálaí a fhiafraíonn faoi thiachóga, ar nós Chrome nó Edge.',
  openWallet: 'Oscail tiachóg',
  linkCountdown: 'Nasc bailí ar feadh {time}',
  scanner: 'Scan le scanóir do thiachóige féin',
  scannerText: 'Oscail an scanóir i do thiachóg. Ní roinntear aon rud go dtí go gceadaíonn tú é.',
  backToCode: 'Ar ais chuig an gcód do cheamaraí',
  match: 'Roghnaigh {number} ar do ghuthán',
  matchText: 'Taispeánann do ghuthán trí uimhir anois. Mura dtaispeánann, taispeáin cód nua.',
  verifyingEmail: 'Tá do sheoladh ríomhphoist á fhíorú',
  verifyingEmailText:
    'Clóscríobh an cód ón ríomhphost isteach i do thiachóg. Leanann an leathanach seo ar aghaidh uaidh féin.',
  verifyingPhone: 'Tá d’uimhir theileafóin á fíorú',
  verifyingPhoneText:
    'Clóscríobh an cód ón teachtaireacht isteach i do thiachóg. Leanann an leathanach seo ar aghaidh uaidh féin.',
  denied: 'Níor roinneadh aon rud',
  deniedText: 'Níor roinn do thiachóg an méid a d’iarr {app}.',
  expired: 'Tá an t-am istigh',
  expiredText: 'Níor cheadaigh aon duine é in am, mar sin níor roinneadh aon rud.',
  elsewhere: 'Leanadh ar aghaidh ar leathanach eile',
  elsewhereText: 'Is féidir leat an ceann seo a dhúnadh.',
} satisfies MoreWords;
