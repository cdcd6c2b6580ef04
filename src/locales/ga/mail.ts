import type { MailWords } from '../en/mail.js';

export const mailWords = {
  subject: 'Is é {code} do chód',
  code: 'Do chód',
  use: 'Clóscríobh é i do thiachóg aitheantais chun a dheimhniú gur leatsa an seoladh ríomhphoist seo. Iarrann {site} é.',
  useAlone: 'Clóscríobh é i do thiachóg aitheantais chun a dheimhniú gur leatsa an seoladh ríomhphoist seo.',
  life: 'Tá an cód bailí ar feadh deich nóiméad. Ná hinis d’aon duine é, is cuma cé a iarrann é.',
  notYou:
    'Nár iarr tú é? Chlóscríobh duine éigin do sheoladh mar sin, trí dhearmad b’fhéidir. Gan an cód ní fhaigheann sé aon rud, agus is féidir leat neamhaird a dhéanamh den ríomhphost seo.',
  text: 'Is é {code} do chód do {site}. Clóscríobh é i do thiachóg aitheantais, agus ná hinis d’aon duine é.',
  textAlone: 'Is é {code} do chód. Clóscríobh é i do thiachóg aitheantais, agus ná hinis d’aon duine é.',
} satisfies MailWords;
