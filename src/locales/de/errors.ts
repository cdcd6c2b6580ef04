import type { ErrorWords } from '../en/errors.js';

export const errorWords = {
  setUp: 'Diese Website ist nicht richtig eingerichtet. Bitte nennen Sie den Betreibern den Code unten.',
  unknown_scope_request: 'Zu dieser Seite gibt es keine Anfrage.',
  wrong_status: 'Die Anfrage lässt das nicht mehr zu.',
  too_many_renewals: 'Der Link kann nicht mehr erneuert werden.',
  invalid_response_code: 'Der Antwortcode ist falsch, verbraucht oder abgelaufen.',
  presentation_rejected: 'Was die Wallet gezeigt hat, genügt der Anfrage nicht.',
  credential_over: 'Der Nachweis ist abgelaufen oder wurde zurückgezogen. Holen Sie sich einen neuen.',
  label_missing: 'Im Nachweis fehlt eine Angabe, die die Website braucht.',
  number_mismatch: 'Die Zahl wurde auf dem Telefon nicht bestätigt.',
  wallet_clock_skew: 'Die Uhr des Geräts mit der Wallet geht falsch.',
  status_unavailable: 'Der Nachweis kann gerade nicht geprüft werden.',
  wallet_error: 'Die Wallet kann die Anfrage nicht beantworten.',
  too_many_requests: 'Zu viele Anfragen. Versuchen Sie es später erneut.',
  server_error: 'Im Dienst ist ein unerwarteter Fehler aufgetreten.',
  temporarily_unavailable: 'Der Dienst kann gerade nicht antworten.',
  invalid_service_response: 'Der Dienst hat etwas Unerwartetes geantwortet.',
  expired: 'Niemand hat rechtzeitig zugestimmt.',
  code_expired: 'Die Seite hat die Zustimmung zu spät abgeholt.',
  unknown_return:
    'Was Ihre Wallet beantwortet hat, wurde nicht in diesem Browser begonnen. Gehen Sie dorthin zurück, wo Sie begonnen haben, oder versuchen Sie es hier erneut.',
} satisfies ErrorWords;
