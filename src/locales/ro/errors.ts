import type { ErrorWords } from '../en/errors.js';

export const errorWords = {
  setUp: 'Acest site nu este configurat corect. Vă rugăm să-i comunicați proprietarului codul de mai jos.',
  unknown_scope_request: 'Nicio cerere nu corespunde acestei pagini.',
  wrong_status: 'Cererea nu mai permite acest lucru.',
  too_many_renewals: 'Linkul nu mai poate fi reînnoit.',
  invalid_response_code: 'Codul de răspuns este greșit, folosit sau expirat.',
  presentation_rejected: 'Ce a arătat portofelul nu satisface cererea.',
  credential_over: 'Atestatul a expirat sau a fost retras. Obțineți unul nou.',
  label_missing: 'Din atestat lipsește o informație de care site-ul are nevoie.',
  number_mismatch: 'Numărul nu a fost confirmat pe telefon.',
  wallet_clock_skew: 'Ceasul dispozitivului cu portofelul nu este potrivit corect.',
  status_unavailable: 'Atestatul nu poate fi verificat acum.',
  wallet_error: 'Portofelul nu poate răspunde la cerere.',
  too_many_requests: 'Prea multe cereri. Încercați mai târziu.',
  server_error: 'În serviciu a apărut o eroare neașteptată.',
  temporarily_unavailable: 'Serviciul nu poate răspunde acum.',
  invalid_service_response: 'Serviciul a dat un răspuns neașteptat.',
  expired: 'Nimeni nu a aprobat la timp.',
  code_expired: 'Pagina a preluat aprobarea prea târziu.',
  unknown_return:
    'Ce a răspuns portofelul nu a fost început în acest browser. Reveniți acolo unde ați început sau încercați din nou aici.',
} satisfies ErrorWords;
