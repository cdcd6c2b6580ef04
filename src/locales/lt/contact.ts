import type { ContactWords } from '../en/contact.js';

export const contactWords = {
  email: {
    title: 'Patvirtinkite savo el. pašto adresą',
    label: 'El. pašto adresas',
    text: 'Juo išsiųsime šešių skaitmenų kodą. Su juo dėklė gaus patvirtintą el. pašto adresą, kurį galėsite naudoti ir vėliau.',
    invalid:
      'Tokiu el. pašto adresu siųsti negalime. Įveskite jį taip: vardas@example.org; prieš @ gali būti tik raidės be diakritinių ženklų, skaitmenys ir ženklai.',
    sent: 'Šešių skaitmenų kodas siunčiamas adresu {contact}. Atverkite dėklę ir įveskite jį ten.',
    sentNew: 'Naujas šešių skaitmenų kodas siunčiamas adresu {contact}. Įveskite naujausią turimą kodą.',
    notArrived:
      'Negavote laiško? Tai gali užtrukti kelias minutes, be to, jis gali būti tarp nepageidaujamų laiškų. Vienu adresu per valandą siunčiame daugiausia penkis.',
    other: 'Naudoti kitą adresą',
    done: 'Jūsų el. pašto adresas patvirtintas',
  },
  phone: {
    title: 'Patvirtinkite savo telefono numerį',
    label: 'Telefono numeris su + ir šalies kodu',
    text: 'Juo išsiųsime šešių skaitmenų kodą. Su juo dėklė gaus patvirtintą telefono numerį, kurį galėsite naudoti ir vėliau.',
    invalid: 'Tokiu telefono numeriu siųsti negalime. Įveskite jį su šalies kodu, pvz., +44 20 7946 0958.',
    sent: 'Šešių skaitmenų kodas siunčiamas numeriu {contact}. Atverkite dėklę ir įveskite jį ten.',
    sentNew: 'Naujas šešių skaitmenų kodas siunčiamas numeriu {contact}. Įveskite naujausią turimą kodą.',
    notArrived:
      'Negavote žinutės? Tai gali užtrukti kelias minutes. Vienu numeriu per valandą siunčiame daugiausia penkias.',
    other: 'Naudoti kitą numerį',
    done: 'Jūsų telefono numeris patvirtintas',
  },
  login: {
    title: 'Gaukite anoniminį prisijungimą',
    text: 'Dėklė gaus prisijungimą be jokių duomenų apie jus. Kiekviena svetainė mato kitą jo numerį, todėl jokios dvi svetainės negali jų palyginti.',
    done: 'Ar jis jau jūsų dėklėje? Tada tęskite.',
    tooMany:
      'Iš jūsų tinklo paprašyta per daug prisijungimų. Palaukite minutę ir atverkite šį puslapį dar kartą.',
  },
  forSite: 'Tada grįšite prie to, ko prašo {site}.',
  send: 'Siųsti kodą',
  typeCode: 'Įveskite kodą savo dėklėje',
  noWallet: 'Neturite dėklės? Žiniatinklio dėklė atsidaro čia pat, nieko diegti nereikia.',
  otherDevice: 'Jūsų dėklė yra kitame įrenginyje?',
  scan: 'Nuskaitykite tai juo.',
  qrName: 'QR kodas su pasiūlymu jūsų dėklei',
  newCode: 'Siųsti naują kodą',
  newCodeAfter: 'Naujo kodo galite prašyti praėjus 30 sekundžių nuo paskutinio. Veikia tik naujausias.',
  newCodeIn: 'Naujo kodo galėsite prašyti po {seconds} s. Veikia tik naujausias.',
  noNewCode:
    'Naujas kodas neišsiųstas, nes jau gavote tiek, kiek kol kas siunčiame. Palaukite valandą ir bandykite dar kartą.',
  notJustNow: 'Šiuo metu naujo kodo išsiųsti negalime. Palaukite minutę ir bandykite dar kartą.',
  needsWallet: 'Jums reikia dėklės programėlės: kodas įvedamas joje.',
  life: 'Kodas galioja dešimt minučių. Niekam jo nesakykite.',
  goOn: 'Tęsti svetainėje {site}',
  startAgain: 'Pradėti iš naujo',
  unsent: 'Pranešimo išsiųsti nepavyko',
  unsentText:
    'Mūsų serveris šiuo metu negali siųsti, bet niekas neprarasta. Palaukite minutę ir siųskite kodą dar kartą.',
  late: 'Kodas per senas',
  lateText: 'Dešimt minučių praėjo. Paprašykite naujo kodo; jis bus siunčiamas į {contact}.',
  failed: 'Per daug neteisingų kodų',
  failedText:
    'Penki kodai buvo neteisingi, todėl nė vienas nebeveikia. Nieko neišduota. Pradėkite iš naujo su nauju kodu.',
  doneText: 'Liudijimas yra jūsų dėklėje. Galite jį naudoti čia ir kitose svetainėse.',
  tooMany: 'Iš jūsų tinklo paprašyta per daug kodų. Palaukite valandą ir bandykite dar kartą.',
  unavailable: 'Šiuo metu kodų siųsti negalime. Šiek tiek palaukite ir bandykite dar kartą.',
} satisfies ContactWords;
