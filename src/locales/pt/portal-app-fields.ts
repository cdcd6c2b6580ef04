import type { appFieldsWords as english } from '../en/portal-app-fields.js';

export const appFieldsWords = {
  names: {
    brand: 'Cor da marca',
    wallets: 'Carteiras propostas pelo nome',
    processed: 'Respostas por endereço',
    scopePolicies: 'Regras para âmbitos individuais',
  },
  brand: {
    hint: 'Uma cor na forma #rrggbb. A janela usa-a, a não ser que a sua página defina --civic-brand. Vazio: o verde dos elementos.',
    pick: 'Escolher uma cor',
    standard: 'Usar a cor padrão',
    onIt: 'O texto sobre ela é {text}, com um contraste de {contrast} : 1 (são precisos 4,5). Onde a própria cor é texto, é escurecida ou clareada o suficiente para o fundo.',
    black: 'preto',
    white: 'branco',
    noColour: 'Isto não é uma cor na forma #rrggbb.',
    preview: 'Como fica',
    previewText:
      'O botão real, em claro e em escuro. Um clique abre a janela real; o código dela não leva a lado nenhum.',
    light: 'Claro',
    dark: 'Escuro',
    button:
      'O botão está na sua página antes de o serviço ser consultado. Para que também tenha a cor, acrescente isto à sua folha de estilos:',
    setForAll: 'Para a definir para a aplicação, vá às definições dela.',
  },
  wallets: {
    hint: 'Em telemóveis e na página a que o código leva. As pessoas podem sempre usar qualquer outra carteira.',
    all: 'Todas as que o operador lista, também as futuras',
    some: 'Só estas:',
    none: 'O operador não lista nenhuma carteira pelo nome.',
    noneTicked: 'Assinale pelo menos uma, ou proponha todas.',
    gone: 'Já não listadas pelo operador, e ignoradas: {names}.',
    allGone:
      'O operador já não lista nenhuma das carteiras aqui assinaladas, por isso são propostas todas as listadas: {names}.',
  },
  processed: {
    hint: 'Para backends clássicos cujo SDK transfere a resposta. Quem souber o endereço obtém a resposta, embora cifrada.',
    choices: {
      never: 'Nunca: todas as respostas chegam diretamente',
      flag: 'Respostas grandes, se o SDK disser que as consegue transferir',
      always: 'Sempre, para os clientes C# e Python, que transferem sempre',
    },
  },
  policies: {
    hint: 'Onde um âmbito precisa de uma regra mais estrita ou mais permissiva do que as duas acima. O que fica em aberto segue-as.',
    none: 'Nenhum âmbito tem regras próprias.',
    scope: 'Âmbito',
    add: 'Adicionar regras para um âmbito',
    attributes: 'Listas de etiquetas (ATTRIBUTES)',
    asAbove: 'como acima',
    numberMatch: { on: 'com correspondência do número', off: 'sem correspondência do número' },
    crossDevice: {
      always: 'sempre mostrado',
      fallback: 'onde o navegador não tem janela própria',
      off: 'nunca',
    },
    crossDeviceOf: 'Código para outro dispositivo, para {scope}',
    numberMatchOf: 'Correspondência do número, para {scope}',
    added: '{scope} tem uma linha própria.',
    removed: 'As regras para {scope} foram retiradas. Deixam de valer quando guardar.',
  },
  platforms: {
    title: 'Certificados de plataformas',
    text: 'As carteiras da Google e da Apple reconhecem uma aplicação por certificados próprios, usados apenas na janela do navegador. Em todos os outros casos, conta o certificado acima.',
    names: { google: 'Google', apple: 'Apple' },
    none: 'A aplicação não tem nenhum.',
    importTitle: 'Importar um certificado de uma plataforma',
    platform: 'Plataforma',
    chain: 'Cadeia de certificados da plataforma',
    key: 'Chave privada desse certificado (só se não foi criada aqui)',
    chainHint:
      'PEM: primeiro o da aplicação, depois os que estão acima dele. Pode ser para a chave de um pedido criado acima.',
    metadata: 'Metadados (RelyingPartyMetadataBytes)',
    metadataHint: 'O que a Google certificou, como o ficheiro que veio com o certificado ou em base64url.',
    import: 'Importar',
    imported: 'O certificado da {platform} foi importado.',
    removeTitle: 'Remover o certificado da {platform}',
    removeText:
      'A carteira da {platform} deixa de reconhecer a aplicação, e a chave do certificado perde-se.',
    confirm: 'Escreva «{name}» para remover o certificado da {platform}',
    remove: 'Remover',
    removed: 'O certificado da {platform} foi removido.',
  },
  files: {
    choose: 'De um ficheiro',
    read: 'Lido de {file}.',
  },
} satisfies typeof english;
