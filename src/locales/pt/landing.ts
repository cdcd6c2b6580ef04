import type { LandingWords } from '../en/landing.js';

export const landingWords = {
  test: 'Teste. Modo de desenvolvimento: utilize apenas dados de teste.',
  title: 'Iniciou isto em {site}?',
  sameDevice:
    'Sim? Então continue na sua carteira. Ela mostra o que seria partilhado e volta a perguntar-lhe; depois regressa ao sítio.',
  crossDevice:
    'Continue apenas se o código que leu estiver no seu próprio ecrã, numa página que foi você a abrir. Nunca leia um código que alguém lhe enviou.',
  asks: '{app} pede',
  askedNow: 'Pedido há menos de um minuto',
  asked: {
    one: 'Pedido há {count} minuto',
    other: 'Pedido há {count} minutos',
  },
  notYou: 'Não foi você?',
  notYouText: 'Feche esta página. Nada é partilhado sem a sua aprovação na carteira.',
  wallets: 'Abrir numa carteira',
  openNamed: 'Abrir {wallet}',
  openWallet: 'Abrir uma aplicação de carteira',
  openOtherWallet: 'Abrir outra aplicação de carteira',
  openWebWallet: 'Abrir a carteira web',
  openAgeApp: 'Abrir a aplicação de idade da UE',
  noneOpened: 'Nenhuma carteira abriu?',
  otherWallets: 'Outras carteiras',
  openEuWallet: 'Abrir uma carteira europeia de identidade digital',
  openHaipWallet: 'Abrir uma carteira de garantia elevada (HAIP)',
  missing: {
    email:
      'Ainda não tem um endereço de correio verificado na carteira, ou não tem carteira? Obtenha-o aqui.',
    phone: 'Ainda não tem um número de telefone verificado na carteira, ou não tem carteira? Obtenha-o aqui.',
    either:
      'Ainda não tem um endereço de correio nem um número de telefone verificado na carteira, ou não tem carteira? Obtenha um aqui; basta um dos dois.',
    login: 'Ainda não tem um início de sessão anónimo na carteira, ou não tem carteira? Obtenha um aqui.',
  },
  emailEnough: 'O seu endereço de correio é suficiente. Pode omitir o número de telefone.',
  phoneEnough: 'O seu número de telefone é suficiente. Pode omitir o endereço de correio.',
  rest: 'Tudo o resto já tem de estar na sua carteira.',
  verifyEmail: 'Verificar o meu endereço de correio',
  verifyPhone: 'Verificar o meu número de telefone',
  getLogin: 'Obter um início de sessão anónimo',
  pick: 'Que número lhe mostra {site}?',
  pickTitle: 'Escolha o número que está no seu ecrã',
  pickText: 'Está no ecrã onde leu o código.',
  pickWarning:
    'Escolha-o apenas se foi você que abriu essa página. Se alguém lhe enviou o código, ou lhe diz o número, quer iniciar sessão em seu nome.',
  noNumber: 'Não vejo nenhum número',
  right: 'Volte ao outro ecrã',
  rightText: 'É esse o número. A página onde leu o código continua sozinha.',
  wrong: 'Nada foi partilhado',
  wrongText: 'O número não foi confirmado, por isso a sua resposta não conta.',
  wrongThen:
    'Se foi você que iniciou isto, volte à página que mostrava o código e tente lá de novo. Se alguém lhe enviou o código, acabou de impedir essa pessoa.',
  over: 'Já não há nada para escolher',
  overText: 'A página onde leu o código diz como correu.',
  overThen: 'Para tentar de novo, recomece lá.',
  done: 'Continue no computador',
  doneText: 'A sua resposta foi enviada. A página onde leu o código continua sozinha.',
  close: 'Pode fechar esta página.',
  dead: 'Esta ligação já não é válida',
  deadText:
    'Já foi usada, foi substituída por uma mais recente ou é demasiado antiga. Ao abri-la, nada foi partilhado.',
  deadThen: 'Para tentar de novo, volte à página que mostrava o código ou a ligação.',
  home: 'Registo e início de sessão com a sua carteira de identidade',
  homeText:
    'Os sítios utilizam este serviço para pedir à sua carteira dados verificados, como o seu endereço de correio. Nada é partilhado sem a sua aprovação na carteira.',
  homeThen:
    'Veio de um sítio até aqui? Volte a esse sítio e tente lá de novo. Nesta página não há nada para preencher.',
  homeErrors: 'Para programadores: o que significam os códigos de erro',
  homeApi: 'Para programadores: a interface (OpenAPI)',
} satisfies LandingWords;
