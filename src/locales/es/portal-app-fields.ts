import type { appFieldsWords as english } from '../en/portal-app-fields.js';

export const appFieldsWords = {
  names: {
    brand: 'Color de la marca',
    wallets: 'Carteras ofrecidas por su nombre',
    processed: 'Respuestas por dirección',
    scopePolicies: 'Reglas para scopes concretos',
  },
  brand: {
    hint: 'Un color con el formato #rrggbb. La ventana modal lo toma, salvo que su página defina --civic-brand. Vacío: el verde de los elementos.',
    pick: 'Elegir un color',
    standard: 'Usar el color estándar',
    onIt: 'El texto sobre él es {text}, con un contraste de {contrast} : 1 (hace falta 4,5). Donde el propio color es texto, se oscurece o se aclara lo necesario para el fondo.',
    black: 'negro',
    white: 'blanco',
    noColour: 'Esto no es un color con el formato #rrggbb.',
    preview: 'Cómo queda',
    previewText:
      'El botón de verdad, en claro y en oscuro. Un clic abre la ventana modal de verdad; su código no lleva a ninguna parte.',
    light: 'Claro',
    dark: 'Oscuro',
    button:
      'El botón está en su página antes de que se pregunte al servicio. Para que también tenga el color, añada esto a su hoja de estilos:',
    setForAll: 'Para fijarlo en toda la aplicación, vaya a sus ajustes.',
  },
  wallets: {
    hint: 'En los teléfonos y en la página a la que lleva el código. Siempre se puede usar cualquier otra cartera.',
    all: 'Todas las que incluye el operador, también las futuras',
    some: 'Solo estas:',
    none: 'El operador no incluye ninguna cartera por su nombre.',
    noneTicked: 'Marque al menos una, u ofrézcalas todas.',
    gone: 'El operador ya no las incluye, y se ignoran: {names}.',
    allGone:
      'El operador ya no incluye ninguna de las carteras que se marcaron aquí, así que se ofrecen todas las que incluye: {names}.',
  },
  processed: {
    hint: 'Para back-ends clásicos cuyo SDK descarga la respuesta. Quien conozca la dirección obtiene la respuesta, aunque cifrada.',
    choices: {
      never: 'Nunca: cada respuesta llega directamente',
      flag: 'Las respuestas grandes, si el SDK indica que puede descargarlas',
      always: 'Siempre, para los clientes de C# y Python, que siempre las descargan',
    },
  },
  policies: {
    hint: 'Donde un scope necesite una regla más estricta o más laxa que las dos anteriores. Lo que se deja abierto las sigue.',
    none: 'Ningún scope tiene reglas propias.',
    scope: 'Scope',
    add: 'Añadir reglas para un scope',
    attributes: 'Listas de etiquetas (ATTRIBUTES)',
    asAbove: 'como arriba',
    numberMatch: { on: 'con coincidencia de número', off: 'sin coincidencia de número' },
    crossDevice: {
      always: 'se muestra siempre',
      fallback: 'donde el navegador no tenga ventana propia',
      off: 'nunca',
    },
    crossDeviceOf: 'Código para otro dispositivo, para {scope}',
    numberMatchOf: 'Coincidencia de número, para {scope}',
    added: '{scope} tiene su propia fila.',
    removed: 'Las reglas de {scope} se han quitado. Dejan de valer cuando guarde.',
  },
  platforms: {
    title: 'Certificados de plataformas',
    text: 'Las carteras de Google y Apple reconocen una aplicación por certificados propios, que solo se usan en la ventana del navegador. En todo lo demás cuenta el certificado de arriba.',
    names: { google: 'Google', apple: 'Apple' },
    none: 'La aplicación no tiene ninguno.',
    importTitle: 'Importar un certificado de una plataforma',
    platform: 'Plataforma',
    chain: 'Cadena de certificados de la plataforma',
    key: 'Clave privada de ese certificado (solo si no se creó aquí)',
    chainHint:
      'PEM: primero el de la aplicación, después los que están por encima. Puede ser para la clave de una solicitud creada arriba.',
    metadata: 'Metadatos (RelyingPartyMetadataBytes)',
    metadataHint: 'Lo que Google ha certificado, como el archivo que vino con el certificado o en base64url.',
    import: 'Importar',
    imported: 'El certificado de {platform} se ha importado.',
    removeTitle: 'Eliminar el certificado de {platform}',
    removeText: 'La cartera de {platform} ya no reconoce la aplicación, y la clave se pierde.',
    confirm: 'Escriba «{name}» para eliminar el certificado de {platform}',
    remove: 'Eliminar',
    removed: 'El certificado de {platform} se ha eliminado.',
  },
  files: {
    choose: 'Desde un archivo',
    read: 'Leído de {file}.',
  },
} satisfies typeof english;
