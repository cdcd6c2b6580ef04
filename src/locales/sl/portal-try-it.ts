import type { tryItWords as english } from '../en/portal-try-it.js';

export const tryItWords = {
  tryIt: {
    title: 'Preizkusite',
    text: 'Začne se prava zahteva vaše aplikacije za obseg, namesto vaše strani. Odgovorite nanjo z denarnico in spremljajte vsak korak tak, kot gre po omrežju. Denarnice kot prosilca pokažejo naslov portala.',
    notCounted:
      'Preizkusa ni v nobeni statistiki, vašemu webhooku ne pošlje ničesar in na seznamu korakov ničesar ne označi: ta je za vašo stran in zaledje.',
    forEditors: 'Zahtevo za obseg lahko tukaj preizkusijo uredniki in lastniki.',
    notAnswerable: 'Na ta obseg še ne more odgovoriti noben izdajatelj, ki mu ta storitev zaupa.',
    start: 'Začni preizkus',
    again: 'Preizkusi znova',
    stop: 'Prekliči preizkus',
    scan: 'To kodo skenirajte s telefonom ali odprite povezavo na tej napravi.',
    code: 'Koda QR zahteve za obseg',
    open: 'Odpri na tej napravi',
    match: 'Izberite to številko na napravi z denarnico:',
    steps: 'Kaj se je zgodilo',
    sent: 'Zahtevek',
    answered: 'Odgovor',
    heard: 'Dogodek v toku',
    masked:
      'Skrivnosti in kode so skrajšane: vidite njihov začetek in konec. Skrivnost aplikacije nikoli ne zapusti storitve.',
    help: 'Kaj to pomeni in kaj storiti',
    step: {
      create: {
        title: 'Vaša stran začne zahtevo za obseg',
        text: 'Ustvari skrivnost strani in pošlje samo njeno zgoščeno vrednost. Tukaj prosi portal namesto vaše strani.',
      },
      follow: {
        title: 'Vaša stran jo spremlja',
        text: 'S skrivnostjo strani odpre tok in izve za vsako spremembo stanja. Elementi in odjemalec to storijo namesto vas.',
      },
      renew: {
        title: 'Povezava se obnovi',
        text: 'Nihče je ni odprl pravočasno, zato vaša stran pokaže novo kodo in povezavo. Stari ne delujeta več.',
      },
      cancel: { title: 'Vaša stran prekliče', text: 'Nekdo je zaprl okno ali zapustil stran.' },
      read: {
        title: 'Denarnica je prebrala zahtevo',
        text: 'Oseba vidi, kdo prosi za kaj. Vaša stran dobi dogodek read.',
      },
      answered: {
        title: 'Denarnica je odgovorila',
        text: 'Odgovor je preverjen. Šteje, ko je na napravi z denarnico izbrana številka.',
      },
      approved: {
        title: 'Oseba je odobrila',
        text: 'Vaša stran dobi dogodek auth-code-received z avtorizacijsko kodo in kodo pošlje vašemu zaledju.',
      },
      denied: {
        title: 'Oseba je zavrnila',
        text: 'Vaša stran dobi dogodek user-cancelled. Noben podatek ni bil posredovan.',
      },
      cancelled: {
        title: 'Zahteva za obseg je preklicana',
        text: 'Vaša stran dobi dogodek user-cancelled. Njene povezave in kode ne delujejo več.',
      },
      expired: {
        title: 'Čas je potekel',
        text: 'Vaša stran dobi dogodek civic-sip-error s kodo expired. Začnite znova, ko boste pripravljeni.',
      },
      failed: {
        title: 'To ni uspelo',
        text: 'Vaša stran dobi dogodek civic-sip-error s to kodo.',
      },
      exchange: {
        title: 'Vaše zaledje zamenja avtorizacijsko kodo',
        text: 'Klic podpiše s svojim zasebnim ključem in skrivnostjo aplikacije; koda deluje enkrat. Tukaj je to storila storitev namesto vašega zaledja, s ključem, ustvarjenim samo za ta preizkus.',
      },
      refused: {
        title: 'Izmenjava je bila zavrnjena',
        text: 'Vaše zaledje namesto podatkov dobi to napako.',
      },
    },
    data: {
      title: 'Vaše zaledje ima podatke',
      text: 'Ko je podpis preverjen in je vse dešifrirano s skrivnostjo aplikacije, exchangeCode vrne to.',
      hidden:
        'Ta storitev deluje v živo, zato so to pravi podatki osebe: vrednosti ostanejo v storitvi in se nikjer ne hranijo.',
      label: 'Oznaka',
      value: 'Vrednost',
      isValid: 'Izdajatelj preverjen',
      isOwner: 'Imetnik preverjen',
      yes: 'da',
      no: 'ne',
      notShown: 'ni pokazano',
      count: {
        one: 'Vrnila se je {count} vrednost.',
        two: 'Vrnili sta se {count} vrednosti.',
        few: 'Vrnile so se {count} vrednosti.',
        other: 'Vrnilo se je {count} vrednosti.',
      },
      requestToken: 'Kaj pove žeton zahteve',
      answer: 'Kaj pove podpisani odgovor',
    },
    actions: {
      'app.try': 'Preizkušena zahteva za obseg',
      'app.try.exchange': 'Zamenjana koda preizkusa',
    },
  },
} satisfies typeof english;
