import type { ErrorWords } from '../en/errors.js';

export const errorWords = {
  setUp: 'Ce site n’est pas configuré correctement. Veuillez donner le code ci-dessous à son responsable.',
  unknown_scope_request: 'Aucune demande ne correspond à cette page.',
  wrong_status: 'La demande ne le permet plus.',
  too_many_renewals: 'Le lien ne peut plus être renouvelé.',
  invalid_response_code: 'Le code de réponse est faux, utilisé ou expiré.',
  presentation_rejected: 'Ce que le portefeuille a montré ne satisfait pas la demande.',
  credential_over: 'L’attestation a expiré ou a été retirée. Obtenez-en une nouvelle.',
  label_missing: 'Il manque à l’attestation une information dont le site a besoin.',
  number_mismatch: 'Le nombre n’a pas été confirmé sur le téléphone.',
  wallet_clock_skew: 'L’horloge de l’appareil du portefeuille n’est pas à l’heure.',
  status_unavailable: 'L’attestation ne peut pas être vérifiée pour le moment.',
  wallet_error: 'Le portefeuille ne peut pas répondre à la demande.',
  too_many_requests: 'Trop de demandes. Réessayez plus tard.',
  server_error: 'Le service a rencontré une erreur inattendue.',
  temporarily_unavailable: 'Le service ne peut pas répondre pour le moment.',
  invalid_service_response: 'Le service a répondu quelque chose d’inattendu.',
  expired: 'Personne n’a approuvé à temps.',
  code_expired: 'La page a pris l’approbation trop tard.',
  unknown_return:
    'Ce que votre portefeuille a répondu n’a pas commencé dans ce navigateur. Retournez là où vous avez commencé, ou réessayez ici.',
} satisfies ErrorWords;
