import type { LandingWords } from '../en/landing.js';

export const landingWords = {
  test: 'Test. Tryb programistyczny: proszę używać tylko danych testowych.',
  title: 'Czy rozpoczęli to Państwo na {site}?',
  sameDevice:
    'Tak? W takim razie proszę przejść do portfela. Pokaże on, co zostałoby udostępnione, i zapyta ponownie; potem wrócą Państwo na stronę.',
  crossDevice:
    'Proszę kontynuować tylko wtedy, gdy zeskanowany kod jest na Państwa własnym ekranie, na stronie, którą sami Państwo otworzyli. Nigdy nie należy skanować kodu, który ktoś Państwu przysłał.',
  asks: '{app} prosi o te dane',
  askedNow: 'Prośba sprzed niecałej minuty',
  asked: {
    one: 'Prośba sprzed {count} minuty',
    few: 'Prośba sprzed {count} minut',
    many: 'Prośba sprzed {count} minut',
    other: 'Prośba sprzed {count} minuty',
  },
  notYou: 'To nie Państwo?',
  notYouText:
    'Proszę zamknąć tę stronę. Nic nie zostanie udostępnione, jeśli nie zatwierdzą Państwo tego w portfelu.',
  wallets: 'Otwórz w portfelu',
  openNamed: 'Otwórz {wallet}',
  openWallet: 'Otwórz aplikację portfela',
  openOtherWallet: 'Otwórz inną aplikację portfela',
  openWebWallet: 'Otwórz portfel internetowy',
  openAgeApp: 'Otwórz aplikację wieku UE',
  noneOpened: 'Żaden portfel się nie otworzył?',
  otherWallets: 'Inne portfele',
  openEuWallet: 'Otwórz europejski portfel tożsamości cyfrowej',
  openHaipWallet: 'Otwórz portfel o wysokim poziomie zaufania (HAIP)',
  missing: {
    email:
      'W portfelu nie ma jeszcze potwierdzonego adresu e-mail albo nie ma portfela? Można go uzyskać tutaj.',
    phone:
      'W portfelu nie ma jeszcze potwierdzonego numeru telefonu albo nie ma portfela? Można go uzyskać tutaj.',
    either:
      'W portfelu nie ma jeszcze potwierdzonego adresu e-mail ani numeru telefonu albo nie ma portfela? Można je uzyskać tutaj; wystarczy jedno z nich.',
    login: 'W portfelu nie ma jeszcze anonimowego logowania albo nie ma portfela? Można je uzyskać tutaj.',
  },
  emailEnough: 'Adres e-mail wystarczy. Numer telefonu można pominąć.',
  phoneEnough: 'Numer telefonu wystarczy. Adres e-mail można pominąć.',
  rest: 'Wszystko inne musi już być w portfelu.',
  verifyEmail: 'Potwierdź mój adres e-mail',
  verifyPhone: 'Potwierdź mój numer telefonu',
  getLogin: 'Uzyskaj anonimowe logowanie',
  pick: 'Jaką liczbę pokazuje {site}?',
  pickTitle: 'Proszę wybrać liczbę ze swojego ekranu',
  pickText: 'Jest na ekranie, na którym zeskanowano kod.',
  pickWarning:
    'Proszę wybrać ją tylko wtedy, gdy sami Państwo otworzyli tamtą stronę. Jeśli ktoś przysłał Państwu kod albo podaje liczbę, chce zalogować się jako Państwo.',
  noNumber: 'Nie widzę liczby',
  right: 'Proszę wrócić do drugiego ekranu',
  rightText: 'To jest ta liczba. Strona, na której zeskanowano kod, sama przejdzie dalej.',
  wrong: 'Nic nie zostało udostępnione',
  wrongText: 'Liczba nie została potwierdzona, więc odpowiedź się nie liczy.',
  wrongThen:
    'Jeśli sami Państwo to rozpoczęli, proszę wrócić na stronę, która pokazała kod, i spróbować tam ponownie. Jeśli ktoś przysłał Państwu kod, właśnie go Państwo powstrzymali.',
  over: 'Nie ma już czego wybierać',
  overText: 'Strona, na której zeskanowano kod, mówi, jak to się skończyło.',
  overThen: 'Aby spróbować ponownie, proszę zacząć tam od nowa.',
  done: 'Proszę kontynuować na komputerze',
  doneText: 'Odpowiedź została wysłana. Strona, na której zeskanowano kod, sama przejdzie dalej.',
  close: 'Można zamknąć tę stronę.',
  dead: 'Ten link nie jest już ważny',
  deadText: 'Został już użyty, zastąpiony nowszym albo jest za stary. Otwarcie go niczego nie udostępniło.',
  deadThen: 'Aby spróbować ponownie, proszę wrócić na stronę, która pokazała kod lub link.',
  home: 'Rejestracja i logowanie portfelem tożsamości',
  homeText:
    'Strony używają tej usługi, aby prosić portfel o potwierdzone dane, na przykład adres e-mail. Nic nie zostanie udostępnione, jeśli nie zatwierdzą Państwo tego w portfelu.',
  homeThen:
    'Przysłała tu Państwa jakaś strona? Proszę wrócić na nią i tam spróbować ponownie. Na tej stronie nie ma nic do wypełnienia.',
  homeErrors: 'Dla programistów: co oznaczają kody błędów',
  homeApi: 'Dla programistów: interfejs (OpenAPI)',
} satisfies LandingWords;
