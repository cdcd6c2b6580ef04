import type { operationWords as english } from '../en/portal-operation.js';

export const operationWords = {
  title: 'İşletim',
  text: 'Kurulumun durumu ve yakında ilgi isteyenler.',

  expiries: {
    title: 'Neyin ne zaman bittiği',
    text: 'İlk bitecek olan en üsttedir.',
    none: 'Burada süresi biten bir şey yok.',
    ends: 'bitiş: {date}',
    renews: 'yapılacak bir şey yok',
    levels: { ok: 'iyi', warning: 'yakında', problem: 'süresi doldu' },
    kinds: {
      own: 'Bir uygulamanın sertifikası',
      imported: 'Bir uygulamanın içe aktarılan sertifikası',
      authority: 'Bir uygulamanın sertifikasını veren kurum',
      google: 'Bir uygulamanın Google’daki sertifikası',
      apple: 'Bir uygulamanın Apple’daki sertifikası',
      registration: 'Bir uygulamanın kaydı',
      'app-key': 'Bir uygulamanın eski anahtarları',
      anchor: 'Güvenilen bir belge verenin sertifikası',
      list: 'Güven listesi',
      'signing-key': 'Eski imza anahtarı: o zamana kadar gerekli',
      tls: 'TLS sertifikası',
      invitation: 'Portala davet',
    },
  },

  doctor: {
    title: 'Tanılama',
    text: 'Kurulumun tümüne bakar; posta aktarıcısına ve hizmetin genel adresine de sorar. Aynısı komut satırında da var: civic-service doctor.',
    run: 'Kuruluma bak',
    again: 'Yeniden bak',
    at: 'Bakıldı: {date}',
    well: 'Bir sorun yok.',
    found: { one: 'Bir konu ilgi istiyor.', other: '{count} konu ilgi istiyor.' },
    fine: { one: 'Bir denetim sorunsuz', other: '{count} denetim sorunsuz' },
    change: 'Yapılacak:',
    levels: { ok: 'iyi', warning: 'uyarı', problem: 'sorun' },
  },

  backup: {
    title: 'Yedek',
    last: 'Son yedeğin alındığı zaman: {date}.',
    never: 'Henüz yedek alınmadı veya bu sürümden beri alınmadı.',
    text: 'Hizmet çalışırken de komut satırıyla alınır:',
    why: 'Portal yedek vermez: yedeği hizmet anahtarıyla birlikte elinde tutan, bu hizmet adına imza atabilir; tarayıcı da indirilenleri başkalarının bulabileceği yerde saklar.',
  },
} satisfies typeof english;
