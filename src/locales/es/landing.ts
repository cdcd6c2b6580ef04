import type { LandingWords } from '../en/landing.js';

export const landingWords = {
  test: 'Prueba. Modo de desarrollo: use solo datos de prueba.',
  title: '¿Ha iniciado esto en {site}?',
  sameDevice:
    '¿Sí? Entonces continúe en su cartera. Le muestra lo que se compartiría y vuelve a preguntarle; después regresa al sitio.',
  crossDevice:
    'Continúe solo si el código que ha escaneado está en su propia pantalla, en una página que usted abrió por su cuenta. No escanee nunca un código que alguien le haya enviado.',
  asks: '{app} solicita',
  askedNow: 'Solicitado hace menos de un minuto',
  asked: {
    one: 'Solicitado hace {count} minuto',
    other: 'Solicitado hace {count} minutos',
  },
  notYou: '¿No ha sido usted?',
  notYouText: 'Cierre esta página. No se comparte nada si usted no lo aprueba en su cartera.',
  wallets: 'Abrir en una cartera',
  openNamed: 'Abrir {wallet}',
  openWallet: 'Abrir una aplicación de cartera',
  openOtherWallet: 'Abrir otra aplicación de cartera',
  openWebWallet: 'Abrir la cartera web',
  openAgeApp: 'Abrir la aplicación de edad de la UE',
  noneOpened: '¿No se ha abierto ninguna cartera?',
  otherWallets: 'Otras carteras',
  openEuWallet: 'Abrir una cartera europea de identidad digital',
  openHaipWallet: 'Abrir una cartera de nivel de seguridad alto (HAIP)',
  missing: {
    email:
      '¿Aún no tiene una dirección de correo verificada en su cartera, o no tiene cartera? Obténgala aquí.',
    phone:
      '¿Aún no tiene un número de teléfono verificado en su cartera, o no tiene cartera? Obténgalo aquí.',
    either:
      '¿Aún no tiene una dirección de correo ni un número de teléfono verificados en su cartera, o no tiene cartera? Obtenga uno aquí; basta con uno de los dos.',
    login: '¿Aún no tiene un inicio de sesión anónimo en su cartera, o no tiene cartera? Obtenga uno aquí.',
  },
  emailEnough: 'Basta con su dirección de correo. Puede omitir el número de teléfono.',
  phoneEnough: 'Basta con su número de teléfono. Puede omitir la dirección de correo.',
  rest: 'Todo lo demás debe estar ya en su cartera.',
  verifyEmail: 'Verificar mi dirección de correo',
  verifyPhone: 'Verificar mi número de teléfono',
  getLogin: 'Obtener un inicio de sesión anónimo',
  pick: '¿Qué número le muestra {site}?',
  pickTitle: 'Elija el número que aparece en su pantalla',
  pickText: 'Está en la pantalla donde escaneó el código.',
  pickWarning:
    'Elíjalo solo si usted abrió esa página por su cuenta. Si alguien le ha enviado el código o le dice el número, quiere iniciar sesión en su nombre.',
  noNumber: 'No veo ningún número',
  right: 'Vuelva a la otra pantalla',
  rightText: 'Ese es el número. La página donde escaneó el código continúa sola.',
  wrong: 'No se ha compartido nada',
  wrongText: 'El número no se ha confirmado, así que su respuesta no cuenta.',
  wrongThen:
    'Si usted inició esto, vuelva a la página que mostraba el código e inténtelo allí de nuevo. Si alguien le envió el código, acaba de impedírselo.',
  over: 'Ya no hay nada que elegir',
  overText: 'La página donde escaneó el código dice cómo ha acabado.',
  overThen: 'Para intentarlo otra vez, empiece allí de nuevo.',
  done: 'Continúe en su ordenador',
  doneText: 'Su respuesta se ha enviado. La página donde escaneó el código continúa sola.',
  close: 'Puede cerrar esta página.',
  dead: 'Este enlace ya no es válido',
  deadText:
    'Ya se usó, lo ha sustituido uno más reciente o es demasiado antiguo. Al abrirlo no se ha compartido nada.',
  deadThen: 'Para intentarlo de nuevo, vuelva a la página que mostraba el código o el enlace.',
  home: 'Registro e inicio de sesión con su cartera de identidad',
  homeText:
    'Los sitios usan este servicio para pedir a su cartera datos verificados, como su dirección de correo. No se comparte nada si usted no lo aprueba en su cartera.',
  homeThen:
    '¿Un sitio le ha enviado aquí? Vuelva a él e inténtelo allí de nuevo. En esta página no hay nada que rellenar.',
  homeErrors: 'Para desarrolladores: qué significan los códigos de error',
  homeApi: 'Para desarrolladores: la interfaz (OpenAPI)',
} satisfies LandingWords;
