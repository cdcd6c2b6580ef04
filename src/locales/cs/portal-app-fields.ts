import type { appFieldsWords as english } from '../en/portal-app-fields.js';

export const appFieldsWords = {
  names: {
    brand: 'Barva značky',
    wallets: 'Peněženky nabízené jménem',
    processed: 'Odpovědi přes adresu',
    scopePolicies: 'Pravidla pro jednotlivé rozsahy',
  },
  brand: {
    hint: 'Barva ve tvaru #rrggbb. Okno ji převezme, pokud vaše stránka sama nenastaví --civic-brand. Prázdné: zelená barva prvků.',
    pick: 'Vybrat barvu',
    standard: 'Použít standardní barvu',
    onIt: 'Text na ní je {text}, s kontrastem {contrast} : 1 (potřeba je 4,5). Kde má tuto barvu sám text, ztmaví se nebo zesvětlí tak, aby byl na pozadí čitelný.',
    black: 'černý',
    white: 'bílý',
    noColour: 'Toto není barva ve tvaru #rrggbb.',
    preview: 'Jak to vypadá',
    previewText:
      'Skutečné tlačítko ve světlém a tmavém režimu. Kliknutí otevře skutečné okno; jeho kód nikam nevede.',
    light: 'Světlý',
    dark: 'Tmavý',
    button:
      'Tlačítko je na vaší stránce dřív, než se stránka zeptá služby. Aby mělo barvu i ono, přidejte do svého stylopisu toto:',
    setForAll: 'Pro celou aplikaci ji nastavíte v nastavení aplikace.',
  },
  wallets: {
    hint: 'V telefonech a na stránce, na kterou vede kód. Lidé mohou vždy použít jakoukoli jinou peněženku.',
    all: 'Všechny, které uvádí provozovatel, i ty budoucí',
    some: 'Jen tyto:',
    none: 'Provozovatel neuvádí jménem žádnou peněženku.',
    noneTicked: 'Zaškrtněte aspoň jednu, nebo nabídněte všechny.',
    gone: 'Provozovatel je už neuvádí, proto se přeskakují: {names}.',
    allGone:
      'Provozovatel už neuvádí žádnou ze zde zaškrtnutých peněženek, a tak se nabízejí všechny uvedené: {names}.',
  },
  processed: {
    hint: 'Pro klasické backendy, jejichž SDK si odpověď stahuje. Kdo zná adresu, dostane odpověď, i když zašifrovanou.',
    choices: {
      never: 'Nikdy: každá odpověď přijde přímo',
      flag: 'Velké odpovědi, pokud SDK uvede, že je umí stáhnout',
      always: 'Vždy, pro klienty v C# a Pythonu, kteří vždy stahují',
    },
  },
  policies: {
    hint: 'Kde rozsah potřebuje přísnější nebo volnější pravidlo, než jsou obě výše. Co zůstane nenastavené, se řídí jimi.',
    none: 'Žádný rozsah nemá vlastní pravidla.',
    scope: 'Rozsah',
    add: 'Přidat pravidla pro rozsah',
    attributes: 'Seznamy položek (ATTRIBUTES)',
    asAbove: 'jako výše',
    numberMatch: { on: 'se shodou čísla', off: 'bez shody čísla' },
    crossDevice: { always: 'vždy zobrazený', fallback: 'tam, kde prohlížeč nemá dialog', off: 'nikdy' },
    crossDeviceOf: 'Kód pro jiné zařízení, rozsah {scope}',
    numberMatchOf: 'Shoda čísla, rozsah {scope}',
    added: '{scope} má vlastní řádek.',
    removed: 'Pravidla pro {scope} jsou vyňata. Přestanou platit, až uložíte.',
  },
  platforms: {
    title: 'Certifikáty platforem',
    text: 'Peněženky Google a Apple poznají aplikaci podle vlastních certifikátů, které se používají jen v dialogu prohlížeče. Všude jinde platí certifikát výše.',
    names: { google: 'Google', apple: 'Apple' },
    none: 'Aplikace žádný nemá.',
    importTitle: 'Importovat certifikát platformy',
    platform: 'Platforma',
    chain: 'Řetězec certifikátů platformy',
    key: 'Soukromý klíč tohoto certifikátu (jen pokud nevznikl zde)',
    chainHint:
      'PEM: nejprve certifikát aplikace, pak ty nad ním. Může být ke klíči žádosti, která vznikla výše.',
    metadata: 'Metadata (RelyingPartyMetadataBytes)',
    metadataHint: 'Co Google potvrdil: soubor, který přišel s certifikátem, nebo base64url.',
    import: 'Importovat',
    imported: 'Certifikát platformy {platform} je importován.',
    removeTitle: 'Odebrat certifikát platformy {platform}',
    removeText: 'Peněženka platformy {platform} už aplikaci nepozná a klíč certifikátu se ztratí.',
    confirm: 'Pro odebrání certifikátu platformy {platform} napište „{name}“',
    remove: 'Odebrat',
    removed: 'Certifikát platformy {platform} je odebrán.',
  },
  files: {
    choose: 'Ze souboru',
    read: 'Načteno ze souboru {file}.',
  },
} satisfies typeof english;
