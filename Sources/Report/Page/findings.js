// All findings, by what they are about.

const findingsPage = (_, parameters) => {
  const chosen = {
    code: parameters.get('code') ?? '', severity: parameters.get('severity') ?? '',
    municipality: parameters.get('municipality') ?? '', goal: parameters.get('goal') ?? '',
  };
  const ofGoal = chosen.goal
    ? new Set(uniqueFindings(summariesByGoal.get(chosen.goal) ?? []).map((finding) => JSON.stringify(finding))) : null;
  const found = findings.filter((finding) =>
    (!chosen.code || finding.code === chosen.code) && (!chosen.severity || finding.severity === chosen.severity)
    && (!chosen.municipality || finding.municipality === chosen.municipality)
    && (!ofGoal || ofGoal.has(JSON.stringify(finding))));
  const changed = (name, value) => {
    chosen[name] = value;
    location.hash = address('findings', null, chosen).slice(1);
  };
  const codes = [...new Set(findings.map((finding) => finding.code))].sort();
  return {
    title: say('指摘', 'Findings'),
    content: [
      h('h1', null, say('文書への指摘', 'Findings in the documents')),
      h('form', { class: 'filters', onsubmit: (event) => event.preventDefault() },
        choice('code', say('内容', 'Kind'), codes.map((code) => [code, both(words.finding[code]) || code]), chosen.code, changed),
        choice('severity', say('程度', 'Severity'), severities.map((each) => [each, severityWords(each)]), chosen.severity, changed),
        choice('goal', say('共通目標', 'Goal'), goals.map((goal) => [goal.id, both(goal.name)]), chosen.goal, changed),
        choice('municipality', say('自治体', 'Municipality'), municipalities.map((each) => [each.code, each.name]), chosen.municipality, changed),
        link(address('findings'), { class: 'clear' }, say('条件を消す', 'Clear'))),
      h('p', { class: 'count', role: 'status' }, say(`${group(found.length)}件（全${group(findings.length)}件）`, `${group(found.length)} of ${group(findings.length)} findings`)),
      h('p', { class: 'aside' }, say('矛盾：文書の中で食い違う。要確認：数値を使う前に原本を見る。参考：数値には関わらない。',
        'Contradiction: the document contradicts itself. Doubtful: look before relying on the figure. Note: no figure depends on it.')),
      findingList(found.slice(0, 500)),
      found.length > 500 ? h('p', { class: 'aside' }, say('500件まで表示しています。条件を絞ってください。', 'The first 500 are shown; narrow the choice.')) : null,
    ],
  };
};
