/** What the mail with a code says, and the text message. `{…}` is filled in. */
export const mailWords = {
  subject: 'Your code is {code}',
  code: 'Your code',
  use: 'Type it in your identity wallet to confirm that this email address is yours. {site} asks for it.',
  useAlone: 'Type it in your identity wallet to confirm that this email address is yours.',
  life: 'The code is valid for ten minutes. Tell it to nobody, whoever asks.',
  notYou:
    'You did not ask for it? Then somebody typed your address, perhaps by mistake. Without the code they get nothing, and you can ignore this email.',
  text: '{code} is your code for {site}. Type it in your identity wallet, and tell it to nobody.',
  textAlone: '{code} is your code. Type it in your identity wallet, and tell it to nobody.',
};

export type MailWords = typeof mailWords;
