import { expect, it } from 'vitest';
import { placesSchema } from '../../src/rules/vocabulary/places.js';
import { yaml } from './support-units.js';

const places = placesSchema.parse(yaml('rules/vocab/places.yaml'));

it('has no region name longer than the reader looks back', () => {
  const names = [...places.regions, ...places.cities, ...places.citiesWithWord.map((city) => `${city}市`)];
  expect(Math.max(...names.map((name) => name.length))).toBeLessThanOrEqual(8);
});

it('has no city whose bare name is a district or street of Beijing', () => {
  const home = [
    ...places.districts.map(({ zh }) => zh),
    ...places.streets.distinctive,
    ...places.streets.ordinary,
  ];
  expect(places.cities.filter((city) => home.some((name) => name.startsWith(city)))).toEqual([]);
});
