import type { tryItWords as english } from '../en/portal-try-it.js';

export const tryItWords = {
  tryIt: {
    title: 'Experimentar',
    text: 'Isto inicia um pedido de âmbito real da sua aplicação, no lugar da sua página. Responda-lhe com uma carteira e veja cada passo tal como é transmitido. As carteiras mostram o endereço do portal como o de quem pede.',
    notCounted:
      'Um teste não entra em nenhuma estatística, não envia nada ao seu webhook e não assinala nada na lista de passos: isso cabe à sua própria página e backend.',
    forEditors: 'Editores e proprietários podem experimentar aqui um pedido de âmbito.',
    notAnswerable: 'Nenhum emissor em que este serviço confia pode ainda responder a este âmbito.',
    start: 'Iniciar um teste',
    again: 'Tentar de novo',
    stop: 'Cancelar o teste',
    scan: 'Leia este código com o telemóvel, ou abra a ligação neste dispositivo.',
    code: 'Código QR do pedido de âmbito',
    open: 'Abrir neste dispositivo',
    match: 'Escolha este número no dispositivo com a carteira:',
    steps: 'O que aconteceu',
    sent: 'Pedido',
    answered: 'Resposta',
    heard: 'Evento no fluxo',
    masked:
      'Segredos e códigos estão cortados: vê como começam e acabam. O segredo da aplicação nunca sai do serviço.',
    help: 'O que isto significa, e o que fazer',
    step: {
      create: {
        title: 'A sua página inicia um pedido de âmbito',
        text: 'Cria um segredo da página e envia só o hash dele. Aqui, o portal pede no lugar da sua página.',
      },
      follow: {
        title: 'A sua página segue-o',
        text: 'Com o segredo da página abre um fluxo, e é avisada de cada mudança de estado. Os elementos e o cliente fazem isto por si.',
      },
      renew: {
        title: 'A ligação é renovada',
        text: 'Ninguém a abriu a tempo, por isso a sua página mostra um novo código e uma nova ligação. Os antigos já não funcionam.',
      },
      cancel: { title: 'A sua página cancela', text: 'Alguém fechou a janela, ou saiu da página.' },
      read: {
        title: 'Uma carteira leu o pedido',
        text: 'A pessoa vê quem pede o quê. A sua página recebe o evento read.',
      },
      answered: {
        title: 'A carteira respondeu',
        text: 'A resposta está verificada. Conta assim que o número for escolhido no dispositivo com a carteira.',
      },
      approved: {
        title: 'A pessoa aprovou',
        text: 'A sua página recebe o evento auth-code-received com o código de autorização, e envia o código ao seu backend.',
      },
      denied: {
        title: 'A pessoa recusou',
        text: 'A sua página recebe o evento user-cancelled. Não foram partilhados dados.',
      },
      cancelled: {
        title: 'O pedido de âmbito foi cancelado',
        text: 'A sua página recebe o evento user-cancelled. As ligações e os códigos dele já não funcionam.',
      },
      expired: {
        title: 'O tempo acabou',
        text: 'A sua página recebe o evento civic-sip-error com o código expired. Comece de novo quando quiser.',
      },
      failed: {
        title: 'Não resultou',
        text: 'A sua página recebe o evento civic-sip-error com este código.',
      },
      exchange: {
        title: 'O seu backend troca o código de autorização',
        text: 'Assina a chamada com a sua chave privada e o segredo da aplicação; um código funciona uma vez. Aqui, o serviço fê-lo no lugar do seu backend, com uma chave criada só para este teste.',
      },
      refused: {
        title: 'A troca foi recusada',
        text: 'O seu backend recebe este erro no lugar dos dados.',
      },
    },
    data: {
      title: 'O seu backend tem os dados',
      text: 'Com a assinatura verificada e decifrado com o segredo da aplicação, isto é o que exchangeCode devolve.',
      hidden:
        'Este serviço está em produção, por isso estes são dados reais de uma pessoa: os valores ficam no serviço, e não são guardados em lado nenhum.',
      label: 'Etiqueta',
      value: 'Valor',
      isValid: 'Emissor verificado',
      isOwner: 'Titular verificado',
      yes: 'sim',
      no: 'não',
      notShown: 'não mostrado',
      count: { one: 'Voltou {count} valor.', other: 'Voltaram {count} valores.' },
      requestToken: 'O que diz o token de pedido',
      answer: 'O que diz a resposta assinada',
    },
    actions: {
      'app.try': 'Pedido de âmbito experimentado',
      'app.try.exchange': 'Código de um teste trocado',
    },
  },
} satisfies typeof english;
