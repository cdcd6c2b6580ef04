import type { operationWords as english } from '../en/portal-operation.js';

export const operationWords = {
  title: 'Utrzymanie',
  text: 'Jak ma się instalacja i co wkrótce wymaga czyjejś uwagi.',

  expiries: {
    title: 'Co i kiedy się kończy',
    text: 'Na początku to, co kończy się najwcześniej.',
    none: 'Nic się tu nie kończy.',
    ends: 'koniec: {date}',
    renews: 'nic do zrobienia',
    levels: { ok: 'w porządku', warning: 'wkrótce', problem: 'po terminie' },
    kinds: {
      own: 'Certyfikat aplikacji',
      imported: 'Zaimportowany certyfikat aplikacji',
      authority: 'Urząd certyfikatu aplikacji',
      google: 'Certyfikat aplikacji w Google',
      apple: 'Certyfikat aplikacji w Apple',
      registration: 'Rejestracja aplikacji',
      'app-key': 'Poprzednie klucze aplikacji',
      anchor: 'Certyfikat zaufanego wystawcy',
      list: 'Lista zaufania',
      'signing-key': 'Poprzedni klucz podpisu: do tego czasu potrzebny',
      tls: 'Certyfikat TLS',
      invitation: 'Zaproszenie do portalu',
    },
  },

  doctor: {
    title: 'Diagnostyka',
    text: 'Sprawdza całą instalację, a także odpytuje serwer poczty wychodzącej i publiczny adres usługi. To samo jest w wierszu poleceń: civic-service doctor.',
    run: 'Sprawdź instalację',
    again: 'Sprawdź ponownie',
    at: 'Sprawdzono: {date}',
    well: 'Wszystko w porządku.',
    found: {
      one: 'Jedna sprawa wymaga uwagi.',
      few: '{count} sprawy wymagają uwagi.',
      many: '{count} spraw wymaga uwagi.',
      other: '{count} sprawy wymaga uwagi.',
    },
    fine: {
      one: 'Jeden test wypadł dobrze',
      few: '{count} testy wypadły dobrze',
      many: '{count} testów wypadło dobrze',
      other: '{count} testu wypadło dobrze',
    },
    change: 'Co zrobić:',
    levels: { ok: 'w porządku', warning: 'ostrzeżenie', problem: 'problem' },
  },

  backup: {
    title: 'Kopia zapasowa',
    last: 'Ostatnia kopia zapasowa: {date}.',
    never: 'Nie utworzono jeszcze kopii zapasowej albo nie od czasu tej wersji.',
    text: 'Tworzy ją wiersz poleceń, także gdy usługa działa:',
    why: 'Portal nie wydaje kopii zapasowych: kto ma kopię razem z kluczem usługi, może podpisywać w jej imieniu, a przeglądarka zostawia pobrane pliki tam, gdzie znajdą je inni.',
  },
} satisfies typeof english;
