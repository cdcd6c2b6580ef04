import type { appFieldsWords as english } from '../en/portal-app-fields.js';

export const appFieldsWords = {
  names: {
    brand: 'Prekės ženklo spalva',
    wallets: 'Vardu siūlomos dėklės',
    processed: 'Atsakymai pagal adresą',
    scopePolicies: 'Atskirų aprėpčių taisyklės',
  },
  brand: {
    hint: 'Spalva #rrggbb pavidalu. Ją naudoja langas, nebent jūsų puslapis pats nustato --civic-brand. Tuščia: elementų žalia.',
    pick: 'Pasirinkti spalvą',
    standard: 'Naudoti standartinę spalvą',
    onIt: 'Tekstas ant jos yra {text}, kontrastas {contrast} : 1 (reikia 4,5). Kur pati spalva yra tekstas, ji pakankamai patamsinama arba pašviesinama pagal foną.',
    black: 'juodas',
    white: 'baltas',
    noColour: 'Tai ne spalva #rrggbb pavidalu.',
    preview: 'Kaip tai atrodo',
    previewText:
      'Tikras mygtukas šviesiame ir tamsiame fone. Spustelėjus atsiveria tikras langas; jo kodas niekur neveda.',
    light: 'Šviesus',
    dark: 'Tamsus',
    button:
      'Mygtukas yra jūsų puslapyje dar prieš kreipiantis į paslaugą. Kad ir jis būtų šios spalvos, įrašykite į savo stilių failą:',
    setForAll: 'Programos spalvą nustatysite jos nuostatose.',
  },
  wallets: {
    hint: 'Telefonuose ir puslapyje, į kurį veda kodas. Žmonės visada gali naudoti bet kurią kitą dėklę.',
    all: 'Visos, kurias nurodo operatorius, taip pat būsimos',
    some: 'Tik šios:',
    none: 'Operatorius vardu nenurodo nė vienos dėklės.',
    noneTicked: 'Pažymėkite bent vieną arba siūlykite visas.',
    gone: 'Operatorius jų nebenurodo, todėl jų nepaisoma: {names}.',
    allGone:
      'Operatorius nebenurodo nė vienos iš čia pažymėtų dėklių, todėl siūlomos visos nurodytos: {names}.',
  },
  processed: {
    hint: 'Klasikiniams serveriams, kurių SDK atsakymą atsisiunčia. Kas žino adresą, gauna atsakymą, nors ir šifruotą.',
    choices: {
      never: 'Niekada: kiekvienas atsakymas gaunamas tiesiogiai',
      flag: 'Dideli atsakymai, jei SDK nurodo, kad gali juos atsisiųsti',
      always: 'Visada, C# ir Python klientams, kurie visada atsisiunčia',
    },
  },
  policies: {
    hint: 'Kai aprėpčiai reikia griežtesnės ar laisvesnės taisyklės nei dvi aukščiau esančios. Kas nenustatyta, galioja pagal jas.',
    none: 'Nė viena aprėptis neturi savų taisyklių.',
    scope: 'Aprėptis',
    add: 'Pridėti aprėpties taisykles',
    attributes: 'Žymių sąrašai (ATTRIBUTES)',
    asAbove: 'kaip aukščiau',
    numberMatch: { on: 'su skaičiaus sutikrinimu', off: 'be skaičiaus sutikrinimo' },
    crossDevice: {
      always: 'rodomas visada',
      fallback: 'kur naršyklė neturi savo lango',
      off: 'niekada',
    },
    crossDeviceOf: 'Kodas kitam įrenginiui: {scope}',
    numberMatchOf: 'Skaičiaus sutikrinimas: {scope}',
    added: 'Aprėptis {scope} turi savo eilutę.',
    removed: 'Aprėpties {scope} taisyklės išimtos. Jos nustos galioti, kai išsaugosite.',
  },
  platforms: {
    title: 'Platformų sertifikatai',
    text: '„Google“ ir „Apple“ dėklės programą atpažįsta iš savų sertifikatų. Jie naudojami tik naršyklės lange. Visur kitur galioja aukščiau esantis sertifikatas.',
    names: { google: 'Google', apple: 'Apple' },
    none: 'Programa jų neturi.',
    importTitle: 'Importuoti platformos sertifikatą',
    platform: 'Platforma',
    chain: 'Platformos sertifikatų grandinė',
    key: 'Šio sertifikato privatusis raktas (tik jei sukurtas ne čia)',
    chainHint:
      'PEM: pirmiausia programos, paskui aukštesnieji. Sertifikatas gali būti skirtas aukščiau sukurto prašymo raktui.',
    metadata: 'Metaduomenys (RelyingPartyMetadataBytes)',
    metadataHint: 'Ką patvirtino „Google“: su sertifikatu gautas failas arba base64url.',
    import: 'Importuoti',
    imported: 'Sertifikatas importuotas: {platform}.',
    removeTitle: 'Pašalinti sertifikatą: {platform}',
    removeText: '{platform} dėklė programos nebeatpažins, o sertifikato raktas bus prarastas.',
    confirm: 'Kad pašalintumėte {platform} sertifikatą, įveskite „{name}“',
    remove: 'Pašalinti',
    removed: 'Sertifikatas pašalintas: {platform}.',
  },
  files: {
    choose: 'Iš failo',
    read: 'Perskaityta iš {file}.',
  },
} satisfies typeof english;
