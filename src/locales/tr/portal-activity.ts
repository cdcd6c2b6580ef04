import type { activityWords as english } from '../en/portal-activity.js';

export const activityWords = {
  activity: {
    show: 'Göster',
    all: 'Tümü',
    refresh: 'Yenile',
    none: 'Henüz bir şey olmadı.',
    found: { one: 'Bir kayıt.', other: '{count} kayıt.' },
    table: 'Etkinlik',
    last: 'En yeni kayıtlar',
    chart: 'Son 30 günde kaç kez',
    asTable: 'Tablo olarak',
    count: 'Kaç kez',
    medians: {
      read: 'Cüzdanların yarısı şu süre içinde okuyor: {time}.',
      approved: 'Onayların yarısı şu süre içinde geliyor: {time}.',
      exchanged: 'Değişimlerin yarısı şu süre içinde oluyor: {time}.',
    },
    advice: {
      origin_not_registered:
        '{origin} adresindeki sayfa listede yok. Onu bu uygulamanın kaynaklarına ekleyin veya sayfayı kayıtlı olduğu yerde açın.',
      invalid_client:
        'Arka ucunuz sizin olduğunu kanıtlamadı. Uygulama kimliğini, gizli anahtarı ve özel anahtarı kontrol edin.',
      'invalid_client.hmac':
        'Arka ucunuz yanlış bir gizli anahtar kullanıyor. En yeni anahtarlardaki gizli anahtarı ayarlayın.',
      'invalid_client.signature':
        'Arka ucunuz yanlış bir özel anahtar kullanıyor. En yeni anahtarlardaki özel anahtarı ayarlayın.',
      'invalid_client.replay':
        'Arka ucunuz aynı istek belirtecini iki kez gönderdi. Her denemede yenisini imzalamasını sağlayın.',
      'invalid_client.aud':
        'Arka ucunuz başka bir hizmeti belirtiyor. Adresi bu hizmetinki olarak ayarlayın.',
      clock_skew: 'Arka ucunuzun saati yanlış. Bir zaman sunucusuyla eşitleyin.',
      invalid_grant:
        'Arka ucunuz kullanılmış, çok eski veya başka bir uygulamaya ait bir kod gönderdi. Her kodu bir kez ve hemen değiştirin.',
      invalid_scope: 'Sayfanız var olmayan bir kapsam veya etiket istiyor. Entegrasyon bölümünden seçin.',
      no_trusted_issuer: 'Yanıt verebilecek belge verenlerin hiçbirine güvenilmiyor. Güven bölümüne bakın.',
      invalid_return_url:
        'Dönülecek sayfa kayıtlı bir kaynakta değil. Kaynağını ekleyin veya return-url kullanmayın.',
    },
    at: 'Ne zaman',
    what: 'Ne',
    channel: 'Nasıl',
    scope: 'Kapsam',
    took: 'Geçen süre',
    why: 'Hata',
    kinds: {
      created: 'İstendi',
      read: 'Cüzdan okudu',
      answered: 'Yanıtlandı',
      approved: 'Onaylandı',
      exchanged: 'Değiştirildi',
      denied: 'Reddedildi',
      cancelled: 'İptal edildi',
      expired: 'Süresi doldu',
      failed: 'Başarısız oldu',
      error: 'Hizmet geri çevirdi',
    },
    channels: { 'dc-api': 'tarayıcının penceresi', qr: 'başka cihaz', 'same-device': 'bu cihaz' },
  },
} satisfies typeof english;
