// A goal: its municipalities side by side.

/** The form's own words for what was achieved, in the order of its scale, best first. */
const ownScale = (list) => {
  const rated = list.filter(counts).map(overall).filter(Boolean);
  if (!rated.length) return h('p', { class: 'aside' }, say('総合評価の記載はありません。', 'There is no overall rating.'));
  const rank = ({ value, best, worst }) => (value === undefined ? Infinity : best > worst ? best - value : value - best);
  const steps = [...groupBy(rated, (rating) => rating.raw).values()].sort((a, b) => rank(a[0]) - rank(b[0]));
  const { best, worst } = rated.find((rating) => rating.best !== undefined) ?? {};
  return [
    h('ul', { class: 'scale' }, steps.map((ratings) => h('li', null,
      quote(ratings[0].raw), ' → ',
      ratings[0].attainment ? attainmentMark(ratings[0].attainment) : unreadable(), ' ',
      h('b', null, group(ratings.length))))),
    best === undefined ? null : h('p', { class: 'aside' }, say(
      `様式の尺度：${best}が最もよく、${worst}が最も悪い`, `The form’s scale: ${best} is best, ${worst} is worst`)),
  ];
};

const ownScaleTitle = () => say('様式の評価とその読み替え', 'The form’s own ratings');

const statusList = (summary) => (summary.statuses.length
  ? summary.statuses.map((each) => `${statusWords(each.status)} ${group(each.measures)}`).join(say('、', ', '))
  : null);

const codeList = (summary) => h('ul', { class: 'codes' }, summary.codes.map((code) =>
  h('li', null, quote(code.code), ' ', code.meaning ?? unknown(), ' ', h('b', null, group(code.measures)))));

const localGoalPath = (path) => path.map((goal) => [goal.id, goal.title].filter(Boolean).join(' ')).join(' › ');

const foldedAway = (title, ...children) => h('details', null, h('summary', null, title), ...children);

const yenTable = (list) => {
  const rows = list.filter((measure) => counts(measure) && measure.costs.length)
    .sort((a, b) => (yenOf(b) ?? -1) - (yenOf(a) ?? -1));
  if (!rows.length) return null;
  const highest = Math.max(...rows.map((measure) => yenOf(measure) ?? 0));
  const title = say('施策ごとの経費', 'Yen by measure');
  return h('details', { open: rows.length <= 6 }, h('summary', null, title), table({
    caption: title, hiddenCaption: true, class: 'costs', rows,
    columns: [
      {
        title: say('施策', 'Measure'), head: true,
        cell: (measure) => [link(address('measure', measure.id), null, measure.title), ' ', doubtMark(measure)],
      },
      {
        title: say('経費', 'Yen'), kind: 'right yen',
        cell: (measure) => [
          measureYen(measure), lengthBar(yenOf(measure) ?? 0, highest),
        ],
      },
    ],
  }));
};

const scopeYen = ({ yen }) => {
  if (!yen.amounts && !yen.unreadable) return '－';
  const repeats = yen.total === yen.withoutRepeats ? null
    : h('span', { class: 'beneath' }, say(`重複を含め ${roundYen(yen.total)}`, `${roundYen(yen.total)} with repeats`));
  return [yenCell(yen.withoutRepeats), repeats, unreadableCount(yen.unreadable)];
};

const scopeFigures = (summary) => {
  const sums = total([summary]);
  const share = achievedShare(summary.attainment);
  const repeated = summary.repeated.whole;
  return pairs([
    [say('施策', 'Measures'), [
      group(summary.measures), repeated ? say(`（ほか再掲 ${repeated}）`, ` (and ${repeated} repeated)`) : null,
    ]],
    [say('達成以上', 'Achieved'), share ? `${group(share.achieved)}/${group(share.rated)}` : '－'],
    [say('経費', 'Yen'), scopeYen(summary)],
    [say('計画どおりの指標', 'On plan'), planCell(sums)],
    [say('指摘', 'Findings'),
      findingCell(sums, { goal: summary.goal.id, municipality: summary.municipality.code })],
    [say('事業区分', 'Status'), statusList(summary)],
  ]);
};

const scopeCard = (summary) => {
  const list = summary.measureIDs.map((id) => measureOf.get(id)).filter(Boolean);
  return h('article', { class: 'card' },
    h('h3', null, link(address('municipality', summary.municipality.code), null, scopeName(summary))),
    h('p', { class: 'sub' }, summary.plan),
    attainmentChart(summary.attainment),
    h('p', { class: 'sub' }, attainmentText(summary.attainment)),
    scopeFigures(summary),
    withoutMeasures ? null : [h('h4', null, ownScaleTitle()), ownScale(list)],
    summary.codes.length ? [h('h4', null, say('様式の区分', 'The form’s codes')), codeList(summary)] : null,
    summary.aspects.length ? foldedAway(say('着眼点ごとの評価', 'By viewpoint'), summary.aspects.map((aspect) =>
      h('div', { class: 'aspect' }, h('span', null, aspect.aspect), attainmentChart(aspect.attainment)))) : null,
    yenTable(list),
    summary.localGoals.length ? foldedAway(say('計画の目標', 'The plan’s goals'),
      h('ul', null, summary.localGoals.map((path) => h('li', null, localGoalPath(path))))) : null,
    foldedAway(say('出典の文書', 'Documents'), documentList(summary.documents)));
};

const goalPage = (id) => {
  const reports = summariesByGoal.get(id);
  if (!reports) return missingPage();
  const name = both(reports[0].goal.name);
  const list = reports.flatMap((summary) => summary.measureIDs).map((each) => measureOf.get(each)).filter(Boolean);
  const found = uniqueFindings(reports);
  const withIndicators = list.filter((measure) => measure.indicators.length);
  return {
    title: name,
    content: [
      crumbs(say('共通目標', 'Goal')),
      h('h1', null, name),
      keyFigures(total(reports)),
      section(say('自治体を並べて', 'Side by side'),
        attainmentLegend(), h('div', { class: 'cards' }, reports.map(scopeCard))),
      withIndicators.length ? section(say('指標の推移', 'Indicators'), seriesLegend(),
        [...groupBy(withIndicators, scopeOf).values()].map((each) =>
          [h('h3', null, scopeName(each[0])), multiples(each)])) : null,
      list.length ? section(say('施策', 'Measures'),
        measureTable(list, { caption: name, hiddenCaption: true, withPlace: true })) : null,
      found.length ? section(say('指摘', 'Findings'), findingList(found)) : null,
    ],
  };
};

const seriesLegend = () => {
  const sample = (width, ...marks) =>
    svg('svg', { width, height: 10, 'aria-hidden': 'true', class: 'series' }, ...marks);
  const line = svg('line', { class: 'actual', x1: 0, x2: 26, y1: 5, y2: 5 });
  return [h('p', { class: 'legend' },
    h('span', null, sample(26, line, svg('circle', { class: 'actual', cx: 13, cy: 5, r: 3 })), say(' 実績', ' actual')),
    h('span', null, sample(12, svg('circle', { class: 'actual baseline', cx: 6, cy: 5, r: 3 })),
      say(' 基準', ' baseline')),
    h('span', null, sample(16, svg('line', { class: 'plan', x1: 1, x2: 15, y1: 5, y2: 5 })),
      say(' 計画（数値のもの）', ' plan, where a figure'))),
  h('p', { class: 'aside' }, say(
    '計画どおり：直近の実績が計画の数値に達したか、その前の実績から計画の向き（漸増、漸減、維持）に動いたもの。',
    'On plan: the latest figure has reached the planned one, or has moved from the one before it the way that the plan '
      + 'wants (up, down, held).'))];
};
