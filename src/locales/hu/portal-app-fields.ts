import type { appFieldsWords as english } from '../en/portal-app-fields.js';

export const appFieldsWords = {
  names: {
    brand: 'Márkaszín',
    wallets: 'Név szerint kínált tárcák',
    processed: 'Válaszok címen keresztül',
    scopePolicies: 'Szabályok egyes hatókörökhöz',
  },
  brand: {
    hint: 'Szín #rrggbb alakban. Az ablak ezt használja, hacsak az oldala maga nem állítja be a --civic-brand értékét. Üresen: az elemek zöldje.',
    pick: 'Szín kiválasztása',
    standard: 'Az alapszín használata',
    onIt: 'A rajta lévő szöveg {text}, kontrasztja {contrast} : 1 (legalább 4,5 kell). Ahol maga a szín a szöveg, a háttérhez eléggé sötét vagy világos lesz.',
    black: 'fekete',
    white: 'fehér',
    noColour: 'Ez nem #rrggbb alakú szín.',
    preview: 'Így néz ki',
    previewText:
      'A valódi gomb világosban és sötétben. Kattintásra a valódi ablak nyílik meg; a kódja sehová sem vezet.',
    light: 'Világos',
    dark: 'Sötét',
    button:
      'A gomb már azelőtt megjelenik az oldalán, hogy a szolgáltatást megkérdezné. Hogy a gomb is ilyen színű legyen, írja ezt a stíluslapjába:',
    setForAll: 'Az egész alkalmazásra a beállításainál adhatja meg.',
  },
  wallets: {
    hint: 'Telefonokon és a kód mögötti oldalon. Bármely más tárca mindig használható.',
    all: 'Mind, amelyet az üzemeltető felsorol, a jövőbeliek is',
    some: 'Csak ezek:',
    none: 'Az üzemeltető egyetlen tárcát sem sorol fel név szerint.',
    noneTicked: 'Jelöljön ki legalább egyet, vagy kínálja mindet.',
    gone: 'Az üzemeltető már nem sorolja fel, ezért nem számít: {names}.',
    allGone:
      'Az itt kijelölt tárcák egyikét sem sorolja fel már az üzemeltető, ezért az összes felsorolt tárca látszik: {names}.',
  },
  processed: {
    hint: 'Klasszikus backendekhez, amelyek SDK-ja letölti a választ. Aki ismeri a címet, megkapja a választ, bár titkosítva.',
    choices: {
      never: 'Soha: minden válasz közvetlenül érkezik',
      flag: 'Nagy válaszoknál, ha az SDK jelzi, hogy le tudja tölteni őket',
      always: 'Mindig, a C#- és Python-klienseknek, amelyek mindig letöltenek',
    },
  },
  policies: {
    hint: 'Ahol egy hatókörnek a fenti kettőnél szigorúbb vagy engedékenyebb szabály kell. Ami nincs megadva, azokat követi.',
    none: 'Egyetlen hatókörnek sincs saját szabálya.',
    scope: 'Hatókör',
    add: 'Szabályok hozzáadása hatókörhöz',
    attributes: 'Címkelisták (ATTRIBUTES)',
    asAbove: 'mint fent',
    numberMatch: { on: 'számegyeztetéssel', off: 'számegyeztetés nélkül' },
    crossDevice: { always: 'mindig látható', fallback: 'ahol a böngészőnek nincs saját ablaka', off: 'soha' },
    crossDeviceOf: 'Kód másik eszközhöz, hatókör: {scope}',
    numberMatchOf: 'Számegyeztetés, hatókör: {scope}',
    added: '{scope}: saját sort kapott.',
    removed: '{scope}: a szabályok kivéve. Mentéskor szűnnek meg.',
  },
  platforms: {
    title: 'Platformok tanúsítványai',
    text: 'A Google és az Apple tárcája saját tanúsítványról ismeri fel az alkalmazást, de csak a böngésző saját ablakában. Mindenütt máshol a fenti tanúsítvány számít.',
    names: { google: 'Google', apple: 'Apple' },
    none: 'Az alkalmazásnak nincs ilyen tanúsítványa.',
    importTitle: 'Platform tanúsítványának importálása',
    platform: 'Platform',
    chain: 'A platform tanúsítványlánca',
    key: 'A tanúsítvány privát kulcsa (csak ha nem itt készült)',
    chainHint:
      'PEM: előbb az alkalmazásé, aztán a felette lévők. Tartozhat egy fentebb létrehozott kérelem kulcsához is.',
    metadata: 'Metaadatok (RelyingPartyMetadataBytes)',
    metadataHint: 'Amit a Google tanúsított: a tanúsítvánnyal kapott fájl, vagy base64url alakban.',
    import: 'Importálás',
    imported: 'Tanúsítvány importálva: {platform}.',
    removeTitle: 'Tanúsítvány eltávolítása: {platform}',
    removeText: 'A tárca ({platform}) többé nem ismeri fel az alkalmazást, és a kulcs elvész.',
    confirm: 'A tanúsítvány ({platform}) eltávolításához írja be: „{name}”',
    remove: 'Eltávolítás',
    removed: 'Tanúsítvány eltávolítva: {platform}.',
  },
  files: {
    choose: 'Fájlból',
    read: 'Beolvasva innen: {file}.',
  },
} satisfies typeof english;
