import type { tryItWords as english } from '../en/portal-try-it.js';

export const tryItWords = {
  tryIt: {
    title: 'Proovi',
    text: 'Siin algatatakse teie lehe asemel teie rakenduse päris ulatuse päring. Vastake sellele kukruga ja näete iga sammu nii, nagu see üle võrgu läheb. Kukrud näitavad küsijana portaali aadressi.',
    notCounted:
      'Proov ei lähe statistikasse, ei saada midagi teie veebihaagile ega märgi midagi sammude loendis: see on teie enda lehe ja tagarakenduse jaoks.',
    forEditors: 'Ulatuse päringut saavad siin proovida toimetajad ja omanikud.',
    notAnswerable: 'Ükski väljastaja, keda see teenus usaldab, ei saa sellele ulatusele veel vastata.',
    start: 'Alusta proovi',
    again: 'Proovi uuesti',
    stop: 'Tühista proov',
    scan: 'Skannige see kood telefoniga või avage link selles seadmes.',
    code: 'Ulatuse päringu QR-kood',
    open: 'Ava selles seadmes',
    match: 'Valige kukruga seadmes see arv:',
    steps: 'Mis juhtus',
    sent: 'Päring',
    answered: 'Vastus',
    heard: 'Sündmus voos',
    masked:
      'Saladused ja koodid on lühendatud: näete nende algust ja lõppu. Rakenduse saladus ei lahku kunagi teenusest.',
    help: 'Mida see tähendab ja mida teha',
    step: {
      create: {
        title: 'Teie leht algatab ulatuse päringu',
        text: 'See loob lehe saladuse ja saadab ainult selle räsi. Siin küsib teie lehe asemel portaal.',
      },
      follow: {
        title: 'Teie leht jälgib seda',
        text: 'Lehe saladusega avab see voo ja saab teada igast oleku muutusest. Elemendid ja klient teevad seda teie eest.',
      },
      renew: {
        title: 'Linki uuendatakse',
        text: 'Keegi ei avanud seda õigel ajal, seega näitab teie leht uut koodi ja linki. Vanad enam ei toimi.',
      },
      cancel: { title: 'Teie leht tühistab', text: 'Keegi sulges akna või lahkus lehelt.' },
      read: {
        title: 'Kukkur on päringut lugenud',
        text: 'Inimene näeb, kes mida küsib. Teie leht saab sündmuse read.',
      },
      answered: {
        title: 'Kukkur on vastanud',
        text: 'Vastust kontrollitakse. See loeb, kui kukruga seadmes on arv valitud.',
      },
      approved: {
        title: 'Inimene on heaks kiitnud',
        text: 'Teie leht saab sündmuse auth-code-received koos autoriseerimiskoodiga ja saadab koodi teie tagarakendusele.',
      },
      denied: {
        title: 'Inimene on keeldunud',
        text: 'Teie leht saab sündmuse user-cancelled. Andmeid ei jagatud.',
      },
      cancelled: {
        title: 'Ulatuse päring on tühistatud',
        text: 'Teie leht saab sündmuse user-cancelled. Päringu lingid ja koodid enam ei toimi.',
      },
      expired: {
        title: 'Aeg on läbi',
        text: 'Teie leht saab sündmuse civic-sip-error koodiga expired. Alustage uuesti, kui olete valmis.',
      },
      failed: {
        title: 'See ei õnnestunud',
        text: 'Teie leht saab sündmuse civic-sip-error selle koodiga.',
      },
      exchange: {
        title: 'Teie tagarakendus vahetab autoriseerimiskoodi',
        text: 'See allkirjastab kutse oma privaatvõtme ja rakenduse saladusega; kood toimib üks kord. Siin tegi seda teie tagarakenduse asemel teenus, ainult selle proovi jaoks loodud võtmega.',
      },
      refused: {
        title: 'Vahetus lükati tagasi',
        text: 'Teie tagarakendus saab andmete asemel selle vea.',
      },
    },
    data: {
      title: 'Teie tagarakendusel on andmed',
      text: 'Kui allkiri on kontrollitud ja vastus rakenduse saladusega dekrüpteeritud, tagastab exchangeCode selle.',
      hidden:
        'See teenus on päris kasutuses, seega on need inimese päris andmed: väärtused jäävad teenusesse ja neid ei hoita kusagil.',
      label: 'Silt',
      value: 'Väärtus',
      isValid: 'Väljastaja kontrollitud',
      isOwner: 'Valdaja kontrollitud',
      yes: 'jah',
      no: 'ei',
      notShown: 'ei näidata',
      count: { one: 'Tagasi tuli üks väärtus.', other: 'Tagasi tuli {count} väärtust.' },
      requestToken: 'Mida päringutõend ütleb',
      answer: 'Mida allkirjastatud vastus ütleb',
    },
    actions: {
      'app.try': 'Proovis ulatuse päringut',
      'app.try.exchange': 'Vahetas proovi koodi',
    },
  },
} satisfies typeof english;
