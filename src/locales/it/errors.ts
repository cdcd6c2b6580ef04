import type { ErrorWords } from '../en/errors.js';

export const errorWords = {
  setUp: 'Questo sito non è configurato correttamente. Comunichi al suo responsabile il codice qui sotto.',
  unknown_scope_request: 'Nessuna richiesta corrisponde a questa pagina.',
  wrong_status: 'La richiesta non lo permette più.',
  too_many_renewals: 'Il link non può più essere rinnovato.',
  invalid_response_code: 'Il codice di risposta è errato, usato o scaduto.',
  presentation_rejected: 'Ciò che il portafoglio ha mostrato non soddisfa la richiesta.',
  credential_over: 'La credenziale è scaduta o è stata ritirata. Ne ottenga una nuova.',
  label_missing: 'Alla credenziale manca un dato di cui il sito ha bisogno.',
  number_mismatch: 'Il numero non è stato confermato sul telefono.',
  wallet_clock_skew: 'L’orologio del dispositivo del portafoglio non è giusto.',
  status_unavailable: 'In questo momento la credenziale non può essere verificata.',
  wallet_error: 'Il portafoglio non può rispondere alla richiesta.',
  too_many_requests: 'Troppe richieste. Riprovi più tardi.',
  server_error: 'Il servizio ha avuto un errore imprevisto.',
  temporarily_unavailable: 'In questo momento il servizio non può rispondere.',
  invalid_service_response: 'Il servizio ha risposto qualcosa di inatteso.',
  expired: 'Nessuno ha approvato in tempo.',
  code_expired: 'La pagina ha preso l’approvazione troppo tardi.',
  unknown_return:
    'Ciò a cui il portafoglio ha risposto non è iniziato in questo browser. Torni dove ha iniziato, o riprovi qui.',
} satisfies ErrorWords;
