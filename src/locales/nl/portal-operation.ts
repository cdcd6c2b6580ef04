import type { operationWords as english } from '../en/portal-operation.js';

export const operationWords = {
  title: 'Beheer',
  text: 'Hoe het met de installatie gaat, en wat binnenkort aandacht nodig heeft.',

  expiries: {
    title: 'Wat wanneer eindigt',
    text: 'Wat het eerst eindigt, staat bovenaan.',
    none: 'Hier eindigt niets.',
    ends: 'eindigt {date}',
    renews: 'niets te doen',
    levels: { ok: 'in orde', warning: 'binnenkort', problem: 'beëindigd' },
    kinds: {
      own: 'Certificaat van een app',
      imported: 'Geïmporteerd certificaat van een app',
      authority: 'Autoriteit van het certificaat van een app',
      google: 'Certificaat van een app bij Google',
      apple: 'Certificaat van een app bij Apple',
      registration: 'Registratie van een app',
      'app-key': 'Vroegere sleutels van een app',
      anchor: 'Certificaat van een vertrouwde uitgever',
      list: 'Vertrouwenslijst',
      'signing-key': 'Vroegere ondertekeningssleutel: nodig tot dan',
      tls: 'TLS-certificaat',
      invitation: 'Uitnodiging voor het portaal',
    },
  },

  doctor: {
    title: 'Diagnose',
    text: 'Die bekijkt de hele installatie, en vraagt ook de mailrelay en het openbare adres van de dienst. De opdrachtregel heeft hetzelfde: civic-service doctor.',
    run: 'Installatie bekijken',
    again: 'Opnieuw bekijken',
    at: 'Bekeken {date}',
    well: 'Alles is in orde.',
    found: {
      one: 'Eén punt heeft aandacht nodig.',
      other: '{count} punten hebben aandacht nodig.',
    },
    fine: { one: 'Eén controle is in orde', other: '{count} controles zijn in orde' },
    change: 'Wat te doen:',
    levels: { ok: 'in orde', warning: 'waarschuwing', problem: 'probleem' },
  },

  backup: {
    title: 'Back-up',
    last: 'De laatste back-up is gemaakt op {date}.',
    never: 'Er is nog geen back-up gemaakt, of geen sinds deze versie.',
    text: 'De opdrachtregel maakt er een, ook terwijl de dienst draait:',
    why: 'Het portaal geeft geen back-up weg: wie die samen met de dienstsleutel heeft, kan voor deze dienst ondertekenen, en een browser bewaart downloads waar anderen ze vinden.',
  },
} satisfies typeof english;
