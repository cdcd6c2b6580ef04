import type { DcApiWords } from '../en/dc-api.js';

export const dcApiWords = {
  prompt: 'Kompli bil-kartiera tal-identità tiegħek',
  promptText:
    'Il-browser tiegħek jistaqsi liema kartiera tuża. Xejn ma jinqasam qabel ma tapprovah int hemm.',
  askBrowser: 'Agħżel kartiera',
  askOnPhone: 'Kompli',
  askDocument: 'Uża dokument tal-identità fuq il-mowbajl',
  or: 'jew',
  asking: 'Kompli fit-tieqa tal-browser tiegħek',
  askingText: 'Agħżel kartiera hemm. Jekk ma tara l-ebda tieqa, ipprova mod ieħor.',
  others: 'Mod ieħor',
  othersText: 'Agħżel dak li jgħodd għalik. Xejn ma jinqasam qabel ma tapprovah int.',
  back: 'Lura',
  promptClosed: 'Dan ġie kkanċellat, jew mhux possibbli hawn. Erġa’ pprova, jew agħżel mod ieħor.',
  promptFailed: 'Dan ma rnexxiex. Erġa’ pprova, jew agħżel mod ieħor.',
  promptUnsent: 'It-tweġiba tal-kartiera tiegħek ma setgħetx tintbagħat. Erġa’ pprova.',
} satisfies DcApiWords;
