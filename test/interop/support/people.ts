export const NATIONAL_PID = 'urn:eudi:pid:de:1';
/** Also its namespace. */
export const PID_DOCTYPE = 'eu.europa.ec.eudi.pid.1';
export const MDL = 'org.iso.18013.5.1.mDL';
export const MDL_NAMESPACE = 'org.iso.18013.5.1';
/** Also its namespace. */
export const AGE = 'eu.europa.ec.av.1';
export const CONTACT = 'urn:civic-elements:verified-contact:1';

/** What a PID by an EU state says, in the SD-JWT VC form of the PID rulebook: of a national type, with a house number, and without e-mail address and status. */
export const PID_CLAIMS = {
  vct: NATIONAL_PID,
  iss: 'https://pid-provider.example',
  given_name: 'Erika',
  family_name: 'Mustermann',
  birthdate: '1984-01-26',
  nationalities: ['DE', 'FR'],
  age_equal_or_over: { '14': true, '16': true, '18': true, '21': true, '65': false },
  place_of_birth: { locality: 'Berlin', country: 'DE' },
  address: {
    street_address: 'Heidestraße',
    house_number: '17',
    locality: 'Köln',
    postal_code: '51147',
    country: 'DE',
  },
  issuing_authority: 'DE',
  issuing_country: 'DE',
  date_of_expiry: '2034-01-01',
};

/** Each element of the nationalities, each part of the address and each age is disclosed by itself. */
export const PID_FRAME = {
  _sd: [
    'given_name',
    'family_name',
    'birthdate',
    'nationalities',
    'age_equal_or_over',
    'place_of_birth',
    'address',
    'issuing_authority',
    'issuing_country',
    'date_of_expiry',
  ],
  nationalities: { _sd: [0, 1] },
  age_equal_or_over: { _sd: ['14', '16', '18', '21', '65'] },
  place_of_birth: { _sd: ['locality', 'country'] },
  address: { _sd: ['street_address', 'house_number', 'locality', 'postal_code', 'country'] },
};

/** The same, but the nationalities are disclosed all or none. */
export const PID_FRAME_WHOLE_LISTS = { ...PID_FRAME, nationalities: { _sd: [] } };

/** The same person in the mdoc form. */
export const PID_ELEMENTS = {
  given_name: 'Erika',
  family_name: 'Mustermann',
  birth_date: '1984-01-26',
  nationality: ['DE', 'FR'],
  place_of_birth: { locality: 'Berlin', country: 'DE' },
  resident_street: 'Heidestraße',
  resident_house_number: '17',
  resident_city: 'Köln',
  resident_postal_code: '51147',
  resident_country: 'DE',
  issuing_authority: 'DE',
  issuing_country: 'DE',
  issuance_date: '2026-01-01',
  expiry_date: '2034-01-01',
};

/** The same person's mobile driving license. */
export const MDL_ELEMENTS = {
  given_name: 'Erika',
  family_name: 'Mustermann',
  birth_date: '1984-01-26',
  issue_date: '2024-01-01',
  expiry_date: '2034-01-01',
  issuing_country: 'DE',
  issuing_authority: 'DE',
  document_number: 'D1234567',
  portrait: new Uint8Array(Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex')),
  driving_privileges: [{ vehicle_category_code: 'B' }],
  un_distinguishing_sign: 'D',
  age_over_18: true,
  resident_address: 'Heidestraße 17',
  resident_city: 'Köln',
  resident_postal_code: '51147',
  resident_country: 'DE',
};

export const CONTACT_CLAIMS = {
  vct: CONTACT,
  iss: 'https://contacts.example',
  email: 'erika@example.test',
  phone_number: '+15550100199',
};
export const CONTACT_FRAME = { _sd: ['email', 'phone_number'] };

export const AGE_ELEMENTS = { age_over_18: true };
