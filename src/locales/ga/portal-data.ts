import type { dataWords as english } from '../en/portal-data.js';

export const dataWords = {
  title: 'Sonraí',
  text: 'Cad a choinníonn an tseirbhís seo, cén fáth, conas a chosnaítear é agus cá fhad. Tá gach rud in aon bhunachar sonraí amháin san fhillteán sonraí, agus is é {size} a mhéid.',
  inMemory:
    'Cad a choinníonn an tseirbhís seo, cén fáth agus cá fhad. Coinníonn an ceann seo gach rud sa chuimhne, agus cailltear é nuair a atosaítear í.',
  oldest: 'An ceann is sine: {date}.',
  kept: 'Cé mhéad',
  fields: 'Conas a stóráiltear é',
  all: 'Gach rud atá stóráilte',
  rows: {
    one: '{count} ró',
    two: '{count} ró',
    few: '{count} ró',
    many: '{count} ró',
    other: '{count} ró',
  },
  sealed: 'Criptithe: {fields}',
  hashed: 'Mar hais amháin: {fields}',
  personal: 'Faoi dhuine: {fields}',
  until: {
    end: 'go dtí a dheireadh féin, {time} ar a mhéad',
    'after-end': '{time} tar éis a dheiridh',
    age: '{time}',
    removed: 'go dtí go mbainfidh duine éigin é',
    'for-good': 'go deo',
  },
  ownEnd: 'go dtí a dheireadh féin',
  newest: 'an {count} is déanaí de gach aip',
  tables: {
    scope_requests: {
      name: 'Iarratais scóipe',
      why: 'Chun an méid a cheadaigh duine a thabhairt don fhreastalaí a d’iarr é. Scriostar na sonraí féin leis an malartú nó le haon deireadh eile.',
    },
    verifications: {
      name: 'Fíoruithe seoltaí',
      why: 'Chun a fheiceáil gur tháinig an cód ar ais a seoladh chuig seoladh ríomhphoist nó uimhir ghutháin.',
    },
    issued: {
      name: 'Dintiúir eisithe',
      why: 'Chun dintiúr a tharraingt siar. Níl sé scríofa in aon áit cé leis é; is féidir seoladh a chuardach de réir a hais.',
    },
    apps: {
      name: 'Aipeanna',
      why: 'Chun a fhios a bheith ann cé atá in ann iarraidh, agus cé na heochracha agus na teastais atá acu.',
    },
    activity: {
      name: 'Gníomhaíocht aipeanna',
      why: 'Chun a thaispeáint do chomhtháthaitheoirí cad a tharla, gan aon rud faoi dhaoine.',
    },
    activity_counts: {
      name: 'Líon gníomhaíochta',
      why: 'Chun a thaispeáint cé chomh minic a tharla rud i ngach uair an chloig.',
    },
    activity_steps: {
      name: 'Céimeanna comhtháthaithe',
      why: 'Chun a thaispeáint cé chomh fada agus atá comhtháthú aipe.',
    },
    webhook_deliveries: {
      name: 'Teachtaireachtaí chuig webhooks',
      why: 'Chun iad a sheoladh arís nuair nár fhreagair freastalaí.',
    },
    accounts: { name: 'Baill na tairsí', why: 'Chun ligean dóibh síniú isteach.' },
    sessions: {
      name: 'Seisiúin na tairsí',
      why: 'Chun a fhios a bheith ann cé atá sínithe isteach, agus ligean dóibh deireadh a chur leis.',
    },
    invitations: { name: 'Cuirí', why: 'Chun ligean do dhuine a bheith ina bhall le nasc.' },
    audit: {
      name: 'Loga',
      why: 'Chun a thaispeáint cé a d’athraigh cad. Ní féidir aon rud ann a athrú ná a scriosadh.',
    },
    trust_anchors: {
      name: 'Eisitheoirí iontaofa',
      why: 'Chun a fhios a bheith ann cé leis na dintiúir a áirítear.',
    },
    trust_lists: {
      name: 'Liostaí iontaoibhe',
      why: 'Chun a fhios a bheith ann cé leis na dintiúir a áirítear, de réir liostaí.',
    },
    signing_keys: { name: 'Eochracha sínithe', why: 'Chun an méid a fhaigheann freastalaithe a shíniú.' },
    secrets: {
      name: 'Rúin na seirbhíse',
      why: 'Eochracha a cuid údarás, agus an eochair as a ndíorthaítear ID úsáideoirí.',
    },
    spent: {
      name: 'An méid a úsáideadh uair amháin',
      why: 'Chun diúltú don chomhartha, don chód nó don síniú isteach céanna an dara huair.',
    },
    counters: {
      name: 'Comhaireamh in aghaidh mí-úsáide',
      why: 'Chun teorainn a chur leis an líon cód a sheoltar chuig aon seoladh amháin.',
    },
  },

  ask: {
    title: 'Faoi aip, duine nó iarratas amháin',
    text: 'Íoslódáil a bhfuil coinnithe faoi, nó féach an bhfuil sé imithe.',
    kind: 'Cad é féin',
    kinds: {
      app: 'Aip',
      member: 'Ball den tairseach',
      'scope-request': 'Iarratas scóipe',
      email: 'Seoladh ríomhphoist',
      phone: 'Uimhir ghutháin',
    },
    names: {
      app: 'ID na haipe',
      member: 'ID an bhaill',
      'scope-request': 'UUID an iarratais scóipe',
      email: 'Seoladh ríomhphoist',
      phone: 'Uimhir ghutháin le cód a tíre',
    },
    hints: {
      app: '',
      member: 'Mar atá sé sa loga.',
      'scope-request': 'Tá sé ag an leathanach agus ag an bhfreastalaí.',
      email: 'Ní stóráiltear é, agus cuardaítear é de réir a hais.',
      phone: 'Ní stóráiltear í, agus cuardaítear í de réir a hais.',
    },
    export: 'Íoslódáil a bhfuil coinnithe',
    exported: 'Íoslódáilte: {rows} san iomlán. Níl rúin ná an méid atá criptithe ann.',
    nothing: 'Níl aon rud coinnithe faoi.',
    verify: 'Féach an bhfuil sé imithe',
  },
  verdict: {
    gone: 'Níl aon rud fágtha de',
    goneButAudit: 'Níl aon rud fágtha de ach línte sa loga',
    left: 'Tá rud éigin fágtha de',
    rows: '{table}: {rows}',
    bytes:
      'Léadh gach leathanach den bhunachar sonraí, beart ar bheart. Líon na n-uaireanta a luaitear é: {count}, agus díobh sin sa loga: {audit}.',
    notRead:
      'Níor léadh an bunachar sonraí beart ar bheart: coinníonn an tseirbhís seo gach rud sa chuimhne, nó tá an t-ainm róghearr le haithint ó théacs eile.',
    journal:
      'Tá clár eile ag léamh an bhunachair sonraí, mar sin tá seanleathanaigh fós ina dhialann. Féach arís i gceann nóiméid.',
    deletedAt: 'Scriosadh é {date}.',
    limits:
      'Ní deir sé seo aon rud faoi chúltacaí, faoi chóipeanna den diosca, ná faoin méid a choinníonn diosca de bhloic scriosta. Fútsa atá sé iad sin a scriosadh.',
    statementText: 'JWT sínithe ag an tseirbhís is ea an ráiteas. Tá a heochracha poiblí ag {url}.',
    download: 'Íoslódáil an ráiteas',
  },
  erase: {
    title: 'Scrios an aip seo',
    text: 'Tá deireadh leis an aip. Má scriostar í, imíonn a socruithe, a heochracha, a teastais, a gníomhaíocht agus a teachtaireachtaí. Coinníonn an loga a ID. Ní féidir é seo a chealú.',
    confirm: 'Clóscríobh “{name}” lena dhearbhú',
    do: 'Scrios an aip',
    done: 'Tá an aip scriosta.',
  },
  actions: {
    'app.erase': 'Scriosadh aip',
    'data.export': 'Easpórtáladh a bhfuil coinnithe faoi rud',
    'data.verify': 'Fíoraíodh an bhfuil rud imithe',
    backup: 'Rinneadh cúltaca',
    restore: 'Cuireadh cúltaca ar ais',
    'portal.link': 'Rinneadh nasc d’úinéir',
    'portal.remove': 'Baineadh ball',
  },
} satisfies typeof english;
