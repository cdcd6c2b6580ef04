import type { ErrorWords } from '../en/errors.js';

export const errorWords = {
  setUp: 'Bu site doğru ayarlanmamış. Lütfen aşağıdaki kodu sitenin sahibine iletin.',
  unknown_scope_request: 'Bu sayfaya ait bir istek yok.',
  wrong_status: 'İstek buna artık izin vermiyor.',
  too_many_renewals: 'Bağlantı artık yenilenemez.',
  invalid_response_code: 'Yanıt kodu yanlış, kullanılmış veya süresi dolmuş.',
  presentation_rejected: 'Cüzdanın gösterdikleri isteği karşılamıyor.',
  credential_over: 'Belgenin süresi dolmuş veya belge geri alınmış. Yeni bir belge edinin.',
  label_missing: 'Belgede sitenin ihtiyaç duyduğu bir bilgi eksik.',
  number_mismatch: 'Sayı telefonda onaylanmadı.',
  wallet_clock_skew: 'Cüzdanın bulunduğu cihazın saati yanlış.',
  status_unavailable: 'Belge şu anda kontrol edilemiyor.',
  wallet_error: 'Cüzdan isteğe yanıt veremiyor.',
  too_many_requests: 'Çok fazla istek. Daha sonra yeniden deneyin.',
  server_error: 'Hizmette beklenmeyen bir hata oluştu.',
  temporarily_unavailable: 'Hizmet şu anda yanıt veremiyor.',
  invalid_service_response: 'Hizmet beklenmeyen bir yanıt verdi.',
  expired: 'Kimse zamanında onaylamadı.',
  code_expired: 'Sayfa onayı çok geç aldı.',
  unknown_return:
    'Cüzdanınızın yanıtladığı istek bu tarayıcıda başlatılmadı. Başladığınız yere dönün veya burada yeniden deneyin.',
} satisfies ErrorWords;
