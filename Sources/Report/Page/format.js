// Numbers, years and places in words.

const grouping = new Intl.NumberFormat('en-US', { maximumFractionDigits: 3 });
const group = (number) => grouping.format(number);

const count = (number, ja, en) => (language === 'ja' ? `${group(number)}${ja}` : `${group(number)} ${en}`);

/** To the yen. */
const exactYen = (yen) => say(`${group(yen)}円`, `¥${group(yen)}`);

/** In thousands, as budgets are written; small amounts to the yen. */
const roundYen = (yen) => {
  if (Math.abs(yen) < 10000) return exactYen(yen);
  const thousands = Math.round(yen / 1000);
  return say(`${group(thousands)}千円`, `¥${group(thousands)}k`);
};

const percent = (part, whole) => `${Math.round((100 * part) / whole)}%`;

// A fiscal year goes by the era that it ends in: 2019年度 is 令和元年度, though it began in 平成31年.
const eras = [
  { from: 2019, name: '令和', letter: 'R' },
  { from: 1989, name: '平成', letter: 'H' },
  { from: 1926, name: '昭和', letter: 'S' },
];
const eraOf = (year) => eras.find((era) => year >= era.from);

/** 令和5年度, FY2023. */
const fiscalYear = (year) => {
  const era = eraOf(year);
  if (language !== 'ja') return `FY${year}`;
  if (!era) return `${year}年度`;
  const number = year - era.from + 1;
  return `${era.name}${number === 1 ? '元' : number}年度`;
};

/** R5 or 2023, where there is no room for more. */
const shortYear = (year) => {
  const era = eraOf(year);
  return language === 'ja' && era ? `${era.letter}${year - era.from + 1}` : String(year);
};

const yearRange = (years) => {
  const first = Math.min(...years);
  const last = Math.max(...years);
  return first === last ? fiscalYear(first) : `${fiscalYear(first)}${say('〜', '–')}${fiscalYear(last)}`;
};

/** Where something stands in its document. */
const placeText = (place) => {
  if (!place) return '';
  const parts = [];
  if (place.page) parts.push(say(`${place.page}ページ`, `p. ${place.page}`));
  parts.push(say(`${place.line}行`, `line ${place.line}`));
  if (place.cell) parts.push(say(`${place.cell}列`, `cell ${place.cell}`));
  return parts.join(say(' ', ', '));
};

/** Folded for searching: widths, case and spaces don't count. */
const fold = (text) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
