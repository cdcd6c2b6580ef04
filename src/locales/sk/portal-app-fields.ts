import type { appFieldsWords as english } from '../en/portal-app-fields.js';

export const appFieldsWords = {
  names: {
    brand: 'Farba značky',
    wallets: 'Peňaženky ponúkané podľa názvu',
    processed: 'Odpovede cez adresu',
    scopePolicies: 'Pravidlá pre jednotlivé rozsahy',
  },
  brand: {
    hint: 'Farba v tvare #rrggbb. Použije ju okno, ak vaša stránka sama nenastaví --civic-brand. Prázdne: zelená farba prvkov.',
    pick: 'Vybrať farbu',
    standard: 'Použiť predvolenú farbu',
    onIt: 'Text na nej: {text}, kontrast {contrast} : 1 (treba 4,5). Kde je farba sama textom, stmaví alebo zosvetlí sa tak, aby na pozadí stačila.',
    black: 'čierny',
    white: 'biely',
    noColour: 'Toto nie je farba v tvare #rrggbb.',
    preview: 'Ako to vyzerá',
    previewText:
      'Skutočné tlačidlo vo svetlom a v tmavom režime. Kliknutie otvorí skutočné okno; jeho kód nikam nevedie.',
    light: 'Svetlý',
    dark: 'Tmavý',
    button:
      'Tlačidlo je na vašej stránke skôr, než sa kontaktuje služba. Ak má mať túto farbu aj ono, pridajte do svojich štýlov:',
    setForAll: 'Pre celú aplikáciu ju nastavíte v jej nastaveniach.',
  },
  wallets: {
    hint: 'V telefónoch a na stránke, na ktorú vedie kód. Ľudia môžu vždy použiť akúkoľvek inú peňaženku.',
    all: 'Všetky, ktoré prevádzkovateľ uvádza, aj budúce',
    some: 'Len tieto:',
    none: 'Prevádzkovateľ neuvádza žiadnu peňaženku podľa názvu.',
    noneTicked: 'Označte aspoň jednu alebo ponúknite všetky.',
    gone: 'Prevádzkovateľ ich už neuvádza, preto sa ignorujú: {names}.',
    allGone:
      'Prevádzkovateľ už neuvádza žiadnu z peňaženiek označených tu, preto sa ponúkajú všetky uvedené: {names}.',
  },
  processed: {
    hint: 'Pre klasické backendy, ktorých SDK odpoveď sťahuje. Kto pozná adresu, dostane odpoveď, hoci zašifrovanú.',
    choices: {
      never: 'Nikdy: každá odpoveď príde priamo',
      flag: 'Veľké odpovede, ak SDK oznámi, že ich vie stiahnuť',
      always: 'Vždy, pre klientov v C# a Pythone, ktorí vždy sťahujú',
    },
  },
  policies: {
    hint: 'Keď rozsah potrebuje prísnejšie alebo voľnejšie pravidlo než dve vyššie. Čo nie je určené, riadi sa nimi.',
    none: 'Žiadny rozsah nemá vlastné pravidlá.',
    scope: 'Rozsah',
    add: 'Pridať pravidlá pre rozsah',
    attributes: 'Zoznamy štítkov (ATTRIBUTES)',
    asAbove: 'ako vyššie',
    numberMatch: { on: 's kontrolou čísla', off: 'bez kontroly čísla' },
    crossDevice: { always: 'zobrazený vždy', fallback: 'kde prehliadač nemá vlastné okno', off: 'nikdy' },
    crossDeviceOf: 'Kód pre iné zariadenie, rozsah {scope}',
    numberMatchOf: 'Kontrola čísla, rozsah {scope}',
    added: 'Rozsah {scope} má vlastný riadok.',
    removed: 'Pravidlá pre rozsah {scope} sú vyňaté. Prestanú platiť po uložení.',
  },
  platforms: {
    title: 'Certifikáty platforiem',
    text: 'Peňaženky Google a Apple poznajú aplikáciu podľa vlastných certifikátov, ktoré sa používajú len v okne prehliadača. Všade inde platí certifikát vyššie.',
    names: { google: 'Google', apple: 'Apple' },
    none: 'Aplikácia nemá žiadne.',
    importTitle: 'Importovať certifikát platformy',
    platform: 'Platforma',
    chain: 'Reťazec certifikátov platformy',
    key: 'Súkromný kľúč tohto certifikátu (len ak nebol vytvorený tu)',
    chainHint:
      'PEM: najprv certifikát aplikácie, potom nadriadené. Môže patriť ku kľúču žiadosti vytvorenej vyššie.',
    metadata: 'Metadáta (RelyingPartyMetadataBytes)',
    metadataHint: 'Čo certifikoval Google: súbor, ktorý prišiel s certifikátom, alebo base64url.',
    import: 'Importovať',
    imported: 'Certifikát platformy {platform} je importovaný.',
    removeTitle: 'Odstrániť certifikát platformy {platform}',
    removeText: 'Peňaženka {platform} už aplikáciu nespozná a kľúč sa stratí.',
    confirm: 'Na odstránenie certifikátu platformy {platform} napíšte „{name}“',
    remove: 'Odstrániť',
    removed: 'Certifikát platformy {platform} je odstránený.',
  },
  files: {
    choose: 'Zo súboru',
    read: 'Načítané zo súboru {file}.',
  },
} satisfies typeof english;
