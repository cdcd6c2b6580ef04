import type { operationWords as english } from '../en/portal-operation.js';

export const operationWords = {
  title: 'Funcționare',
  text: 'Cum stă instalarea și ce are nevoie în curând de atenție.',

  expiries: {
    title: 'Ce expiră și când',
    text: 'Întâi ce expiră cel mai devreme.',
    none: 'Aici nu expiră nimic.',
    ends: 'expiră: {date}',
    renews: 'nimic de făcut',
    levels: { ok: 'în regulă', warning: 'în curând', problem: 'expirat' },
    kinds: {
      own: 'Certificatul unei aplicații',
      imported: 'Certificatul importat al unei aplicații',
      authority: 'Autoritatea certificatului unei aplicații',
      google: 'Certificatul unei aplicații la Google',
      apple: 'Certificatul unei aplicații la Apple',
      registration: 'Înregistrarea unei aplicații',
      'app-key': 'Cheile anterioare ale unei aplicații',
      anchor: 'Certificatul unui emitent de încredere',
      list: 'Listă de încredere',
      'signing-key': 'Cheie de semnare anterioară: necesară până atunci',
      tls: 'Certificat TLS',
      invitation: 'Invitație la portal',
    },
  },

  doctor: {
    title: 'Diagnostic',
    text: 'Verifică întreaga instalare și interoghează și serverul de trimitere a e-mailurilor și adresa publică a serviciului. Același lucru există în linia de comandă: civic-service doctor.',
    run: 'Verificați instalarea',
    again: 'Verificați din nou',
    at: 'Verificat: {date}',
    well: 'Nu există probleme.',
    found: {
      one: 'Un lucru necesită atenție.',
      few: '{count} lucruri necesită atenție.',
      other: '{count} de lucruri necesită atenție.',
    },
    fine: {
      one: 'O verificare este în regulă',
      few: '{count} verificări sunt în regulă',
      other: '{count} de verificări sunt în regulă',
    },
    change: 'Ce este de făcut:',
    levels: { ok: 'în regulă', warning: 'avertisment', problem: 'problemă' },
  },

  backup: {
    title: 'Copie de rezervă',
    last: 'Ultima copie de rezervă: {date}.',
    never: 'Nu s-a creat încă nicio copie de rezervă sau niciuna de la această versiune.',
    text: 'Linia de comandă creează una, chiar și în timp ce serviciul funcționează:',
    why: 'Portalul nu dă copii de rezervă: cine are una împreună cu cheia serviciului poate semna în numele acestui serviciu, iar un browser păstrează descărcările acolo unde le găsesc alții.',
  },
} satisfies typeof english;
