// Lists that several pages show.

const yenCell = (yen) => (yen === null ? dash()
  : h('data', { value: yen, title: exactYen(yen) }, roundYen(yen)));

const planCell = (sums) => {
  const decided = sums.onPlan + sums.againstPlan;
  if (!decided) return dash();
  return [`${group(sums.onPlan)}/${group(decided)}`];
};

const findingCell = (sums, parameters) => {
  if (!sums.findings) return dash();
  return h('span', null,
    sums.doubts ? tag('doubt', say(`要確認${group(sums.doubts)}`, `${group(sums.doubts)} doubtful`)) : null,
    link(address('findings', null, parameters), null, group(sums.findings)));
};

/** One row a goal, or whatever else sums are made of. */
const sumsTable = ({ caption, hiddenCaption, heading, rows, foot }) => {
  const highest = Math.max(...rows.map((row) => row.sums.yenWithoutRepeats), 0);
  return table({
    caption, hiddenCaption, class: 'sums', rows, foot,
    columns: [
      { title: heading, head: true, cell: (row) => row.name },
      { title: say('施策', 'Measures'), kind: 'right', cell: (row) => group(row.sums.measures) },
      { title: say('達成状況', 'Attainment'), kind: 'bar', cell: (row) => attainmentChart(row.sums.attainment) },
      {
        title: say('達成以上', 'Achieved'), kind: 'right',
        cell: (row) => {
          const share = achievedShare(row.sums.attainment);
          return share ? `${group(share.achieved)}/${group(share.rated)}` : dash();
        },
      },
      {
        title: say('経費（重複を除く）', 'Yen, no repeats'), kind: 'right yen',
        cell: (row) => (row.sums.amounts || row.sums.unreadable
          ? [yenCell(row.sums.yenWithoutRepeats), unreadableCount(row.sums.unreadable),
            row === foot ? null : lengthBar(row.sums.yenWithoutRepeats, highest)]
          : yenCell(null)),
      },
      { title: say('計画どおりの指標', 'Indicators on plan'), kind: 'right', cell: (row) => planCell(row.sums) },
      { title: say('指摘', 'Findings'), kind: 'right', cell: (row) => findingCell(row.sums, row.findings) },
    ],
  });
};

const indicatorCell = (measure) => {
  const decided = measure.indicators.filter((indicator) => indicator.onPlan !== undefined);
  if (!decided.length) return measure.indicators.length ? `${measure.indicators.length}` : dash();
  return planCell({
    onPlan: decided.filter((indicator) => indicator.onPlan).length,
    againstPlan: decided.filter((indicator) => !indicator.onPlan).length,
  });
};

/** A measure's yen, as a link to the line where they stand, or to the list of the costs that they sum up. */
const measureYen = (measure) => {
  const yen = yenOf(measure);
  if (yen === null) return measure.costs.length ? unreadable() : dash();
  return measure.costs.length === 1 ? valueLink(measure, 'costs[0]', yenCell(yen))
    : link(address('measure', measure.id), { title: say('内訳を見る', 'See what it sums up') }, yenCell(yen));
};

const measureTable = (rows, { caption, hiddenCaption, withPlace, withGoal }) => longTable({
  caption, hiddenCaption, class: 'measures', rows,
  columns: [
    {
      title: say('施策', 'Measure'), head: true,
      cell: (measure) => [
        h('span', { class: 'number' }, measure.number ?? ''),
        link(address('measure', measure.id), null, measure.title || say('（無題）', '(untitled)')),
        ' ', measureMarks(measure),
        withGoal ? h('span', { class: 'sub' }, both(measure.goal.name)) : null,
      ],
    },
    withPlace ? { title: say('自治体・年度', 'Municipality, year'), cell: scopeName } : null,
    { title: say('担当課', 'Department'), cell: (measure) => departmentsOf(measure).join('、') },
    {
      title: say('事業区分', 'Status'),
      cell: (measure) => (measure.category
        ? (measure.category.status
          ? h('span', { class: 'word' }, statusWords(measure.category.status)) : quote(measure.category.raw))
        : dash()),
    },
    {
      title: say('達成状況と原文', 'Attainment, as printed'),
      cell: (measure) => {
        const rating = overall(measure);
        if (!rating) return dash();
        return [rating.attainment ? attainmentMark(rating.attainment) : unreadable(), ' ',
          valueLink(measure, `ratings[${measure.ratings.indexOf(rating)}]`, quote(rating.raw))];
      },
    },
    { title: say('経費', 'Yen'), kind: 'right', cell: measureYen },
    { title: say('指標', 'Indicators'), kind: 'right', cell: indicatorCell },
  ].filter(Boolean),
});

const findingItem = (finding) => {
  const owner = municipalities.find((each) => each.code === finding.municipality);
  const others = finding.measures.length - 8;
  return h('li', { class: 'finding' },
    h('p', null, severityMark(finding.severity), ' ', both(finding.message)),
    h('p', { class: 'source' }, owner ? [owner.name, ' '] : null, finding.document, ' ',
      placeLink(files.get(`${finding.municipality}/${finding.document}`), finding.document, finding.place,
        { of: finding.measures.length === 1 ? finding.measures[0] : undefined }, placeText(finding.place))),
    finding.measures.length ? h('p', { class: 'about' }, finding.measures.slice(0, 8).map((id, index) => {
      const measure = measureOf.get(id);
      return [index ? '、' : null, measure ? link(address('measure', id), null, measure.title || id) : id];
    }), others > 0 ? say(`ほか${others}件`, ` and ${others} more`) : null) : null);
};

const severities = ['wrong', 'doubt', 'note'];
const findingList = (list) => h('ul', { class: 'findings' },
  [...list].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity)).map(findingItem));

const uniqueFindings = (group) =>
  [...new Map(group.flatMap((item) => item.findings).map((finding) => [JSON.stringify(finding), finding])).values()];

/** Small charts of all indicators that have figures; those in words are named beneath. */
const multiples = (list) => {
  const all = list.flatMap((measure) => measure.indicators.map((indicator) => ({ measure, indicator })));
  const drawn = all.filter(({ indicator }) => indicator.series.some((value) => value.actual !== undefined));
  const inWords = all.length - drawn.length;
  const first = 24;
  const draw = (some) => some.map(({ measure, indicator }) => smallMultiple(measure, indicator));
  const box = h('div', { class: 'multiples' }, draw(drawn.slice(0, first)));
  const button = drawn.length > first
    ? h('button', { type: 'button', onclick: () => { box.append(...draw(drawn.slice(first))); button.remove(); } },
        say(`残り${drawn.length - first}指標を表示`, `Show ${drawn.length - first} more`))
    : null;
  return [
    box, button ? h('p', { class: 'more' }, button) : null,
    inWords ? h('p', { class: 'aside' }, say(`ほかに、数値でなく言葉で書かれた指標が${inWords}件あります（各施策のページ）。`,
      `${inWords} more are told in words, not figures (on each measure's page).`)) : null,
  ];
};

const documentList = (documents) => h('ul', { class: 'documents' },
  [...new Map(documents.map((document) => [document.name + document.sha256, document])).values()].map((document) =>
    h('li', null, document.name, ' ', h('code', { title: document.sha256 }, `SHA-256 ${document.sha256.slice(0, 12)}…`))));
