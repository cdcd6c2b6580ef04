import type { ContactWords } from '../en/contact.js';

export const contactWords = {
  email: {
    title: 'E-posta adresinizi doğrulayın',
    label: 'E-posta adresi',
    text: 'Bu adrese altı haneli bir kod göndeririz. Cüzdanınız bununla, yeniden kullanabileceğiniz doğrulanmış bir e-posta adresi edinir.',
    invalid:
      'Bu, gönderim yapabileceğimiz bir e-posta adresi değil. ad@example.org gibi yazın; @ işaretinden önce yalnızca aksansız harfler, rakamlar ve işaretler kullanın.',
    sent: '{contact} adresine altı haneli bir kod gönderiliyor. Cüzdanınızı açın ve kodu oraya yazın.',
    sentNew: '{contact} adresine altı haneli yeni bir kod gönderiliyor. Elinizdeki en yeni kodu yazın.',
    notArrived:
      'E-posta gelmedi mi? Birkaç dakika sürebilir; istenmeyen e-postalar arasında da olabilir. Bir adrese saatte en fazla beş e-posta göndeririz.',
    other: 'Başka bir adres kullan',
    done: 'E-posta adresiniz doğrulandı',
  },
  phone: {
    title: 'Telefon numaranızı doğrulayın',
    label: 'Telefon numarası, + ve ülke koduyla',
    text: 'Bu numaraya altı haneli bir kod göndeririz. Cüzdanınız bununla, yeniden kullanabileceğiniz doğrulanmış bir telefon numarası edinir.',
    invalid:
      'Bu, gönderim yapabileceğimiz bir telefon numarası değil. Ülke koduyla, +44 20 7946 0958 gibi yazın.',
    sent: '{contact} numarasına altı haneli bir kod gönderiliyor. Cüzdanınızı açın ve kodu oraya yazın.',
    sentNew: '{contact} numarasına altı haneli yeni bir kod gönderiliyor. Elinizdeki en yeni kodu yazın.',
    notArrived:
      'Mesaj gelmedi mi? Birkaç dakika sürebilir. Bir numaraya saatte en fazla beş mesaj göndeririz.',
    other: 'Başka bir numara kullan',
    done: 'Telefon numaranız doğrulandı',
  },
  login: {
    title: 'Anonim giriş edinin',
    text: 'Cüzdanınız, hakkınızda hiçbir veri içermeyen bir giriş edinir. Her site bunun başka bir numarasını görür; böylece iki site bunları karşılaştıramaz.',
    done: 'Cüzdanınız bunu aldı mı? O hâlde devam edin.',
    tooMany: 'Ağınızdan çok fazla giriş istendi. Bir dakika bekleyin ve bu sayfayı yeniden açın.',
  },
  forSite: 'Ardından {site} sitesinin istediklerine dönersiniz.',
  send: 'Kodu gönder',
  typeCode: 'Kodu cüzdanınıza yazın',
  noWallet: 'Cüzdanınız yok mu? Web cüzdanı hemen burada açılır; hiçbir şey yüklemek gerekmez.',
  otherDevice: 'Cüzdanınız başka bir cihazda mı?',
  scan: 'Bunu onunla tarayın.',
  qrName: 'Cüzdanınız için teklifi içeren QR kodu',
  newCode: 'Yeni kod gönder',
  newCodeAfter: 'Son koddan 30 saniye sonra yeni bir kod isteyebilirsiniz. Yalnızca en yeni kod çalışır.',
  newCodeIn: '{seconds} sn sonra yeni bir kod isteyebilirsiniz. Yalnızca en yeni kod çalışır.',
  noNewCode:
    'Yeni kod gönderilmedi, çünkü şimdilik gönderebildiğimiz kadar kod aldınız. Bir saat bekleyip yeniden deneyin.',
  notJustNow: 'Şu anda yeni kod gönderemiyoruz. Bir dakika bekleyip yeniden deneyin.',
  needsWallet: 'Bir cüzdan uygulaması gerekir: kod oraya yazılır.',
  life: 'Bir kod on dakika geçerlidir. Kimseye söylemeyin.',
  goOn: '{site} ile devam et',
  startAgain: 'Baştan başla',
  unsent: 'Mesaj gönderilemedi',
  unsentText:
    'Sunucumuz şu anda gönderim yapamıyor; hiçbir şey kaybolmadı. Bir dakika bekleyin ve kodu yeniden gönderin.',
  late: 'Kod çok eski',
  lateText: 'On dakika doldu. Yeni bir kod gönderilmesini isteyin; gideceği yer: {contact}.',
  failed: 'Çok fazla yanlış kod',
  failedText:
    'Beş kod yanlıştı, bu nedenle artık hiçbiri çalışmaz. Hiçbir şey verilmedi. Yeni bir kodla baştan başlayın.',
  doneText: 'Belge cüzdanınızda. Onu burada ve başka sitelerde kullanabilirsiniz.',
  tooMany: 'Ağınızdan çok fazla kod istendi. Bir saat bekleyip yeniden deneyin.',
  unavailable: 'Şu anda kod gönderemiyoruz. Bir süre bekleyip yeniden deneyin.',
} satisfies ContactWords;
