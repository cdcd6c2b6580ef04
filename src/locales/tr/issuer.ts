import type { IssuerWords } from '../en/issuer.js';

export const issuerWords = {
  'verified-contact': 'Doğrulanmış iletişim bilgisi',
  'anonymous-login': 'Anonim giriş',
  pid: 'Kişi kimlik verileri',
  'proof-of-age': 'Yaş belgesi',
  passport: 'Pasaport',
  'drivers-license': 'Sürücü belgesi',
  sampleIssuer: 'Örnek veren kuruluş',
  sample: '{name} (test verileri)',
  email: 'E-posta adresi',
  email_verified: 'E-posta adresinin doğrulanıp doğrulanmadığı',
  phone_number: 'Telefon numarası',
  phone_number_verified: 'Telefon numarasının doğrulanıp doğrulanmadığı',
  sub: 'Yalnızca bu cüzdanda bulunan tanımlayıcı',
  txCode: 'Altı hane. Kodu istediğiniz sayfa yenisini gönderir.',
  txCodeTo: 'Altı hane, gönderildiği yer: {contact}. Kodu istediğiniz sayfa yenisini gönderir.',
} satisfies IssuerWords;
