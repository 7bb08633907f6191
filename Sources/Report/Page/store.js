// What the page was made from, with what it is looked up by.

const linesOf = (id) => {
  const block = document.getElementById(id);
  if (!block) return null;
  const lines = block.textContent.split('\n').filter((line) => line !== '');
  block.remove();
  return lines.map((line) => JSON.parse(line));
};

const words = linesOf('words')[0];
const summaries = linesOf('summaries');
const findings = linesOf('findings');
const deadLetters = linesOf('dead-letters');
const allMeasures = linesOf('measures');
const measures = allMeasures ?? [];
const withoutMeasures = allMeasures === null;

const measureOf = new Map(measures.map((measure) => [measure.id, measure]));

const groupBy = (items, key) => {
  const groups = new Map();
  for (const item of items) {
    const name = key(item);
    if (groups.has(name)) groups.get(name).push(item);
    else groups.set(name, [item]);
  }
  return groups;
};

const findingsOf = new Map();
for (const finding of findings) {
  for (const id of finding.measures) {
    if (findingsOf.has(id)) findingsOf.get(id).push(finding);
    else findingsOf.set(id, [finding]);
  }
}

/** A plan of one municipality in one year: what a document reports on. */
const scopeOf = (item) => `${item.municipality.code}/${item.plan}/${item.fiscalYear}`;

const summariesByGoal = groupBy(summaries, (summary) => summary.goal.id);
const summariesByPlace = groupBy(summaries, (summary) => summary.municipality.code);
const summariesByScope = groupBy(summaries, scopeOf);
const measuresByScope = groupBy(measures, scopeOf);

const goals = [...summariesByGoal.values()].map((group) => group[0].goal);
const municipalities = [...new Map(
  [...summaries, ...measures].map((item) => [item.municipality.code, item.municipality]),
).values()].sort((a, b) => (a.code < b.code ? -1 : 1));

/** Whole repeats are listed, and count in nothing. */
const counts = (measure) => measure.repeated !== 'whole';
const overall = (measure) => measure.ratings.find((rating) => rating.aspect === 'overall');
const attainmentOf = (measure) => overall(measure)?.attainment ?? 'unrated';
const departmentsOf = (measure) => measure.departmentNames ?? measure.departments;
const isUnreadable = (measure) =>
  measure.costs.some((cost) => cost.yen === undefined) ||
  measure.ratings.some((rating) => rating.value === undefined && rating.attainment === undefined);
const yenOf = (measure) => {
  const amounts = measure.costs.filter((cost) => cost.yen !== undefined);
  return amounts.length ? amounts.reduce((sum, cost) => sum + cost.yen, 0) : null;
};
const isDoubtful = (measure) =>
  isUnreadable(measure) || (findingsOf.get(measure.id) ?? []).some((finding) => finding.severity !== 'note');

/** What summaries come to together. */
const total = (group) => {
  const sum = (value) => group.reduce((result, summary) => result + value(summary), 0);
  return {
    measures: sum((s) => s.measures),
    projects: sum((s) => s.projects),
    attainment: Object.fromEntries(attainments.map((name) => [name, sum((s) => s.attainment[name])])),
    yen: sum((s) => s.yen.total),
    yenWithoutRepeats: sum((s) => s.yen.withoutRepeats),
    amounts: sum((s) => s.yen.amounts),
    unreadable: sum((s) => s.yen.unreadable),
    onPlan: sum((s) => s.plans.onPlan),
    againstPlan: sum((s) => s.plans.againstPlan),
    undecided: sum((s) => s.plans.undecided),
    findings: new Set(group.flatMap((s) => s.findings.map((finding) => JSON.stringify(finding)))).size,
    doubts: new Set(group.flatMap((s) => s.findings.filter((finding) => finding.severity !== 'note')
      .map((finding) => JSON.stringify(finding)))).size,
  };
};
