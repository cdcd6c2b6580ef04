import type { ContactWords } from '../en/contact.js';

export const contactWords = {
  email: {
    title: 'Fíoraigh do sheoladh ríomhphoist',
    label: 'Seoladh ríomhphoist',
    text: 'Seolaimid cód sé dhigit chuige. Leis sin, faigheann do thiachóg seoladh ríomhphoist fíoraithe, ar féidir leat é a úsáid arís.',
    invalid:
      'Ní seoladh ríomhphoist é sin ar féidir linn seoladh chuige. Clóscríobh é mar ainm@example.org; roimh an @, litreacha gan síneadh fada, digití agus comharthaí amháin.',
    sent: 'Tá cód sé dhigit á sheoladh chuig {contact}. Oscail do thiachóg, agus clóscríobh an cód ann.',
    sentNew: 'Tá cód nua sé dhigit á sheoladh chuig {contact}. Clóscríobh an ceann is nuaí atá agat.',
    notArrived:
      'Nár tháinig ríomhphost? D’fhéadfadh sé cúpla nóiméad a thógáil, agus d’fhéadfadh sé a bheith sa turscar. Ní sheolaimid níos mó ná cúig cinn san uair chuig aon seoladh amháin.',
    other: 'Úsáid seoladh eile',
    done: 'Tá do sheoladh ríomhphoist fíoraithe',
  },
  phone: {
    title: 'Fíoraigh d’uimhir theileafóin',
    label: 'Uimhir theileafóin, le + agus cód tíre',
    text: 'Seolaimid cód sé dhigit chuici. Leis sin, faigheann do thiachóg uimhir theileafóin fhíoraithe, ar féidir leat í a úsáid arís.',
    invalid:
      'Ní uimhir theileafóin í sin ar féidir linn seoladh chuici. Clóscríobh í lena cód tíre, mar +44 20 7946 0958.',
    sent: 'Tá cód sé dhigit á sheoladh chuig {contact}. Oscail do thiachóg, agus clóscríobh an cód ann.',
    sentNew: 'Tá cód nua sé dhigit á sheoladh chuig {contact}. Clóscríobh an ceann is nuaí atá agat.',
    notArrived:
      'Nár tháinig teachtaireacht? D’fhéadfadh sí cúpla nóiméad a thógáil. Ní sheolaimid níos mó ná cúig cinn san uair chuig aon uimhir amháin.',
    other: 'Úsáid uimhir eile',
    done: 'Tá d’uimhir theileafóin fíoraithe',
  },
  login: {
    title: 'Faigh logáil isteach anaithnid',
    text: 'Faigheann do thiachóg logáil isteach gan aon sonraí fút. Feiceann gach suíomh uimhir dhifriúil di, ionas nach féidir le haon dá shuíomh comparáid a dhéanamh.',
    done: 'An bhfuil sí ag do thiachóg? Lean ar aghaidh mar sin.',
    tooMany:
      'Iarradh an iomarca logálacha isteach ó do líonra. Fan nóiméad, agus oscail an leathanach seo arís.',
  },
  forSite: 'Ansin filleann tú ar an méid a iarrann {site}.',
  send: 'Seol an cód',
  typeCode: 'Clóscríobh an cód i do thiachóg',
  noWallet: 'Gan tiachóg agat? Osclaíonn an tiachóg ghréasáin anseo, agus ní gá aon rud a shuiteáil.',
  otherDevice: 'An bhfuil do thiachóg ar ghléas eile?',
  scan: 'Scan é seo léi.',
  qrName: 'Cód QR leis an tairiscint do do thiachóg',
  newCode: 'Seol cód nua',
  newCodeAfter:
    'Is féidir leat cód nua a iarraidh 30 soicind tar éis an chinn dheireanaigh. Ní oibríonn ach an ceann is nuaí.',
  newCodeIn: 'Is féidir leat cód nua a iarraidh i gceann {seconds} s. Ní oibríonn ach an ceann is nuaí.',
  noNewCode:
    'Níor seoladh cód nua, mar fuair tú an oiread agus a sheolaimid faoi láthair. Fan uair an chloig, agus bain triail eile as.',
  notJustNow: 'Ní féidir linn cód nua a sheoladh faoi láthair. Fan nóiméad, agus bain triail eile as.',
  needsWallet: 'Tá aip tiachóige de dhíth ort: clóscríobhtar an cód inti.',
  life: 'Tá cód bailí ar feadh deich nóiméad. Ná hinis d’aon duine é.',
  goOn: 'Lean ar aghaidh le {site}',
  startAgain: 'Tosaigh arís',
  unsent: 'Níorbh fhéidir an teachtaireacht a sheoladh',
  unsentText:
    'Ní féidir lenár bhfreastalaí seoladh faoi láthair, agus níor cailleadh aon rud. Fan nóiméad, agus seol an cód arís.',
  late: 'Tá an cód róshean',
  lateText: 'Tá na deich nóiméad istigh. Iarr go seolfaí cód nua; seolfar é chuig {contact}.',
  failed: 'An iomarca cód mícheart',
  failedText:
    'Bhí cúig chód mícheart, mar sin ní oibríonn aon cheann a thuilleadh. Níor tugadh aon rud amach. Tosaigh arís le ceann nua.',
  doneText: 'Tá an dintiúr ag do thiachóg. Is féidir leat é a úsáid anseo agus ar shuíomhanna eile.',
  tooMany: 'Iarradh an iomarca cód ó do líonra. Fan uair an chloig, agus bain triail eile as.',
  unavailable: 'Ní féidir linn cóid a sheoladh faoi láthair. Fan tamall, agus bain triail eile as.',
} satisfies ContactWords;
