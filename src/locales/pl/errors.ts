import type { ErrorWords } from '../en/errors.js';

export const errorWords = {
  setUp: 'Ta strona nie jest poprawnie skonfigurowana. Proszę podać jej właścicielowi poniższy kod.',
  unknown_scope_request: 'Żadna prośba nie pasuje do tej strony.',
  wrong_status: 'Prośba już na to nie pozwala.',
  too_many_renewals: 'Linku nie można już odnowić.',
  invalid_response_code: 'Kod odpowiedzi jest błędny, wykorzystany lub nieważny.',
  presentation_rejected: 'To, co pokazał portfel, nie spełnia prośby.',
  credential_over: 'Poświadczenie straciło ważność lub zostało wycofane. Proszę uzyskać nowe.',
  label_missing: 'W poświadczeniu brakuje danych, których strona potrzebuje.',
  number_mismatch: 'Liczba nie została potwierdzona w telefonie.',
  wallet_clock_skew: 'Zegar urządzenia z portfelem źle chodzi.',
  status_unavailable: 'Poświadczenia nie można teraz sprawdzić.',
  wallet_error: 'Portfel nie może odpowiedzieć na prośbę.',
  too_many_requests: 'Zbyt wiele zapytań. Proszę spróbować później.',
  server_error: 'W usłudze wystąpił nieoczekiwany błąd.',
  temporarily_unavailable: 'Usługa nie może teraz odpowiedzieć.',
  invalid_service_response: 'Usługa odpowiedziała w nieoczekiwany sposób.',
  expired: 'Nikt nie zatwierdził na czas.',
  code_expired: 'Strona odebrała zgodę za późno.',
  unknown_return:
    'To, na co odpowiedział portfel, nie zaczęło się w tej przeglądarce. Proszę wrócić tam, gdzie się zaczęło, albo spróbować ponownie tutaj.',
} satisfies ErrorWords;
