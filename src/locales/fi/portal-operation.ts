import type { operationWords as english } from '../en/portal-operation.js';

export const operationWords = {
  title: 'Ylläpito',
  text: 'Miten asennus voi ja mikä vaatii pian huomiota.',

  expiries: {
    title: 'Mikä päättyy milloin',
    text: 'Ensimmäisenä päättyvä on ensin.',
    none: 'Mikään täällä ei pääty.',
    ends: 'päättyy {date}',
    renews: 'ei vaadi toimia',
    levels: { ok: 'kunnossa', warning: 'pian', problem: 'päättynyt' },
    kinds: {
      own: 'Sovelluksen varmenne',
      imported: 'Sovelluksen tuotu varmenne',
      authority: 'Sovelluksen varmenteen varmentaja',
      google: 'Sovelluksen varmenne Googlella',
      apple: 'Sovelluksen varmenne Applella',
      registration: 'Sovelluksen rekisteröinti',
      'app-key': 'Sovelluksen entiset avaimet',
      anchor: 'Luotetun myöntäjän varmenne',
      list: 'Luottamusluettelo',
      'signing-key': 'Entinen allekirjoitusavain: tarvitaan siihen saakka',
      tls: 'TLS-varmenne',
      invitation: 'Kutsu portaaliin',
    },
  },

  doctor: {
    title: 'Lääkäri',
    text: 'Se tutkii koko asennuksen ja kysyy myös sähköpostin välittäjältä ja palvelun julkisesta osoitteesta. Saman saa komentorivillä: civic-service doctor.',
    run: 'Tutki asennus',
    again: 'Tutki uudelleen',
    at: 'Tutkittu {date}',
    well: 'Mikään ei ole vialla.',
    found: { one: 'Yksi asia vaatii huomiota.', other: '{count} asiaa vaatii huomiota.' },
    fine: { one: 'Yksi tarkistus on kunnossa', other: '{count} tarkistusta on kunnossa' },
    change: 'Mitä tehdä:',
    levels: { ok: 'kunnossa', warning: 'varoitus', problem: 'ongelma' },
  },

  backup: {
    title: 'Varmuuskopio',
    last: 'Viimeisin varmuuskopio tehtiin {date}.',
    never: 'Varmuuskopiota ei ole vielä tehty, tai ei tämän version aikana.',
    text: 'Komentorivi tekee sellaisen, myös palvelun ollessa käynnissä:',
    why: 'Portaali ei luovuta varmuuskopiota. Jolla on sekä se että palvelun avain, voi allekirjoittaa tämän palvelun nimissä, ja selain säilyttää lataukset paikassa, josta muutkin löytävät ne.',
  },
} satisfies typeof english;
