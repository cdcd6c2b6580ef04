import type { activityWords as english } from '../en/portal-activity.js';

export const activityWords = {
  activity: {
    show: 'Pokaż',
    all: 'Wszystko',
    refresh: 'Odśwież',
    none: 'Nic się jeszcze nie wydarzyło.',
    found: {
      one: 'Jeden wpis.',
      few: '{count} wpisy.',
      many: '{count} wpisów.',
      other: '{count} wpisu.',
    },
    table: 'Aktywność',
    last: 'Najnowsze wpisy',
    chart: 'Ile razy w ostatnich 30 dniach',
    asTable: 'To samo w tabeli',
    count: 'Ile razy',
    medians: {
      read: 'Połowa portfeli odczytuje w ciągu {time}.',
      approved: 'Połowa zgód przychodzi w ciągu {time}.',
      exchanged: 'Połowa wymian następuje w ciągu {time}.',
    },
    advice: {
      origin_not_registered:
        'Strony pod adresem {origin} nie ma na liście. Proszę dodać ją do źródeł tej aplikacji albo otworzyć stronę tam, gdzie jest zarejestrowana.',
      invalid_client:
        'Backend nie udowodnił, że należy do Państwa. Proszę sprawdzić identyfikator aplikacji, sekret i klucz prywatny.',
      'invalid_client.hmac':
        'Backend używa niewłaściwego sekretu. Proszę wpisać w nim sekret z najnowszych kluczy.',
      'invalid_client.signature':
        'Backend używa niewłaściwego klucza prywatnego. Proszę wpisać w nim ten z najnowszych kluczy.',
      'invalid_client.replay':
        'Backend wysłał dwa razy ten sam token żądania. Powinien podpisywać nowy przy każdej próbie.',
      'invalid_client.aud': 'Backend wskazuje inną usługę. Proszę ustawić w nim adres tej usługi.',
      clock_skew: 'Zegar backendu źle chodzi. Proszę zsynchronizować go z serwerem czasu.',
      invalid_grant:
        'Backend wysłał kod, który został już użyty, jest za stary albo należy do innej aplikacji. Każdy kod trzeba wymienić tylko raz, od razu.',
      invalid_scope:
        'Strona prosi o zakres lub etykietę, które nie istnieją. Proszę wybrać istniejące w sekcji Integracja.',
      no_trusted_issuer:
        'Żaden wystawca, który mógłby odpowiedzieć, nie jest zaufany. Proszę zajrzeć do sekcji Zaufanie.',
      invalid_return_url:
        'Strona powrotu nie leży w żadnym zarejestrowanym źródle. Proszę dodać jej źródło albo pominąć return-url.',
    },
    at: 'Kiedy',
    what: 'Co',
    channel: 'Jak',
    scope: 'Zakres',
    took: 'Po',
    why: 'Błąd',
    kinds: {
      created: 'Poproszono',
      read: 'Odczytane przez portfel',
      answered: 'Odpowiedziano',
      approved: 'Zatwierdzono',
      exchanged: 'Wymieniono',
      denied: 'Odmówiono',
      cancelled: 'Anulowano',
      expired: 'Wygasło',
      failed: 'Nie powiodło się',
      error: 'Odrzucone przez usługę',
    },
    channels: { 'dc-api': 'okno przeglądarki', qr: 'inne urządzenie', 'same-device': 'to urządzenie' },
  },
} satisfies typeof english;
