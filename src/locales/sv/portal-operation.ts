import type { operationWords as english } from '../en/portal-operation.js';

export const operationWords = {
  title: 'Drift',
  text: 'Hur installationen mår, och vad någon snart behöver ta hand om.',

  expiries: {
    title: 'Vad som går ut och när',
    text: 'Det som går ut först står överst.',
    none: 'Inget här går ut.',
    ends: 'går ut {date}',
    renews: 'inget att göra',
    levels: { ok: 'i sin ordning', warning: 'snart', problem: 'har gått ut' },
    kinds: {
      own: 'En apps certifikat',
      imported: 'En apps importerade certifikat',
      authority: 'Myndigheten för en apps certifikat',
      google: 'En apps certifikat hos Google',
      apple: 'En apps certifikat hos Apple',
      registration: 'En apps registrering',
      'app-key': 'En apps tidigare nycklar',
      anchor: 'En betrodd utfärdares certifikat',
      list: 'Tillitslista',
      'signing-key': 'Tidigare signeringsnyckel: behövs till dess',
      tls: 'TLS-certifikat',
      invitation: 'Inbjudan till portalen',
    },
  },

  doctor: {
    title: 'Diagnos',
    text: 'Den går igenom hela installationen, och frågar även e-postservern och tjänstens publika adress. Kommandoraden har samma sak: civic-service doctor.',
    run: 'Gå igenom installationen',
    again: 'Gå igenom igen',
    at: 'Genomgången {date}',
    well: 'Inget är fel.',
    found: {
      one: 'En sak behöver åtgärdas.',
      other: '{count} saker behöver åtgärdas.',
    },
    fine: { one: 'En kontroll är i sin ordning', other: '{count} kontroller är i sin ordning' },
    change: 'Vad du kan göra:',
    levels: { ok: 'i sin ordning', warning: 'varning', problem: 'problem' },
  },

  backup: {
    title: 'Säkerhetskopia',
    last: 'Den senaste säkerhetskopian gjordes {date}.',
    never: 'Ingen säkerhetskopia har gjorts än, eller ingen sedan den här versionen.',
    text: 'Kommandoraden gör en, även medan tjänsten är igång:',
    why: 'Portalen lämnar inte ut några säkerhetskopior: den som har en tillsammans med tjänstens nyckel kan underteckna för tjänsten, och en webbläsare sparar nedladdningar där andra hittar dem.',
  },
} satisfies typeof english;
