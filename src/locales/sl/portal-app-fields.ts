import type { appFieldsWords as english } from '../en/portal-app-fields.js';

export const appFieldsWords = {
  names: {
    brand: 'Barva znamke',
    wallets: 'Denarnice, ponujene po imenu',
    processed: 'Odgovori prek naslova',
    scopePolicies: 'Pravila za posamezne obsege',
  },
  brand: {
    hint: 'Barva v obliki #rrggbb. Prevzame jo okno, razen če vaša stran sama nastavi --civic-brand. Prazno: zelena barva elementov.',
    pick: 'Izberi barvo',
    standard: 'Uporabi privzeto barvo',
    onIt: 'Besedilo na njej: {text}, kontrast {contrast} : 1 (potrebno je 4,5). Kjer je barva sama besedilo, postane dovolj temna ali svetla za ozadje.',
    black: 'črno',
    white: 'belo',
    noColour: 'To ni barva v obliki #rrggbb.',
    preview: 'Videz',
    previewText:
      'Pravi gumb v svetlem in temnem načinu. Klik odpre pravo okno; njegova koda ne vodi nikamor.',
    light: 'Svetlo',
    dark: 'Temno',
    button:
      'Gumb je na vaši strani, še preden se ta obrne na storitev. Da bo te barve tudi gumb, v svojo slogovno predlogo dodajte:',
    setForAll: 'Za celotno aplikacijo jo nastavite v njenih nastavitvah.',
  },
  wallets: {
    hint: 'V telefonih in na strani, na katero vodi koda. Ljudje lahko vedno uporabijo katero koli drugo denarnico.',
    all: 'Vse, ki jih navaja upravljavec, tudi prihodnje',
    some: 'Samo te:',
    none: 'Upravljavec ne navaja nobene denarnice po imenu.',
    noneTicked: 'Označite vsaj eno ali ponudite vse.',
    gone: 'Upravljavec jih ne navaja več, zato se ne upoštevajo: {names}.',
    allGone:
      'Upravljavec ne navaja več nobene od denarnic, označenih tukaj, zato so ponujene vse navedene: {names}.',
  },
  processed: {
    hint: 'Za klasična zaledja, katerih SDK prenese odgovor. Kdor pozna naslov, dobi odgovor, čeprav šifriran.',
    choices: {
      never: 'Nikoli: vsak odgovor pride neposredno',
      flag: 'Veliki odgovori, če SDK pove, da jih zna prenesti',
      always: 'Vedno, za odjemalca za C# in Python, ki vedno preneseta',
    },
  },
  policies: {
    hint: 'Kjer obseg potrebuje strožje ali milejše pravilo od zgornjih dveh. Kar ni določeno, sledi njima.',
    none: 'Noben obseg nima lastnih pravil.',
    scope: 'Obseg',
    add: 'Dodaj pravila za obseg',
    attributes: 'Seznami oznak (ATTRIBUTES)',
    asAbove: 'kot zgoraj',
    numberMatch: { on: 'z ujemanjem številke', off: 'brez ujemanja številke' },
    crossDevice: { always: 'vedno pokazana', fallback: 'kjer brskalnik nima lastnega okna', off: 'nikoli' },
    crossDeviceOf: 'Koda za drugo napravo, obseg {scope}',
    numberMatchOf: 'Ujemanje številke, obseg {scope}',
    added: 'Obseg {scope} ima svojo vrstico.',
    removed: 'Pravila za obseg {scope} so umaknjena. Veljati nehajo, ko shranite.',
  },
  platforms: {
    title: 'Certifikati platform',
    text: 'Denarnici Google in Apple aplikacijo prepoznata po lastnih certifikatih, ki se uporabljajo samo v oknu brskalnika. Povsod drugje šteje zgornji certifikat.',
    names: { google: 'Google', apple: 'Apple' },
    none: 'Aplikacija nima nobenega.',
    importTitle: 'Uvozi certifikat platforme',
    platform: 'Platforma',
    chain: 'Veriga certifikatov platforme',
    key: 'Zasebni ključ tega certifikata (samo če ni nastal tukaj)',
    chainHint:
      'PEM: najprej certifikat aplikacije, nato nadrejeni. Lahko je za ključ zahteve, ki je nastala zgoraj.',
    metadata: 'Metapodatki (RelyingPartyMetadataBytes)',
    metadataHint: 'Kar je potrdil Google: datoteka, prejeta s certifikatom, ali base64url.',
    import: 'Uvozi',
    imported: 'Certifikat platforme {platform} je uvožen.',
    removeTitle: 'Odstrani certifikat platforme {platform}',
    removeText: 'Denarnica {platform} aplikacije ne prepozna več in ključ je izgubljen.',
    confirm: 'Za odstranitev certifikata platforme {platform} vnesite „{name}“',
    remove: 'Odstrani',
    removed: 'Certifikat platforme {platform} je odstranjen.',
  },
  files: {
    choose: 'Iz datoteke',
    read: 'Prebrano iz datoteke {file}.',
  },
} satisfies typeof english;
