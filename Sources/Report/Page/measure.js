// A measure: everything that was read of it, each with the words and the place that it was read from.

const scaleWords = ({ best, worst }) => (best === undefined ? h('span', { class: 'nothing' }, '－')
  : say(`${best}が最良、${worst}が最低`, `${best} best, ${worst} worst`));

const ratingTable = (measure) => table({
  caption: say('評価', 'Ratings'), hiddenCaption: true, rows: measure.ratings.map((rating, index) => ({ rating, index })),
  columns: [
    { title: say('観点', 'Aspect'), head: true, cell: ({ rating }) => (rating.aspect === 'overall' ? say('総合', 'Overall') : rating.aspect) },
    { title: say('達成状況', 'Attainment'), cell: ({ rating }) => (rating.attainment ? attainmentMark(rating.attainment) : unreadable()) },
    { title: say('原文', 'As printed'), cell: ({ rating }) => quote(rating.raw) },
    { title: say('様式の尺度', 'Scale'), cell: ({ rating }) => scaleWords(rating) },
    { title: say('出典', 'Source'), cell: ({ index }) => source(measure, `ratings[${index}]`) },
  ],
});

const costTable = (measure) => table({
  caption: say('経費', 'Costs'), hiddenCaption: true, rows: measure.costs.map((cost, index) => ({ cost, index })),
  columns: [
    { title: say('費目', 'Item'), head: true, cell: ({ cost }) => cost.item || say('（費目なし）', '(no item)') },
    { title: say('金額', 'Amount'), kind: 'right', cell: ({ cost }) => (cost.yen === undefined ? unreadable() : exactYen(cost.yen)) },
    { title: say('原文', 'As printed'), cell: ({ cost }) => quote(cost.raw) },
    { title: say('出典', 'Source'), cell: ({ index }) => source(measure, `costs[${index}]`) },
  ],
  foot: measure.costs.length > 1 && yenOf(measure) !== null ? null : undefined,
});

const indicatorBlock = (measure, indicator, index) => h('div', { class: 'indicator' },
  h('h3', null, indicator.name, indicator.unit ? h('span', { class: 'unit' }, `（${indicator.unit}）`) : null),
  h('p', { class: 'under' }, verdict(indicator.onPlan),
    indicator.trend ? h('span', null, { up: say('増加', 'up'), down: say('減少', 'down'), flat: say('横ばい', 'flat') }[indicator.trend]) : null,
    source(measure, `indicators[${index}]`)),
  h('div', { class: 'beside' }, seriesChart(indicator), seriesTable(measure, indicator, index)));

const narrative = (measure, text, index) => h('div', { class: 'narrative' },
  h('h3', null, [text.label, text.period].filter(Boolean).join(' ') || text.name),
  h('blockquote', null, text.text),
  h('p', { class: 'source' }, measure.document.name, ' ',
    measure.source.fields[`texts[${index}]`] && measure.source.fields[`texts[${index}]`].page ? source(measure, `texts[${index}]`)
      : text.lines.length === 2 && text.lines[0] !== text.lines[1] ? say(`${text.lines[0]}〜${text.lines[1]}行`, `lines ${text.lines[0]}–${text.lines[1]}`)
        : source(measure, `texts[${index}]`)));

const measurePage = (id) => {
  const measure = measureOf.get(id);
  if (!measure) return missingPage();
  const found = findingsOf.get(id) ?? [];
  const also = measure.goal.also.map((goal) => goals.find((each) => each.id === goal)?.name ?? { ja: goal, en: goal });
  return {
    title: measure.title,
    content: [
      crumbs(link(address('goal', measure.goal.id), null, both(measure.goal.name)),
        link(address('municipality', measure.municipality.code), null, measure.municipality.name)),
      h('h1', null, measure.number ? h('span', { class: 'number' }, measure.number) : null, measure.title || say('（無題）', '(untitled)')),
      h('p', { class: 'lead' }, scopeName(measure), ' ', measureMarks(measure)),
      found.length ? h('div', { class: 'notice' }, findingList(found)) : null,
      pairs([
        [say('担当課', 'Departments'), [departmentsOf(measure).join('、'), ' ', source(measure, 'departments')]],
        [say('計画', 'Plan'), measure.plan],
        [say('計画上の目標', 'The plan’s goal'), measure.localGoal.length ? localGoalPath(measure.localGoal) : null],
        [say('共通目標', 'Goal'), [both(measure.goal.name), h('span', { class: 'beneath' }, say('根拠：', 'because: '), measure.goal.because),
          also.length ? h('span', { class: 'beneath' }, say('関連：', 'also: '), also.map(both).join('、')) : null]],
        [say('事業区分', 'Status'), measure.category ? [measure.category.status ? [statusWords(measure.category.status), ' '] : null,
          quote(measure.category.raw), ' ', source(measure, 'category')] : null],
        [say('計画掲載ページ', 'Page in the plan'), measure.planPage ? [measure.planPage, ' ', source(measure, 'planPage')] : null],
        [say('出典', 'Source'), [measure.document.name, ' ', source(measure, 'title'),
          h('span', { class: 'beneath' }, `SHA-256 ${measure.document.sha256.slice(0, 12)}…　`, `${measure.profile.id} v${measure.profile.version}`)]],
      ]),
      measure.ratings.length ? section(say('評価', 'Ratings'), ratingTable(measure)) : null,
      measure.codes.length ? section(say('様式の区分', 'The form’s codes'), h('ul', { class: 'codes' },
        measure.codes.map((code, index) => h('li', null, quote(code.raw), ' ', code.meaning ?? tag('doubt', say('意味不明', 'unknown')), ' ', source(measure, `codes[${index}]`))))) : null,
      measure.costs.length ? section(say('経費', 'Costs'), costTable(measure),
        measure.costs.length > 1 && yenOf(measure) !== null ? h('p', { class: 'sum' }, say('読み取れた金額の合計 ', 'Sum of what was read '), h('b', null, exactYen(yenOf(measure)))) : null) : null,
      measure.indicators.length ? section(say('指標', 'Indicators'), measure.indicators.map((indicator, index) => indicatorBlock(measure, indicator, index))) : null,
      measure.texts.length ? section(say('本文', 'In the document’s words'), measure.texts.map((text, index) => narrative(measure, text, index))) : null,
      h('p', { class: 'aside' }, 'ID ', h('code', null, measure.id)),
    ],
  };
};
