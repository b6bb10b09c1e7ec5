import type { Form } from '../model/form.js';
import type { PlacesVocabulary } from '../model/vocabulary/places.js';
import { longestFirst } from '../text/words.js';

/** A form whose headings may be places: those of the vocabulary. A kept pack without headings tells none. */
export function withPlaces(form: Form, places: PlacesVocabulary): Form {
  if (form.headings === undefined) return form;
  const cities = Object.values(places.cities).flat();
  const withWord = Object.values(places.citiesWithWord).flat();
  return {
    ...form,
    headings: {
      ...form.headings,
      places: [
        { names: [places.beijing.zh, ...places.regions], marks: longestFirst(places.regionMarks) },
        { names: places.districts.map(({ zh }) => zh), marks: longestFirst(places.districtMarks) },
        { names: cities, marks: longestFirst(places.cityMarks) },
        { names: withWord, marks: [places.cityWord] },
      ],
    },
  };
}
