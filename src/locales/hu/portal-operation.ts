import type { operationWords as english } from '../en/portal-operation.js';

export const operationWords = {
  title: 'Üzemeltetés',
  text: 'Hogyan működik a telepítés, és mivel kell valakinek hamarosan foglalkoznia.',

  expiries: {
    title: 'Mi mikor jár le',
    text: 'Elöl az, ami a leghamarabb lejár.',
    none: 'Itt semmi sem jár le.',
    ends: 'lejárat: {date}',
    renews: 'nincs teendő',
    levels: { ok: 'rendben', warning: 'hamarosan', problem: 'lejárt' },
    kinds: {
      own: 'Alkalmazás tanúsítványa',
      imported: 'Alkalmazás importált tanúsítványa',
      authority: 'Alkalmazás tanúsítványának hatósága',
      google: 'Alkalmazás tanúsítványa a Google-nál',
      apple: 'Alkalmazás tanúsítványa az Apple-nél',
      registration: 'Alkalmazás bejegyzése',
      'app-key': 'Alkalmazás korábbi kulcsai',
      anchor: 'Megbízható kiállító tanúsítványa',
      list: 'Bizalmi lista',
      'signing-key': 'Korábbi aláíró kulcs: addig szükséges',
      tls: 'TLS-tanúsítvány',
      invitation: 'Meghívó a portálra',
    },
  },

  doctor: {
    title: 'Állapotvizsgálat',
    text: 'Az egész telepítést megvizsgálja, és a levéltovábbító kiszolgálót meg a szolgáltatás nyilvános címét is lekérdezi. A parancssorban is megvan: civic-service doctor.',
    run: 'Telepítés vizsgálata',
    again: 'Új vizsgálat',
    at: 'Vizsgálat ideje: {date}',
    well: 'Minden rendben.',
    found: {
      one: 'Egy dolog figyelmet igényel.',
      other: '{count} dolog figyelmet igényel.',
    },
    fine: { one: 'Egy ellenőrzés rendben', other: '{count} ellenőrzés rendben' },
    change: 'Teendő:',
    levels: { ok: 'rendben', warning: 'figyelmeztetés', problem: 'hiba' },
  },

  backup: {
    title: 'Biztonsági mentés',
    last: 'Az utolsó biztonsági mentés: {date}.',
    never: 'Még nem készült biztonsági mentés, vagy e verzió óta egy sem.',
    text: 'A parancssor készít egyet, a szolgáltatás futása közben is:',
    why: 'A portál nem ad ki biztonsági mentést: akinél ez és a szolgáltatás kulcsa együtt megvan, aláírhat e szolgáltatás nevében, a böngésző pedig olyan helyen tartja a letöltéseket, ahol mások megtalálják.',
  },
} satisfies typeof english;
