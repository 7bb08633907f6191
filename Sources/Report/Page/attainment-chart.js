// How ratings distribute: one bar, cut where they change.

const attainmentText = (distribution) =>
  attainments.filter((name) => distribution[name])
    .map((name) => `${attainmentWords(name)} ${group(distribution[name])}`).join(say('、', ', '));

const attainmentChart = (distribution) => {
  const whole = attainments.reduce((sum, name) => sum + distribution[name], 0);
  if (!whole) return dash();
  const chart = svg('svg', {
    class: 'stack', width: '100%', height: 20, role: 'img', 'aria-label': attainmentText(distribution),
  });
  let start = 0;
  for (const name of attainments.filter((each) => distribution[each])) {
    const share = (100 * distribution[name]) / whole;
    chart.append(svg('rect', { class: name, x: `${start}%`, y: 0, width: `${share}%`, height: 20 },
      svg('title', null, `${attainmentWords(name)} ${group(distribution[name])}`)));
    if (share >= 9) {
      chart.append(svg('text', {
        class: `on-${name}`, x: `${start + share / 2}%`, y: 14, 'text-anchor': 'middle', 'aria-hidden': 'true',
      }, group(distribution[name])));
    }
    start += share;
  }
  return chart;
};

/** What the bars' colours mean. */
const attainmentLegend = () =>
  h('p', { class: 'legend' }, attainments.map((name) => attainmentMark(name)));

/** How many of the rated got as far as planned, or farther. */
const achievedShare = (distribution) => {
  const achieved = distribution.exceeded + distribution.achieved;
  const rated = achieved + distribution.partlyAchieved + distribution.notAchieved;
  return rated ? { achieved, rated } : null;
};

/** A length beside a number, against the longest of its column. */
const lengthBar = (value, longest) =>
  svg('svg', { class: 'length', width: '100%', height: 6, 'aria-hidden': 'true' },
    svg('rect', { x: 0, y: 0, height: 6, width: `${longest > 0 ? Math.max(0, (100 * value) / longest) : 0}%` }));
