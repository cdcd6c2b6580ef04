import type { DcApiWords } from '../en/dc-api.js';

export const dcApiWords = {
  prompt: 'Kimlik cüzdanınızla devam edin',
  promptText:
    'Tarayıcınız hangi cüzdanın kullanılacağını sorar. Siz orada onaylayana kadar hiçbir şey paylaşılmaz.',
  askBrowser: 'Cüzdan seç',
  askOnPhone: 'Devam et',
  askDocument: 'Mobil kimlik belgesi kullan',
  or: 'veya',
  asking: 'Tarayıcınızın penceresinde devam edin',
  askingText: 'Orada bir cüzdan seçin. Pencere görmüyorsanız başka bir yol deneyin.',
  others: 'Başka bir yol',
  othersText: 'Size uygun olanı seçin. Siz onaylayana kadar hiçbir şey paylaşılmaz.',
  back: 'Geri',
  promptClosed: 'İşlem iptal edildi veya burada mümkün değil. Yeniden deneyin veya başka bir yol seçin.',
  promptFailed: 'Bu işe yaramadı. Yeniden deneyin veya başka bir yol seçin.',
  promptUnsent: 'Cüzdanınızın yanıtı gönderilemedi. Yeniden deneyin.',
} satisfies DcApiWords;
