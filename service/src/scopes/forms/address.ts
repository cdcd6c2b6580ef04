import { toAlpha3 } from './country.js';
import { formatLines, formatText } from './text.js';

/** Countries where the house number stands before the street. Elsewhere, and where the country is not known, it stands after it. */
const NUMBER_FIRST = new Set(
  `AUS BHS BMU BRB BWA CAN CYM DZA EGY FRA GBR GGY GHA GIB GLP GUF HKG IMN IND IRL JAM JEY KEN LKA LUX MAR MCO MLT MTQ MUS MYS MYT
  NCL NGA NZL PAK PHL PRI PYF REU SAU SGP THA TTO TUN UGA USA VNM ZAF ZMB ZWE`.split(/\s+/),
);

/** Street and house number in the order of the country. A number that stands there in the street already is not repeated. */
export function formatStreet([street, houseNumber, country]: readonly unknown[]): string | undefined {
  const name = formatLines(street);
  const number = formatText(houseNumber);
  if (name === undefined || number === undefined) return name;
  const words = name.split(/[\s,]+/);
  if (NUMBER_FIRST.has(toAlpha3(country) ?? '')) return words[0] === number ? name : `${number} ${name}`;
  return words.at(-1) === number ? name : `${name} ${number}`;
}

/**
 * `Example Street 1, 12345 Sampletown, UTO`, made of street, town, postal code, country and house number. What is missing is left out, but
 * there must be a street or a town.
 */
export function formatAddress([street, city, postalCode, country, houseNumber]: readonly unknown[]):
  | string
  | undefined {
  const road = formatStreet([street, houseNumber, country]) ?? formatText(houseNumber);
  const place = formatText(city);
  if (formatLines(street) === undefined && place === undefined) return undefined;
  const town = [formatText(postalCode), place].filter((part) => part !== undefined).join(' ');
  return [road, town, toAlpha3(country)].filter((part) => part !== undefined && part !== '').join(', ');
}
