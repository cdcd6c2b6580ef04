import type { dataWords as english } from '../en/portal-data.js';

export const dataWords = {
  title: 'Dados',
  text: 'O que este serviço guarda, porquê, como está protegido e até quando. Está tudo numa única base de dados na pasta de dados, que ocupa {size}.',
  inMemory:
    'O que este serviço guarda, porquê e até quando. Este guarda tudo em memória, e um reinício apaga-o.',
  oldest: 'A entrada mais antiga: {date}.',
  kept: 'Conservação',
  fields: 'Como é guardado',
  all: 'Tudo o que é guardado',
  rows: { one: '{count} linha', other: '{count} linhas' },
  sealed: 'Cifrado: {fields}',
  hashed: 'Só como hash: {fields}',
  personal: 'Sobre uma pessoa: {fields}',
  until: {
    end: 'até ao próprio prazo, no máximo {time}',
    'after-end': '{time} após o fim',
    age: '{time}',
    removed: 'até que alguém o remova',
    'for-good': 'para sempre',
  },
  ownEnd: 'até ao próprio prazo',
  newest: 'de cada aplicação, as últimas {count}',
  tables: {
    scope_requests: {
      name: 'Pedidos de âmbito',
      why: 'Para levar o que uma pessoa aprovou ao backend que pediu. Os próprios dados são apagados com a troca ou com qualquer outro fim.',
    },
    verifications: {
      name: 'Verificações de endereços',
      why: 'Para ver se voltou o código que foi enviado a um endereço de correio ou número de telefone.',
    },
    issued: {
      name: 'Credenciais emitidas',
      why: 'Para retirar uma credencial. Em lado nenhum consta de quem é; um endereço pode ser procurado pelo seu hash.',
    },
    apps: { name: 'Aplicações', why: 'Para saber quem pode pedir, e com que chaves e certificados.' },
    activity: {
      name: 'Atividade das aplicações',
      why: 'Para mostrar aos integradores o que aconteceu, sem nada sobre as pessoas.',
    },
    activity_counts: {
      name: 'Contagens de atividade',
      why: 'Para mostrar quantas vezes algo aconteceu em cada hora.',
    },
    activity_steps: {
      name: 'Passos da integração',
      why: 'Para mostrar em que ponto está a integração de uma aplicação.',
    },
    webhook_deliveries: {
      name: 'Mensagens para webhooks',
      why: 'Para as enviar de novo quando um backend não respondeu.',
    },
    accounts: { name: 'Membros do portal', why: 'Para que possam iniciar sessão.' },
    sessions: {
      name: 'Sessões do portal',
      why: 'Para saber quem tem sessão iniciada, e permitir terminá-la.',
    },
    invitations: { name: 'Convites', why: 'Para que alguém se possa tornar membro por uma ligação.' },
    audit: {
      name: 'Registo de auditoria',
      why: 'Para mostrar quem alterou o quê. Nada nele pode ser alterado ou eliminado.',
    },
    trust_anchors: { name: 'Emissores de confiança', why: 'Para saber as credenciais de quem contam.' },
    trust_lists: {
      name: 'Listas de confiança',
      why: 'Para saber as credenciais de quem contam, segundo as listas.',
    },
    signing_keys: { name: 'Chaves de assinatura', why: 'Para assinar o que os backends recebem.' },
    secrets: {
      name: 'Segredos do serviço',
      why: 'As chaves das suas autoridades, e a chave de que derivam os ID de utilizador.',
    },
    spent: {
      name: 'O que já foi usado',
      why: 'Para recusar o mesmo token, código ou início de sessão uma segunda vez.',
    },
    counters: {
      name: 'Contagens contra abusos',
      why: 'Para limitar quantos códigos são enviados a um endereço.',
    },
  },

  ask: {
    title: 'Sobre uma aplicação, pessoa ou pedido',
    text: 'Transfira tudo o que é guardado a seu respeito, ou veja se já desapareceu.',
    kind: 'O que é',
    kinds: {
      app: 'Uma aplicação',
      member: 'Um membro do portal',
      'scope-request': 'Um pedido de âmbito',
      email: 'Um endereço de correio',
      phone: 'Um número de telefone',
    },
    names: {
      app: 'ID da aplicação',
      member: 'ID do membro',
      'scope-request': 'UUID do pedido de âmbito',
      email: 'Endereço de correio',
      phone: 'Número de telefone com o indicativo do país',
    },
    hints: {
      app: '',
      member: 'Tal como consta no registo de auditoria.',
      'scope-request': 'A página e o backend conhecem-no.',
      email: 'Não é guardado, e é procurado pelo seu hash.',
      phone: 'Não é guardado, e é procurado pelo seu hash.',
    },
    export: 'Transferir o que é guardado',
    exported: 'Transferido: {rows} no total. Não inclui segredos nem o que está cifrado.',
    nothing: 'Nada é guardado a seu respeito.',
    verify: 'Ver se já desapareceu',
  },
  verdict: {
    gone: 'Não resta nada',
    goneButAudit: 'Só restam linhas do registo de auditoria',
    left: 'Ainda resta algo',
    rows: '{table}: {rows}',
    bytes:
      'Cada página da base de dados foi lida byte a byte. Ocorrências encontradas: {count}, das quais no registo de auditoria: {audit}.',
    notRead:
      'A base de dados não foi lida byte a byte: este serviço guarda tudo em memória, ou o nome é demasiado curto para se distinguir de outro texto.',
    journal:
      'Outro programa está a ler a base de dados, por isso o journal dela ainda tem páginas anteriores. Veja de novo daqui a um minuto.',
    deletedAt: 'Eliminação: {date}.',
    limits:
      'Isto nada diz sobre cópias de segurança, cópias do disco e o que um disco guarda de blocos eliminados. Cabe-lhe a si eliminá-los.',
    statementText: 'A declaração é um JWT que o serviço assinou. As chaves públicas dele estão em {url}.',
    download: 'Transferir a declaração',
  },
  erase: {
    title: 'Apagar esta aplicação',
    text: 'A aplicação terminou. Apagá-la elimina as suas definições, chaves, certificados, atividade e mensagens. O registo de auditoria mantém o ID. Ninguém o pode anular.',
    confirm: 'Escreva «{name}» para confirmar',
    do: 'Apagar a aplicação',
    done: 'A aplicação foi apagada.',
  },
  actions: {
    'app.erase': 'Aplicação apagada',
    'data.export': 'Dados guardados exportados',
    'data.verify': 'Desaparecimento verificado',
    backup: 'Cópia de segurança criada',
    restore: 'Cópia de segurança restaurada',
    'portal.link': 'Ligação para um proprietário criada',
    'portal.remove': 'Membro removido',
  },
} satisfies typeof english;
