export interface PlaceDistrict {
  id: string;
  /** Without 区. */
  zh: string;
  /** Other names that mean it wherever they stand. */
  aliases?: string[];
  /** A district of the same name exists in another city: it needs Beijing beside it. */
  shared?: boolean;
}

export interface PlacesVocabulary {
  source: string;
  beijing: {
    id: string;
    zh: string;
    /** Ways to write the city, longest first. */
    names: string[];
    /** Phrases that hold the city's name but are not the city (北京路). */
    traps: string[];
  };
  elsewhere: { id: string; zh: string };
  /** Words before the place in an address. */
  country: string[];
  /** What makes a district's name certain when it follows directly: 区, 园 … */
  districtMarks: string[];
  districts: PlaceDistrict[];
  /** The district that is known down to its streets. */
  streets: {
    district: string;
    /** The district's name alone is enough. */
    words: string[];
    /** Names that exist nowhere else: they need no Beijing beside them. */
    distinctive: string[];
    /** Names that other cities have too: they need Beijing. */
    ordinary: string[];
    /** In an employer's name a street counts only with one of these after it. */
    marks: string[];
    /** Phrases that hold such a name but lie elsewhere, or in several districts. */
    traps: string[];
  };
  /** Names of the other provinces. */
  regions: string[];
  /** Cities outside Beijing; a name that starts so is elsewhere. */
  cities: string[];
  /** Cities whose bare name is an ordinary word or a place in Beijing as well: only with `cityWord`. */
  citiesWithWord: string[];
  cityWord: string;
  /** What follows a region's name in the name of a branch there. */
  branchWords: string[];
}
