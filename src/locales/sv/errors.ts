import type { ErrorWords } from '../en/errors.js';

export const errorWords = {
  setUp: 'Den här webbplatsen är inte rätt inställd. Ge koden nedan till den som ansvarar för webbplatsen.',
  unknown_scope_request: 'Ingen begäran hör till den här sidan.',
  wrong_status: 'Begäran tillåter inte längre det här.',
  too_many_renewals: 'Länken kan inte förnyas fler gånger.',
  invalid_response_code: 'Svarskoden är fel, använd eller har gått ut.',
  presentation_rejected: 'Det som plånboken visade uppfyller inte begäran.',
  credential_over: 'Intyget har gått ut eller återkallats. Skaffa ett nytt.',
  label_missing: 'Intyget saknar en uppgift som webbplatsen behöver.',
  number_mismatch: 'Talet bekräftades inte i telefonen.',
  wallet_clock_skew: 'Klockan i enheten med plånboken går fel.',
  status_unavailable: 'Intyget kan inte kontrolleras just nu.',
  wallet_error: 'Plånboken kan inte besvara begäran.',
  too_many_requests: 'För många förfrågningar. Försök igen senare.',
  server_error: 'Ett oväntat fel uppstod i tjänsten.',
  temporarily_unavailable: 'Tjänsten kan inte svara just nu.',
  invalid_service_response: 'Tjänsten gav ett oväntat svar.',
  expired: 'Ingen godkände i tid.',
  code_expired: 'Sidan hämtade godkännandet för sent.',
  unknown_return:
    'Det som din plånbok svarade på började inte i den här webbläsaren. Gå tillbaka dit där du började, eller försök igen här.',
} satisfies ErrorWords;
