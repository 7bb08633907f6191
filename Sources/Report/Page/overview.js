// The first page: all goals, all municipalities, what was found wrong.

const keyFigure = (name, value, beneath) => h('div', null,
  h('dt', null, name), h('dd', null, value), beneath ? h('dd', { class: 'beneath' }, beneath) : null);

const repeatWords = (sums) => {
  if (!sums.amounts) return say('金額の記載なし', 'no amounts');
  const all = roundYen(sums.yen);
  return sums.yen === sums.yenWithoutRepeats ? say('重複なし', 'no repeats') : say(`重複を含め ${all}`, `${all} with repeats`);
};

const keyFigures = (sums) => {
  const share = achievedShare(sums.attainment);
  const decided = sums.onPlan + sums.againstPlan;
  return h('dl', { class: 'key' },
    keyFigure(say('施策', 'Measures'), group(sums.measures),
      say(`事業 ${group(sums.projects)}`, `${group(sums.projects)} projects`)),
    keyFigure(say('達成以上', 'Achieved or better'), share ? percent(share.achieved, share.rated) : '－',
      share ? say(`評価のある${group(share.rated)}施策のうち${group(share.achieved)}`,
        `${group(share.achieved)} of ${group(share.rated)} rated`)
        : say('評価のある施策はありません', 'nothing is rated')),
    keyFigure(say('経費（重複を除く）', 'Yen without repeats'),
      sums.amounts ? yenCell(sums.yenWithoutRepeats) : '－', [repeatWords(sums), ' ', unreadableCount(sums.unreadable)]),
    keyFigure(say('計画どおりの指標', 'Indicators on plan'),
      decided ? `${group(sums.onPlan)}/${group(decided)}` : '－',
      sums.undecided ? say(`判定なし ${group(sums.undecided)}`, `${group(sums.undecided)} without verdict`) : null));
};

/** Says that the measures are left out, where they are. */
const summariesOnly = () => (withoutMeasures ? h('p', { class: 'notice' }, say(
  '施策が多いため、この報告書には目標ごとの集計だけがあります。hyoka report に --municipality か --goal を付けて作り直すと、'
    + 'その自治体や目標の施策がすべて入ります。個々の施策は measures.csv にもあります。',
  'There are too many measures for one page: it holds the summaries only. Made again by hyoka report with --municipality '
    + 'or --goal, it holds all measures of these. Each measure stands in measures.csv, too.')) : null);

const scopes = () => [...summariesByScope.values()].sort(([a], [b]) =>
  (a.municipality.code < b.municipality.code ? -1 : a.municipality.code > b.municipality.code ? 1
    : a.fiscalYear - b.fiscalYear));

const goalTable = (all) => sumsTable({
  caption: say('共通目標ごとの施策数、達成状況、経費、指標、指摘',
    'Measures, attainment, yen, indicators and findings by goal'),
  hiddenCaption: true, heading: say('共通目標', 'Goal'),
  rows: goals.map((goal) => ({
    name: link(address('goal', goal.id), null, both(goal.name)), sums: total(summariesByGoal.get(goal.id)),
    findings: { goal: goal.id },
  })),
  foot: { name: say('合計', 'Total'), sums: all },
});

const scopeTable = () => sumsTable({
  caption: say('自治体・計画・年度ごとの施策数、達成状況、経費、指標、指摘',
    'Measures, attainment, yen, indicators and findings by municipality, plan and year'),
  hiddenCaption: true, heading: say('自治体・年度', 'Municipality, year'),
  rows: scopes().map((reports) => ({
    name: [
      link(address('municipality', reports[0].municipality.code), null, scopeName(reports[0])),
      h('span', { class: 'sub' }, reports[0].plan),
    ],
    sums: total(reports), findings: { municipality: reports[0].municipality.code },
  })),
});

const findingKinds = () => {
  const kinds = [...groupBy(findings, (finding) => finding.code)].sort((a, b) => b[1].length - a[1].length);
  return h('ul', { class: 'kinds' }, kinds.map(([code, list]) => {
    const worst = severities.find((severity) => list.some((finding) => finding.severity === severity));
    return h('li', null, link(address('findings', null, { code }), null, findingWords(code)),
      severityMark(worst), h('b', null, group(list.length)));
  }));
};

const unreadFile = (letter) => h('li', { class: 'finding' },
  h('p', null, tag('wrong', both(words.reason[letter.reason]) || letter.reason), ' ', letter.name, ' ',
    placeText(letter.place)),
  letter.message ? h('p', { class: 'source' }, letter.message) : null);

const overviewLead = (years) => {
  if (!summaries.length) return say('読み取れた施策はありません。', 'No measure was read.');
  const documents = new Set(summaries.flatMap((summary) => summary.documents.map((each) => each.sha256))).size;
  return say(
    `${group(municipalities.length)}自治体が公表した${group(documents)}文書（${yearRange(years)}）を、共通の目標ごとにまとめました。`,
    `${group(municipalities.length)} municipalities, ${group(documents)} documents (${yearRange(years)}), goal by goal.`);
};

const overviewPage = () => {
  const all = total(summaries);
  const years = summaries.map((summary) => summary.fiscalYear);
  const title = say('計画進捗の概要', 'Plan progress at a glance');
  return {
    title,
    content: [
      h('h1', null, title),
      h('p', { class: 'lead' }, overviewLead(years)),
      summariesOnly(),
      keyFigures(all),
      new Set(years).size > 1 ? h('p', { class: 'aside' }, say(
        '年度や様式の異なる文書が含まれます。合計は規模の目安で、自治体どうしの比較は各目標のページで年度を確かめてください。',
        'Years and forms differ. The totals give a sense of scale; to compare municipalities, see their years on each '
          + 'goal’s page.')) : null,
      summaries.length ? [
        section(say('共通目標ごと', 'By goal'), attainmentLegend(), goalTable(all)),
        section(say('自治体ごと', 'By municipality'), scopeTable()),
      ] : null,
      findings.length ? section(say('文書への指摘', 'Findings in the documents'),
        h('p', { class: 'aside' }, say(
          '文書そのものの誤りや疑わしい点です。どの目標にも属さないものも含みます。数値を使う前に原本を確かめてください。',
          'What is wrong or doubtful in the documents themselves, whether it touches a goal or not. See the original before '
            + 'relying on a figure.')),
        findingKinds()) : null,
      deadLetters.length ? section(say('読み取れなかったファイル', 'Files that could not be read'),
        h('ul', { class: 'findings' }, deadLetters.map(unreadFile))) : null,
    ],
  };
};
