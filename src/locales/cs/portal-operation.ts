import type { operationWords as english } from '../en/portal-operation.js';

export const operationWords = {
  title: 'Provoz',
  text: 'Jak je na tom instalace a co bude brzy potřebovat zásah.',

  expiries: {
    title: 'Co kdy skončí',
    text: 'Co skončí nejdřív, je první.',
    none: 'Nic zde nekončí.',
    ends: 'končí {date}',
    renews: 'není třeba nic dělat',
    levels: { ok: 'v pořádku', warning: 'brzy', problem: 'skončilo' },
    kinds: {
      own: 'Certifikát aplikace',
      imported: 'Importovaný certifikát aplikace',
      authority: 'Autorita certifikátu aplikace',
      google: 'Certifikát aplikace u Google',
      apple: 'Certifikát aplikace u Apple',
      registration: 'Registrace aplikace',
      'app-key': 'Dřívější klíče aplikace',
      anchor: 'Certifikát důvěryhodného vydavatele',
      list: 'Důvěryhodný seznam',
      'signing-key': 'Dřívější podpisový klíč: do té doby je potřeba',
      tls: 'Certifikát TLS',
      invitation: 'Pozvánka do portálu',
    },
  },

  doctor: {
    title: 'Diagnostika',
    text: 'Prohlédne celou instalaci a dotáže se také poštovního serveru a veřejné adresy služby. Na příkazovém řádku je totéž: civic-service doctor.',
    run: 'Prohlédnout instalaci',
    again: 'Prohlédnout znovu',
    at: 'Prohlédnuto {date}',
    well: 'Vše je v pořádku.',
    found: {
      one: 'Jedna věc vyžaduje pozornost.',
      few: '{count} věci vyžadují pozornost.',
      other: '{count} věcí vyžaduje pozornost.',
    },
    fine: {
      one: '{count} kontrola je v pořádku',
      few: '{count} kontroly jsou v pořádku',
      other: '{count} kontrol je v pořádku',
    },
    change: 'Co udělat:',
    levels: { ok: 'v pořádku', warning: 'varování', problem: 'problém' },
  },

  backup: {
    title: 'Záloha',
    last: 'Poslední záloha byla vytvořena {date}.',
    never: 'Záloha zatím nebyla vytvořena, nebo ne od této verze.',
    text: 'Vytvoří se na příkazovém řádku, i když služba běží:',
    why: 'Portál žádnou zálohu nevydává: kdo má zálohu a k ní klíč služby, může za tuto službu podepisovat, a prohlížeč ukládá stažené soubory tam, kde je najdou i jiní.',
  },
} satisfies typeof english;
