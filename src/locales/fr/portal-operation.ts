import type { operationWords as english } from '../en/portal-operation.js';

export const operationWords = {
  title: 'Exploitation',
  text: 'Comment va l’installation, et ce dont il faudra bientôt s’occuper.',

  expiries: {
    title: 'Ce qui prend fin, et quand',
    text: 'La première échéance vient en premier.',
    none: 'Rien ne prend fin ici.',
    ends: 'prend fin le {date}',
    renews: 'rien à faire',
    levels: { ok: 'en ordre', warning: 'bientôt', problem: 'terminé' },
    kinds: {
      own: 'Certificat d’une application',
      imported: 'Certificat importé d’une application',
      authority: 'Autorité du certificat d’une application',
      google: 'Certificat d’une application chez Google',
      apple: 'Certificat d’une application chez Apple',
      registration: 'Enregistrement d’une application',
      'app-key': 'Anciennes clés d’une application',
      anchor: 'Certificat d’un émetteur de confiance',
      list: 'Liste de confiance',
      'signing-key': 'Ancienne clé de signature : nécessaire jusque-là',
      tls: 'Certificat TLS',
      invitation: 'Invitation au portail',
    },
  },

  doctor: {
    title: 'Diagnostic',
    text: 'Il examine toute l’installation, et interroge aussi le relais de messagerie et l’adresse publique du service. La ligne de commande offre la même chose : civic-service doctor.',
    run: 'Examiner l’installation',
    again: 'Examiner de nouveau',
    at: 'Examinée le {date}',
    well: 'Tout est en ordre.',
    found: {
      one: '{count} point demande votre attention.',
      other: '{count} points demandent votre attention.',
    },
    fine: { one: '{count} contrôle est en ordre', other: '{count} contrôles sont en ordre' },
    change: 'Que faire :',
    levels: { ok: 'en ordre', warning: 'avertissement', problem: 'problème' },
  },

  backup: {
    title: 'Sauvegarde',
    last: 'La dernière sauvegarde a été créée le {date}.',
    never: 'Aucune sauvegarde n’a encore été créée, ou aucune depuis cette version.',
    text: 'La ligne de commande en crée une, même pendant que le service tourne :',
    why: 'Le portail ne donne aucune sauvegarde : qui l’a avec la clé du service peut signer pour ce service, et un navigateur garde les téléchargements là où d’autres les trouvent.',
  },
} satisfies typeof english;
