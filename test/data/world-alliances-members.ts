/** Who belonged to what, kept by hand apart from the dossier: how many, and who. */
type Members = Readonly<Record<string, Readonly<Record<string, readonly [count: number, names: string]>>>>;

const NATO_1955 = 'BEL CAN DEU DNK FRA GBR GRC ISL ITA LUX NLD NOR PRT TUR USA';
const SOUTH_OF_THE_RIO_GRANDE = 'ARG BRA CHL COL CRI DOM GTM HND HTI PAN PER PRY SLV URY';

export const MEMBERS: Members = {
  1955: {
    nato: [15, NATO_1955],
    'warsaw-pact': [8, 'ALB BGR CSK DDR HUN POL ROU SUN'],
    seato: [8, 'AUS FRA GBR NZL PAK PHL THA USA'],
    cento: [5, 'GBR IRN IRQ PAK TUR'],
    anzus: [3, 'AUS NZL USA'],
    'brussels-weu': [7, 'BEL DEU FRA GBR ITA LUX NLD'],
    'balkan-pact-1954': [3, 'GRC TUR YUG'],
    'rio-treaty': [21, `${SOUTH_OF_THE_RIO_GRANDE} BOL CUB ECU MEX NIC USA VEN`],
    'arab-league': [8, 'EGY IRQ JOR LBN LBY SAU SYR YAR'],
    ec: [6, 'BEL DEU FRA ITA LUX NLD'],
    'sino-soviet': [2, 'CHN SUN'],
    'us-korea': [2, 'KOR USA'],
    'us-taiwan': [2, 'TWN USA'],
    'us-japan-1951': [2, 'JPN USA'],
  },
  1989: {
    nato: [16, `${NATO_1955} ESP`],
    'warsaw-pact': [7, 'BGR CSK DDR HUN POL ROU SUN'],
    anzus: [3, 'AUS NZL USA'],
    'brussels-weu': [7, 'BEL DEU FRA GBR ITA LUX NLD'],
    'rio-treaty': [22, `${SOUTH_OF_THE_RIO_GRANDE} BHS BOL ECU MEX NIC TTO USA VEN`],
    'arab-league': [22, 'ARE BHR DJI DZA EGY IRQ JOR KWT LBN LBY MAR MRT OMN PSE QAT SAU SDN SOM SYR TUN YAR YMD'],
    ec: [12, 'BEL DEU DNK ESP FRA GBR GRC IRL ITA LUX NLD PRT'],
    comecon: [10, 'BGR CSK CUB DDR HUN MNG POL ROU SUN VNM'],
    asean: [6, 'BRN IDN MYS PHL SGP THA'],
    gcc: [6, 'ARE BHR KWT OMN QAT SAU'],
    g7: [7, 'CAN DEU FRA GBR ITA JPN USA'],
    'us-japan-1960': [2, 'JPN USA'],
    'soviet-north-korea': [2, 'PRK SUN'],
    'sino-north-korean': [2, 'CHN PRK'],
  },
  2024: {
    nato: [32, `${NATO_1955} ESP CZE HUN POL BGR EST LVA LTU ROU SVK SVN ALB HRV MNE MKD FIN SWE`],
    anzus: [3, 'AUS NZL USA'],
    csto: [6, 'ARM BLR KAZ KGZ RUS TJK'],
    'rio-treaty': [17, `${SOUTH_OF_THE_RIO_GRANDE} BHS TTO USA`],
    'arab-league': [22, 'ARE BHR COM DJI DZA EGY IRQ JOR KWT LBN LBY MAR MRT OMN PSE QAT SAU SDN SOM SYR TUN YEM'],
    eu: [
      27,
      'AUT BEL BGR CYP CZE DEU DNK ESP EST FIN FRA GRC HRV HUN IRL ITA LTU LUX LVA MLT NLD POL PRT ROU SVK SVN SWE',
    ],
    asean: [10, 'BRN IDN KHM LAO MMR MYS PHL SGP THA VNM'],
    gcc: [6, 'ARE BHR KWT OMN QAT SAU'],
    sco: [10, 'BLR CHN IND IRN KAZ KGZ PAK RUS TJK UZB'],
    aukus: [3, 'AUS GBR USA'],
    quad: [4, 'AUS IND JPN USA'],
    'five-eyes': [5, 'AUS CAN GBR NZL USA'],
    g7: [7, 'CAN DEU FRA GBR ITA JPN USA'],
    brics: [9, 'ARE BRA CHN EGY ETH IND IRN RUS ZAF'],
    mercosur: [6, 'ARG BOL BRA PRY URY VEN'],
    ecowas: [15, 'BEN BFA CIV CPV GHA GIN GMB GNB LBR MLI NER NGA SEN SLE TGO'],
    aes: [3, 'BFA MLI NER'],
    ots: [5, 'AZE KAZ KGZ TUR UZB'],
    'union-state': [2, 'BLR RUS'],
    'russia-north-korea-2024': [2, 'PRK RUS'],
    'sino-north-korean': [2, 'CHN PRK'],
  },
};

/** What was over or yet to come. */
export const ABSENT: Readonly<Record<string, string>> = {
  1955: 'little-entente tripartite-pact norad asean csto eu oau us-japan-1960 us-thailand sino-north-korean gcc g7',
  1989: 'seato cento sino-soviet us-taiwan us-japan-1951 csto eu sco african-union brics aukus balkan-pact-1954',
  2024: 'warsaw-pact seato cento comecon ec oau brussels-weu sino-soviet soviet-north-korea arab-cooperation-council',
};

/** Which states of a region stand at a date, by lists of independent states: no colony, no republic of a union. */
export const STANDING: readonly { readonly of: string; readonly at: Readonly<Record<string, string>> }[] = [
  {
    of: 'EGY ETH LBR LBY ZAF SDN MAR TUN GHA GIN CMR NGA DZA KEN UGA TZA ZMB ZWE AGO MOZ NAM ERI SSD ESH SWZ',
    at: {
      1945: 'EGY ETH LBR ZAF',
      1955: 'EGY ETH LBR LBY ZAF',
      1989: 'EGY ETH LBR LBY ZAF SDN MAR TUN GHA GIN CMR NGA DZA KEN UGA TZA ZMB ZWE AGO MOZ ESH SWZ',
      2024: 'EGY ETH LBR LBY ZAF SDN MAR TUN GHA GIN CMR NGA DZA KEN UGA TZA ZMB ZWE AGO MOZ NAM ERI SSD ESH SWZ',
    },
  },
  {
    of: 'IND PAK IDN MMR PHL KOR PRK VNM RVN LAO KHM MYS SGP BRN ISR JOR KWT BHR QAT ARE YAR YMD YEM PSE',
    at: {
      1944: 'YAR',
      1955: 'IND PAK IDN MMR PHL KOR PRK VNM RVN LAO KHM ISR JOR YAR',
      1989: 'IND PAK IDN MMR PHL KOR PRK VNM LAO KHM MYS SGP BRN ISR JOR KWT BHR QAT ARE YAR YMD PSE',
      2024: 'IND PAK IDN MMR PHL KOR PRK VNM LAO KHM MYS SGP BRN ISR JOR KWT BHR QAT ARE YEM PSE',
    },
  },
  {
    of: 'CYP MLT ISL IRL SUN RUS UKR BLR KAZ GEO EST LVA LTU CSK CZE SVK YUG SVN HRV BIH SRB MNE MKD DDR DEU',
    at: {
      1955: 'ISL IRL SUN CSK YUG DDR DEU',
      1989: 'CYP MLT ISL IRL SUN CSK YUG DDR DEU',
      2024: 'CYP MLT ISL IRL RUS UKR BLR KAZ GEO EST LVA LTU CZE SVK SVN HRV BIH SRB MNE MKD DEU',
    },
  },
];
