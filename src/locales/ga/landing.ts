import type { LandingWords } from '../en/landing.js';

export const landingWords = {
  test: 'Tástáil. Mód forbartha: ná húsáid ach sonraí tástála.',
  title: 'Ar thosaigh tú é seo ar {site}?',
  sameDevice:
    'Thosaigh? Lean ar aghaidh i do thiachóg mar sin. Taispeánann sí cad a roinnfí agus fiafraíonn sí díot arís; ina dhiaidh sin beidh tú ar ais ar an suíomh.',
  crossDevice:
    'Ná lean ar aghaidh ach má tá an cód a scan tú ar do scáileán féin, ar leathanach a d’oscail tú féin. Ná scan cód a sheol duine éigin chugat riamh.',
  asks: 'Iarrann {app}',
  askedNow: 'Iarradh é níos lú ná nóiméad ó shin',
  asked: {
    one: 'Iarradh é {count} nóiméad ó shin',
    two: 'Iarradh é {count} nóiméad ó shin',
    few: 'Iarradh é {count} nóiméad ó shin',
    many: 'Iarradh é {count} nóiméad ó shin',
    other: 'Iarradh é {count} nóiméad ó shin',
  },
  notYou: 'Nach tusa atá ann?',
  notYouText: 'Dún an leathanach seo. Ní roinntear aon rud mura gceadaíonn tú i do thiachóg é.',
  wallets: 'Oscail i dtiachóg',
  openNamed: 'Oscail {wallet}',
  openWallet: 'Oscail aip tiachóige',
  openOtherWallet: 'Oscail aip tiachóige eile',
  openWebWallet: 'Oscail an tiachóg ghréasáin',
  openAgeApp: 'Oscail aip aoise an AE',
  noneOpened: 'Nár oscail aon tiachóg?',
  otherWallets: 'Tiachóga eile',
  openEuWallet: 'Oscail tiachóg aitheantais dhigitigh den AE',
  openHaipWallet: 'Oscail tiachóg ardchinnteachta (HAIP)',
  missing: {
    email: 'Gan aon seoladh ríomhphoist fíoraithe i do thiachóg fós, nó gan aon tiachóg agat? Faigh anseo é.',
    phone: 'Gan aon uimhir theileafóin fhíoraithe i do thiachóg fós, nó gan aon tiachóg agat? Faigh anseo í.',
    either:
      'Gan aon seoladh ríomhphoist ná uimhir theileafóin fíoraithe i do thiachóg fós, nó gan aon tiachóg agat? Faigh ceann díobh anseo; is leor ceann amháin.',
    login: 'Gan aon logáil isteach anaithnid i do thiachóg fós, nó gan aon tiachóg agat? Faigh ceann anseo.',
  },
  emailEnough: 'Is leor do sheoladh ríomhphoist. Is féidir leat an uimhir theileafóin a fhágáil ar lár.',
  phoneEnough: 'Is leor d’uimhir theileafóin. Is féidir leat an seoladh ríomhphoist a fhágáil ar lár.',
  rest: 'Caithfidh gach rud eile a bheith i do thiachóg cheana féin.',
  verifyEmail: 'Fíoraigh mo sheoladh ríomhphoist',
  verifyPhone: 'Fíoraigh m’uimhir theileafóin',
  getLogin: 'Faigh logáil isteach anaithnid',
  pick: 'Cén uimhir a thaispeánann {site} duit?',
  pickTitle: 'Roghnaigh an uimhir atá ar do scáileán',
  pickText: 'Tá sí ar an scáileán inar scan tú an cód.',
  pickWarning:
    'Ná roghnaigh í ach má d’oscail tú féin an leathanach sin. Má sheol duine éigin an cód chugat, nó má insíonn sé an uimhir duit, is mian leis logáil isteach i d’áit.',
  noNumber: 'Ní fheicim uimhir',
  right: 'Téigh ar ais chuig an scáileán eile',
  rightText: 'Sin í an uimhir. Leanann an leathanach inar scan tú an cód ar aghaidh uaidh féin.',
  wrong: 'Níor roinneadh aon rud',
  wrongText: 'Níor deimhníodh an uimhir, mar sin ní áirítear do fhreagra.',
  wrongThen:
    'Má thosaigh tú féin é seo, téigh ar ais chuig an leathanach a thaispeáin an cód agus bain triail eile as ansin. Má sheol duine éigin an cód chugat, tá tú díreach tar éis stop a chur leis.',
  over: 'Níl aon rud le roghnú a thuilleadh',
  overText: 'Deir an leathanach inar scan tú an cód conas a chríochnaigh sé.',
  overThen: 'Le triail eile a bhaint as, tosaigh as an nua ansin.',
  done: 'Lean ar aghaidh ar do ríomhaire',
  doneText: 'Seoladh do fhreagra. Leanann an leathanach inar scan tú an cód ar aghaidh uaidh féin.',
  close: 'Is féidir leat an leathanach seo a dhúnadh.',
  dead: 'Níl an nasc seo bailí a thuilleadh',
  deadText:
    'Úsáideadh cheana é, tháinig ceann níos nuaí ina áit, nó tá sé róshean. Níor roinneadh aon rud trína oscailt.',
  deadThen: 'Le triail eile a bhaint as, téigh ar ais chuig an leathanach a thaispeáin an cód nó an nasc.',
  home: 'Clárú agus logáil isteach le do thiachóg aitheantais',
  homeText:
    'Úsáideann suíomhanna an tseirbhís seo chun sonraí fíoraithe a iarraidh ar do thiachóg, ar nós do sheoladh ríomhphoist. Ní roinntear aon rud mura gceadaíonn tú i do thiachóg é.',
  homeThen:
    'Ar sheol suíomh anseo thú? Téigh ar ais chuige agus bain triail eile as ansin. Níl aon rud le líonadh isteach ar an leathanach seo.',
  homeErrors: 'D’fhorbróirí: brí na gcód earráide',
  homeApi: 'D’fhorbróirí: an comhéadan (OpenAPI)',
} satisfies LandingWords;
