import type { ErrorWords } from '../en/errors.js';

export const errorWords = {
  setUp: 'Este sítio não está configurado corretamente. Indique ao responsável o código abaixo.',
  unknown_scope_request: 'Nenhum pedido corresponde a esta página.',
  wrong_status: 'O pedido já não o permite.',
  too_many_renewals: 'A ligação já não pode ser renovada.',
  invalid_response_code: 'O código de resposta está errado, foi usado ou expirou.',
  presentation_rejected: 'O que a carteira mostrou não satisfaz o pedido.',
  credential_over: 'A credencial expirou ou foi retirada. Obtenha uma nova.',
  label_missing: 'Falta à credencial um dado de que o sítio precisa.',
  number_mismatch: 'O número não foi confirmado no telemóvel.',
  wallet_clock_skew: 'O relógio do dispositivo da carteira não está certo.',
  status_unavailable: 'De momento, não é possível verificar a credencial.',
  wallet_error: 'A carteira não pode responder ao pedido.',
  too_many_requests: 'Demasiados pedidos. Tente mais tarde.',
  server_error: 'O serviço teve uma falha inesperada.',
  temporarily_unavailable: 'De momento, o serviço não pode responder.',
  invalid_service_response: 'O serviço respondeu algo inesperado.',
  expired: 'Ninguém aprovou a tempo.',
  code_expired: 'A página recolheu a aprovação demasiado tarde.',
  unknown_return:
    'Aquilo a que a carteira respondeu não começou neste navegador. Volte aonde começou, ou tente aqui de novo.',
} satisfies ErrorWords;
