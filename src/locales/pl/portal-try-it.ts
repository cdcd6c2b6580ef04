import type { tryItWords as english } from '../en/portal-try-it.js';

export const tryItWords = {
  tryIt: {
    title: 'Wypróbuj',
    text: 'Tu rusza prawdziwa prośba o zakres w imieniu aplikacji, zamiast z Państwa strony. Proszę odpowiedzieć portfelem i zobaczyć każdy krok tak, jak jest przesyłany. Portfele pokazują adres portalu jako ten, który prosi.',
    notCounted:
      'Próba nie trafia do statystyk, niczego nie wysyła do webhooka i niczego nie odhacza na liście kroków: to należy do własnej strony i backendu.',
    forEditors: 'Redaktorzy i właściciele mogą tu wypróbować prośbę o zakres.',
    notAnswerable: 'Żaden wystawca, któremu ufa ta usługa, nie może jeszcze odpowiedzieć na ten zakres.',
    start: 'Rozpocznij próbę',
    again: 'Spróbuj ponownie',
    stop: 'Anuluj próbę',
    scan: 'Proszę zeskanować ten kod telefonem albo otworzyć link na tym urządzeniu.',
    code: 'Kod QR prośby o zakres',
    open: 'Otwórz na tym urządzeniu',
    match: 'Proszę wybrać tę liczbę na urządzeniu z portfelem:',
    steps: 'Co się wydarzyło',
    sent: 'Żądanie',
    answered: 'Odpowiedź',
    heard: 'Zdarzenie w strumieniu',
    masked:
      'Sekrety i kody są skrócone: widać ich początek i koniec. Sekret aplikacji nigdy nie opuszcza usługi.',
    help: 'Co to znaczy i co zrobić',
    step: {
      create: {
        title: 'Strona rozpoczyna prośbę o zakres',
        text: 'Tworzy sekret strony i wysyła tylko jego skrót. Tutaj zamiast niej prosi portal.',
      },
      follow: {
        title: 'Strona śledzi prośbę',
        text: 'Sekretem strony otwiera strumień i dowiaduje się o każdej zmianie stanu. Elementy i klient robią to za Państwa.',
      },
      renew: {
        title: 'Link zostaje odnowiony',
        text: 'Nikt nie otworzył go na czas, więc strona pokazuje nowy kod i link. Stare już nie działają.',
      },
      cancel: { title: 'Strona anuluje', text: 'Ktoś zamknął okno albo opuścił stronę.' },
      read: {
        title: 'Portfel odczytał prośbę',
        text: 'Osoba widzi, kto i o co prosi. Strona dostaje zdarzenie read.',
      },
      answered: {
        title: 'Portfel odpowiedział',
        text: 'Odpowiedź jest sprawdzona. Liczy się, gdy liczba zostanie wybrana na urządzeniu z portfelem.',
      },
      approved: {
        title: 'Osoba zatwierdziła',
        text: 'Strona dostaje zdarzenie auth-code-received z kodem autoryzacji i wysyła kod do backendu.',
      },
      denied: {
        title: 'Osoba odmówiła',
        text: 'Strona dostaje zdarzenie user-cancelled. Nie udostępniono żadnych danych.',
      },
      cancelled: {
        title: 'Prośba o zakres jest anulowana',
        text: 'Strona dostaje zdarzenie user-cancelled. Linki i kody tej prośby już nie działają.',
      },
      expired: {
        title: 'Czas minął',
        text: 'Strona dostaje zdarzenie civic-sip-error z kodem expired. Proszę zacząć ponownie w dogodnej chwili.',
      },
      failed: {
        title: 'To się nie udało',
        text: 'Strona dostaje zdarzenie civic-sip-error z tym kodem.',
      },
      exchange: {
        title: 'Backend wymienia kod autoryzacji',
        text: 'Podpisuje wywołanie swoim kluczem prywatnym i sekretem aplikacji; kod działa raz. Tutaj zamiast backendu zrobiła to usługa, kluczem utworzonym tylko na tę próbę.',
      },
      refused: {
        title: 'Wymiana została odrzucona',
        text: 'Backend dostaje ten błąd zamiast danych.',
      },
    },
    data: {
      title: 'Backend ma dane',
      text: 'Po sprawdzeniu podpisu i odszyfrowaniu sekretem aplikacji to właśnie zwraca exchangeCode.',
      hidden:
        'Ta usługa działa produkcyjnie, więc są to prawdziwe dane osoby: wartości pozostają w usłudze i nigdzie nie są przechowywane.',
      label: 'Etykieta',
      value: 'Wartość',
      isValid: 'Wystawca sprawdzony',
      isOwner: 'Posiadacz sprawdzony',
      yes: 'tak',
      no: 'nie',
      notShown: 'niepokazana',
      count: {
        one: 'Wróciła jedna wartość.',
        few: 'Wróciły {count} wartości.',
        many: 'Wróciło {count} wartości.',
        other: 'Wróciło {count} wartości.',
      },
      requestToken: 'Co mówi token żądania',
      answer: 'Co mówi podpisana odpowiedź',
    },
    actions: {
      'app.try': 'Wypróbowanie prośby o zakres',
      'app.try.exchange': 'Wymiana kodu z próby',
    },
  },
} satisfies typeof english;
