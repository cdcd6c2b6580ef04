import type { LandingWords } from '../en/landing.js';

export const landingWords = {
  test: 'Test. Geliştirme modu: yalnızca test verileri kullanın.',
  title: 'Bunu {site} üzerinde siz mi başlattınız?',
  sameDevice:
    'Evet mi? O hâlde cüzdanınızda devam edin. Neyin paylaşılacağını gösterir ve size yeniden sorar; ardından siteye dönersiniz.',
  crossDevice:
    'Yalnızca taradığınız kod kendi ekranınızdaysa ve o sayfayı kendiniz açtıysanız devam edin. Birinin size gönderdiği kodu asla taramayın.',
  asks: '{app} şunları istiyor',
  askedNow: 'Bir dakikadan kısa süre önce istendi',
  asked: {
    one: '{count} dakika önce istendi',
    other: '{count} dakika önce istendi',
  },
  notYou: 'Siz değil misiniz?',
  notYouText: 'Bu sayfayı kapatın. Siz cüzdanınızda onaylamadıkça hiçbir şey paylaşılmaz.',
  wallets: 'Bir cüzdanda aç',
  openNamed: '{wallet} ile aç',
  openWallet: 'Bir cüzdan uygulaması aç',
  openOtherWallet: 'Başka bir cüzdan uygulaması aç',
  openWebWallet: 'Web cüzdanını aç',
  openAgeApp: 'AB yaş uygulamasını aç',
  noneOpened: 'Hiçbir cüzdan açılmadı mı?',
  otherWallets: 'Diğer cüzdanlar',
  openEuWallet: 'Bir AB dijital kimlik cüzdanı aç',
  openHaipWallet: 'Yüksek güvenceli bir cüzdan aç (HAIP)',
  missing: {
    email:
      'Cüzdanınızda henüz doğrulanmış bir e-posta adresi yok mu ya da cüzdanınız mı yok? Buradan edinin.',
    phone:
      'Cüzdanınızda henüz doğrulanmış bir telefon numarası yok mu ya da cüzdanınız mı yok? Buradan edinin.',
    either:
      'Cüzdanınızda henüz doğrulanmış bir e-posta adresi veya telefon numarası yok mu ya da cüzdanınız mı yok? Birini buradan edinin; ikisinden biri yeterlidir.',
    login: 'Cüzdanınızda henüz anonim giriş yok mu ya da cüzdanınız mı yok? Buradan edinin.',
  },
  emailEnough: 'E-posta adresiniz yeterlidir. Telefon numarasını vermeyebilirsiniz.',
  phoneEnough: 'Telefon numaranız yeterlidir. E-posta adresini vermeyebilirsiniz.',
  rest: 'Diğer her şeyin cüzdanınızda zaten bulunması gerekir.',
  verifyEmail: 'E-posta adresimi doğrula',
  verifyPhone: 'Telefon numaramı doğrula',
  getLogin: 'Anonim giriş edin',
  pick: '{site} size hangi sayıyı gösteriyor?',
  pickTitle: 'Ekranınızdaki sayıyı seçin',
  pickText: 'Kodu taradığınız ekrandadır.',
  pickWarning:
    'Yalnızca o sayfayı kendiniz açtıysanız seçin. Biri size kodu gönderdiyse veya sayıyı söylüyorsa, sizin yerinize giriş yapmak istiyordur.',
  noNumber: 'Sayı görmüyorum',
  right: 'Diğer ekrana dönün',
  rightText: 'Doğru sayı bu. Kodu taradığınız sayfa kendiliğinden devam eder.',
  wrong: 'Hiçbir şey paylaşılmadı',
  wrongText: 'Sayı onaylanmadı, bu nedenle yanıtınız geçerli sayılmaz.',
  wrongThen:
    'Bunu kendiniz başlattıysanız kodu gösteren sayfaya dönün ve orada yeniden deneyin. Kodu size biri gönderdiyse onu az önce durdurdunuz.',
  over: 'Artık seçilecek bir şey yok',
  overText: 'Nasıl sonuçlandığını, kodu taradığınız sayfa söyler.',
  overThen: 'Yeniden denemek için orada baştan başlayın.',
  done: 'Bilgisayarınızda devam edin',
  doneText: 'Yanıtınız gönderildi. Kodu taradığınız sayfa kendiliğinden devam eder.',
  close: 'Bu sayfayı kapatabilirsiniz.',
  dead: 'Bu bağlantı artık geçerli değil',
  deadText: 'Daha önce kullanılmış, yerine yenisi gelmiş veya çok eski. Açılmasıyla hiçbir şey paylaşılmadı.',
  deadThen: 'Yeniden denemek için kodu veya bağlantıyı gösteren sayfaya dönün.',
  home: 'Kimlik cüzdanınızla kayıt ve giriş',
  homeText:
    'Siteler, e-posta adresiniz gibi doğrulanmış verileri cüzdanınızdan istemek için bu hizmeti kullanır. Siz cüzdanınızda onaylamadıkça hiçbir şey paylaşılmaz.',
  homeThen:
    'Sizi buraya bir site mi gönderdi? O siteye dönün ve orada yeniden deneyin. Bu sayfada doldurulacak bir şey yok.',
  homeErrors: 'Geliştiriciler için: hata kodlarının anlamı',
  homeApi: 'Geliştiriciler için: arayüz (OpenAPI)',
} satisfies LandingWords;
