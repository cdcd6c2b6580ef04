/** What wallets show of the credentials that the service issues. */
export const issuerWords = {
  'verified-contact': 'Verified contact',
  'anonymous-login': 'Anonymous login',
  pid: 'Person identification data',
  'proof-of-age': 'Proof of age',
  passport: 'Passport',
  'drivers-license': 'Driving license',
  sampleIssuer: 'Sample issuer',
  /** What proves nothing, by its `{name}`. The wallet page takes the brackets away, because it marks test data by itself. */
  sample: '{name} (test data)',
  email: 'Email address',
  email_verified: 'Whether the email address was verified',
  phone_number: 'Phone number',
  phone_number_verified: 'Whether the phone number was verified',
  sub: 'Identifier that only this wallet has',
  txCode: 'Six digits. The page where you asked for them sends new ones.',
  /** `{contact}` is the masked address or number. */
  txCodeTo: 'Six digits that go to {contact}. The page where you asked for them sends new ones.',
};

export type IssuerWords = typeof issuerWords;
