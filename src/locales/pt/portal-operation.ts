import type { operationWords as english } from '../en/portal-operation.js';

export const operationWords = {
  title: 'Operação',
  text: 'Como está a instalação, e o que precisa de atenção em breve.',

  expiries: {
    title: 'O que termina e quando',
    text: 'Primeiro o que termina mais cedo.',
    none: 'Nada aqui termina.',
    ends: 'termina: {date}',
    renews: 'nada a fazer',
    levels: { ok: 'em ordem', warning: 'em breve', problem: 'terminado' },
    kinds: {
      own: 'Certificado de uma aplicação',
      imported: 'Certificado importado de uma aplicação',
      authority: 'Autoridade do certificado de uma aplicação',
      google: 'Certificado de uma aplicação na Google',
      apple: 'Certificado de uma aplicação na Apple',
      registration: 'Registo de uma aplicação',
      'app-key': 'Chaves anteriores de uma aplicação',
      anchor: 'Certificado de um emissor de confiança',
      list: 'Lista de confiança',
      'signing-key': 'Chave de assinatura anterior: necessária até lá',
      tls: 'Certificado TLS',
      invitation: 'Convite para o portal',
    },
  },

  doctor: {
    title: 'Diagnóstico',
    text: 'Examina toda a instalação, e também consulta o servidor de envio de correio e o endereço público do serviço. A linha de comandos tem o mesmo: civic-service doctor.',
    run: 'Examinar a instalação',
    again: 'Examinar de novo',
    at: 'Último exame: {date}',
    well: 'Não há problemas.',
    found: {
      one: '{count} ponto precisa de atenção.',
      other: '{count} pontos precisam de atenção.',
    },
    fine: { one: '{count} verificação em ordem', other: '{count} verificações em ordem' },
    change: 'O que fazer:',
    levels: { ok: 'em ordem', warning: 'aviso', problem: 'problema' },
  },

  backup: {
    title: 'Cópia de segurança',
    last: 'Última cópia de segurança: {date}.',
    never: 'Ainda não foi criada nenhuma cópia de segurança, ou nenhuma desde esta versão.',
    text: 'A linha de comandos cria uma, também com o serviço em funcionamento:',
    why: 'O portal não entrega cópias de segurança: quem tiver uma juntamente com a chave do serviço pode assinar por este serviço, e um navegador guarda as transferências onde outros as encontram.',
  },
} satisfies typeof english;
