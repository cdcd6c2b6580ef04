import type { DcApiWords } from '../en/dc-api.js';

export const dcApiWords = {
  prompt: 'Lean ar aghaidh le do thiachóg aitheantais',
  promptText:
    'Fiafraíonn do bhrabhsálaí cén tiachóg le húsáid. Ní roinntear aon rud go dtí go gceadaíonn tú ann é.',
  askBrowser: 'Roghnaigh tiachóg',
  askOnPhone: 'Lean ar aghaidh',
  askDocument: 'Úsáid doiciméad aitheantais digiteach',
  or: 'nó',
  asking: 'Lean ar aghaidh i bhfuinneog do bhrabhsálaí',
  askingText: 'Roghnaigh tiachóg ann. Mura bhfeiceann tú fuinneog, bain triail as bealach eile.',
  others: 'Bealach eile',
  othersText: 'Roghnaigh an rud a oireann duit. Ní roinntear aon rud go dtí go gceadaíonn tú é.',
  back: 'Siar',
  promptClosed:
    'Cealaíodh é sin, nó ní féidir é a dhéanamh anseo. Bain triail eile as, nó roghnaigh bealach eile.',
  promptFailed: 'Níor éirigh leis sin. Bain triail eile as, nó roghnaigh bealach eile.',
  promptUnsent: 'Níorbh fhéidir freagra do thiachóige a sheoladh. Bain triail eile as.',
} satisfies DcApiWords;
