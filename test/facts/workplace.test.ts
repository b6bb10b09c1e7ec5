import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workplace } from '../../src/facts/workplace.js';
import { anyText } from '../any-text.js';
import { contextOf, idOf, rowOf, yaml } from './support-units.js';

interface Case {
  employer: string;
  address: string;
  city: string | null;
  district: string | null;
  why?: string;
}

const cases: Case[] = yaml('test/facts/workplace.yaml');
const context = contextOf(['employer', 'employerAddress']);
const read = (employer: string, employerAddress: string) =>
  workplace(rowOf({ employer, employerAddress }), context).facts;

describe('where the nominee works', () => {
  it.each(cases)('$employer | $address → $city, $district', ({ employer, address, city, district, why }) => {
    const facts = read(employer, address);
    expect(idOf(facts.workCity)).toBe(city);
    expect(idOf(facts.workDistrict)).toBe(district);
    if (district === null) expect(facts.workDistrict).toMatchObject({ known: false, why });
  });
  it('names the cell that decided', () => {
    expect(read('甲公司', '北京市海淀区1号').workCity?.cells).toEqual(['B5']);
    expect(read('北京甲公司', '北京市海淀区1号').workCity?.cells).toEqual(['B5', 'A5']);
  });
  it('shows the text that names the place', () => {
    expect(read('甲公司', '北京市海淀区1号').workDistrict?.steps).toEqual([
      { step: 'place', from: '北京市海淀区1号', to: '海淀' },
    ]);
    expect(read('甲公司', '学院路30号').workCity?.steps).toEqual([]);
  });
  it('no columns → no-column', () => {
    const { workCity } = workplace(rowOf({}), contextOf(['name'])).facts;
    expect(workCity).toMatchObject({ known: false, why: 'no-column' });
  });
  it('never throws', () => {
    const text = anyText({ maxLength: 60 });
    fc.assert(
      fc.property(text, text, (employer, address) => {
        expect(() => read(employer, address)).not.toThrow();
      }),
    );
  });
});
