// A municipality: its plans and years, goal by goal.

const scopeGoals = (reports) => sumsTable({
  caption: say('共通目標ごと', 'By goal'), hiddenCaption: true, heading: say('共通目標', 'Goal'),
  rows: reports.map((summary) => ({
    name: link(address('goal', summary.goal.id), null, both(summary.goal.name)), sums: total([summary]),
    findings: { goal: summary.goal.id, municipality: summary.municipality.code },
  })),
  foot: { name: say('合計', 'Total'), sums: total(reports) },
});

const scopeSection = (reports) => {
  const [first] = reports;
  const list = measuresByScope.get(scopeOf(first)) ?? [];
  const withIndicators = list.filter((measure) => counts(measure) && measure.indicators.length);
  const profiles = [...new Set(list.map((measure) => `${measure.profile.id} v${measure.profile.version}`))];
  return section([fiscalYear(first.fiscalYear), h('span', { class: 'sub' }, first.plan)],
    keyFigures(total(reports)),
    attainmentLegend(),
    scopeGoals(reports),
    withoutMeasures ? null : [h('h3', null, ownScaleTitle()), ownScale(list)],
    withIndicators.length
      ? [h('h3', null, say('指標の推移', 'Indicators')), seriesLegend(), multiples(withIndicators)] : null,
    list.length ? [
      h('h3', null, say('施策', 'Measures')),
      measureTable(list, { caption: first.plan, hiddenCaption: true, withGoal: true }),
    ] : null,
    h('h3', null, say('出典の文書', 'Documents')), documentList(reports.flatMap((summary) => summary.documents)),
    profiles.length
      ? h('p', { class: 'aside' }, say('読み取りに使った様式：', 'Read with: '), profiles.join('、')) : null);
};

const municipalityPage = (code) => {
  const reports = summariesByPlace.get(code);
  if (!reports) return missingPage();
  const { name, prefecture } = reports[0].municipality;
  const found = findings.filter((finding) => finding.municipality === code);
  return {
    title: name,
    content: [
      crumbs(prefecture),
      h('h1', null, name, ' ', h('span', { class: 'code' }, code)),
      [...groupBy(reports, scopeOf).values()].map(scopeSection),
      found.length ? section(say('指摘', 'Findings'), findingList(found)) : null,
    ],
  };
};
