import type { ErrorWords } from '../en/errors.js';

export const errorWords = {
  setUp: 'Dette websted er ikke sat rigtigt op. Giv koden nedenfor til den, der står for webstedet.',
  unknown_scope_request: 'Der hører ingen anmodning til denne side.',
  wrong_status: 'Anmodningen tillader ikke længere dette.',
  too_many_renewals: 'Linket kan ikke fornyes mere.',
  invalid_response_code: 'Svarkoden er forkert, brugt eller udløbet.',
  presentation_rejected: 'Det, tegnebogen viste, opfylder ikke anmodningen.',
  credential_over: 'Beviset er udløbet eller trukket tilbage. Få et nyt.',
  label_missing: 'Beviset mangler en oplysning, som webstedet har brug for.',
  number_mismatch: 'Tallet blev ikke bekræftet på telefonen.',
  wallet_clock_skew: 'Uret i enheden med tegnebogen går forkert.',
  status_unavailable: 'Beviset kan ikke kontrolleres lige nu.',
  wallet_error: 'Tegnebogen kan ikke besvare anmodningen.',
  too_many_requests: 'For mange anmodninger. Prøv igen senere.',
  server_error: 'Der opstod en uventet fejl i tjenesten.',
  temporarily_unavailable: 'Tjenesten kan ikke svare lige nu.',
  invalid_service_response: 'Tjenesten gav et uventet svar.',
  expired: 'Ingen godkendte i tide.',
  code_expired: 'Siden hentede godkendelsen for sent.',
  unknown_return:
    'Det, din tegnebog svarede på, begyndte ikke i denne browser. Gå tilbage til der, hvor du begyndte, eller prøv igen her.',
} satisfies ErrorWords;
