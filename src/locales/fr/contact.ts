import type { ContactWords } from '../en/contact.js';

export const contactWords = {
  email: {
    title: 'Vérifiez votre adresse e-mail',
    label: 'Adresse e-mail',
    text: 'Nous y envoyons un code de six chiffres. Avec lui, votre portefeuille reçoit une adresse e-mail vérifiée, que vous pourrez réutiliser.',
    invalid:
      'Ce n’est pas une adresse e-mail à laquelle nous pouvons envoyer. Saisissez-la comme nom@example.org ; avant le @, seulement des lettres sans accent, des chiffres et des signes.',
    sent: 'Un code de six chiffres part vers {contact}. Ouvrez votre portefeuille et saisissez-y le code.',
    sentNew: 'Un nouveau code de six chiffres part vers {contact}. Saisissez le plus récent que vous avez.',
    notArrived:
      'Pas de message ? Cela peut prendre quelques minutes, et il peut se trouver parmi les indésirables. Nous en envoyons au plus cinq par heure à une adresse.',
    other: 'Utiliser une autre adresse',
    done: 'Votre adresse e-mail est vérifiée',
  },
  phone: {
    title: 'Vérifiez votre numéro de téléphone',
    label: 'Numéro de téléphone, avec + et indicatif du pays',
    text: 'Nous y envoyons un code de six chiffres. Avec lui, votre portefeuille reçoit un numéro de téléphone vérifié, que vous pourrez réutiliser.',
    invalid:
      'Ce n’est pas un numéro de téléphone auquel nous pouvons envoyer. Saisissez-le avec l’indicatif du pays, comme +33 1 99 00 12 34.',
    sent: 'Un code de six chiffres part vers {contact}. Ouvrez votre portefeuille et saisissez-y le code.',
    sentNew: 'Un nouveau code de six chiffres part vers {contact}. Saisissez le plus récent que vous avez.',
    notArrived:
      'Pas de message ? Cela peut prendre quelques minutes. Nous en envoyons au plus cinq par heure à un numéro.',
    other: 'Utiliser un autre numéro',
    done: 'Votre numéro de téléphone est vérifié',
  },
  login: {
    title: 'Obtenez une connexion anonyme',
    text: 'Votre portefeuille reçoit une connexion sans aucune donnée sur vous. Chaque site en voit un autre numéro, de sorte que deux sites ne peuvent pas les comparer.',
    done: 'Votre portefeuille l’a ? Alors continuez.',
    tooMany:
      'Trop de connexions ont été demandées depuis votre réseau. Attendez une minute et rouvrez cette page.',
  },

  forSite: 'Ensuite, vous revenez à ce que {site} demande.',
  send: 'Envoyer le code',
  typeCode: 'Saisir le code dans votre portefeuille',
  noWallet:
    'Vous n’avez pas de portefeuille ? Le portefeuille web s’ouvre ici même, et rien n’est à installer.',
  otherDevice: 'Votre portefeuille est sur un autre appareil ?',
  scan: 'Scannez ceci avec lui.',
  qrName: 'Code QR avec l’offre pour votre portefeuille',
  newCode: 'Envoyer un nouveau code',
  newCodeAfter:
    'Vous pouvez demander un nouveau code 30 secondes après le dernier. Seul le plus récent fonctionne.',
  newCodeIn: 'Vous pouvez demander un nouveau code dans {seconds} s. Seul le plus récent fonctionne.',
  noNewCode:
    'Aucun nouveau code n’a été envoyé, car vous en avez reçu autant que nous en envoyons pour l’instant. Attendez une heure et réessayez.',
  notJustNow: 'Nous ne pouvons pas envoyer de nouveau code pour le moment. Attendez une minute et réessayez.',
  needsWallet: 'Il vous faut une application de portefeuille : le code s’y saisit.',
  life: 'Un code est valable dix minutes. Ne le dites à personne.',
  goOn: 'Continuer avec {site}',
  startAgain: 'Recommencer',

  unsent: 'Le message n’a pas pu être envoyé',
  unsentText:
    'Notre serveur ne peut pas envoyer pour le moment, et rien n’est perdu. Attendez une minute et renvoyez le code.',
  late: 'Le code est trop ancien',
  lateText: 'Les dix minutes sont passées. Faites envoyer un nouveau code ; il part vers {contact}.',
  failed: 'Trop de codes faux',
  failedText:
    'Cinq codes étaient faux ; aucun ne fonctionne plus. Rien n’a été divulgué. Recommencez avec un nouveau.',
  doneText: 'Votre portefeuille a l’attestation. Vous pouvez l’utiliser ici et sur d’autres sites.',
  tooMany: 'Trop de codes ont été demandés depuis votre réseau. Attendez une heure et réessayez.',
  unavailable: 'Nous ne pouvons pas envoyer de codes pour le moment. Attendez un peu et réessayez.',
} satisfies ContactWords;
