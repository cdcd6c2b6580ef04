import type { MoreWords } from '../en/more-views.js';

export const moreWords = {
  intro: '{app} vous demande de justifier votre identité',
  introText: 'Vous ouvrez votre portefeuille d’identité, voyez ce qui est demandé et décidez dans celui-ci.',
  introWallet: 'Ayez une application de portefeuille sur votre téléphone.',
  introDocument: 'Ayez-y une pièce d’identité officielle avec photo.',
  verify: 'Justifier mon identité',
  learnMore: 'En savoir plus',

  phone: 'Continuez dans votre portefeuille d’identité',
  phoneText: 'Votre portefeuille montre ce qui est demandé. Vous décidez dans celui-ci.',
  nowhere: 'Utilisez un autre navigateur ou votre téléphone',
  nowhereText:
    'Ce site n’affiche pas de code ici. Ouvrez cette page sur le téléphone qui a votre portefeuille, ou dans un navigateur qui demande un portefeuille, comme Chrome ou Edge.',
  openWallet: 'Ouvrir le portefeuille',
  linkCountdown: 'Lien valable encore {time}',

  scanner: 'Scannez avec le scanner de votre portefeuille',
  scannerText: 'Ouvrez le scanner dans votre portefeuille. Rien n’est communiqué avant votre accord.',
  backToCode: 'Retour au code pour appareils photo',

  match: 'Choisissez {number} sur votre téléphone',
  matchText: 'Votre téléphone montre maintenant trois nombres. Sinon, affichez un nouveau code.',
  verifyingEmail: 'Votre adresse e-mail est en cours de vérification',
  verifyingEmailText:
    'Saisissez le code reçu par e-mail dans votre portefeuille. Cette page continue d’elle-même.',
  verifyingPhone: 'Votre numéro de téléphone est en cours de vérification',
  verifyingPhoneText:
    'Saisissez le code du message dans votre portefeuille. Cette page continue d’elle-même.',
  denied: 'Rien n’a été communiqué',
  deniedText: 'Votre portefeuille n’a pas communiqué ce que {app} demandait.',
  expired: 'Le temps est écoulé',
  expiredText: 'Personne n’a approuvé à temps ; rien n’a donc été communiqué.',
  elsewhere: 'La suite est sur une autre page',
  elsewhereText: 'Vous pouvez fermer celle-ci.',
} satisfies MoreWords;
