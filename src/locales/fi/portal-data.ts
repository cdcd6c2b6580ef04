import type { dataWords as english } from '../en/portal-data.js';

export const dataWords = {
  title: 'Tiedot',
  text: 'Mitä tämä palvelu säilyttää, miksi, miten se on suojattu ja mihin saakka. Kaikki on yhdessä tietokannassa datakansiossa, ja sen koko on {size}.',
  inMemory:
    'Mitä tämä palvelu säilyttää, miksi ja mihin saakka. Tämä säilyttää kaiken muistissa, ja uudelleenkäynnistys hävittää sen.',
  oldest: 'Vanhimman päivämäärä: {date}.',
  kept: 'Säilytetään',
  fields: 'Miten se on tallennettu',
  all: 'Kaikki tallennettu',
  rows: { one: '{count} rivi', other: '{count} riviä' },
  sealed: 'Salattuna: {fields}',
  hashed: 'Vain tiivisteenä: {fields}',
  personal: 'Henkilöstä: {fields}',
  until: {
    end: 'omaan päättymiseensä saakka, enintään {time}',
    'after-end': 'päättymisen jälkeen {time}',
    age: '{time}',
    removed: 'kunnes joku poistaa sen',
    'for-good': 'pysyvästi',
  },
  ownEnd: 'omaan päättymiseensä saakka',
  newest: 'kunkin sovelluksen viimeiset {count}',
  tables: {
    scope_requests: {
      name: 'Pyynnöt',
      why: 'Jotta se, minkä ihminen hyväksyi, pääsee pyytäneeseen taustajärjestelmään. Itse tiedot pyyhitään, kun ne vaihdetaan tai pyyntö päättyy muuten.',
    },
    verifications: {
      name: 'Osoitteiden vahvistukset',
      why: 'Jotta nähdään, että sähköpostiosoitteeseen tai puhelinnumeroon lähetetty koodi palasi.',
    },
    issued: {
      name: 'Myönnetyt todistukset',
      why: 'Jotta todistuksen voi perua. Missään ei lue, kenen se on; osoitteen voi hakea sen tiivisteellä.',
    },
    apps: {
      name: 'Sovellukset',
      why: 'Jotta tiedetään, kuka saa pyytää ja millä avaimilla ja varmenteilla.',
    },
    activity: {
      name: 'Sovellusten tapahtumat',
      why: 'Jotta integroijat näkevät, mitä tapahtui, ilman mitään tietoa ihmisistä.',
    },
    activity_counts: {
      name: 'Tapahtumien määrät',
      why: 'Jotta nähdään, kuinka usein jotakin tapahtui kunakin tuntina.',
    },
    activity_steps: {
      name: 'Integroinnin vaiheet',
      why: 'Jotta nähdään, kuinka pitkällä sovelluksen integrointi on.',
    },
    webhook_deliveries: {
      name: 'Viestit webhookeille',
      why: 'Jotta ne voidaan lähettää uudelleen, kun taustajärjestelmä ei vastannut.',
    },
    accounts: { name: 'Portaalin jäsenet', why: 'Jotta he voivat kirjautua sisään.' },
    sessions: {
      name: 'Portaalin istunnot',
      why: 'Jotta tiedetään, kuka on kirjautunut, ja istunnon voi lopettaa.',
    },
    invitations: { name: 'Kutsut', why: 'Jotta joku voi tulla jäseneksi linkillä.' },
    audit: {
      name: 'Loki',
      why: 'Jotta nähdään, kuka muutti mitä. Siinä ei voi muuttaa tai poistaa mitään.',
    },
    trust_anchors: { name: 'Luotetut myöntäjät', why: 'Jotta tiedetään, kenen todistukset kelpaavat.' },
    trust_lists: {
      name: 'Luottamusluettelot',
      why: 'Jotta tiedetään, kenen todistukset kelpaavat luettelojen mukaan.',
    },
    signing_keys: {
      name: 'Allekirjoitusavaimet',
      why: 'Jotta voidaan allekirjoittaa se, mitä taustajärjestelmät saavat.',
    },
    secrets: {
      name: 'Palvelun salaisuudet',
      why: 'Sen varmentajien avaimet ja avain, josta käyttäjätunnisteet johdetaan.',
    },
    spent: {
      name: 'Kerran käytetyt',
      why: 'Jotta sama tunniste, koodi tai kirjautuminen torjutaan toisella kerralla.',
    },
    counters: {
      name: 'Laskurit väärinkäyttöä vastaan',
      why: 'Jotta yhteen osoitteeseen lähetettävien koodien määrää voidaan rajoittaa.',
    },
  },

  ask: {
    title: 'Yksi sovellus, henkilö tai pyyntö',
    text: 'Lataa kaikki, mitä siitä säilytetään, tai katso, onko se poissa.',
    kind: 'Mikä se on',
    kinds: {
      app: 'Sovellus',
      member: 'Portaalin jäsen',
      'scope-request': 'Pyyntö',
      email: 'Sähköpostiosoite',
      phone: 'Puhelinnumero',
    },
    names: {
      app: 'Sovelluksen tunnus',
      member: 'Jäsenen tunnus',
      'scope-request': 'Pyynnön UUID',
      email: 'Sähköpostiosoite',
      phone: 'Puhelinnumero maan suuntanumeron kanssa',
    },
    hints: {
      app: '',
      member: 'Niin kuin se on lokissa.',
      'scope-request': 'Sivu ja taustajärjestelmä tietävät sen.',
      email: 'Sitä ei tallenneta, vaan se haetaan tiivisteellä.',
      phone: 'Sitä ei tallenneta, vaan se haetaan tiivisteellä.',
    },
    export: 'Lataa säilytetyt tiedot',
    exported: 'Ladattu, yhteensä {rows}. Salaisuudet ja salatut tiedot eivät ole mukana.',
    nothing: 'Siitä ei säilytetä mitään.',
    verify: 'Katso, onko se poissa',
  },
  verdict: {
    gone: 'Siitä ei ole jäljellä mitään',
    goneButAudit: 'Siitä on jäljellä vain lokirivejä',
    left: 'Siitä on jotakin jäljellä',
    rows: '{table}: {rows}',
    bytes:
      'Tietokannan jokainen sivu luettiin tavu tavulta. Mainintoja löytyi {count}, joista lokissa {audit}.',
    notRead:
      'Tietokantaa ei luettu tavu tavulta: tämä palvelu säilyttää kaiken muistissa, tai nimi on liian lyhyt erottuakseen muusta tekstistä.',
    journal:
      'Toinen ohjelma lukee tietokantaa, joten sen lokitiedostossa on vielä aiempia sivuja. Katso uudelleen minuutin kuluttua.',
    deletedAt: 'Se poistettiin {date}.',
    limits:
      'Tämä ei kerro mitään varmuuskopioista, levyn kopioista eikä siitä, mitä levy säilyttää poistetuista lohkoista. Niiden poistaminen on sinun tehtäväsi.',
    statementText:
      'Lausunto on palvelun allekirjoittama JWT. Palvelun julkiset avaimet ovat osoitteessa {url}.',
    download: 'Lataa lausunto',
  },
  erase: {
    title: 'Pyyhi tämä sovellus',
    text: 'Sovellus on lopetettu. Pyyhkiminen poistaa sen asetukset, avaimet, varmenteet, tapahtumat ja viestit. Lokiin jää sen tunnus. Kukaan ei voi kumota tätä.',
    confirm: 'Vahvista kirjoittamalla ”{name}”',
    do: 'Pyyhi sovellus',
    done: 'Sovellus on pyyhitty.',
  },
  actions: {
    'app.erase': 'Pyyhki sovelluksen',
    'data.export': 'Latasi jostakin säilytetyt tiedot',
    'data.verify': 'Tarkistutti, että jokin on poissa',
    backup: 'Teki varmuuskopion',
    restore: 'Palautti varmuuskopion',
    'portal.link': 'Loi linkin omistajalle',
    'portal.remove': 'Poisti jäsenen',
  },
} satisfies typeof english;
