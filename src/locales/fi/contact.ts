import type { ContactWords } from '../en/contact.js';

export const contactWords = {
  email: {
    title: 'Vahvista sähköpostiosoitteesi',
    label: 'Sähköpostiosoite',
    text: 'Lähetämme siihen kuusinumeroisen koodin. Sen avulla lompakkosi saa vahvistetun sähköpostiosoitteen, jota voit käyttää uudelleen.',
    invalid:
      'Tähän sähköpostiosoitteeseen emme voi lähettää. Kirjoita se muodossa nimi@example.org; ennen @-merkkiä vain kirjaimia ilman tarkkeita, numeroita ja merkkejä.',
    sent: 'Kuusinumeroinen koodi lähetetään: {contact}. Avaa lompakkosi ja kirjoita koodi siihen.',
    sentNew: 'Uusi kuusinumeroinen koodi lähetetään: {contact}. Kirjoita uusin saamasi koodi.',
    notArrived:
      'Eikö sähköpostia tullut? Se voi kestää muutaman minuutin, ja viesti voi olla roskapostissa. Lähetämme yhteen osoitteeseen enintään viisi tunnissa.',
    other: 'Käytä toista osoitetta',
    done: 'Sähköpostiosoitteesi on vahvistettu',
  },
  phone: {
    title: 'Vahvista puhelinnumerosi',
    label: 'Puhelinnumero, alussa + ja maan suuntanumero',
    text: 'Lähetämme siihen kuusinumeroisen koodin. Sen avulla lompakkosi saa vahvistetun puhelinnumeron, jota voit käyttää uudelleen.',
    invalid:
      'Tähän puhelinnumeroon emme voi lähettää. Kirjoita se maan suuntanumeron kanssa, esimerkiksi +44 20 7946 0958.',
    sent: 'Kuusinumeroinen koodi lähetetään: {contact}. Avaa lompakkosi ja kirjoita koodi siihen.',
    sentNew: 'Uusi kuusinumeroinen koodi lähetetään: {contact}. Kirjoita uusin saamasi koodi.',
    notArrived:
      'Eikö viestiä tullut? Se voi kestää muutaman minuutin. Lähetämme yhteen numeroon enintään viisi tunnissa.',
    other: 'Käytä toista numeroa',
    done: 'Puhelinnumerosi on vahvistettu',
  },
  login: {
    title: 'Hanki nimetön kirjautuminen',
    text: 'Lompakkosi saa kirjautumisen, jossa ei ole tietoja sinusta. Jokainen sivusto näkee siitä eri numeron, joten mitkään kaksi sivustoa eivät voi verrata niitä.',
    done: 'Onko se lompakossasi? Jatka sitten.',
    tooMany: 'Verkostasi on pyydetty liian monta kirjautumista. Odota minuutti ja avaa tämä sivu uudelleen.',
  },
  forSite: 'Sen jälkeen palaat siihen, mitä {site} pyytää.',
  send: 'Lähetä koodi',
  typeCode: 'Kirjoita koodi lompakkoosi',
  noWallet: 'Eikö sinulla ole lompakkoa? Verkkolompakko avautuu tässä, eikä mitään tarvitse asentaa.',
  otherDevice: 'Onko lompakkosi toisella laitteella?',
  scan: 'Skannaa tämä sillä.',
  qrName: 'QR-koodi, jossa on tarjous lompakollesi',
  newCode: 'Lähetä uusi koodi',
  newCodeAfter: 'Voit pyytää uutta koodia 30 sekuntia edellisen jälkeen. Vain uusin toimii.',
  newCodeIn: 'Voit pyytää uutta koodia {seconds} s kuluttua. Vain uusin toimii.',
  noNewCode:
    'Uutta koodia ei lähetetty, koska olet saanut niitä niin monta kuin toistaiseksi lähetämme. Odota tunti ja yritä uudelleen.',
  notJustNow: 'Emme voi lähettää uutta koodia juuri nyt. Odota minuutti ja yritä uudelleen.',
  needsWallet: 'Tarvitset lompakkosovelluksen: koodi kirjoitetaan siihen.',
  life: 'Koodi on voimassa kymmenen minuuttia. Älä kerro sitä kenellekään.',
  goOn: 'Jatka: {site}',
  startAgain: 'Aloita alusta',
  unsent: 'Viestiä ei voitu lähettää',
  unsentText:
    'Palvelimemme ei voi lähettää juuri nyt, mutta mitään ei ole kadonnut. Odota minuutti ja lähetä koodi uudelleen.',
  late: 'Koodi on liian vanha',
  lateText: 'Kymmenen minuuttia on kulunut. Pyydä uusi koodi; se lähetetään: {contact}.',
  failed: 'Liian monta väärää koodia',
  failedText:
    'Viisi koodia oli vääriä, joten mikään ei enää toimi. Mitään ei annettu ulos. Aloita alusta uudella koodilla.',
  doneText: 'Todistus on lompakossasi. Voit käyttää sitä täällä ja muilla sivustoilla.',
  tooMany: 'Verkostasi on pyydetty liian monta koodia. Odota tunti ja yritä uudelleen.',
  unavailable: 'Emme voi lähettää koodeja juuri nyt. Odota hetki ja yritä uudelleen.',
} satisfies ContactWords;
