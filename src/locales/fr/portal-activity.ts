import type { activityWords as english } from '../en/portal-activity.js';

export const activityWords = {
  activity: {
    show: 'Afficher',
    all: 'Tout',
    refresh: 'Actualiser',
    none: 'Rien ne s’est encore passé.',
    found: { one: '{count} entrée.', other: '{count} entrées.' },
    table: 'Activité',
    last: 'Les entrées les plus récentes',
    chart: 'Fréquence sur les 30 derniers jours',
    asTable: 'La même chose en tableau',
    count: 'Nombre',
    medians: {
      read: 'La moitié des portefeuilles lisent la demande en moins de {time}.',
      approved: 'La moitié des approbations arrivent en moins de {time}.',
      exchanged: 'La moitié des échanges se font en moins de {time}.',
    },
    advice: {
      origin_not_registered:
        'La page à {origin} n’est pas sur la liste. Ajoutez-la aux origines de cette application, ou ouvrez la page là où elle est enregistrée.',
      invalid_client:
        'Votre back-end n’a pas prouvé qu’il est le vôtre. Vérifiez l’identifiant de l’application, le secret et la clé privée.',
      'invalid_client.hmac':
        'Votre back-end utilise un mauvais secret. Donnez-lui celui des clés les plus récentes.',
      'invalid_client.signature':
        'Votre back-end utilise une mauvaise clé privée. Donnez-lui celle des clés les plus récentes.',
      'invalid_client.replay':
        'Votre back-end a envoyé deux fois le même jeton de requête. Faites-lui en signer un nouveau à chaque tentative.',
      'invalid_client.aud': 'Votre back-end désigne un autre service. Donnez-lui l’adresse de ce service.',
      clock_skew: 'L’horloge de votre back-end n’est pas à l’heure. Réglez-la sur un serveur de temps.',
      invalid_grant:
        'Votre back-end a envoyé un code déjà utilisé, trop ancien ou d’une autre application. Échangez chaque code une seule fois, sans attendre.',
      invalid_scope:
        'Votre page demande un scope ou un label qui n’existe pas. Choisissez-en un sous « Intégration ».',
      no_trusted_issuer: 'Aucun émetteur de confiance ne pourrait répondre. Consultez « Confiance ».',
      invalid_return_url:
        'La page de retour n’est sur aucune origine enregistrée. Ajoutez son origine, ou omettez return-url.',
    },
    at: 'Quand',
    what: 'Quoi',
    channel: 'Comment',
    scope: 'Scope',
    took: 'Après',
    why: 'Erreur',
    kinds: {
      created: 'Demandé',
      read: 'Lu par le portefeuille',
      answered: 'Répondu',
      approved: 'Approuvé',
      exchanged: 'Échangé',
      denied: 'Refusé',
      cancelled: 'Annulé',
      expired: 'Expiré',
      failed: 'Échoué',
      error: 'Rejeté par le service',
    },
    channels: {
      'dc-api': 'la fenêtre du navigateur',
      qr: 'un autre appareil',
      'same-device': 'cet appareil',
    },
  },
} satisfies typeof english;
