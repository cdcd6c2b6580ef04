import type { dataWords as english } from '../en/portal-data.js';

export const dataWords = {
  title: 'Duomenys',
  text: 'Ką ši paslauga saugo, kodėl, kaip tai apsaugota ir iki kada. Viskas yra vienoje duomenų bazėje duomenų aplanke, jos dydis {size}.',
  inMemory:
    'Ką ši paslauga saugo, kodėl ir iki kada. Ši viską laiko atmintyje, o paleidus iš naujo viskas dingsta.',
  oldest: 'Seniausi duomenys: {date}.',
  kept: 'Kiek saugoma',
  fields: 'Kaip tai saugoma',
  all: 'Viskas, kas saugoma',
  rows: {
    one: '{count} eilutė',
    few: '{count} eilutės',
    many: '{count} eilutės',
    other: '{count} eilučių',
  },
  sealed: 'Šifruota: {fields}',
  hashed: 'Tik kaip maišos vertė: {fields}',
  personal: 'Apie asmenį: {fields}',
  until: {
    end: 'iki savo pabaigos, ilgiausiai {time}',
    'after-end': '{time} po pabaigos',
    age: '{time}',
    removed: 'kol kas nors pašalins',
    'for-good': 'visam laikui',
  },
  ownEnd: 'iki savo pabaigos',
  newest: 'iš kiekvienos programos paskutiniai {count}',
  tables: {
    scope_requests: {
      name: 'Aprėpties prašymai',
      why: 'Kad tai, ką žmogus patvirtino, pasiektų paprašiusį serverį. Patys duomenys ištrinami po mainų arba kitaip pasibaigus prašymui.',
    },
    verifications: {
      name: 'Adresų patikrinimai',
      why: 'Kad būtų matyti, jog grįžo el. pašto adresu ar telefono numeriu išsiųstas kodas.',
    },
    issued: {
      name: 'Išduoti liudijimai',
      why: 'Kad liudijimą būtų galima atšaukti. Kieno jis, niekur neįrašyta; adreso galima ieškoti pagal jo maišos vertę.',
    },
    apps: {
      name: 'Programos',
      why: 'Kad būtų žinoma, kas gali prašyti, su kokiais raktais ir sertifikatais.',
    },
    activity: {
      name: 'Programų veikla',
      why: 'Kad integruotojai matytų, kas įvyko, be jokių duomenų apie žmones.',
    },
    activity_counts: {
      name: 'Veiklos skaičiai',
      why: 'Kad būtų matyti, kiek kartų kas nors įvyko kiekvieną valandą.',
    },
    activity_steps: {
      name: 'Integravimo žingsniai',
      why: 'Kad būtų matyti, kiek pažengęs programos integravimas.',
    },
    webhook_deliveries: {
      name: '„Webhook“ pranešimai',
      why: 'Kad juos būtų galima siųsti dar kartą, jei serveris neatsakė.',
    },
    accounts: { name: 'Portalo nariai', why: 'Kad jie galėtų prisijungti.' },
    sessions: {
      name: 'Portalo seansai',
      why: 'Kad būtų žinoma, kas prisijungęs, ir kad narys galėtų seansą baigti.',
    },
    invitations: { name: 'Kvietimai', why: 'Kad kas nors galėtų tapti nariu pagal nuorodą.' },
    audit: {
      name: 'Žurnalas',
      why: 'Kad būtų matyti, kas ką pakeitė. Jame nieko negalima nei pakeisti, nei ištrinti.',
    },
    trust_anchors: { name: 'Patikimi išdavėjai', why: 'Kad būtų žinoma, kieno liudijimai galioja.' },
    trust_lists: {
      name: 'Patikimi sąrašai',
      why: 'Kad būtų žinoma, kieno liudijimai galioja pagal sąrašus.',
    },
    signing_keys: { name: 'Pasirašymo raktai', why: 'Kad būtų pasirašyta tai, ką gauna serveriai.' },
    secrets: {
      name: 'Paslaugos paslaptys',
      why: 'Jos institucijų raktai ir raktas, iš kurio išvedami naudotojų ID.',
    },
    spent: {
      name: 'Kas panaudota vieną kartą',
      why: 'Kad tas pats žetonas, kodas ar prisijungimas antrą kartą būtų atmestas.',
    },
    counters: {
      name: 'Skaičiai nuo piktnaudžiavimo',
      why: 'Kad būtų ribojama, kiek kodų siunčiama vienu adresu.',
    },
  },

  ask: {
    title: 'Apie vieną programą, asmenį ar prašymą',
    text: 'Atsisiųskite viską, kas apie tai saugoma, arba patikrinkite, ar to nebėra.',
    kind: 'Kas tai',
    kinds: {
      app: 'Programa',
      member: 'Portalo narys',
      'scope-request': 'Aprėpties prašymas',
      email: 'El. pašto adresas',
      phone: 'Telefono numeris',
    },
    names: {
      app: 'Programos ID',
      member: 'Nario ID',
      'scope-request': 'Aprėpties prašymo UUID',
      email: 'El. pašto adresas',
      phone: 'Telefono numeris su šalies kodu',
    },
    hints: {
      app: '',
      member: 'Toks, koks yra žurnale.',
      'scope-request': 'Jį žino puslapis ir serveris.',
      email: 'Jis nesaugomas, jo ieškoma pagal maišos vertę.',
      phone: 'Jis nesaugomas, jo ieškoma pagal maišos vertę.',
    },
    export: 'Atsisiųsti, kas saugoma',
    exported: 'Atsisiųsta, iš viso: {rows}. Paslapčių ir šifruotų duomenų ten nėra.',
    nothing: 'Apie tai nieko nesaugoma.',
    verify: 'Patikrinti, ar to nebėra',
  },
  verdict: {
    gone: 'Nieko neliko',
    goneButAudit: 'Liko tik žurnalo eilutės',
    left: 'Kažkas liko',
    rows: '{table}: {rows}',
    bytes:
      'Kiekvienas duomenų bazės puslapis perskaitytas baitas po baito. Kiek kartų tai paminėta: {count}, iš jų žurnale: {audit}.',
    notRead:
      'Duomenų bazė neperskaityta baitas po baito: ši paslauga viską laiko atmintyje arba pavadinimas per trumpas, kad jį būtų galima atskirti nuo kito teksto.',
    journal:
      'Duomenų bazę skaito kita programa, todėl jos transakcijų žurnale tebėra ankstesnių puslapių. Patikrinkite dar kartą po minutės.',
    deletedAt: 'Ištrinta {date}.',
    limits:
      'Tai nieko nesako apie atsargines kopijas, disko kopijas ir tai, ką diskas saugo iš ištrintų blokų. Juos ištrinti turite patys.',
    statementText: 'Pažyma yra paslaugos pasirašytas JWT. Jos viešieji raktai yra adresu {url}.',
    download: 'Atsisiųsti pažymą',
  },
  erase: {
    title: 'Ištrinti šią programą',
    text: 'Programa išjungta. Ištrynus dingsta jos nuostatos, raktai, sertifikatai, veikla ir pranešimai. Žurnale lieka jos ID. Niekas negali to atšaukti.',
    confirm: 'Kad patvirtintumėte, įveskite „{name}“',
    do: 'Ištrinti programą',
    done: 'Programa ištrinta.',
  },
  actions: {
    'app.erase': 'Ištrinta programa',
    'data.export': 'Eksportuota, kas apie ką nors saugoma',
    'data.verify': 'Patikrinta, ar ko nors nebėra',
    backup: 'Sukurta atsarginė kopija',
    restore: 'Atkurta atsarginė kopija',
    'portal.link': 'Sukurta nuoroda savininkui',
    'portal.remove': 'Pašalintas narys',
  },
} satisfies typeof english;
