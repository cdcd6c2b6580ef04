import type { operationWords as english } from '../en/portal-operation.js';

export const operationWords = {
  title: 'Ekspluatācija',
  text: 'Kā klājas instalācijai un kam drīz vajadzēs uzmanību.',

  expiries: {
    title: 'Kas kad beidzas',
    text: 'Vispirms tas, kas beidzas visātrāk.',
    none: 'Šeit nekas nebeidzas.',
    ends: 'beidzas {date}',
    renews: 'nekas nav jādara',
    levels: { ok: 'kārtībā', warning: 'drīz', problem: 'beidzies' },
    kinds: {
      own: 'Lietotnes sertifikāts',
      imported: 'Lietotnes importētais sertifikāts',
      authority: 'Lietotnes sertifikāta izdevējiestāde',
      google: 'Lietotnes Google sertifikāts',
      apple: 'Lietotnes Apple sertifikāts',
      registration: 'Lietotnes reģistrācija',
      'app-key': 'Lietotnes iepriekšējās atslēgas',
      anchor: 'Uzticama izdevēja sertifikāts',
      list: 'Uzticamības saraksts',
      'signing-key': 'Iepriekšējā parakstīšanas atslēga: vajadzīga līdz tam',
      tls: 'TLS sertifikāts',
      invitation: 'Ielūgums portālā',
    },
  },

  doctor: {
    title: 'Pārbaude',
    text: 'Tā apskata visu instalāciju un vaicā arī pasta serverim un pakalpojuma publiskajai adresei. Tas pats ir komandrindā: civic-service doctor.',
    run: 'Pārbaudīt instalāciju',
    again: 'Pārbaudīt vēlreiz',
    at: 'Pārbaudīts {date}',
    well: 'Viss ir kārtībā.',
    found: {
      zero: 'Uzmanību prasa {count} lietu.',
      one: 'Uzmanību prasa {count} lieta.',
      other: 'Uzmanību prasa {count} lietas.',
    },
    fine: {
      zero: '{count} pārbaužu bez iebildumiem',
      one: '{count} pārbaude bez iebildumiem',
      other: '{count} pārbaudes bez iebildumiem',
    },
    change: 'Kas jādara:',
    levels: { ok: 'kārtībā', warning: 'brīdinājums', problem: 'problēma' },
  },

  backup: {
    title: 'Dublējums',
    last: 'Pēdējais dublējums izveidots {date}.',
    never: 'Dublējuma vēl nav, vai arī tas nav izveidots kopš šīs versijas.',
    text: 'To izveido komandrinda, arī pakalpojumam darbojoties:',
    why: 'Portāls dublējumu neizsniedz: kam tas ir kopā ar pakalpojuma atslēgu, tas var parakstīt šī pakalpojuma vārdā, un pārlūks lejupielādes glabā tur, kur tās atrod citi.',
  },
} satisfies typeof english;
