import type { appFieldsWords as english } from '../en/portal-app-fields.js';

export const appFieldsWords = {
  names: {
    brand: 'Marka rengi',
    wallets: 'Adıyla sunulan cüzdanlar',
    processed: 'Adres üzerinden yanıtlar',
    scopePolicies: 'Tek tek kapsamlar için kurallar',
  },
  brand: {
    hint: '#rrggbb biçiminde bir renk. Sayfanız --civic-brand değerini kendisi ayarlamadıkça pencere bunu kullanır. Boş: öğelerin yeşili.',
    pick: 'Renk seç',
    standard: 'Standart rengi kullan',
    onIt: 'Üzerindeki metin {text}, karşıtlığı {contrast} : 1 (4,5 gerekir). Rengin metnin kendisi olduğu yerlerde renk, arka plana yetecek kadar koyulaştırılır veya açılır.',
    black: 'siyah',
    white: 'beyaz',
    noColour: 'Bu, #rrggbb biçiminde bir renk değil.',
    preview: 'Görünüşü',
    previewText:
      'Açık ve koyu temada gerçek düğme. Tıklama gerçek pencereyi açar; kodu hiçbir yere götürmez.',
    light: 'Açık',
    dark: 'Koyu',
    button:
      'Düğme, hizmete sorulmadan önce sayfanızda durur. Onun da bu renkte olması için stil sayfanıza şunu ekleyin:',
    setForAll: 'Uygulama için ayarlamak üzere ayarlarına gidin.',
  },
  wallets: {
    hint: 'Telefonlarda ve kodun götürdüğü sayfada. İnsanlar her zaman başka herhangi bir cüzdanı kullanabilir.',
    all: 'İşletmecinin listelediği hepsi, sonradan gelecekler de',
    some: 'Yalnızca şunlar:',
    none: 'İşletmeci hiçbir cüzdanı adıyla listelemiyor.',
    noneTicked: 'En az birini işaretleyin veya hepsini sunun.',
    gone: 'İşletmeci artık listelemediği için yok sayılanlar: {names}.',
    allGone:
      'İşletmeci burada işaretlenen cüzdanların hiçbirini artık listelemiyor; bu nedenle listelenenlerin hepsi sunulur: {names}.',
  },
  processed: {
    hint: 'SDK’sı yanıtı indiren klasik arka uçlar için. Adresi bilen, şifreli de olsa yanıtı alır.',
    choices: {
      never: 'Hiçbir zaman: her yanıt doğrudan gelir',
      flag: 'Büyük yanıtlar, SDK onları indirebildiğini söylüyorsa',
      always: 'Her zaman, hep indiren C# ve Python istemcileri için',
    },
  },
  policies: {
    hint: 'Bir kapsamın yukarıdaki ikisinden daha katı veya daha esnek bir kurala ihtiyaç duyduğu yerler için. Açık bırakılan, yukarıdakilere uyar.',
    none: 'Hiçbir kapsamın kendi kuralı yok.',
    scope: 'Kapsam',
    add: 'Bir kapsam için kural ekle',
    attributes: 'Etiket listeleri (ATTRIBUTES)',
    asAbove: 'yukarıdaki gibi',
    numberMatch: { on: 'sayı eşleştirmeli', off: 'sayı eşleştirmesiz' },
    crossDevice: {
      always: 'her zaman gösterilir',
      fallback: 'tarayıcının kendi penceresi olmadığında',
      off: 'hiçbir zaman',
    },
    crossDeviceOf: '{scope} için başka cihaza yönelik kod',
    numberMatchOf: '{scope} için sayı eşleştirme',
    added: '{scope} için ayrı bir satır eklendi.',
    removed: '{scope} için kurallar çıkarıldı. Kaydettiğinizde sona ererler.',
  },
  platforms: {
    title: 'Platformların sertifikaları',
    text: 'Google’ın ve Apple’ın cüzdanları bir uygulamayı, yalnızca tarayıcının kendi penceresinde kullanılan ayrı sertifikalardan tanır. Başka her yerde yukarıdaki sertifika geçerlidir.',
    names: { google: 'Google', apple: 'Apple' },
    none: 'Uygulamada yok.',
    importTitle: 'Platform sertifikası içe aktar',
    platform: 'Platform',
    chain: 'Platformun sertifika zinciri',
    key: 'Bu sertifikanın özel anahtarı (yalnızca burada oluşturulmadıysa)',
    chainHint:
      'PEM: önce uygulamanınki, sonra üstündekiler. Yukarıda oluşturulan bir isteğin anahtarı için olabilir.',
    metadata: 'Üst veriler (RelyingPartyMetadataBytes)',
    metadataHint: 'Google’ın onayladığı bilgiler: sertifikayla gelen dosya veya base64url olarak.',
    import: 'Sertifikayı içe aktar',
    imported: '{platform} sertifikası içe aktarıldı.',
    removeTitle: '{platform} sertifikasını kaldır',
    removeText: '{platform} cüzdanı uygulamayı artık tanımaz ve sertifikanın anahtarı kaybolur.',
    confirm: '{platform} sertifikasını kaldırmak için “{name}” yazın',
    remove: 'Sertifikayı kaldır',
    removed: '{platform} sertifikası kaldırıldı.',
  },
  files: {
    choose: 'Dosyadan',
    read: '{file} dosyasından okundu.',
  },
} satisfies typeof english;
