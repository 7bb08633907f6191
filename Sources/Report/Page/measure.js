// A measure: everything that was read of it, each with the words and the place that it was read from.

const numbered = (items) => items.map((item, index) => ({ item, index }));

const scaleWords = ({ best, worst }) => (best === undefined ? dash()
  : say(`${best}が最良、${worst}が最低`, `${best} best, ${worst} worst`));

const sourceColumn = (measure, path) => ({
  title: say('出典', 'Source'), cell: ({ index }) => source(measure, `${path}[${index}]`),
});

const ratingTable = (measure) => table({
  caption: say('評価', 'Ratings'), hiddenCaption: true, rows: numbered(measure.ratings),
  columns: [
    {
      title: say('観点', 'Aspect'), head: true,
      cell: ({ item }) => (item.aspect === 'overall' ? say('総合', 'Overall') : item.aspect),
    },
    {
      title: say('達成状況', 'Attainment'),
      cell: ({ item }) => (item.attainment ? attainmentMark(item.attainment) : unreadable()),
    },
    { title: say('原文', 'As printed'), cell: ({ item }) => quote(item.raw) },
    { title: say('様式の尺度', 'Scale'), cell: ({ item }) => scaleWords(item) },
    sourceColumn(measure, 'ratings'),
  ],
});

const costTable = (measure) => [
  table({
    caption: say('経費', 'Costs'), hiddenCaption: true, rows: numbered(measure.costs),
    columns: [
      { title: say('費目', 'Item'), head: true, cell: ({ item }) => item.item || say('（費目なし）', '(no item)') },
      {
        title: say('金額', 'Amount'), kind: 'right',
        cell: ({ item }) => (item.yen === undefined ? unreadable() : exactYen(item.yen)),
      },
      { title: say('原文', 'As printed'), cell: ({ item }) => quote(item.raw) },
      sourceColumn(measure, 'costs'),
    ],
  }),
  measure.costs.length > 1 && yenOf(measure) !== null
    ? h('p', { class: 'sum' }, say('読み取れた金額の合計 ', 'Sum of what was read '),
        h('b', null, exactYen(yenOf(measure))))
    : null,
];

const trendWords = (trend) => ({ up: say('増加', 'up'), down: say('減少', 'down'), flat: say('横ばい', 'flat') })[trend];

const indicatorBlock = (measure, indicator, index) => h('div', { class: 'indicator' },
  h('h3', null, indicator.name, indicator.unit ? h('span', { class: 'unit' }, `（${indicator.unit}）`) : null),
  h('p', { class: 'under' }, verdict(indicator.onPlan),
    indicator.trend ? h('span', null, trendWords(indicator.trend)) : null, source(measure, `indicators[${index}]`)),
  h('div', { class: 'beside' }, seriesChart(indicator), seriesTable(measure, indicator, index)));

/** The lines of a text, where it has several of one page; else the place where it begins. */
const textSource = (measure, text, index) => {
  const path = `texts[${index}]`;
  const [first, last] = text.lines;
  const isLong = last !== undefined && first !== last && !measure.source.fields[path]?.page;
  if (!isLong) return source(measure, path);
  const { name, sha256 } = measure.document;
  return placeLink(sha256, name, { line: first }, { to: last, of: measure.id },
    say(`${first}〜${last}行`, `lines ${first}–${last}`));
};

const narrative = (measure, text, index) => h('div', { class: 'narrative' },
  h('h3', null, [text.label, text.period].filter(Boolean).join(' ') || text.name),
  h('blockquote', null, text.text),
  h('p', { class: 'source' }, measure.document.name, ' ', textSource(measure, text, index)));

const beneath = (...children) => h('span', { class: 'beneath' }, ...children);

/** Why a measure counts under its goal, as the rule that put it there says it in English. */
const becauseWords = (because) => {
  if (language !== 'ja') return because;
  const places = { 'the title': '事業名', 'the local goal': '計画上の目標' };
  const keyword = /^keyword (.+) in (the title|the local goal|the text .+)$/s.exec(because);
  if (keyword) return `${places[keyword[2]] ?? '本文'}に「${keyword[1]}」とある`;
  if (because === 'profile: every measure') return '様式の定め（すべての施策）';
  if (because === 'no rule and no keyword fits') return '当てはまる定めも語もない';
  const rule = /^profile: (?:local goal ([^,]+))?(?:, )?(?:title has (.+))?$/s.exec(because);
  if (!rule) return because;
  return `様式の定め（${[
    rule[1] ? `計画上の目標 ${rule[1]}` : null, rule[2] ? `事業名に「${rule[2]}」` : null,
  ].filter(Boolean).join('、')}）`;
};

const measureFacts = (measure) => {
  const also = measure.goal.also.map((id) => both(goals.find((goal) => goal.id === id)?.name ?? { ja: id, en: id }));
  const { category, document, profile } = measure;
  return pairs([
    [say('担当課', 'Departments'), [departmentsOf(measure).join('、'), ' ', source(measure, 'departments')]],
    [say('計画', 'Plan'), measure.plan],
    [say('計画上の目標', 'The plan’s goal'), measure.localGoal.length ? localGoalPath(measure.localGoal) : null],
    [say('共通目標', 'Goal'), [
      both(measure.goal.name), beneath(say('根拠：', 'because: '), becauseWords(measure.goal.because)),
      also.length ? beneath(say('関連：', 'also: '), also.join('、')) : null,
    ]],
    [say('事業区分', 'Status'), category ? [
      category.status ? [statusWords(category.status), ' '] : null, quote(category.raw), ' ',
      source(measure, 'category'),
    ] : null],
    [say('計画掲載ページ', 'Page in the plan'),
      measure.planPage ? [measure.planPage, ' ', source(measure, 'planPage')] : null],
    [say('出典', 'Source'), [
      document.name, ' ', source(measure, 'title'),
      beneath(`SHA-256 ${document.sha256.slice(0, 12)}…　${profile.id} v${profile.version}`),
    ]],
  ]);
};

const measurePage = (id) => {
  const measure = measureOf.get(id);
  if (!measure) return missingPage();
  const found = findingsOf.get(id) ?? [];
  const { goal, municipality, ratings, codes, costs, indicators, texts } = measure;
  return {
    title: measure.title,
    content: [
      crumbs(link(address('goal', goal.id), null, both(goal.name)),
        link(address('municipality', municipality.code), null, municipality.name)),
      h('h1', null, measure.number ? h('span', { class: 'number' }, measure.number) : null,
        measure.title || say('（無題）', '(untitled)')),
      h('p', { class: 'lead' }, scopeName(measure), ' ', measureMarks(measure)),
      found.length ? h('div', { class: 'notice' }, findingList(found)) : null,
      measureFacts(measure),
      ratings.length ? section(say('評価', 'Ratings'), ratingTable(measure)) : null,
      codes.length ? section(say('様式の区分', 'The form’s codes'), h('ul', { class: 'codes' },
        codes.map((code, index) => h('li', null,
          quote(code.raw), ' ', code.meaning ?? unknown(), ' ', source(measure, `codes[${index}]`))))) : null,
      costs.length ? section(say('経費', 'Costs'), costTable(measure)) : null,
      indicators.length ? section(say('指標', 'Indicators'),
        indicators.map((indicator, index) => indicatorBlock(measure, indicator, index))) : null,
      texts.length ? section(say('本文', 'In the document’s words'),
        texts.map((text, index) => narrative(measure, text, index))) : null,
      h('p', { class: 'aside' }, 'ID ', h('code', null, measure.id)),
    ],
  };
};
