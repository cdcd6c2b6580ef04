import type { IssuerWords } from '../en/issuer.js';

export const issuerWords = {
  'verified-contact': 'Επαληθευμένο στοιχείο επικοινωνίας',
  'anonymous-login': 'Ανώνυμη σύνδεση',
  email: 'Διεύθυνση email',
  email_verified: 'Αν η διεύθυνση email έχει επαληθευτεί',
  phone_number: 'Αριθμός τηλεφώνου',
  phone_number_verified: 'Αν ο αριθμός τηλεφώνου έχει επαληθευτεί',
  sub: 'Αναγνωριστικό που έχει μόνο αυτό το πορτοφόλι',
  txCode: 'Έξι ψηφία. Η σελίδα όπου τα ζητήσατε στέλνει νέα.',
  txCodeTo: 'Έξι ψηφία που στέλνονται εδώ: {contact}. Η σελίδα όπου τα ζητήσατε στέλνει νέα.',
} satisfies IssuerWords;
