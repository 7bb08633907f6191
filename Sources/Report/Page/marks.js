// Small marks that mean the same everywhere: attainment, status, doubt, where something was read.

const attainments = ['exceeded', 'achieved', 'partlyAchieved', 'notAchieved', 'unrated'];
const symbols = { exceeded: '◎', achieved: '○', partlyAchieved: '△', notAchieved: '×', unrated: '－' };

const attainmentWords = (name) =>
  name === 'unrated' ? say('評価なし', 'unrated') : both(words.attainment[name]);

const attainmentMark = (name) =>
  h('span', { class: `attainment ${name}` },
    h('span', { class: 'symbol', 'aria-hidden': 'true' }, symbols[name]), attainmentWords(name));

const statusWords = (status) => both(words.status[status]) || say('区分不明', 'unknown');

const severityWords = (severity) => ({
  wrong: say('矛盾', 'contradiction'), doubt: say('要確認', 'doubtful'), note: say('参考', 'note'),
})[severity] ?? severity;

const tag = (kind, text) => h('span', { class: `tag ${kind}` }, text);

const severityMark = (severity) => tag(severity, severityWords(severity));

const doubtMark = (measure) => (isDoubtful(measure) ? tag('doubt', say('要確認', 'doubtful')) : null);

const unreadable = () => tag('doubt', say('読み取れず', 'unreadable'));

/** How many values could not be read; nothing where all could. */
const unreadableCount = (number) =>
  (number ? tag('doubt', say(`読み取れず${group(number)}`, `${group(number)} unreadable`)) : null);

/** A code whose meaning the profile doesn't know. */
const unknown = () => tag('doubt', say('意味不明', 'unknown'));

/** Where there is nothing to show. */
const dash = () => h('span', { class: 'nothing' }, '－');

const measureMarks = (measure) => [
  doubtMark(measure),
  measure.repeated === 'no' ? null : tag('plain', both(words.repetition[measure.repeated])),
  measure.generic ? tag('plain', say('汎用読み取り', 'generic form')) : null,
  measure.priority ? tag('plain', measure.priority) : null,
];

/** The words that something was read from, as they stand in the document. */
const quote = (raw) => (raw ? h('q', { class: 'raw' }, raw) : null);

/** How sure the reader of unknown forms is, where it isn't quite. */
const confidenceMark = (measure, path) => ({
  medium: tag('plain', say('確かさ：中', 'fairly sure')), low: tag('doubt', say('確かさ：低', 'not sure')),
})[measure.confidence?.[path]] ?? null;

/** Where a value of a measure stands; marks what somebody should look at there. */
const source = (measure, path) => {
  const place = measure.source.fields[path];
  const here = (findingsOf.get(measure.id) ?? []).filter((finding) => finding.document === measure.document.name
    && place && finding.place && finding.place.line === place.line && finding.place.page === place.page
    && finding.place.cell === place.cell);
  return h('span', { class: 'source' },
    valueLink(measure, path, place ? placeText(place) : say('所在なし', 'no place')),
    confidenceMark(measure, path),
    here.map((finding) => h('span', { class: `at ${finding.severity}`, title: both(finding.message) },
      `${severityWords(finding.severity)}`)));
};

const scopeName = (item) => [item.municipality.name, ' ', h('span', { class: 'year' }, fiscalYear(item.fiscalYear))];

const verdict = (onPlan) => {
  if (onPlan === undefined) return h('span', { class: 'verdict none' }, say('判定なし', 'no verdict'));
  return h('span', { class: `verdict ${onPlan ? 'on' : 'against'}` },
    h('span', { 'aria-hidden': 'true' }, onPlan ? '✓ ' : '✕ '),
    onPlan ? say('計画どおり', 'on plan') : say('計画に反する', 'against plan'));
};
