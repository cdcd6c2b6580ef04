import type { tryItWords as english } from '../en/portal-try-it.js';

export const tryItWords = {
  tryIt: {
    title: 'Išbandyti',
    text: 'Čia vietoj jūsų puslapio pradedamas tikras jūsų programos aprėpties prašymas. Atsakykite dėkle ir matykite kiekvieną žingsnį taip, kaip jis siunčiamas tinklu. Dėklės rodo, kad prašo portalo adresas.',
    notCounted:
      'Bandymas neįtraukiamas į statistiką, nieko nesiunčia jūsų „webhook“ ir nieko nepažymi žingsnių sąraše: tai skirta jūsų pačių puslapiui ir serveriui.',
    forEditors: 'Čia aprėpties prašymą gali išbandyti redaktoriai ir savininkai.',
    notAnswerable: 'Nė vienas išdavėjas, kuriuo ši paslauga pasitiki, dar negali atsakyti į šią aprėptį.',
    start: 'Pradėti bandymą',
    again: 'Bandyti dar kartą',
    stop: 'Atšaukti bandymą',
    scan: 'Nuskaitykite šį kodą telefonu arba atverkite nuorodą šiame įrenginyje.',
    code: 'Aprėpties prašymo QR kodas',
    open: 'Atverti šiame įrenginyje',
    match: 'Įrenginyje su dėkle pasirinkite šį skaičių:',
    steps: 'Kas įvyko',
    sent: 'Užklausa',
    answered: 'Atsakymas',
    heard: 'Įvykis sraute',
    masked:
      'Paslaptys ir kodai sutrumpinti: matote jų pradžią ir pabaigą. Programos paslaptis niekada nepalieka paslaugos.',
    help: 'Ką tai reiškia ir ką daryti',
    step: {
      create: {
        title: 'Jūsų puslapis pradeda aprėpties prašymą',
        text: 'Jis sukuria puslapio paslaptį ir siunčia tik jos maišos vertę. Čia vietoj jūsų puslapio prašo portalas.',
      },
      follow: {
        title: 'Jūsų puslapis jį seka',
        text: 'Su puslapio paslaptimi jis atveria srautą ir sužino apie kiekvieną būsenos pokytį. Tai už jus daro elementai ir klientas.',
      },
      renew: {
        title: 'Nuoroda atnaujinta',
        text: 'Niekas jos laiku neatvėrė, todėl jūsų puslapis rodo naują kodą ir nuorodą. Senieji nebeveikia.',
      },
      cancel: {
        title: 'Jūsų puslapis atšaukia',
        text: 'Kažkas užvėrė langą arba išėjo iš puslapio.',
      },
      read: {
        title: 'Dėklė perskaitė prašymą',
        text: 'Žmogus mato, kas ko prašo. Jūsų puslapis gauna įvykį read.',
      },
      answered: {
        title: 'Dėklė atsakė',
        text: 'Atsakymas tikrinamas. Jis galioja, kai įrenginyje su dėkle pasirenkamas skaičius.',
      },
      approved: {
        title: 'Žmogus patvirtino',
        text: 'Jūsų puslapis gauna įvykį auth-code-received su įgaliojimo kodu ir siunčia kodą jūsų serveriui.',
      },
      denied: {
        title: 'Žmogus atsisakė',
        text: 'Jūsų puslapis gauna įvykį user-cancelled. Jokie duomenys neperduoti.',
      },
      cancelled: {
        title: 'Aprėpties prašymas atšauktas',
        text: 'Jūsų puslapis gauna įvykį user-cancelled. Prašymo nuorodos ir kodai nebeveikia.',
      },
      expired: {
        title: 'Laikas baigėsi',
        text: 'Jūsų puslapis gauna įvykį civic-sip-error su kodu expired. Pradėkite iš naujo, kai būsite pasirengę.',
      },
      failed: {
        title: 'Nepavyko',
        text: 'Jūsų puslapis gauna įvykį civic-sip-error su šiuo kodu.',
      },
      exchange: {
        title: 'Jūsų serveris iškeičia įgaliojimo kodą',
        text: 'Jis pasirašo kreipinį savo privačiuoju raktu ir programos paslaptimi; kodas veikia vieną kartą. Čia vietoj jūsų serverio tai padarė paslauga, raktu, sukurtu tik šiam bandymui.',
      },
      refused: {
        title: 'Mainai atmesti',
        text: 'Vietoj duomenų jūsų serveris gauna šią klaidą.',
      },
    },
    data: {
      title: 'Jūsų serveris turi duomenis',
      text: 'Patikrinus parašą ir iššifravus programos paslaptimi, exchangeCode grąžina tai.',
      hidden:
        'Ši paslauga veikia tikru režimu, todėl tai tikri žmogaus duomenys: reikšmės lieka paslaugoje ir niekur nesaugomos.',
      label: 'Žymė',
      value: 'Reikšmė',
      isValid: 'Išdavėjas patikrintas',
      isOwner: 'Turėtojas patikrintas',
      yes: 'taip',
      no: 'ne',
      notShown: 'nerodoma',
      count: {
        one: 'Grįžo {count} reikšmė.',
        few: 'Grįžo {count} reikšmės.',
        many: 'Grįžo {count} reikšmės.',
        other: 'Grįžo {count} reikšmių.',
      },
      requestToken: 'Kas įrašyta prašymo žetone',
      answer: 'Kas įrašyta pasirašytame atsakyme',
    },
    actions: {
      'app.try': 'Išbandytas aprėpties prašymas',
      'app.try.exchange': 'Iškeistas bandymo kodas',
    },
  },
} satisfies typeof english;
