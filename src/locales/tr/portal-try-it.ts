import type { tryItWords as english } from '../en/portal-try-it.js';

export const tryItWords = {
  tryIt: {
    title: 'Deneyin',
    text: 'Bu, sayfanızın yerine uygulamanızın gerçek bir isteğini başlatır. Onu bir cüzdanla yanıtlayın ve her adımı ağdan geçtiği gibi görün. Cüzdanlar, isteyen olarak portalın adresini gösterir.',
    notCounted:
      'Deneme hiçbir istatistiğe girmez, webhook’unuza bir şey göndermez ve adım listesinde hiçbir şeyi işaretlemez: o liste kendi sayfanız ve arka ucunuz içindir.',
    forEditors: 'Düzenleyiciler ve sahipler burada bir istek deneyebilir.',
    notAnswerable: 'Bu hizmetin güvendiği hiçbir belge veren bu kapsamı henüz yanıtlayamıyor.',
    start: 'Deneme başlat',
    again: 'Yeniden dene',
    stop: 'Denemeyi iptal et',
    scan: 'Bu kodu telefonunuzla tarayın veya bağlantıyı bu cihazda açın.',
    code: 'İsteğin QR kodu',
    open: 'Bu cihazda aç',
    match: 'Cüzdanın bulunduğu cihazda bu sayıyı seçin:',
    steps: 'Neler oldu',
    sent: 'İstek',
    answered: 'Yanıt',
    heard: 'Akıştaki olay',
    masked:
      'Gizli anahtarlar ve kodlar kısaltılır: başlarını ve sonlarını görürsünüz. Uygulamanın gizli anahtarı hizmetten hiç çıkmaz.',
    help: 'Bunun anlamı ve yapılacaklar',
    step: {
      create: {
        title: 'Sayfanız bir istek başlatır',
        text: 'Bir sayfa gizli anahtarı oluşturur ve yalnızca özetini gönderir. Burada sayfanızın yerine portal ister.',
      },
      follow: {
        title: 'Sayfanız onu izler',
        text: 'Sayfa gizli anahtarıyla bir akış açar ve her durum değişikliğinden haberdar olur. Öğeler ve istemci bunu sizin yerinize yapar.',
      },
      renew: {
        title: 'Bağlantı yenilendi',
        text: 'Kimse zamanında açmadı; bu nedenle sayfanız yeni bir kod ve bağlantı gösterir. Eskileri artık çalışmaz.',
      },
      cancel: { title: 'Sayfanız iptal eder', text: 'Biri pencereyi kapattı veya sayfadan çıktı.' },
      read: {
        title: 'Bir cüzdan isteği okudu',
        text: 'Kişi, kimin ne istediğini görür. Sayfanız read olayını alır.',
      },
      answered: {
        title: 'Cüzdan yanıtladı',
        text: 'Yanıt denetlendi. Cüzdanın bulunduğu cihazda sayı seçilince geçerli olur.',
      },
      approved: {
        title: 'Kişi onayladı',
        text: 'Sayfanız, yetkilendirme koduyla auth-code-received olayını alır ve kodu arka ucunuza gönderir.',
      },
      denied: {
        title: 'Kişi reddetti',
        text: 'Sayfanız user-cancelled olayını alır. Hiçbir veri paylaşılmadı.',
      },
      cancelled: {
        title: 'İstek iptal edildi',
        text: 'Sayfanız user-cancelled olayını alır. İsteğin bağlantıları ve kodları artık çalışmaz.',
      },
      expired: {
        title: 'Süre doldu',
        text: 'Sayfanız, expired koduyla civic-sip-error olayını alır. Hazır olduğunuzda yeniden başlatın.',
      },
      failed: {
        title: 'Bu olmadı',
        text: 'Sayfanız bu kodla civic-sip-error olayını alır.',
      },
      exchange: {
        title: 'Arka ucunuz yetkilendirme kodunu değiştirir',
        text: 'Çağrıyı özel anahtarıyla ve uygulamanın gizli anahtarıyla imzalar; kod bir kez çalışır. Burada bunu arka ucunuzun yerine hizmet, yalnızca bu deneme için oluşturulan bir anahtarla yaptı.',
      },
      refused: {
        title: 'Değişim geri çevrildi',
        text: 'Arka ucunuz veriler yerine bu hatayı alır.',
      },
    },
    data: {
      title: 'Veriler arka ucunuzda',
      text: 'İmza denetlenip uygulamanın gizli anahtarıyla şifre çözüldükten sonra exchangeCode bunu döndürür.',
      hidden:
        'Bu hizmet canlıda çalışıyor; dolayısıyla bunlar bir kişinin gerçek verileridir: değerler hizmette kalır ve hiçbir yerde saklanmaz.',
      label: 'Etiket',
      value: 'Değer',
      isValid: 'Veren denetlendi',
      isOwner: 'Sahibi denetlendi',
      yes: 'evet',
      no: 'hayır',
      notShown: 'gösterilmez',
      count: { one: 'Bir değer geldi.', other: '{count} değer geldi.' },
      requestToken: 'İstek belirtecinin içeriği',
      answer: 'İmzalı yanıtın içeriği',
    },
    actions: {
      'app.try': 'Bir istek denedi',
      'app.try.exchange': 'Denemenin kodunu değiştirdi',
    },
  },
} satisfies typeof english;
