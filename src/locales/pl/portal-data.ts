import type { dataWords as english } from '../en/portal-data.js';

export const dataWords = {
  title: 'Dane',
  text: 'Co usługa przechowuje, po co, jak jest to chronione i do kiedy. Wszystko jest w jednej bazie w folderze danych; jej rozmiar to {size}.',
  inMemory:
    'Co usługa przechowuje, po co i do kiedy. Ta trzyma wszystko w pamięci, a ponowne uruchomienie to kasuje.',
  oldest: 'Najstarszy wpis: {date}.',
  kept: 'Przechowywanie',
  fields: 'W jakiej postaci',
  all: 'Wszystko, co jest przechowywane',
  rows: { one: '{count} wiersz', few: '{count} wiersze', many: '{count} wierszy', other: '{count} wiersza' },
  sealed: 'Zaszyfrowane: {fields}',
  hashed: 'Tylko jako skrót: {fields}',
  personal: 'O osobie: {fields}',
  until: {
    end: 'do własnego terminu, najwyżej {time}',
    'after-end': '{time} po zakończeniu',
    age: '{time}',
    removed: 'dopóki ktoś tego nie usunie',
    'for-good': 'na zawsze',
  },
  ownEnd: 'do własnego terminu',
  newest: 'najnowsze z każdej aplikacji, najwyżej {count}',
  tables: {
    scope_requests: {
      name: 'Prośby o zakres',
      why: 'Aby przekazać to, co osoba zatwierdziła, backendowi, który o to prosił. Same dane znikają wraz z wymianą lub każdym innym zakończeniem.',
    },
    verifications: {
      name: 'Weryfikacje adresów',
      why: 'Aby sprawdzić, czy wrócił kod wysłany na adres e-mail lub numer telefonu.',
    },
    issued: {
      name: 'Wydane poświadczenia',
      why: 'Aby móc wycofać poświadczenie. Nigdzie nie jest zapisane, do kogo należy; adres można wyszukać po jego skrócie.',
    },
    apps: { name: 'Aplikacje', why: 'Aby wiedzieć, kto może prosić i z jakimi kluczami oraz certyfikatami.' },
    activity: {
      name: 'Aktywność aplikacji',
      why: 'Aby pokazać integratorom, co się działo, bez żadnych danych o ludziach.',
    },
    activity_counts: {
      name: 'Liczniki aktywności',
      why: 'Aby pokazać, ile razy coś się zdarzyło w każdej godzinie.',
    },
    activity_steps: {
      name: 'Kroki integracji',
      why: 'Aby pokazać, jak daleko zaszła integracja aplikacji.',
    },
    webhook_deliveries: {
      name: 'Wiadomości do webhooków',
      why: 'Aby wysłać je ponownie, gdy backend nie odpowiedział.',
    },
    accounts: { name: 'Członkowie portalu', why: 'Aby mogli się logować.' },
    sessions: { name: 'Sesje portalu', why: 'Aby wiedzieć, kto jest zalogowany, i umożliwić wylogowanie.' },
    invitations: { name: 'Zaproszenia', why: 'Aby ktoś mógł zostać członkiem dzięki linkowi.' },
    audit: {
      name: 'Dziennik',
      why: 'Aby pokazać, kto co zmienił. Niczego w nim nie można zmienić ani usunąć.',
    },
    trust_anchors: { name: 'Zaufani wystawcy', why: 'Aby wiedzieć, czyje poświadczenia się liczą.' },
    trust_lists: { name: 'Listy zaufania', why: 'Aby wiedzieć, czyje poświadczenia się liczą według list.' },
    signing_keys: { name: 'Klucze podpisu', why: 'Aby podpisywać to, co dostają backendy.' },
    secrets: {
      name: 'Sekrety usługi',
      why: 'Klucze jej urzędów oraz klucz, z którego pochodzą identyfikatory użytkowników.',
    },
    spent: {
      name: 'Co już wykorzystano',
      why: 'Aby odrzucić ten sam token, kod lub logowanie za drugim razem.',
    },
    counters: {
      name: 'Liczniki przeciw nadużyciom',
      why: 'Aby ograniczyć liczbę kodów wysyłanych na jeden adres.',
    },
  },

  ask: {
    title: 'O jednej aplikacji, osobie lub prośbie',
    text: 'Tu można pobrać wszystko, co jest o niej przechowywane, albo sprawdzić, czy zniknęła.',
    kind: 'Czego to dotyczy',
    kinds: {
      app: 'Aplikacja',
      member: 'Członek portalu',
      'scope-request': 'Prośba o zakres',
      email: 'Adres e-mail',
      phone: 'Numer telefonu',
    },
    names: {
      app: 'Identyfikator aplikacji',
      member: 'Identyfikator członka',
      'scope-request': 'UUID prośby o zakres',
      email: 'Adres e-mail',
      phone: 'Numer telefonu z numerem kierunkowym kraju',
    },
    hints: {
      app: '',
      member: 'Taki, jak w dzienniku.',
      'scope-request': 'Znają go strona i backend.',
      email: 'Nie jest przechowywany; wyszukuje się go po skrócie.',
      phone: 'Nie jest przechowywany; wyszukuje się go po skrócie.',
    },
    export: 'Pobierz to, co jest przechowywane',
    exported: 'Pobrano, łącznie {rows}. Nie ma w tym sekretów ani tego, co zaszyfrowane.',
    nothing: 'Nic na ten temat nie jest przechowywane.',
    verify: 'Sprawdź, czy nic nie zostało',
  },
  verdict: {
    gone: 'Nic nie zostało',
    goneButAudit: 'Zostały tylko wpisy w dzienniku',
    left: 'Coś zostało',
    rows: '{table}: {rows}',
    bytes:
      'Każdą stronę bazy odczytano bajt po bajcie. Liczba wystąpień: {count}, z tego w dzienniku: {audit}.',
    notRead:
      'Bazy nie odczytano bajt po bajcie: usługa trzyma wszystko w pamięci albo nazwa jest zbyt krótka, by odróżnić ją od innego tekstu.',
    journal:
      'Inny program odczytuje bazę, więc w jej dzienniku transakcji są jeszcze dawne strony. Proszę sprawdzić ponownie za minutę.',
    deletedAt: 'Usunięto: {date}.',
    limits:
      'Nie mówi to nic o kopiach zapasowych, kopiach dysku ani o tym, co dysk zachowuje z usuniętych bloków. Ich usunięcie należy do Państwa.',
    statementText: 'Oświadczenie to JWT podpisany przez usługę. Jej klucze publiczne są pod adresem {url}.',
    download: 'Pobierz oświadczenie',
  },
  erase: {
    title: 'Wymaż tę aplikację',
    text: 'Aplikacja jest wyłączona. Wymazanie usuwa jej ustawienia, klucze, certyfikaty, aktywność i wiadomości. Dziennik zachowuje jej identyfikator. Nikt nie może tego cofnąć.',
    confirm: 'Aby potwierdzić, proszę wpisać „{name}”',
    do: 'Wymaż aplikację',
    done: 'Aplikacja została wymazana.',
  },
  actions: {
    'app.erase': 'Wymazanie aplikacji',
    'data.export': 'Eksport przechowywanych danych',
    'data.verify': 'Sprawdzenie, czy nic nie zostało',
    backup: 'Utworzenie kopii zapasowej',
    restore: 'Przywrócenie kopii zapasowej',
    'portal.link': 'Utworzenie linku dla właściciela',
    'portal.remove': 'Usunięcie członka',
  },
} satisfies typeof english;
