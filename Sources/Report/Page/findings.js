// All findings, by what they are about.

/** More than anybody reads; the filters lead to the rest. */
const mostFindings = 500;

const findingFilters = ['code', 'severity', 'municipality', 'goal'];

const matchingFindings = (chosen) => {
  const ofGoal = chosen.goal
    ? new Set(uniqueFindings(summariesByGoal.get(chosen.goal) ?? []).map((finding) => JSON.stringify(finding)))
    : null;
  return findings.filter((finding) =>
    ['code', 'severity', 'municipality'].every((name) => !chosen[name] || finding[name] === chosen[name])
    && (!ofGoal || ofGoal.has(JSON.stringify(finding))));
};

const findingChoices = () => {
  const codes = [...new Set(findings.map((finding) => finding.code))].sort();
  return [
    ['code', say('内容', 'Kind'), codes.map((code) => [code, findingWords(code)])],
    ['severity', say('程度', 'Severity'), severities.map((each) => [each, severityWords(each)])],
    goalChoice(),
    municipalityChoice(),
  ];
};

const findingsPage = (_, parameters) => {
  const chosen = Object.fromEntries(findingFilters.map((name) => [name, parameters.get(name) ?? '']));
  const found = matchingFindings(chosen);
  const changed = (name, value) => {
    location.hash = address('findings', null, { ...chosen, [name]: value }).slice(1);
  };
  return {
    title: say('指摘', 'Findings'),
    content: [
      h('h1', null, say('文書への指摘', 'Findings in the documents')),
      h('form', { class: 'filters', onsubmit: (event) => event.preventDefault() },
        findingChoices().map(([name, label, options]) => choice(name, label, options, chosen[name], changed)),
        link(address('findings'), { class: 'clear' }, say('条件を消す', 'Clear'))),
      h('p', { class: 'count', role: 'status' }, say(
        `${group(found.length)}件（全${group(findings.length)}件）`,
        `${group(found.length)} of ${group(findings.length)} findings`)),
      h('p', { class: 'aside' }, say(
        '矛盾：文書の中で食い違う。要確認：数値を使う前に原本を見る。参考：数値には関わらない。',
        'Contradiction: the document contradicts itself. Doubtful: look before relying on the figure. '
          + 'Note: no figure depends on it.')),
      findingList(found.slice(0, mostFindings)),
      found.length > mostFindings ? h('p', { class: 'aside' }, say(
        `${mostFindings}件まで表示しています。条件を絞ってください。`,
        `The first ${mostFindings} are shown; narrow the choice.`)) : null,
    ],
  };
};
