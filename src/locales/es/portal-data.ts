import type { dataWords as english } from '../en/portal-data.js';

export const dataWords = {
  title: 'Datos',
  text: 'Qué guarda este servicio, por qué, cómo se protege y hasta cuándo. Todo está en una sola base de datos, en la carpeta de datos, que ocupa {size}.',
  inMemory:
    'Qué guarda este servicio, por qué y hasta cuándo. Este lo guarda todo en memoria y lo pierde al reiniciarse.',
  oldest: 'Lo más antiguo es del {date}.',
  kept: 'Se guarda',
  fields: 'Cómo se almacena',
  all: 'Todo lo almacenado',
  rows: { one: '{count} fila', other: '{count} filas' },
  sealed: 'Cifrado: {fields}',
  hashed: 'Solo como hash: {fields}',
  personal: 'Sobre una persona: {fields}',
  until: {
    end: 'hasta su propio fin, {time} como máximo',
    'after-end': '{time} después de su fin',
    age: '{time}',
    removed: 'hasta que alguien lo elimine',
    'for-good': 'para siempre',
  },
  ownEnd: 'hasta su propio fin',
  newest: 'de cada aplicación, las últimas {count}',
  tables: {
    scope_requests: {
      name: 'Solicitudes de scope',
      why: 'Para llevar lo que aprobó una persona al back-end que lo solicitó. Los datos mismos se borran con el canje o con cualquier otro fin.',
    },
    verifications: {
      name: 'Verificaciones de direcciones',
      why: 'Para ver que volvió el código que se envió a una dirección de correo o a un teléfono.',
    },
    issued: {
      name: 'Credenciales expedidas',
      why: 'Para revocar una credencial. De quién es no consta en ninguna parte; una dirección se puede buscar por su hash.',
    },
    apps: {
      name: 'Aplicaciones',
      why: 'Para saber quién puede solicitar, con qué claves y certificados.',
    },
    activity: {
      name: 'Actividad de las aplicaciones',
      why: 'Para mostrar a los integradores qué ha pasado, sin nada sobre las personas.',
    },
    activity_counts: {
      name: 'Recuentos de actividad',
      why: 'Para mostrar cuántas veces pasó algo en cada hora.',
    },
    activity_steps: {
      name: 'Pasos de la integración',
      why: 'Para mostrar hasta dónde ha llegado la integración de una aplicación.',
    },
    webhook_deliveries: {
      name: 'Mensajes a webhooks',
      why: 'Para enviarlos de nuevo si un back-end no respondió.',
    },
    accounts: { name: 'Miembros del portal', why: 'Para que puedan iniciar sesión.' },
    sessions: {
      name: 'Sesiones del portal',
      why: 'Para saber quién tiene la sesión iniciada y permitirle cerrarla.',
    },
    invitations: {
      name: 'Invitaciones',
      why: 'Para que alguien pueda hacerse miembro con un enlace.',
    },
    audit: {
      name: 'Registro de auditoría',
      why: 'Para mostrar quién cambió qué. Nada en él se puede cambiar ni eliminar.',
    },
    trust_anchors: { name: 'Emisores de confianza', why: 'Para saber de quién cuentan las credenciales.' },
    trust_lists: {
      name: 'Listas de confianza',
      why: 'Para saber de quién cuentan las credenciales según las listas.',
    },
    signing_keys: { name: 'Claves de firma', why: 'Para firmar lo que reciben los back-ends.' },
    secrets: {
      name: 'Secretos del servicio',
      why: 'Las claves de sus autoridades y la clave de la que derivan los ID de usuario.',
    },
    spent: {
      name: 'Lo que ya se usó una vez',
      why: 'Para rechazar por segunda vez el mismo token, código o inicio de sesión.',
    },
    counters: {
      name: 'Recuentos contra el abuso',
      why: 'Para limitar cuántos códigos se envían a una dirección.',
    },
  },

  ask: {
    title: 'Sobre una aplicación, persona o solicitud',
    text: 'Descargue todo lo que se guarda al respecto, o vea si ya no queda nada.',
    kind: 'Qué es',
    kinds: {
      app: 'Una aplicación',
      member: 'Un miembro del portal',
      'scope-request': 'Una solicitud de scope',
      email: 'Una dirección de correo',
      phone: 'Un número de teléfono',
    },
    names: {
      app: 'ID de la aplicación',
      member: 'ID del miembro',
      'scope-request': 'UUID de la solicitud de scope',
      email: 'Dirección de correo',
      phone: 'Número de teléfono con el prefijo del país',
    },
    hints: {
      app: '',
      member: 'Tal como figura en el registro de auditoría.',
      'scope-request': 'La página y el back-end lo conocen.',
      email: 'No se almacena, y se busca por su hash.',
      phone: 'No se almacena, y se busca por su hash.',
    },
    export: 'Descargar lo que se guarda',
    exported: 'Descargado: {rows} en total. No incluye los secretos ni lo que está cifrado.',
    nothing: 'No se guarda nada al respecto.',
    verify: 'Ver si ya no queda nada',
  },
  verdict: {
    gone: 'No queda nada',
    goneButAudit: 'Solo quedan líneas en el registro de auditoría',
    left: 'Queda algo',
    rows: '{table}: {rows}',
    bytes:
      'Se han leído todas las páginas de la base de datos, byte a byte. Menciones: {count}; de ellas, en el registro de auditoría: {audit}.',
    notRead:
      'La base de datos no se ha leído byte a byte: este servicio lo guarda todo en memoria, o el nombre es demasiado corto para distinguirlo de otro texto.',
    journal:
      'Otro programa está leyendo la base de datos, así que su diario aún contiene páginas anteriores. Mire de nuevo dentro de un minuto.',
    deletedAt: 'Se eliminó el {date}.',
    limits:
      'Esto no dice nada de las copias de seguridad, de las copias del disco ni de lo que un disco conserva de los bloques eliminados. Eliminarlo le corresponde a usted.',
    statementText: 'La declaración es un JWT que ha firmado el servicio. Sus claves públicas están en {url}.',
    download: 'Descargar la declaración',
  },
  erase: {
    title: 'Borrar esta aplicación',
    text: 'La aplicación ha terminado. Al borrarla se eliminan sus ajustes, claves, certificados, actividad y mensajes. El registro de auditoría conserva su ID. Nadie puede deshacerlo.',
    confirm: 'Escriba «{name}» para confirmar',
    do: 'Borrar la aplicación',
    done: 'La aplicación se ha borrado.',
  },
  actions: {
    'app.erase': 'Borró una aplicación',
    'data.export': 'Exportó lo que se guarda sobre un elemento',
    'data.verify': 'Hizo verificar que ya no queda nada de algo',
    backup: 'Creó una copia de seguridad',
    restore: 'Restauró una copia de seguridad',
    'portal.link': 'Creó un enlace para un propietario',
    'portal.remove': 'Eliminó a un miembro',
  },
} satisfies typeof english;
