import type { activityWords as english } from '../en/portal-activity.js';

export const activityWords = {
  activity: {
    show: 'Mostrar',
    all: 'Tudo',
    refresh: 'Atualizar',
    none: 'Ainda não aconteceu nada.',
    found: { one: '{count} entrada.', other: '{count} entradas.' },
    table: 'Atividade',
    last: 'As entradas mais recentes',
    chart: 'Quantas vezes nos últimos 30 dias',
    asTable: 'O mesmo em tabela',
    count: 'Quantas vezes',
    medians: {
      read: 'Metade das carteiras lê em {time}.',
      approved: 'Metade das aprovações chega em {time}.',
      exchanged: 'Metade das trocas ocorre em {time}.',
    },
    advice: {
      origin_not_registered:
        'A página em {origin} não está na lista. Adicione-a às origens desta aplicação, ou abra a página onde está registada.',
      invalid_client:
        'O seu backend não provou que é seu. Verifique o ID da aplicação, o segredo e a chave privada.',
      'invalid_client.hmac': 'O seu backend usa um segredo errado. Coloque nele o das chaves mais recentes.',
      'invalid_client.signature':
        'O seu backend usa uma chave privada errada. Coloque nele a das chaves mais recentes.',
      'invalid_client.replay':
        'O seu backend enviou duas vezes o mesmo token de pedido. Faça-o assinar um novo em cada tentativa.',
      'invalid_client.aud': 'O seu backend indica outro serviço. Defina como endereço o deste serviço.',
      clock_skew: 'O relógio do seu backend não está certo. Sincronize-o com um servidor de tempo.',
      invalid_grant:
        'O seu backend enviou um código que já foi usado, é demasiado antigo ou é de outra aplicação. Troque cada código uma só vez, de imediato.',
      invalid_scope: 'A sua página pede um âmbito ou uma etiqueta que não existe. Escolha em Integração.',
      no_trusted_issuer: 'Nenhum emissor que pudesse responder é de confiança. Veja em Confiança.',
      invalid_return_url:
        'A página de regresso não está em nenhuma origem registada. Adicione a origem dela, ou omita return-url.',
    },
    at: 'Quando',
    what: 'O quê',
    channel: 'Como',
    scope: 'Âmbito',
    took: 'Após',
    why: 'Erro',
    kinds: {
      created: 'Pedido',
      read: 'Lido por uma carteira',
      answered: 'Respondido',
      approved: 'Aprovado',
      exchanged: 'Trocado',
      denied: 'Recusado',
      cancelled: 'Cancelado',
      expired: 'Expirado',
      failed: 'Falhado',
      error: 'Rejeitado pelo serviço',
    },
    channels: { 'dc-api': 'janela do navegador', qr: 'outro dispositivo', 'same-device': 'este dispositivo' },
  },
} satisfies typeof english;
