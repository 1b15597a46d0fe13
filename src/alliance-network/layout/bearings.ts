import type { Actor } from '../../dossier/dossier.js';

/** Capitals in whole degrees, latitude and longitude: no map, only enough to tell on which side a state lies. */
const CAPITALS =
  'AFG35,69 ARE24,54 ARG-35,-58 ARM40,45 AUS-35,149 AUT48,16 AZE40,50 BEL51,4 BGD24,90 BGR43,23 BHR26,51 BLR54,28 ' +
  'BOL-16,-68 BRA-16,-48 BRN5,115 BTN27,90 CAN45,-76 CHE47,7 CHL-33,-71 CHN40,116 COD-4,15 COL5,-74 CUB23,-82 ' +
  'CZE50,14 DEU53,13 DJI12,43 DNK56,13 DZA37,3 ECU0,-78 EGY30,31 ESP40,-4 EST59,25 ETH9,39 FIN60,25 FJI-18,178 ' +
  'FRA49,2 GBR52,0 GEO42,45 GHA6,0 GRC38,24 HTI19,-72 HUN48,19 IDN-6,107 IND29,77 IRL53,-6 IRN36,51 IRQ33,44 ' +
  'ISL64,-22 ISR32,35 ITA42,12 JOR32,36 JPN36,140 KAZ51,71 KEN-1,37 KGZ43,75 KHM12,105 KOR37.6,127 KWT29,48 LAO18,103 ' +
  'LBN34,36 LBY33,13 LKA7,80 LTU55,25 LVA57,24 MAR34,-7 MEX19,-99 MLI13,-8 MMR20,96 MNG48,107 MYS3,102 NER14,2 NGA9,7 ' +
  'NLD52,5 NOR60,11 NPL28,85 NZL-41,175 OMN24,59 PAK34,73 PAN9,-80 PER-12,-77 PHL15,121 PNG-9,147 POL52,21 PRK39,126.5 ' +
  'PRT39,-9 PSE32,35 QAT25,52 ROU44,26 RUS56,38 SAU25,47 SDN16,33 SEN15,-17 SGP1,104 SOM2,45 SRB45,20 SSD5,32 SVK48,17 ' +
  'SWE59,18 SYR34,36 THA14,101 TJK39,69 TKM38,58 TUN37,10 TUR40,33 TWN25,122 TZA-7,35 UGA0,33 UKR50,31 URY-35,-56 ' +
  'USA39,-77 UZB41,69 VEN10,-67 VNM21,106 YEM15,44 ZAF-26,28 ZWE-18,31';

const places = new Map<string, readonly [number, number]>(
  CAPITALS.split(' ').map((entry) => {
    const [latitude = '', longitude = ''] = entry.slice(3).split(',');
    return [entry.slice(0, 3), [+latitude, +longitude]];
  }),
);

/** A direction as a unit vector: east is +x, north is +y. */
export type Bearing = readonly [number, number];

/**
 * On which side an actor lies as seen from another, as on a flat map centred there; undefined where that is not known.
 * An organisation lies where its members are.
 */
export function bearingOf(from: Actor, to: Actor, actors: ReadonlyMap<string, Actor>): Bearing | undefined {
  const here = placeOf(from);
  if (!here) return undefined;
  const there = placeOf(to);
  if (there) return direction(here, there);
  const seen = (to.members ?? []).flatMap(({ actor }) => {
    const member = actors.get(actor);
    const place = member && placeOf(member);
    return place ? [direction(here, place)] : [];
  });
  return meanBearing(seen);
}

const placeOf = ({ iso3 }: Actor): readonly [number, number] | undefined =>
  iso3 === undefined ? undefined : places.get(iso3.toUpperCase());

function direction([lat, lon]: readonly [number, number], [toLat, toLon]: readonly [number, number]): Bearing {
  const east = ((((toLon - lon) % 360) + 540) % 360) - 180;
  const x = east * Math.cos((((lat + toLat) / 2) * Math.PI) / 180);
  const y = toLat - lat;
  const length = Math.hypot(x, y);
  return length ? [x / length, y / length] : [1, 0];
}

/** Undefined where there are none, or where they cancel each other out. */
export function meanBearing(bearings: readonly Bearing[]): Bearing | undefined {
  let [x, y] = [0, 0];
  for (const each of bearings) [x, y] = [x + each[0], y + each[1]];
  const length = Math.hypot(x, y);
  return bearings.length && length > 0.05 * bearings.length ? [x / length, y / length] : undefined;
}
