import type { dataWords as english } from '../en/portal-data.js';

export const dataWords = {
  title: 'Données',
  text: 'Ce que ce service conserve, pourquoi, comment c’est protégé et jusqu’à quand. Tout est dans une seule base de données, dans le dossier de données, d’une taille de {size}.',
  inMemory:
    'Ce que ce service conserve, pourquoi et jusqu’à quand. Celui-ci garde tout en mémoire, et un redémarrage efface tout.',
  oldest: 'Le plus ancien date du {date}.',
  kept: 'Conservation',
  fields: 'Comment c’est stocké',
  all: 'Tout ce qui est stocké',
  rows: { one: '{count} ligne', other: '{count} lignes' },
  sealed: 'Chiffré : {fields}',
  hashed: 'Seulement sous forme d’empreinte : {fields}',
  personal: 'Sur une personne : {fields}',
  until: {
    end: 'jusqu’à sa propre fin, {time} au maximum',
    'after-end': '{time} après sa fin',
    age: '{time}',
    removed: 'jusqu’à ce que quelqu’un le supprime',
    'for-good': 'pour toujours',
  },
  ownEnd: 'jusqu’à sa propre fin',
  newest: 'pour chaque application, les {count} derniers',
  tables: {
    scope_requests: {
      name: 'Demandes de scope',
      why: 'Pour transmettre ce qu’une personne a approuvé au back-end qui l’a demandé. Les données elles-mêmes sont effacées par l’échange ou par toute autre fin.',
    },
    verifications: {
      name: 'Vérifications d’adresses',
      why: 'Pour vérifier le retour du code envoyé à une adresse e-mail ou à un numéro de téléphone.',
    },
    issued: {
      name: 'Attestations délivrées',
      why: 'Pour révoquer une attestation. Son titulaire n’est noté nulle part ; une adresse peut être recherchée par son empreinte.',
    },
    apps: {
      name: 'Applications',
      why: 'Pour savoir qui peut demander, avec quelles clés et quels certificats.',
    },
    activity: {
      name: 'Activité des applications',
      why: 'Pour montrer aux intégrateurs ce qui s’est passé, sans rien sur les personnes.',
    },
    activity_counts: {
      name: 'Compteurs d’activité',
      why: 'Pour montrer combien de fois quelque chose s’est produit par heure.',
    },
    activity_steps: {
      name: 'Étapes d’intégration',
      why: 'Pour montrer où en est l’intégration d’une application.',
    },
    webhook_deliveries: {
      name: 'Messages aux webhooks',
      why: 'Pour les renvoyer quand un back-end n’a pas répondu.',
    },
    accounts: { name: 'Membres du portail', why: 'Pour leur permettre de se connecter.' },
    sessions: {
      name: 'Sessions du portail',
      why: 'Pour savoir qui est connecté, et permettre d’y mettre fin.',
    },
    invitations: {
      name: 'Invitations',
      why: 'Pour permettre à quelqu’un de devenir membre par un lien.',
    },
    audit: {
      name: 'Journal',
      why: 'Pour montrer qui a modifié quoi. Rien n’y peut être modifié ni supprimé.',
    },
    trust_anchors: {
      name: 'Émetteurs de confiance',
      why: 'Pour savoir de qui les attestations comptent.',
    },
    trust_lists: {
      name: 'Listes de confiance',
      why: 'Pour savoir de qui les attestations comptent, selon les listes.',
    },
    signing_keys: { name: 'Clés de signature', why: 'Pour signer ce que reçoivent les back-ends.' },
    secrets: {
      name: 'Secrets du service',
      why: 'Les clés de ses autorités, et la clé dont dérivent les identifiants d’utilisateur.',
    },
    spent: {
      name: 'Ce qui a servi une fois',
      why: 'Pour refuser une seconde fois le même jeton, le même code ou la même connexion.',
    },
    counters: {
      name: 'Compteurs contre les abus',
      why: 'Pour limiter le nombre de codes envoyés à une adresse.',
    },
  },

  ask: {
    title: 'Sur une application, une personne ou une demande',
    text: 'Téléchargez tout ce qui est conservé à son sujet, ou vérifiez s’il n’en reste rien.',
    kind: 'De quoi il s’agit',
    kinds: {
      app: 'Une application',
      member: 'Un membre du portail',
      'scope-request': 'Une demande de scope',
      email: 'Une adresse e-mail',
      phone: 'Un numéro de téléphone',
    },
    names: {
      app: 'Identifiant de l’application',
      member: 'Identifiant du membre',
      'scope-request': 'UUID de la demande de scope',
      email: 'Adresse e-mail',
      phone: 'Numéro de téléphone avec l’indicatif du pays',
    },
    hints: {
      app: '',
      member: 'Tel qu’il figure dans le journal.',
      'scope-request': 'La page et le back-end le connaissent.',
      email: 'Elle n’est pas stockée ; elle est recherchée par son empreinte.',
      phone: 'Il n’est pas stocké ; il est recherché par son empreinte.',
    },
    export: 'Télécharger ce qui est conservé',
    exported: 'Téléchargé : {rows} en tout. Les secrets et ce qui est chiffré n’y sont pas.',
    nothing: 'Rien n’est conservé à ce sujet.',
    verify: 'Vérifier s’il n’en reste rien',
  },
  verdict: {
    gone: 'Il n’en reste rien',
    goneButAudit: 'Il n’en reste que des lignes du journal',
    left: 'Il en reste quelque chose',
    rows: '{table} : {rows}',
    bytes:
      'Chaque page de la base de données a été lue octet par octet. Nombre de mentions : {count}, dont {audit} dans le journal.',
    notRead:
      'La base de données n’a pas été lue octet par octet : ce service garde tout en mémoire, ou le nom est trop court pour se distinguer d’un autre texte.',
    journal:
      'Un autre programme lit la base de données, dont le fichier de journalisation contient donc encore d’anciennes pages. Vérifiez de nouveau dans une minute.',
    deletedAt: 'Supprimé le {date}.',
    limits:
      'Cela ne dit rien des sauvegardes, des copies du disque, ni de ce qu’un disque garde des blocs supprimés. C’est à vous de les supprimer.',
    statementText:
      'La déclaration est un JWT signé par le service. Les clés publiques du service se trouvent à {url}.',
    download: 'Télécharger la déclaration',
  },
  erase: {
    title: 'Effacer cette application',
    text: 'L’application a pris fin. L’effacer supprime ses paramètres, ses clés, ses certificats, son activité et ses messages. Le journal garde son identifiant. Cette action est irréversible.',
    confirm: 'Saisissez « {name} » pour confirmer',
    do: 'Effacer l’application',
    done: 'L’application est effacée.',
  },
  actions: {
    'app.erase': 'A effacé une application',
    'data.export': 'A exporté ce qui est conservé sur un élément',
    'data.verify': 'A fait vérifier qu’il ne reste rien d’un élément',
    backup: 'A créé une sauvegarde',
    restore: 'A restauré une sauvegarde',
    'portal.link': 'A créé un lien pour un propriétaire',
    'portal.remove': 'A supprimé un membre',
  },
} satisfies typeof english;
