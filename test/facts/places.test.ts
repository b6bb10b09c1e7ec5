import { describe, expect, it } from 'vitest';
import { provinceOfAddress } from '../../src/facts/provinces.js';
import { placesSchema } from '../../src/rules/vocabulary/places.js';
import { compareKey } from '../../src/text/normalise.js';
import { yaml } from './support-units.js';

const places = placesSchema.parse(yaml('rules/vocab/places.yaml'));

it('has no region name longer than the reader looks back', () => {
  const names = [
    ...places.regions,
    ...Object.values(places.cities).flat(),
    ...Object.values(places.citiesWithWord)
      .flat()
      .map((city) => `${city}市`),
  ];
  expect(Math.max(...names.map((name) => name.length))).toBeLessThanOrEqual(8);
});

it('has no city whose bare name is a district or street of Beijing', () => {
  const home = [
    ...places.districts.map(({ zh }) => zh),
    ...places.streets.distinctive,
    ...places.streets.ordinary,
  ];
  expect(
    Object.values(places.cities)
      .flat()
      .filter((city) => home.some((name) => name.startsWith(city))),
  ).toEqual([]);
});

it('names every province of a city as the list of provinces does', () => {
  const named = [...Object.keys(places.cities), ...Object.keys(places.citiesWithWord)];
  expect(named.filter((province) => !places.regions.includes(province))).toEqual([]);
});

describe('province of an address', () => {
  it.each([
    ['北京市海淀区', '北京'],
    ['中国河北省石家庄市', '河北'],
    ['河北石家庄', '河北'],
    ['石家庄市长安区', '河北'],
    ['上海浦东新区', '上海'],
    ['内蒙古自治区', '内蒙古'],
    ['广西壮族自治区南宁市', '广西'],
    ['新疆石河子市', '新疆'],
    ['吉林市龙潭区', '吉林'],
    ['大同市云冈区', '山西'],
    ['石家庄', null],
    ['河北', '河北'],
    ['河南路1号', null],
    ['上海路1号黄浦区', null],
    ['海南州共和县', null],
    ['南京路1号', null],
    ['北京路1号', null],
    ['海淀区1号', null],
    ['1号楼', null],
  ])('%s → %s', (address, province) => {
    expect(provinceOfAddress(compareKey(address), places)).toBe(province);
  });
});
