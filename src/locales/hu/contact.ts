import type { ContactWords } from '../en/contact.js';

export const contactWords = {
  email: {
    title: 'E-mail-cím ellenőrzése',
    label: 'E-mail-cím',
    text: 'Hatjegyű kódot küldünk rá. Ezzel a tárcája ellenőrzött e-mail-címet kap, amelyet újra felhasználhat.',
    invalid:
      'Erre az e-mail-címre nem tudunk küldeni. Így írja be: nev@example.org; a @ előtt csak ékezet nélküli betűk, számok és jelek állhatnak.',
    sent: 'Hatjegyű kódot küldünk ide: {contact}. Nyissa meg a tárcáját, és ott írja be a kódot.',
    sentNew: 'Új hatjegyű kódot küldünk ide: {contact}. A legújabb kapott kódot írja be.',
    notArrived:
      'Nem jött e-mail? Eltarthat néhány percig, és lehet, hogy a levélszemét között van. Egy címre óránként legfeljebb ötöt küldünk.',
    other: 'Másik cím használata',
    done: 'E-mail-címe ellenőrizve',
  },
  phone: {
    title: 'Telefonszám ellenőrzése',
    label: 'Telefonszám, + jellel és országkóddal',
    text: 'Hatjegyű kódot küldünk rá. Ezzel a tárcája ellenőrzött telefonszámot kap, amelyet újra felhasználhat.',
    invalid: 'Erre a telefonszámra nem tudunk küldeni. Országkóddal írja be, például: +44 20 7946 0958.',
    sent: 'Hatjegyű kódot küldünk ide: {contact}. Nyissa meg a tárcáját, és ott írja be a kódot.',
    sentNew: 'Új hatjegyű kódot küldünk ide: {contact}. A legújabb kapott kódot írja be.',
    notArrived: 'Nem jött üzenet? Eltarthat néhány percig. Egy számra óránként legfeljebb ötöt küldünk.',
    other: 'Másik szám használata',
    done: 'Telefonszáma ellenőrizve',
  },
  login: {
    title: 'Névtelen bejelentkezés beszerzése',
    text: 'A tárcája olyan bejelentkezést kap, amelyben nincs adat Önről. Minden oldal más számot lát belőle, így nincs két oldal, amely összevethetné.',
    done: 'A tárcájában van? Akkor lépjen tovább.',
    tooMany:
      'Az Ön hálózatáról túl sok bejelentkezést kértek. Várjon egy percet, és nyissa meg újra ezt az oldalt.',
  },
  forSite: 'Utána visszajut ahhoz, amit {site} kér.',
  send: 'Kód küldése',
  typeCode: 'Írja be a kódot a tárcájába',
  noWallet: 'Nincs tárcája? A webes tárca itt helyben megnyílik, és semmit sem kell telepíteni.',
  otherDevice: 'Másik eszközön van a tárcája?',
  scan: 'Olvassa be vele ezt.',
  qrName: 'QR-kód a tárcájának szóló ajánlattal',
  newCode: 'Új kód küldése',
  newCodeAfter: 'Új kódot az előző után 30 másodperccel kérhet. Csak a legújabb működik.',
  newCodeIn: 'Új kódot {seconds} s múlva kérhet. Csak a legújabb működik.',
  noNewCode:
    'Nem küldtünk új kódot, mert már annyit kapott, amennyit egyelőre küldünk. Várjon egy órát, és próbálja újra.',
  notJustNow: 'Most nem tudunk új kódot küldeni. Várjon egy percet, és próbálja újra.',
  needsWallet: 'Tárcaalkalmazásra van szüksége: a kódot ott kell beírni.',
  life: 'A kód tíz percig érvényes. Ne mondja el senkinek.',
  goOn: 'Tovább ezzel: {site}',
  startAgain: 'Újrakezdés',
  unsent: 'Az üzenetet nem sikerült elküldeni',
  unsentText:
    'A szerverünk most nem tud küldeni, de semmi sem veszett el. Várjon egy percet, és küldje el újra a kódot.',
  late: 'A kód túl régi',
  lateText: 'A tíz perc letelt. Kérjen új kódot; ide küldjük: {contact}.',
  failed: 'Túl sok hibás kód',
  failedText:
    'Öt kód hibás volt, ezért már egyik sem működik. Semmit sem adtunk ki. Kezdje újra egy új kóddal.',
  doneText: 'Az igazolás a tárcájában van. Itt és más oldalakon is használhatja.',
  tooMany: 'Az Ön hálózatáról túl sok kódot kértek. Várjon egy órát, és próbálja újra.',
  unavailable: 'Most nem tudunk kódot küldeni. Várjon egy kicsit, és próbálja újra.',
} satisfies ContactWords;
