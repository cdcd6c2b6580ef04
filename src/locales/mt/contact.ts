import type { ContactWords } from '../en/contact.js';

export const contactWords = {
  email: {
    title: 'Ivverifika l-indirizz tal-email tiegħek',
    label: 'Indirizz tal-email',
    text: 'Nibagħtu kodiċi ta’ sitt ċifri lejh. Bih, il-kartiera tiegħek tikseb indirizz tal-email verifikat, li tista’ terġa’ tuża.',
    invalid:
      'Dan mhuwiex indirizz tal-email li nistgħu nibagħtu lejh. Ittajpjah bħal isem@example.org; qabel l-@ biss ittri Latini mingħajr sinjali, ċifri u simboli.',
    sent: 'Kodiċi ta’ sitt ċifri jintbagħat lil {contact}. Iftaħ il-kartiera tiegħek, u ttajpja l-kodiċi hemm.',
    sentNew: 'Kodiċi ġdid ta’ sitt ċifri jintbagħat lil {contact}. Ittajpja l-aktar wieħed ġdid li għandek.',
    notArrived:
      'Ma waslitx email? Tista’ tieħu ftit minuti, u tista’ tkun fost l-ispam. Nibagħtu mhux aktar minn ħamsa fis-siegħa lejn indirizz wieħed.',
    other: 'Uża indirizz ieħor',
    done: 'L-indirizz tal-email tiegħek ġie vverifikat',
  },
  phone: {
    title: 'Ivverifika n-numru tat-telefon tiegħek',
    label: 'Numru tat-telefon, bi + u l-kodiċi tal-pajjiż',
    text: 'Nibagħtu kodiċi ta’ sitt ċifri lejh. Bih, il-kartiera tiegħek tikseb numru tat-telefon verifikat, li tista’ terġa’ tuża.',
    invalid:
      'Dan mhuwiex numru tat-telefon li nistgħu nibagħtu lejh. Ittajpjah bil-kodiċi tal-pajjiż, bħal +44 20 7946 0958.',
    sent: 'Kodiċi ta’ sitt ċifri jintbagħat lil {contact}. Iftaħ il-kartiera tiegħek, u ttajpja l-kodiċi hemm.',
    sentNew: 'Kodiċi ġdid ta’ sitt ċifri jintbagħat lil {contact}. Ittajpja l-aktar wieħed ġdid li għandek.',
    notArrived:
      'Ma wasalx messaġġ? Jista’ jieħu ftit minuti. Nibagħtu mhux aktar minn ħamsa fis-siegħa lejn numru wieħed.',
    other: 'Uża numru ieħor',
    done: 'In-numru tat-telefon tiegħek ġie vverifikat',
  },
  login: {
    title: 'Ikseb login anonimu',
    text: 'Il-kartiera tiegħek tikseb login mingħajr l-ebda data dwarek. Kull sit jara numru differenti tiegħu, sabiex l-ebda żewġ siti ma jkunu jistgħu jqabblu.',
    done: 'Il-kartiera tiegħek għandha l-login? Mela kompli.',
    tooMany: 'Intalbu wisq logins min-network tiegħek. Stenna minuta, u erġa’ iftaħ din il-paġna.',
  },
  forSite: 'Wara terġa’ lura għal dak li jitlob {site}.',
  send: 'Ibgħat il-kodiċi',
  typeCode: 'Ittajpja l-kodiċi fil-kartiera tiegħek',
  noWallet:
    'M’għandekx kartiera? Il-kartiera tal-web tinfetaħ hawnhekk stess, u m’hemm għalfejn tinstalla xejn.',
  otherDevice: 'Il-kartiera tiegħek qiegħda fuq apparat ieħor?',
  scan: 'Skennja dan biha.',
  qrName: 'Kodiċi QR bl-offerta għall-kartiera tiegħek',
  newCode: 'Ibgħat kodiċi ġdid',
  newCodeAfter: 'Tista’ titlob kodiċi ġdid 30 sekonda wara l-aħħar wieħed. L-aktar wieħed ġdid biss jaħdem.',
  newCodeIn: 'Tista’ titlob kodiċi ġdid fi żmien {seconds} s. L-aktar wieħed ġdid biss jaħdem.',
  noNewCode:
    'Ma ntbagħatx kodiċi ġdid, għax diġà rċevejt kemm nibagħtu għalissa. Stenna siegħa, u erġa’ pprova.',
  notJustNow: 'Ma nistgħux nibagħtu kodiċi ġdid bħalissa. Stenna minuta, u erġa’ pprova.',
  needsWallet: 'Teħtieġ app ta’ kartiera: il-kodiċi jiġi ttajpjat hemm.',
  life: 'Kodiċi hu validu għal għaxar minuti. Tgħidu lil ħadd.',
  goOn: 'Kompli ma’ {site}',
  startAgain: 'Ibda mill-ġdid',
  unsent: 'Il-messaġġ ma setax jintbagħat',
  unsentText:
    'Is-server tagħna ma jistax jibgħat bħalissa, u ma ntilef xejn. Stenna minuta, u erġa’ ibgħat il-kodiċi.',
  late: 'Il-kodiċi hu qadim wisq',
  lateText: 'L-għaxar minuti għaddew. Itlob li jintbagħat kodiċi ġdid; jintbagħat lil {contact}.',
  failed: 'Wisq kodiċijiet ħżiena',
  failedText:
    'Ħames kodiċijiet kienu ħżiena, għalhekk l-ebda wieħed ma jaħdem aktar. Ma ngħata xejn. Ibda mill-ġdid b’wieħed ġdid.',
  doneText: 'Il-kartiera tiegħek għandha l-kredenzjal. Tista’ tużah hawn u fuq siti oħra.',
  tooMany: 'Intalbu wisq kodiċijiet min-network tiegħek. Stenna siegħa, u erġa’ pprova.',
  unavailable: 'Ma nistgħux nibagħtu kodiċijiet bħalissa. Stenna ftit, u erġa’ pprova.',
} satisfies ContactWords;
