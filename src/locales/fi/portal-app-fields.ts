import type { appFieldsWords as english } from '../en/portal-app-fields.js';

export const appFieldsWords = {
  names: {
    brand: 'Brändin väri',
    wallets: 'Nimeltä tarjottavat lompakot',
    processed: 'Vastaukset osoitteesta',
    scopePolicies: 'Yksittäisten scopejen säännöt',
  },
  brand: {
    hint: 'Väri muodossa #rrggbb. Ikkuna käyttää sitä, ellei sivusi itse aseta muuttujaa --civic-brand. Tyhjä: elementtien vihreä.',
    pick: 'Valitse väri',
    standard: 'Käytä vakioväriä',
    onIt: 'Teksti sen päällä on {text}, ja kontrasti on {contrast} : 1 (vähintään 4,5 tarvitaan). Kun väri on itse tekstin värinä, se tummennetaan tai vaalennetaan taustaan sopivaksi.',
    black: 'musta',
    white: 'valkoinen',
    noColour: 'Tämä ei ole väri muodossa #rrggbb.',
    preview: 'Miltä se näyttää',
    previewText:
      'Oikea painike vaaleana ja tummana. Napsautus avaa oikean ikkunan; sen koodi ei vie mihinkään.',
    light: 'Vaalea',
    dark: 'Tumma',
    button:
      'Painike on sivullasi jo ennen kuin palvelulta kysytään. Jotta sekin saa värin, lisää tämä tyylitiedostoosi:',
    setForAll: 'Koko sovelluksen värin voit asettaa sen asetuksissa.',
  },
  wallets: {
    hint: 'Puhelimissa ja sivulla, jolle koodi vie. Ihmiset voivat aina käyttää mitä tahansa muuta lompakkoa.',
    all: 'Kaikki ylläpitäjän luetteloimat, myös tulevat',
    some: 'Vain nämä:',
    none: 'Ylläpitäjä ei ole luetteloinut yhtään lompakkoa nimeltä.',
    noneTicked: 'Valitse vähintään yksi tai tarjoa kaikki.',
    gone: 'Ei enää ylläpitäjän luettelossa, joten ei huomioida: {names}.',
    allGone:
      'Mikään tässä valituista lompakoista ei ole enää ylläpitäjän luettelossa, joten kaikki luettelossa olevat tarjotaan: {names}.',
  },
  processed: {
    hint: 'Klassisille taustajärjestelmille, joiden SDK lataa vastauksen. Osoitteen tietävä saa vastauksen, tosin salattuna.',
    choices: {
      never: 'Ei koskaan: jokainen vastaus tulee suoraan',
      flag: 'Suuret vastaukset, jos SDK ilmoittaa osaavansa hakea ne',
      always: 'Aina, C#- ja Python-asiakkaille, jotka aina hakevat',
    },
  },
  policies: {
    hint: 'Kun scope tarvitsee tiukemman tai väljemmän säännön kuin kaksi yllä olevaa. Avoimeksi jätetty noudattaa niitä.',
    none: 'Millään scopella ei ole omia sääntöjä.',
    scope: 'Scope',
    add: 'Lisää säännöt scopelle',
    attributes: 'Tietokenttäluettelot (ATTRIBUTES)',
    asAbove: 'kuten yllä',
    numberMatch: { on: 'lukuvarmistuksella', off: 'ilman lukuvarmistusta' },
    crossDevice: {
      always: 'näytetään aina',
      fallback: 'kun selaimella ei ole omaa kyselyä',
      off: 'ei koskaan',
    },
    crossDeviceOf: 'Koodi toista laitetta varten: {scope}',
    numberMatchOf: 'Lukuvarmistus: {scope}',
    added: '{scope} sai oman rivin.',
    removed: 'Säännöt on poistettu: {scope}. Ne lakkaavat, kun tallennat.',
  },
  platforms: {
    title: 'Alustojen varmenteet',
    text: 'Googlen ja Applen lompakot tuntevat sovelluksen omista varmenteistaan, joita käytetään vain selaimen omassa kyselyssä. Kaikkialla muualla pätee yllä oleva varmenne.',
    names: { google: 'Google', apple: 'Apple' },
    none: 'Sovelluksella ei ole yhtään.',
    importTitle: 'Tuo alustan varmenne',
    platform: 'Alusta',
    chain: 'Alustan varmenneketju',
    key: 'Varmenteen yksityinen avain (vain jos sitä ei luotu täällä)',
    chainHint:
      'PEM: ensin sovelluksen varmenne, sitten sen yläpuoliset. Se voi olla yllä luodun pyynnön avaimelle.',
    metadata: 'Metatiedot (RelyingPartyMetadataBytes)',
    metadataHint: 'Googlen vahvistamat tiedot: varmenteen mukana tullut tiedosto tai base64url.',
    import: 'Tuo varmenne',
    imported: 'Alustan {platform} varmenne on tuotu.',
    removeTitle: 'Poista alustan {platform} varmenne',
    removeText: 'Alustan {platform} lompakko ei enää tunne sovellusta, ja varmenteen avain katoaa.',
    confirm: 'Poista alustan {platform} varmenne kirjoittamalla ”{name}”',
    remove: 'Poista varmenne',
    removed: 'Alustan {platform} varmenne on poistettu.',
  },
  files: {
    choose: 'Tiedostosta',
    read: 'Luettu tiedostosta {file}.',
  },
} satisfies typeof english;
