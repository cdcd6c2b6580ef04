import type { appFieldsWords as english } from '../en/portal-app-fields.js';

export const appFieldsWords = {
  names: {
    brand: 'Kolor marki',
    wallets: 'Portfele proponowane z nazwy',
    processed: 'Odpowiedzi pod adresem',
    scopePolicies: 'Reguły dla pojedynczych zakresów',
  },
  brand: {
    hint: 'Kolor w postaci #rrggbb. Przyjmuje go okno, chyba że strona sama ustawia --civic-brand. Puste: zieleń elementów.',
    pick: 'Wybierz kolor',
    standard: 'Użyj koloru standardowego',
    onIt: 'Tekst na nim jest {text}, z kontrastem {contrast} : 1 (potrzeba 4,5). Tam, gdzie to sam tekst ma ten kolor, jest on przyciemniany lub rozjaśniany odpowiednio do tła.',
    black: 'czarny',
    white: 'biały',
    noColour: 'To nie jest kolor w postaci #rrggbb.',
    preview: 'Jak to wygląda',
    previewText:
      'Prawdziwy przycisk w wersji jasnej i ciemnej. Kliknięcie otwiera prawdziwe okno; jego kod nigdzie nie prowadzi.',
    light: 'Jasny',
    dark: 'Ciemny',
    button:
      'Przycisk jest na stronie, zanim usługa zostanie zapytana. Aby i on miał ten kolor, proszę dodać do arkusza stylów:',
    setForAll: 'Aby ustawić go dla aplikacji, proszę przejść do jej ustawień.',
  },
  wallets: {
    hint: 'Na telefonach i na stronie, do której prowadzi kod. Ludzie zawsze mogą użyć dowolnego innego portfela.',
    all: 'Wszystkie z listy operatora, także przyszłe',
    some: 'Tylko te:',
    none: 'Operator nie wymienia żadnego portfela z nazwy.',
    noneTicked: 'Proszę zaznaczyć co najmniej jeden albo proponować wszystkie.',
    gone: 'Już nie ma ich na liście operatora, więc są pomijane: {names}.',
    allGone:
      'Na liście operatora nie ma już żadnego z zaznaczonych tu portfeli, dlatego proponowane są wszystkie z listy: {names}.',
  },
  processed: {
    hint: 'Dla klasycznych backendów, których SDK pobiera odpowiedź. Kto zna adres, dostaje odpowiedź, choć zaszyfrowaną.',
    choices: {
      never: 'Nigdy: każda odpowiedź przychodzi bezpośrednio',
      flag: 'Duże odpowiedzi, jeśli SDK zgłasza, że umie je pobrać',
      always: 'Zawsze, dla klientów C# i Python, które zawsze pobierają',
    },
  },
  policies: {
    hint: 'Gdy zakres potrzebuje reguły surowszej lub łagodniejszej niż dwie powyższe. To, co pozostaje nieustawione, stosuje się do nich.',
    none: 'Żaden zakres nie ma własnych reguł.',
    scope: 'Zakres',
    add: 'Dodaj reguły dla zakresu',
    attributes: 'Listy etykiet (ATTRIBUTES)',
    asAbove: 'jak wyżej',
    numberMatch: { on: 'z dopasowaniem liczby', off: 'bez dopasowania liczby' },
    crossDevice: {
      always: 'zawsze widoczny',
      fallback: 'tam, gdzie przeglądarka nie ma własnego okna',
      off: 'nigdy',
    },
    crossDeviceOf: 'Kod dla innego urządzenia, zakres {scope}',
    numberMatchOf: 'Dopasowanie liczby, zakres {scope}',
    added: 'Zakres {scope} ma własny wiersz.',
    removed: 'Reguły dla zakresu {scope} są wyjęte. Przestaną obowiązywać po zapisaniu.',
  },
  platforms: {
    title: 'Certyfikaty platform',
    text: 'Portfele Google i Apple rozpoznają aplikację po własnych certyfikatach, których używa się tylko w oknie przeglądarki. Wszędzie indziej liczy się certyfikat powyżej.',
    names: { google: 'Google', apple: 'Apple' },
    none: 'Aplikacja nie ma żadnego.',
    importTitle: 'Zaimportuj certyfikat platformy',
    platform: 'Platforma',
    chain: 'Łańcuch certyfikatów platformy',
    key: 'Klucz prywatny tego certyfikatu (tylko jeśli nie powstał tutaj)',
    chainHint:
      'PEM: najpierw certyfikat aplikacji, potem nadrzędne. Może dotyczyć klucza z wniosku utworzonego powyżej.',
    metadata: 'Metadane (RelyingPartyMetadataBytes)',
    metadataHint: 'To, co poświadczył Google: plik dołączony do certyfikatu albo base64url.',
    import: 'Zaimportuj',
    imported: 'Certyfikat {platform} został zaimportowany.',
    removeTitle: 'Usuń certyfikat {platform}',
    removeText: 'Portfel {platform} przestanie rozpoznawać aplikację, a klucz certyfikatu przepadnie.',
    confirm: 'Aby usunąć certyfikat {platform}, proszę wpisać „{name}”',
    remove: 'Usuń',
    removed: 'Certyfikat {platform} został usunięty.',
  },
  files: {
    choose: 'Z pliku',
    read: 'Odczytano z {file}.',
  },
} satisfies typeof english;
