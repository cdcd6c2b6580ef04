import type { ContactWords } from '../en/contact.js';

export const contactWords = {
  email: {
    title: 'Potwierdzenie adresu e-mail',
    label: 'Adres e-mail',
    text: 'Wyślemy na niego kod z sześciu cyfr. Dzięki niemu portfel otrzyma potwierdzony adres e-mail, którego można użyć ponownie.',
    invalid:
      'Na taki adres e-mail nie możemy nic wysłać. Proszę wpisać go w postaci imie@example.org; przed @ tylko litery bez znaków diakrytycznych, cyfry i znaki.',
    sent: 'Kod z sześciu cyfr zostanie wysłany na {contact}. Proszę otworzyć portfel i wpisać tam kod.',
    sentNew:
      'Nowy kod z sześciu cyfr zostanie wysłany na {contact}. Proszę wpisać najnowszy, jaki Państwo mają.',
    notArrived:
      'Nie ma wiadomości? To może potrwać kilka minut, a wiadomość może być w spamie. Na jeden adres wysyłamy najwyżej pięć na godzinę.',
    other: 'Użyj innego adresu',
    done: 'Adres e-mail jest potwierdzony',
  },
  phone: {
    title: 'Potwierdzenie numeru telefonu',
    label: 'Numer telefonu, z + i kodem kraju',
    text: 'Wyślemy na niego kod z sześciu cyfr. Dzięki niemu portfel otrzyma potwierdzony numer telefonu, którego można użyć ponownie.',
    invalid:
      'Na taki numer telefonu nie możemy nic wysłać. Proszę wpisać go z kodem kraju, na przykład +44 20 7946 0958.',
    sent: 'Kod z sześciu cyfr zostanie wysłany na {contact}. Proszę otworzyć portfel i wpisać tam kod.',
    sentNew:
      'Nowy kod z sześciu cyfr zostanie wysłany na {contact}. Proszę wpisać najnowszy, jaki Państwo mają.',
    notArrived:
      'Nie ma wiadomości? To może potrwać kilka minut. Na jeden numer wysyłamy najwyżej pięć na godzinę.',
    other: 'Użyj innego numeru',
    done: 'Numer telefonu jest potwierdzony',
  },
  login: {
    title: 'Anonimowe logowanie',
    text: 'Portfel otrzyma logowanie bez żadnych danych o Państwu. Każda strona widzi inny jego numer, więc żadne dwie nie mogą ich porównać.',
    done: 'Portfel już je ma? Proszę przejść dalej.',
    tooMany:
      'Z Państwa sieci poproszono o zbyt wiele logowań. Proszę poczekać minutę i ponownie otworzyć tę stronę.',
  },
  forSite: 'Potem wrócą Państwo do tego, o co prosi {site}.',
  send: 'Wyślij kod',
  typeCode: 'Proszę wpisać kod w portfelu',
  noWallet:
    'Nie mają Państwo portfela? Portfel internetowy otwiera się od razu tutaj i nie trzeba niczego instalować.',
  otherDevice: 'Portfel jest na innym urządzeniu?',
  scan: 'Proszę zeskanować nim ten kod.',
  qrName: 'Kod QR z ofertą dla portfela',
  newCode: 'Wyślij nowy kod',
  newCodeAfter: 'O nowy kod można poprosić 30 sekund po ostatnim. Działa tylko najnowszy.',
  newCodeIn: 'O nowy kod można poprosić za {seconds} s. Działa tylko najnowszy.',
  noNewCode:
    'Nowy kod nie został wysłany, bo na razie dostali Państwo tyle, ile wysyłamy. Proszę poczekać godzinę i spróbować ponownie.',
  notJustNow: 'Nie możemy teraz wysłać nowego kodu. Proszę poczekać minutę i spróbować ponownie.',
  needsWallet: 'Potrzebna jest aplikacja portfela: w niej wpisuje się kod.',
  life: 'Kod jest ważny dziesięć minut. Proszę nie podawać go nikomu.',
  goOn: 'Przejdź dalej z {site}',
  startAgain: 'Zacznij od nowa',
  unsent: 'Nie udało się wysłać wiadomości',
  unsentText:
    'Nasz serwer nie może teraz wysyłać, ale nic nie przepadło. Proszę poczekać minutę i wysłać kod ponownie.',
  late: 'Kod jest za stary',
  lateText: 'Dziesięć minut minęło. Proszę zlecić wysłanie nowego kodu; trafi on na {contact}.',
  failed: 'Zbyt wiele błędnych kodów',
  failedText:
    'Pięć kodów było błędnych, więc żaden już nie działa. Nic nie zostało wydane. Proszę zacząć od nowa z nowym kodem.',
  doneText: 'Portfel ma poświadczenie. Można go używać tutaj i na innych stronach.',
  tooMany: 'Z Państwa sieci poproszono o zbyt wiele kodów. Proszę poczekać godzinę i spróbować ponownie.',
  unavailable: 'Nie możemy teraz wysyłać kodów. Proszę poczekać chwilę i spróbować ponownie.',
} satisfies ContactWords;
