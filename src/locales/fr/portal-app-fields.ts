import type { appFieldsWords as english } from '../en/portal-app-fields.js';

export const appFieldsWords = {
  names: {
    brand: 'Couleur de la marque',
    wallets: 'Portefeuilles proposés par leur nom',
    processed: 'Réponses par adresse',
    scopePolicies: 'Règles pour certains scopes',
  },
  brand: {
    hint: 'Une couleur au format #rrggbb. La fenêtre modale la prend, sauf si votre page définit elle-même --civic-brand. Vide : le vert des éléments.',
    pick: 'Choisir une couleur',
    standard: 'Utiliser la couleur standard',
    onIt: 'Le texte par-dessus est en {text}, avec un contraste de {contrast} : 1 (il faut 4,5). Là où la couleur est elle-même du texte, elle est assombrie ou éclaircie selon le fond.',
    black: 'noir',
    white: 'blanc',
    noColour: 'Ce n’est pas une couleur au format #rrggbb.',
    preview: 'Aperçu du rendu',
    previewText:
      'Le vrai bouton, en clair et en sombre. Un clic ouvre la vraie fenêtre modale ; son code ne mène nulle part.',
    light: 'Clair',
    dark: 'Sombre',
    button:
      'Le bouton est sur votre page avant que le service ne soit interrogé. Pour qu’il ait aussi la couleur, ajoutez ceci à votre feuille de style :',
    setForAll: 'Pour la définir pour l’application, allez dans ses paramètres.',
  },
  wallets: {
    hint: 'Sur les téléphones et sur la page derrière le code. On peut toujours utiliser un autre portefeuille.',
    all: 'Tous ceux que l’opérateur propose, y compris les prochains',
    some: 'Seulement ceux-ci :',
    none: 'L’opérateur ne propose aucun portefeuille par son nom.',
    noneTicked: 'Cochez-en au moins un, ou proposez-les tous.',
    gone: 'Retirés de la liste de l’opérateur, donc ignorés : {names}.',
    allGone:
      'L’opérateur ne propose plus aucun des portefeuilles cochés ici. Tous ceux de sa liste sont donc proposés : {names}.',
  },
  processed: {
    hint: 'Pour les back-ends classiques dont le SDK télécharge la réponse. Quiconque connaît l’adresse obtient la réponse, mais chiffrée.',
    choices: {
      never: 'Jamais : chaque réponse arrive directement',
      flag: 'Les grandes réponses, si le SDK indique qu’il peut les récupérer',
      always: 'Toujours, pour les clients C# et Python, qui récupèrent toujours',
    },
  },
  policies: {
    hint: 'Là où un scope a besoin d’une règle plus stricte ou plus souple que les deux ci-dessus. Ce qui reste ouvert les suit.',
    none: 'Aucun scope n’a de règles propres.',
    scope: 'Scope',
    add: 'Ajouter des règles pour un scope',
    attributes: 'Listes de labels (ATTRIBUTES)',
    asAbove: 'comme ci-dessus',
    numberMatch: { on: 'avec choix du nombre', off: 'sans choix du nombre' },
    crossDevice: {
      always: 'toujours affiché',
      fallback: 'là où le navigateur n’a pas de fenêtre propre',
      off: 'jamais',
    },
    crossDeviceOf: 'Code pour un autre appareil, pour {scope}',
    numberMatchOf: 'Choix du nombre, pour {scope}',
    added: '{scope} a sa propre ligne.',
    removed: 'Les règles de {scope} sont retirées. Elles prennent fin quand vous enregistrez.',
  },
  platforms: {
    title: 'Certificats de plateformes',
    text: 'Les portefeuilles de Google et d’Apple reconnaissent une application à des certificats à eux, utilisés seulement dans la fenêtre du navigateur. Partout ailleurs, c’est le certificat ci-dessus qui compte.',
    names: { google: 'Google', apple: 'Apple' },
    none: 'L’application n’en a aucun.',
    importTitle: 'Importer un certificat de plateforme',
    platform: 'Plateforme',
    chain: 'Chaîne de certificats de la plateforme',
    key: 'Clé privée de ce certificat (seulement si elle n’a pas été créée ici)',
    chainHint:
      'PEM : d’abord celui de l’application, puis ceux au-dessus. Il peut correspondre à la clé d’une demande créée plus haut.',
    metadata: 'Métadonnées (RelyingPartyMetadataBytes)',
    metadataHint: 'Ce que Google a certifié : le fichier fourni avec le certificat, ou du base64url.',
    import: 'Importer',
    imported: 'Le certificat de {platform} est importé.',
    removeTitle: 'Supprimer le certificat de {platform}',
    removeText: 'Le portefeuille de {platform} ne reconnaît plus l’application, et la clé est perdue.',
    confirm: 'Saisissez « {name} » pour supprimer le certificat de {platform}',
    remove: 'Supprimer',
    removed: 'Le certificat de {platform} est supprimé.',
  },
  files: {
    choose: 'Depuis un fichier',
    read: 'Lu depuis {file}.',
  },
} satisfies typeof english;
