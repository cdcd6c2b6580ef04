import type { ContactWords } from '../en/contact.js';

export const contactWords = {
  email: {
    title: 'Ověřte svou e-mailovou adresu',
    label: 'E-mailová adresa',
    text: 'Pošleme na ni kód o šesti číslicích. S ním vaše peněženka získá ověřenou e-mailovou adresu, kterou můžete použít znovu.',
    invalid:
      'Na takovou e-mailovou adresu nemůžeme nic poslat. Zadejte ji jako jmeno@example.org; před @ jen písmena bez diakritiky, číslice a znaky.',
    sent: 'Kód o šesti číslicích jde na {contact}. Otevřete peněženku a zadejte kód tam.',
    sentNew: 'Nový kód o šesti číslicích jde na {contact}. Zadejte nejnovější, který máte.',
    notArrived:
      'Žádný e-mail? Může to trvat několik minut a může být ve spamu. Na jednu adresu posíláme nejvýše pět za hodinu.',
    other: 'Použít jinou adresu',
    done: 'Vaše e-mailová adresa je ověřena',
  },
  phone: {
    title: 'Ověřte své telefonní číslo',
    label: 'Telefonní číslo, s + a kódem země',
    text: 'Pošleme na ně kód o šesti číslicích. S ním vaše peněženka získá ověřené telefonní číslo, které můžete použít znovu.',
    invalid:
      'Na takové telefonní číslo nemůžeme nic poslat. Zadejte je s kódem země, například +44 20 7946 0958.',
    sent: 'Kód o šesti číslicích jde na {contact}. Otevřete peněženku a zadejte kód tam.',
    sentNew: 'Nový kód o šesti číslicích jde na {contact}. Zadejte nejnovější, který máte.',
    notArrived: 'Žádná zpráva? Může to trvat několik minut. Na jedno číslo posíláme nejvýše pět za hodinu.',
    other: 'Použít jiné číslo',
    done: 'Vaše telefonní číslo je ověřeno',
  },
  login: {
    title: 'Získejte anonymní přihlášení',
    text: 'Vaše peněženka získá přihlášení bez jakýchkoli údajů o vás. Každá stránka vidí jeho jiné číslo, takže je žádné dvě nemohou porovnat.',
    done: 'Vaše peněženka je má? Pak pokračujte.',
    tooMany:
      'Z vaší sítě přišlo příliš mnoho žádostí o přihlášení. Počkejte minutu a otevřete tuto stránku znovu.',
  },
  forSite: 'Potom se vrátíte k tomu, oč žádá {site}.',
  send: 'Odeslat kód',
  typeCode: 'Zadejte kód v peněžence',
  noWallet: 'Nemáte peněženku? Webová peněženka se otevře přímo zde a nic se nemusí instalovat.',
  otherDevice: 'Je vaše peněženka na jiném zařízení?',
  scan: 'Naskenujte toto peněženkou.',
  qrName: 'QR kód s nabídkou pro vaši peněženku',
  newCode: 'Poslat nový kód',
  newCodeAfter: 'O nový kód můžete požádat 30 sekund po posledním. Funguje jen ten nejnovější.',
  newCodeIn: 'O nový kód můžete požádat za {seconds} s. Funguje jen ten nejnovější.',
  noNewCode:
    'Nový kód nebyl odeslán, protože jste jich prozatím dostali tolik, kolik posíláme. Počkejte hodinu a zkuste to znovu.',
  notJustNow: 'Nový kód teď nemůžeme poslat. Počkejte minutu a zkuste to znovu.',
  needsWallet: 'Potřebujete aplikaci peněženky: kód se zadává tam.',
  life: 'Kód platí deset minut. Nikomu ho neříkejte.',
  goOn: 'Pokračovat na {site}',
  startAgain: 'Začít znovu',
  unsent: 'Zprávu se nepodařilo odeslat',
  unsentText: 'Náš server teď nemůže odesílat, nic se ale neztratilo. Počkejte minutu a odešlete kód znovu.',
  late: 'Kód je příliš starý',
  lateText: 'Deset minut uplynulo. Nechte si poslat nový kód; přijde na {contact}.',
  failed: 'Příliš mnoho chybných kódů',
  failedText:
    'Pět kódů bylo chybných, takže už žádný nefunguje. Nic nebylo vydáno. Začněte znovu s novým kódem.',
  doneText: 'Vaše peněženka má osvědčení. Můžete ho používat zde i na jiných stránkách.',
  tooMany: 'Z vaší sítě přišlo příliš mnoho žádostí o kód. Počkejte hodinu a zkuste to znovu.',
  unavailable: 'Teď nemůžeme posílat kódy. Chvíli počkejte a zkuste to znovu.',
} satisfies ContactWords;
