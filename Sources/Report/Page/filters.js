// All measures, searched and filtered. What is chosen stands in the address, so that it can be passed on.

/** What a search looks through, folded; made when it is first asked for. */
const haystacks = new Map();
const haystack = (measure) => {
  if (!haystacks.has(measure.id)) {
    haystacks.set(measure.id, fold([
      measure.title, measure.number, measure.municipality.name, measure.plan, ...measure.departments,
      ...departmentsOf(measure), ...measure.localGoal.map((goal) => goal.title),
      ...measure.ratings.map((rating) => rating.raw), ...measure.costs.flatMap((cost) => [cost.item, cost.raw]),
      ...measure.indicators.map((indicator) => indicator.name), ...measure.texts.map((text) => text.text), measure.id,
    ].filter(Boolean).join('\n')));
  }
  return haystacks.get(measure.id);
};

const criteria = {
  goal: (measure, value) => measure.goal.id === value,
  municipality: (measure, value) => measure.municipality.code === value,
  department: (measure, value) => departmentsOf(measure).includes(value),
  status: (measure, value) => (measure.category?.status ?? 'none') === value,
  attainment: (measure, value) => attainmentOf(measure) === value,
  finding: (measure, value) => {
    const found = findingsOf.get(measure.id) ?? [];
    if (value === 'doubtful') return isDoubtful(measure);
    return value === 'any' ? found.length > 0 : found.some((finding) => finding.code === value);
  },
  q: (measure, value) => value.split(/\s+/).filter(Boolean).every((word) => haystack(measure).includes(fold(word))),
};

const matching = (chosen) => {
  const active = Object.entries(chosen).filter(([name, value]) => value && criteria[name]);
  return measures.filter((measure) => active.every(([name, value]) => criteria[name](measure, value)));
};

const choice = (name, label, options, chosen, changed) => {
  const select = h('select', { name, onchange: (event) => changed(name, event.target.value) },
    h('option', { value: '' }, say('すべて', 'All')),
    options.map(([value, text]) => h('option', { value, selected: chosen === value }, text)));
  return h('label', null, h('span', null, label), select);
};

const measuresPage = (_, parameters) => {
  const chosen = Object.fromEntries(Object.keys(criteria).map((name) => [name, parameters.get(name) ?? '']));
  const results = h('div', { class: 'results' });
  const number = h('p', { class: 'count', role: 'status', 'aria-live': 'polite' });
  const show = () => {
    const found = matching(chosen);
    number.textContent = say(
      `${group(found.length)}件（全${group(measures.length)}件）`,
      `${group(found.length)} of ${group(measures.length)} measures`);
    results.replaceChildren(found.length
      ? measureTable(found, {
          caption: say('施策', 'Measures'), hiddenCaption: true, withPlace: true, withGoal: true,
        })
      : h('p', { class: 'aside' }, say('条件に合う施策はありません。', 'No measure fits.')));
  };
  const changed = (name, value) => {
    chosen[name] = value;
    history.replaceState(null, '', address('measures', null, chosen));
    show();
  };
  let timer;
  const typed = (event) => {
    clearTimeout(timer);
    timer = setTimeout(() => changed('q', event.target.value.trim()), 120);
  };
  show();
  return {
    title: say('施策', 'Measures'),
    content: [
      h('h1', null, say('施策を探す', 'Find measures')),
      summariesOnly(),
      h('form', { class: 'filters', role: 'search', onsubmit: (event) => event.preventDefault() },
        h('label', { class: 'search' }, h('span', null, say('言葉で探す', 'Search')), h('input', {
          type: 'search', name: 'q', value: chosen.q, oninput: typed, autocomplete: 'off',
          placeholder: say('事業名、担当課、本文など', 'Title, department, text…'),
        })),
        measureChoices().map(([name, label, options]) => choice(name, label, options, chosen[name], changed)),
        link(address('measures'), { class: 'clear' }, say('条件を消す', 'Clear'))),
      number, results,
    ],
  };
};

const goalChoice = () => ['goal', say('共通目標', 'Goal'), goals.map((goal) => [goal.id, both(goal.name)])];

const municipalityChoice = () =>
  ['municipality', say('自治体', 'Municipality'), municipalities.map((each) => [each.code, each.name])];

const findingWords = (code) => both(words.finding[code]) || code;

/** What can be chosen among, by the names that stand in the address. */
const measureChoices = () => {
  const departments = [...new Set(measures.flatMap(departmentsOf))].sort();
  const statuses = [...new Set(measures.map((measure) => measure.category?.status ?? 'none'))];
  const codes = [...new Set([...findingsOf.values()].flat().map((finding) => finding.code))].sort();
  return [
    goalChoice(),
    municipalityChoice(),
    ['department', say('担当課', 'Department'), departments.map((each) => [each, each])],
    ['status', say('事業区分', 'Status'),
      statuses.map((each) => [each, each === 'none' ? say('記載なし', 'none given') : statusWords(each)])],
    ['attainment', say('達成状況', 'Attainment'),
      attainments.map((each) => [each, `${symbols[each]} ${attainmentWords(each)}`])],
    ['finding', say('指摘', 'Findings'), [
      ['any', say('指摘あり', 'any')], ['doubtful', say('要確認のみ', 'doubtful only')],
      ...codes.map((code) => [code, findingWords(code)]),
    ]],
  ];
};
