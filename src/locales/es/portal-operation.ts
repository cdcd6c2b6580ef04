import type { operationWords as english } from '../en/portal-operation.js';

export const operationWords = {
  title: 'Operación',
  text: 'Cómo está la instalación y qué necesita atención pronto.',

  expiries: {
    title: 'Qué termina y cuándo',
    text: 'Lo que termina antes va primero.',
    none: 'Aquí no termina nada.',
    ends: 'termina el {date}',
    renews: 'nada que hacer',
    levels: { ok: 'bien', warning: 'pronto', problem: 'terminado' },
    kinds: {
      own: 'Certificado de una aplicación',
      imported: 'Certificado importado de una aplicación',
      authority: 'Autoridad del certificado de una aplicación',
      google: 'Certificado de una aplicación en Google',
      apple: 'Certificado de una aplicación en Apple',
      registration: 'Registro de una aplicación',
      'app-key': 'Claves anteriores de una aplicación',
      anchor: 'Certificado de un emisor de confianza',
      list: 'Lista de confianza',
      'signing-key': 'Clave de firma anterior: necesaria hasta entonces',
      tls: 'Certificado TLS',
      invitation: 'Invitación al portal',
    },
  },

  doctor: {
    title: 'Diagnóstico',
    text: 'Revisa toda la instalación, y también pregunta al servidor de correo y a la dirección pública del servicio. La línea de comandos tiene lo mismo: civic-service doctor.',
    run: 'Revisar la instalación',
    again: 'Revisar de nuevo',
    at: 'Revisado el {date}',
    well: 'Todo está bien.',
    found: {
      one: 'Una cosa necesita atención.',
      other: '{count} cosas necesitan atención.',
    },
    fine: { one: 'Una comprobación está bien', other: '{count} comprobaciones están bien' },
    change: 'Qué hacer:',
    levels: { ok: 'bien', warning: 'aviso', problem: 'problema' },
  },

  backup: {
    title: 'Copia de seguridad',
    last: 'La última copia de seguridad se creó el {date}.',
    never: 'Todavía no se ha creado ninguna copia de seguridad, o ninguna desde esta versión.',
    text: 'La línea de comandos crea una, también mientras el servicio está en marcha:',
    why: 'El portal no entrega copias de seguridad: quien tenga una junto con la clave del servicio puede firmar en nombre de este servicio, y un navegador guarda las descargas donde otros las encuentran.',
  },
} satisfies typeof english;
