import type { LandingWords } from '../en/landing.js';

export const landingWords = {
  test: 'Test. Mode développement : n’utilisez que des données de test.',

  title: 'Avez-vous commencé cela sur {site} ?',
  sameDevice:
    'Oui ? Alors continuez dans votre portefeuille. Il montre ce qui serait communiqué et vous le redemande ; ensuite vous revenez sur le site.',
  crossDevice:
    'Ne continuez que si le code que vous avez scanné est sur votre propre écran, sur une page que vous avez ouverte vous-même. Ne scannez jamais un code que quelqu’un vous a envoyé.',
  asks: '{app} demande',
  askedNow: 'Demandé il y a moins d’une minute',
  asked: {
    one: 'Demandé il y a {count} minute',
    other: 'Demandé il y a {count} minutes',
  },
  notYou: 'Ce n’est pas vous ?',
  notYouText: 'Fermez cette page. Rien n’est communiqué sans votre accord dans votre portefeuille.',

  wallets: 'Ouvrir dans un portefeuille',
  openNamed: 'Ouvrir {wallet}',
  openWallet: 'Ouvrir une application de portefeuille',
  openOtherWallet: 'Ouvrir une autre application de portefeuille',
  openWebWallet: 'Ouvrir le portefeuille web',
  openAgeApp: 'Ouvrir l’application d’âge de l’UE',
  noneOpened: 'Aucun portefeuille ne s’est ouvert ?',
  otherWallets: 'Autres portefeuilles',
  openEuWallet: 'Ouvrir un portefeuille européen d’identité numérique',
  openHaipWallet: 'Ouvrir un portefeuille à haut niveau de garantie (HAIP)',

  missing: {
    email:
      'Pas encore d’adresse e-mail vérifiée dans votre portefeuille, ou pas de portefeuille ? Obtenez-la ici.',
    phone:
      'Pas encore de numéro de téléphone vérifié dans votre portefeuille, ou pas de portefeuille ? Obtenez-le ici.',
    either:
      'Pas encore d’adresse e-mail ni de numéro de téléphone vérifiés dans votre portefeuille, ou pas de portefeuille ? Obtenez-en un ici ; un des deux suffit.',
    login:
      'Pas encore de connexion anonyme dans votre portefeuille, ou pas de portefeuille ? Obtenez-en une ici.',
  },
  emailEnough: 'Votre adresse e-mail suffit. Vous pouvez laisser de côté le numéro de téléphone.',
  phoneEnough: 'Votre numéro de téléphone suffit. Vous pouvez laisser de côté l’adresse e-mail.',
  rest: 'Tout le reste doit déjà se trouver dans votre portefeuille.',
  verifyEmail: 'Vérifier mon adresse e-mail',
  verifyPhone: 'Vérifier mon numéro de téléphone',
  getLogin: 'Obtenir une connexion anonyme',

  pick: 'Quel nombre {site} vous montre-t-il ?',
  pickTitle: 'Choisissez le nombre affiché sur votre écran',
  pickText: 'Il est sur l’écran où vous avez scanné le code.',
  pickWarning:
    'Ne le choisissez que si vous avez ouvert vous-même la page qui s’y affiche. Si quelqu’un vous a envoyé le code ou vous dit le nombre, cette personne veut se connecter à votre place.',
  noNumber: 'Je ne vois aucun nombre',
  right: 'Retournez à l’autre écran',
  rightText: 'C’est le bon nombre. La page où vous avez scanné le code continue d’elle-même.',
  wrong: 'Rien n’a été communiqué',
  wrongText: 'Le nombre n’a pas été confirmé ; votre réponse ne compte donc pas.',
  wrongThen:
    'Si vous avez commencé cela vous-même, retournez à la page qui montrait le code et réessayez là. Si quelqu’un vous a envoyé le code, vous venez de l’arrêter.',
  over: 'Plus rien à choisir',
  overText: 'La page où vous avez scanné le code dit comment cela s’est terminé.',
  overThen: 'Pour réessayer, recommencez là-bas.',

  done: 'Continuez sur votre ordinateur',
  doneText: 'Votre réponse a été envoyée. La page où vous avez scanné le code continue d’elle-même.',
  close: 'Vous pouvez fermer cette page.',

  dead: 'Ce lien n’est plus valable',
  deadText:
    'Il a déjà été utilisé, a été remplacé par un plus récent ou est trop ancien. L’ouvrir n’a rien communiqué.',
  deadThen: 'Pour réessayer, retournez à la page qui montrait le code ou le lien.',

  home: 'Inscription et connexion avec votre portefeuille d’identité',
  homeText:
    'Des sites utilisent ce service pour demander à votre portefeuille des données vérifiées, comme votre adresse e-mail. Rien n’est communiqué sans votre accord dans votre portefeuille.',
  homeThen:
    'Un site vous a envoyé ici ? Retournez-y et réessayez là. Il n’y a rien à remplir sur cette page.',
  homeErrors: 'Pour les développeurs : ce que signifient les codes d’erreur',
  homeApi: 'Pour les développeurs : l’interface (OpenAPI)',
} satisfies LandingWords;
