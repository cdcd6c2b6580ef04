import type { ErrorWords } from '../en/errors.js';

export const errorWords = {
  setUp: 'Este sitio no está bien configurado. Por favor, dé a su responsable el código de abajo.',
  unknown_scope_request: 'Ninguna solicitud corresponde a esta página.',
  wrong_status: 'La solicitud ya no permite esto.',
  too_many_renewals: 'El enlace ya no se puede renovar.',
  invalid_response_code: 'El código de respuesta es incorrecto, ya se usó o ha caducado.',
  presentation_rejected: 'Lo que ha mostrado la cartera no cumple la solicitud.',
  credential_over: 'La credencial ha caducado o fue retirada. Obtenga una nueva.',
  label_missing: 'A la credencial le falta un dato que el sitio necesita.',
  number_mismatch: 'El número no se ha confirmado en el teléfono.',
  wallet_clock_skew: 'El reloj del dispositivo de la cartera no está en hora.',
  status_unavailable: 'Ahora mismo no se puede comprobar la credencial.',
  wallet_error: 'La cartera no puede responder a la solicitud.',
  too_many_requests: 'Demasiadas solicitudes. Inténtelo más tarde.',
  server_error: 'El servicio ha tenido un fallo inesperado.',
  temporarily_unavailable: 'Ahora mismo el servicio no puede responder.',
  invalid_service_response: 'El servicio ha respondido algo inesperado.',
  expired: 'Nadie lo ha aprobado a tiempo.',
  code_expired: 'La página ha recogido la aprobación demasiado tarde.',
  unknown_return:
    'Lo que ha respondido su cartera no se inició en este navegador. Vuelva a donde empezó o inténtelo aquí de nuevo.',
} satisfies ErrorWords;
