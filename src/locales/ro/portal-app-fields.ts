import type { appFieldsWords as english } from '../en/portal-app-fields.js';

export const appFieldsWords = {
  names: {
    brand: 'Culoarea mărcii',
    wallets: 'Portofele oferite după nume',
    processed: 'Răspunsuri prin adresă',
    scopePolicies: 'Reguli pentru anumite scope-uri',
  },
  brand: {
    hint: 'O culoare de forma #rrggbb. Fereastra o preia, dacă pagina nu setează ea însăși --civic-brand. Gol: verdele elementelor.',
    pick: 'Alegeți o culoare',
    standard: 'Folosiți culoarea standard',
    onIt: 'Textul de pe ea este {text}, cu un contrast de {contrast} : 1 (sunt necesare 4,5). Unde culoarea este chiar a textului, se închide sau se deschide cât este nevoie pentru fundal.',
    black: 'negru',
    white: 'alb',
    noColour: 'Aceasta nu este o culoare de forma #rrggbb.',
    preview: 'Cum arată',
    previewText:
      'Butonul real, pe deschis și pe închis. Un clic deschide fereastra reală; codul ei nu duce nicăieri.',
    light: 'Deschis',
    dark: 'Închis',
    button:
      'Butonul se află pe pagină înainte ca serviciul să fie întrebat. Pentru ca și el să aibă culoarea, adăugați aceasta în foaia de stil:',
    setForAll: 'Pentru a o seta pentru aplicație, mergeți la setările ei.',
  },
  wallets: {
    hint: 'Pe telefoane și pe pagina la care duce codul. Oamenii pot folosi oricând orice alt portofel.',
    all: 'Toate cele listate de operator, inclusiv cele viitoare',
    some: 'Numai acestea:',
    none: 'Operatorul nu listează niciun portofel după nume.',
    noneTicked: 'Bifați cel puțin unul sau oferiți-le pe toate.',
    gone: 'Nu mai sunt listate de operator și sunt ignorate: {names}.',
    allGone:
      'Operatorul nu mai listează niciunul dintre portofelele bifate aici, așa că sunt oferite toate cele listate: {names}.',
  },
  processed: {
    hint: 'Pentru backenduri clasice al căror SDK descarcă răspunsul. Cine știe adresa primește răspunsul, deși criptat.',
    choices: {
      never: 'Niciodată: fiecare răspuns vine direct',
      flag: 'Răspunsuri mari, dacă SDK-ul spune că le poate descărca',
      always: 'Mereu, pentru clienții C# și Python, care descarcă mereu',
    },
  },
  policies: {
    hint: 'Unde un scope are nevoie de o regulă mai strictă sau mai permisivă decât cele două de mai sus. Ce rămâne nesetat le urmează.',
    none: 'Niciun scope nu are reguli proprii.',
    scope: 'Scope',
    add: 'Adăugați reguli pentru un scope',
    attributes: 'Liste de etichete (ATTRIBUTES)',
    asAbove: 'ca mai sus',
    numberMatch: { on: 'cu potrivirea numărului', off: 'fără potrivirea numărului' },
    crossDevice: {
      always: 'afișat mereu',
      fallback: 'unde browserul nu are o fereastră proprie',
      off: 'niciodată',
    },
    crossDeviceOf: 'Cod pentru alt dispozitiv, la {scope}',
    numberMatchOf: 'Potrivirea numărului, la {scope}',
    added: '{scope} are un rând propriu.',
    removed: 'Regulile pentru {scope} au fost scoase. Încetează când salvați.',
  },
  platforms: {
    title: 'Certificate ale platformelor',
    text: 'Portofelele Google și Apple recunosc o aplicație după certificate proprii, folosite numai în fereastra browserului. Peste tot în rest contează certificatul de mai sus.',
    names: { google: 'Google', apple: 'Apple' },
    none: 'Aplicația nu are niciunul.',
    importTitle: 'Importați certificatul unei platforme',
    platform: 'Platformă',
    chain: 'Lanțul de certificate al platformei',
    key: 'Cheia privată a acelui certificat (numai dacă nu a fost creată aici)',
    chainHint:
      'PEM: întâi cel al aplicației, apoi cele de deasupra. Poate fi pentru cheia unei solicitări create mai sus.',
    metadata: 'Metadate (RelyingPartyMetadataBytes)',
    metadataHint: 'Ce a certificat Google, ca fișierul venit împreună cu certificatul sau ca base64url.',
    import: 'Importați',
    imported: 'Certificatul {platform} a fost importat.',
    removeTitle: 'Eliminați certificatul {platform}',
    removeText: 'Portofelul {platform} nu mai recunoaște aplicația, iar cheia certificatului se pierde.',
    confirm: 'Scrieți „{name}” pentru a elimina certificatul {platform}',
    remove: 'Eliminați',
    removed: 'Certificatul {platform} a fost eliminat.',
  },
  files: {
    choose: 'Dintr-un fișier',
    read: 'Citit din {file}.',
  },
} satisfies typeof english;
