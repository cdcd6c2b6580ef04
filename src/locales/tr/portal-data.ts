import type { dataWords as english } from '../en/portal-data.js';

export const dataWords = {
  title: 'Veriler',
  text: 'Bu hizmetin neyi, neden, nasıl korunmuş olarak ve ne zamana kadar sakladığı. Hepsi veri klasöründeki tek bir veritabanındadır; boyutu {size}.',
  inMemory:
    'Bu hizmetin neyi, neden ve ne zamana kadar sakladığı. Bu hizmet her şeyi bellekte tutar; yeniden başlatınca kaybolur.',
  oldest: 'En eskisinin tarihi: {date}.',
  kept: 'Saklama',
  fields: 'Nasıl saklandığı',
  all: 'Saklananların tümü',
  rows: { one: '{count} satır', other: '{count} satır' },
  sealed: 'Şifreli: {fields}',
  hashed: 'Yalnızca özet olarak: {fields}',
  personal: 'Bir kişi hakkında: {fields}',
  until: {
    end: 'kendi bitişine kadar, en fazla {time}',
    'after-end': 'bitişinden sonra {time}',
    age: '{time}',
    removed: 'biri kaldırana kadar',
    'for-good': 'süresiz',
  },
  ownEnd: 'kendi bitişine kadar',
  newest: 'her uygulama için son {count}',
  tables: {
    scope_requests: {
      name: 'İstekler',
      why: 'Bir kişinin onayladığını, isteyen arka uca ulaştırmak için. Verilerin kendisi değişimle veya başka herhangi bir bitişle silinir.',
    },
    verifications: {
      name: 'Adres doğrulamaları',
      why: 'Bir e-posta adresine veya telefon numarasına gönderilen kodun geri geldiğini görmek için.',
    },
    issued: {
      name: 'Verilen belgeler',
      why: 'Bir belgeyi geri almak için. Kime ait olduğu hiçbir yerde yazmaz; bir adres özetiyle aranabilir.',
    },
    apps: {
      name: 'Uygulamalar',
      why: 'Kimin, hangi anahtar ve sertifikalarla isteyebileceğini bilmek için.',
    },
    activity: {
      name: 'Uygulamaların etkinliği',
      why: 'Entegrasyonu yapanlara, insanlar hakkında hiçbir şey olmadan, neler olduğunu göstermek için.',
    },
    activity_counts: {
      name: 'Etkinlik sayıları',
      why: 'Bir şeyin her saatte kaç kez olduğunu göstermek için.',
    },
    activity_steps: {
      name: 'Entegrasyon adımları',
      why: 'Bir uygulamanın entegrasyonunun ne kadar ilerlediğini göstermek için.',
    },
    webhook_deliveries: {
      name: 'Webhook iletileri',
      why: 'Bir arka uç yanıt vermediğinde onları yeniden göndermek için.',
    },
    accounts: { name: 'Portalın üyeleri', why: 'Oturum açabilmeleri için.' },
    sessions: {
      name: 'Portal oturumları',
      why: 'Kimin oturumunun açık olduğunu bilmek ve oturumu kapatabilmesini sağlamak için.',
    },
    invitations: { name: 'Davetler', why: 'Birinin bağlantıyla üye olabilmesi için.' },
    audit: {
      name: 'Denetim kaydı',
      why: 'Kimin neyi değiştirdiğini göstermek için. İçindeki hiçbir şey değiştirilemez veya silinemez.',
    },
    trust_anchors: {
      name: 'Güvenilen belge verenler',
      why: 'Kimin belgelerinin geçerli sayıldığını bilmek için.',
    },
    trust_lists: {
      name: 'Güven listeleri',
      why: 'Listelere göre kimin belgelerinin geçerli sayıldığını bilmek için.',
    },
    signing_keys: { name: 'İmza anahtarları', why: 'Arka uçların aldıklarını imzalamak için.' },
    secrets: {
      name: 'Hizmetin gizli anahtarları',
      why: 'Sertifika kurumlarının anahtarları ve kullanıcı kimliklerinin türetildiği anahtar.',
    },
    spent: {
      name: 'Bir kez kullanılanlar',
      why: 'Aynı belirteci, kodu veya oturum açmayı ikinci kez geri çevirmek için.',
    },
    counters: {
      name: 'Kötüye kullanıma karşı sayaçlar',
      why: 'Bir adrese gönderilen kodların sayısını sınırlamak için.',
    },
  },

  ask: {
    title: 'Bir uygulama, kişi veya istek hakkında',
    text: 'Hakkında saklananların tümünü indirin veya silinip silinmediğine bakın.',
    kind: 'Ne olduğu',
    kinds: {
      app: 'Uygulama',
      member: 'Portal üyesi',
      'scope-request': 'İstek',
      email: 'E-posta adresi',
      phone: 'Telefon numarası',
    },
    names: {
      app: 'Uygulama kimliği',
      member: 'Üyenin kimliği',
      'scope-request': 'İsteğin UUID’si',
      email: 'E-posta adresi',
      phone: 'Ülke koduyla telefon numarası',
    },
    hints: {
      app: '',
      member: 'Denetim kaydındaki gibi.',
      'scope-request': 'Sayfa ve arka uç onu bilir.',
      email: 'Saklanmaz; özetiyle aranır.',
      phone: 'Saklanmaz; özetiyle aranır.',
    },
    export: 'Saklananları indir',
    exported: 'İndirildi: toplam {rows}. Gizli anahtarlar ve şifreli olanlar içinde yok.',
    nothing: 'Hakkında hiçbir şey saklanmıyor.',
    verify: 'Silinip silinmediğine bak',
  },
  verdict: {
    gone: 'Ondan geriye hiçbir şey kalmadı',
    goneButAudit: 'Ondan geriye yalnızca denetim kaydının satırları kaldı',
    left: 'Ondan geriye bir şey kaldı',
    rows: '{table}: {rows}',
    bytes:
      'Veritabanının her sayfası bayt bayt okundu: adı {count} kez geçiyor, bunların {audit} tanesi denetim kaydında.',
    notRead:
      'Veritabanı bayt bayt okunmadı: bu hizmet her şeyi bellekte tutuyor veya ad, başka metinlerden ayırt edilemeyecek kadar kısa.',
    journal:
      'Veritabanını başka bir program okuyor; bu nedenle günlük dosyasında hâlâ eski sayfalar var. Bir dakika sonra yeniden bakın.',
    deletedAt: 'Silindi: {date}.',
    limits:
      'Bu; yedekler, disk kopyaları ve diskin silinen bloklardan sakladıkları hakkında bir şey söylemez. Onları silmek size düşer.',
    statementText: 'Beyan, hizmetin imzaladığı bir JWT’dir. Hizmetin açık anahtarları şu adrestedir: {url}.',
    download: 'Beyanı indir',
  },
  erase: {
    title: 'Bu uygulamayı sil',
    text: 'Uygulama sonlandırıldı. Silmek; ayarlarını, anahtarlarını, sertifikalarını, etkinliğini ve iletilerini yok eder. Denetim kaydı kimliğini saklar. Bunu kimse geri alamaz.',
    confirm: 'Onaylamak için “{name}” yazın',
    do: 'Uygulamayı sil',
    done: 'Uygulama silindi.',
  },
  actions: {
    'app.erase': 'Uygulamayı sildi',
    'data.export': 'Biri hakkında saklananları indirdi',
    'data.verify': 'Bir şeyin silindiğini doğrulattı',
    backup: 'Yedek aldı',
    restore: 'Yedeği geri yükledi',
    'portal.link': 'Sahip için bağlantı oluşturdu',
    'portal.remove': 'Üye kaldırdı',
  },
} satisfies typeof english;
