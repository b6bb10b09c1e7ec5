export interface PlaceDistrict {
  id: string;
  /** Without 区. */
  zh: string;
  /** Other names that mean it wherever they stand. */
  aliases?: string[];
  /** A district of the same name exists in another city: it needs Beijing beside it. */
  shared?: boolean;
  /** Ids of the districts that its land belongs to. */
  within?: string[];
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
  /** What follows a district's name where a part of a unit in Beijing lies there: 院区, 分公司 … */
  districtBranches: string[];
  /** Words that leave open whether people work at the place named beside them. Absent in kept packs: none is looked for. */
  doubts?: string[];
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
  /** Short names of the other provinces. */
  regions: string[];
  /** Words that hold the name of a region and are none, or make one with what follows. */
  regionLookalikes: string[];
  /** Places that start like a province and lie in another one. */
  regionTraps: string[];
  /** What may follow a province's short name in its full one: 省, 自治区 … */
  regionMarks: string[];
  /** What follows a city's name in an address. */
  cityMarks: string[];
  /** What a part of a province or city ends in. */
  partMarks: string[];
  /** A place's name followed by one of these is the name of a road, a gate or a house. */
  roadMarks: string[];
  /** Words that start like one of them and are none (路桥). */
  roadTraps: string[];
  /** Cities outside Beijing, by their province as in `regions`; a name that starts so is elsewhere. */
  cities: Record<string, string[]>;
  /** Cities whose bare name is an ordinary word or a place in Beijing as well: only with `cityWord`. */
  citiesWithWord: Record<string, string[]>;
  cityWord: string;
  /** What follows a region's name in the name of a branch there. */
  branchWords: string[];
}
