import type { IssuerWords } from '../en/issuer.js';

export const issuerWords = {
  'verified-contact': 'Επαληθευμένο στοιχείο επικοινωνίας',
  'anonymous-login': 'Ανώνυμη σύνδεση',
  pid: 'Δεδομένα ταυτοποίησης προσώπου',
  'proof-of-age': 'Απόδειξη ηλικίας',
  passport: 'Διαβατήριο',
  'drivers-license': 'Άδεια οδήγησης',
  sampleIssuer: 'Δοκιμαστικός εκδότης',
  sample: '{name} (δοκιμαστικά δεδομένα)',
  email: 'Διεύθυνση email',
  email_verified: 'Αν η διεύθυνση email έχει επαληθευτεί',
  phone_number: 'Αριθμός τηλεφώνου',
  phone_number_verified: 'Αν ο αριθμός τηλεφώνου έχει επαληθευτεί',
  sub: 'Αναγνωριστικό που έχει μόνο αυτό το πορτοφόλι',
  txCode: 'Έξι ψηφία. Η σελίδα όπου τα ζητήσατε στέλνει νέα.',
  txCodeTo: 'Έξι ψηφία που στέλνονται εδώ: {contact}. Η σελίδα όπου τα ζητήσατε στέλνει νέα.',
} satisfies IssuerWords;
