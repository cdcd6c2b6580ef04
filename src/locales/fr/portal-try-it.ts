import type { tryItWords as english } from '../en/portal-try-it.js';

export const tryItWords = {
  tryIt: {
    title: 'Essayer',
    text: 'Ceci lance une vraie demande de scope de votre application, à la place de votre page. Répondez-y avec un portefeuille, et voyez chaque étape telle qu’elle passe sur le réseau. Les portefeuilles affichent l’adresse du portail comme celle qui demande.',
    notCounted:
      'Un essai ne figure dans aucune statistique, n’envoie rien à votre webhook et ne coche aucune étape : celles-ci sont pour votre propre page et votre back-end.',
    forEditors: 'Les éditeurs et les propriétaires peuvent essayer ici une demande de scope.',
    notAnswerable: 'Aucun émetteur auquel ce service fait confiance ne peut encore répondre à ce scope.',
    start: 'Lancer un essai',
    again: 'Essayer de nouveau',
    stop: 'Annuler l’essai',
    scan: 'Scannez ce code avec votre téléphone, ou ouvrez le lien sur cet appareil.',
    code: 'Code QR de la demande de scope',
    open: 'Ouvrir sur cet appareil',
    match: 'Choisissez ce nombre sur l’appareil qui a le portefeuille :',
    steps: 'Ce qui s’est passé',
    sent: 'Requête',
    answered: 'Réponse',
    heard: 'Événement sur le flux',
    masked:
      'Les secrets et les codes sont coupés : vous en voyez le début et la fin. Le secret de l’application ne quitte jamais le service.',
    help: 'Ce que cela signifie, et que faire',
    step: {
      create: {
        title: 'Votre page lance une demande de scope',
        text: 'Elle crée un secret de page et n’en envoie que l’empreinte. Ici, le portail demande à la place de votre page.',
      },
      follow: {
        title: 'Votre page la suit',
        text: 'Avec le secret de page, elle ouvre un flux et apprend chaque changement de statut. Les éléments et le client le font pour vous.',
      },
      renew: {
        title: 'Le lien est renouvelé',
        text: 'Personne ne l’a ouvert à temps : votre page affiche un nouveau code et un nouveau lien. Les anciens ne fonctionnent plus.',
      },
      cancel: {
        title: 'Votre page annule',
        text: 'Quelqu’un a fermé la fenêtre modale ou quitté la page.',
      },
      read: {
        title: 'Un portefeuille a lu la demande',
        text: 'La personne voit qui demande quoi. Votre page reçoit l’événement read.',
      },
      answered: {
        title: 'Le portefeuille a répondu',
        text: 'La réponse est vérifiée. Elle compte dès que le nombre est choisi sur l’appareil qui a le portefeuille.',
      },
      approved: {
        title: 'La personne a approuvé',
        text: 'Votre page reçoit l’événement auth-code-received avec le code d’autorisation, et envoie le code à votre back-end.',
      },
      denied: {
        title: 'La personne a refusé',
        text: 'Votre page reçoit l’événement user-cancelled. Aucune donnée n’a été communiquée.',
      },
      cancelled: {
        title: 'La demande de scope est annulée',
        text: 'Votre page reçoit l’événement user-cancelled. Les liens et les codes de la demande ne fonctionnent plus.',
      },
      expired: {
        title: 'Le temps est écoulé',
        text: 'Votre page reçoit l’événement civic-sip-error avec le code expired. Recommencez quand vous voudrez.',
      },
      failed: {
        title: 'Cela n’a pas fonctionné',
        text: 'Votre page reçoit l’événement civic-sip-error avec ce code.',
      },
      exchange: {
        title: 'Votre back-end échange le code d’autorisation',
        text: 'Il signe l’appel avec sa clé privée et le secret de l’application ; un code fonctionne une fois. Ici, le service l’a fait à la place de votre back-end, avec une clé créée pour ce seul essai.',
      },
      refused: {
        title: 'L’échange a été refusé',
        text: 'Votre back-end reçoit cette erreur à la place des données.',
      },
    },
    data: {
      title: 'Votre back-end a les données',
      text: 'Signature vérifiée et données déchiffrées avec le secret de l’application : voici ce que renvoie exchangeCode.',
      hidden:
        'Ce service est en production : ce sont donc de vraies données d’une personne. Les valeurs restent dans le service et ne sont conservées nulle part.',
      label: 'Label',
      value: 'Valeur',
      isValid: 'Émetteur vérifié',
      isOwner: 'Titulaire vérifié',
      yes: 'oui',
      no: 'non',
      notShown: 'non affichée',
      count: { one: '{count} valeur est revenue.', other: '{count} valeurs sont revenues.' },
      requestToken: 'Ce que dit le jeton de requête',
      answer: 'Ce que dit la réponse signée',
    },
    actions: {
      'app.try': 'A essayé une demande de scope',
      'app.try.exchange': 'A échangé le code d’un essai',
    },
  },
} satisfies typeof english;
