import type { MoreWords } from '../en/more-views.js';

export const moreWords = {
  intro: '{app} prosi o potwierdzenie Państwa tożsamości',
  introText: 'Otwierają Państwo portfel tożsamości, widzą, o jakie dane chodzi, i tam decydują.',
  introWallet: 'Potrzebna jest aplikacja portfela w telefonie.',
  introDocument: 'Potrzebny jest w niej urzędowy dokument ze zdjęciem.',
  verify: 'Potwierdź moją tożsamość',
  learnMore: 'Dowiedz się więcej',
  phone: 'Proszę kontynuować w portfelu tożsamości',
  phoneText: 'Portfel pokazuje, o jakie dane chodzi. Tam Państwo decydują.',
  nowhere: 'Proszę użyć innej przeglądarki lub telefonu',
  nowhereText:
    'Ta strona nie pokazuje tutaj kodu. Proszę otworzyć ją w telefonie z portfelem albo w przeglądarce, która pyta o portfele, na przykład Chrome lub Edge.',
  openWallet: 'Otwórz portfel',
  linkCountdown: 'Link ważny przez {time}',
  scanner: 'Proszę zeskanować skanerem w portfelu',
  scannerText:
    'Proszę otworzyć skaner w portfelu. Nic nie zostanie udostępnione, dopóki Państwo tego nie zatwierdzą.',
  backToCode: 'Wróć do kodu dla aparatu',
  match: 'Proszę wybrać {number} w telefonie',
  matchText: 'Telefon pokazuje teraz trzy liczby. Jeśli nie, proszę pokazać nowy kod.',
  verifyingEmail: 'Trwa weryfikacja adresu e-mail',
  verifyingEmailText: 'Proszę wpisać w portfelu kod z e-maila. Ta strona sama przejdzie dalej.',
  verifyingPhone: 'Trwa weryfikacja numeru telefonu',
  verifyingPhoneText: 'Proszę wpisać w portfelu kod z wiadomości. Ta strona sama przejdzie dalej.',
  denied: 'Nic nie zostało udostępnione',
  deniedText: 'Portfel nie udostępnił tego, o co prosi {app}.',
  expired: 'Czas minął',
  expiredText: 'Nikt nie zatwierdził na czas, więc nic nie zostało udostępnione.',
  elsewhere: 'Dalszy ciąg na innej stronie',
  elsewhereText: 'Tę można zamknąć.',
} satisfies MoreWords;
