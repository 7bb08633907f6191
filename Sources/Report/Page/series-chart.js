// An indicator over the years: actual figures as a line, planned ones as short strokes, the table beneath.

/** A plan that is a figure, with the indicator's unit or without; null for words. */
const planFigure = (plan, unit) => {
  if (plan === undefined) return null;
  let text = plan.normalize('NFKC').replace(/[,\s]/g, '');
  if (unit && text.endsWith(unit.normalize('NFKC'))) text = text.slice(0, -unit.normalize('NFKC').length);
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
};

const yearLabel = (value) => {
  if (value.fiscalYear === undefined) return say('年度不明', 'undated');
  return shortYear(value.fiscalYear) + (value.baseline ? say('（基準）', ' (baseline)') : '');
};

const actualText = (value) => {
  if (value.actual !== undefined) return group(value.actual);
  return value.actualText ?? (value.plan === undefined && value.raw ? value.raw : '－');
};

const seriesTable = (measure, indicator, position) => table({
  caption: indicator.name + (indicator.unit ? `（${indicator.unit}）` : ''), hiddenCaption: true, class: 'series-table',
  columns: [
    { title: say('年度', 'Year'), cell: yearLabel, head: true },
    { title: say('計画', 'Plan'), cell: (value) => value.plan ?? '－', kind: 'right' },
    { title: say('実績', 'Actual'), cell: actualText, kind: 'right' },
    { title: say('原文', 'As printed'), cell: (value) => quote(value.raw) },
    {
      title: say('出典', 'Source'),
      cell: (value) => source(measure, `indicators[${position}].series[${indicator.series.indexOf(value)}]`),
    },
  ],
  rows: indicator.series,
});

const chartSize = { width: 260, height: 104, left: 8, right: 8, top: 20, bottom: 20 };

const seriesChart = (indicator) => {
  const points = indicator.series.map((value, index) => ({
    index, value, actual: value.actual ?? null, plan: planFigure(value.plan, indicator.unit),
  }));
  const figures = points.flatMap((point) => [point.actual, point.plan]).filter((figure) => figure !== null);
  if (!points.some((point) => point.actual !== null)) return null;
  const { width, height, left, right, top, bottom } = chartSize;
  const highest = Math.max(...figures);
  const lowest = Math.min(...figures);
  // From zero, unless all the figures lie close together far from it; the axis is dashed then.
  const floor = lowest >= 0 && lowest < highest * 0.9 ? 0 : lowest - (highest - lowest || Math.abs(highest) || 1) * 0.15;
  const span = highest - floor || 1;
  const x = (index) => left + 12 + ((width - left - right - 24) * index) / Math.max(1, points.length - 1);
  const y = (figure) => height - bottom - ((height - top - bottom) * (figure - floor)) / span;
  const known = points.filter((point) => point.actual !== null);
  const description = points.map((point) => `${yearLabel(point.value)} ${actualText(point.value)}`).join(say('、', ', '));
  const chart = svg('svg', {
    class: 'series', viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': `${indicator.name}: ${description}`,
  });
  chart.append(svg('line', {
    class: floor === 0 ? 'axis' : 'axis cut', x1: left, x2: width - right, y1: height - bottom, y2: height - bottom,
  }));
  for (let index = 1; index < known.length; index++) {
    const [from, to] = [known[index - 1], known[index]];
    chart.append(svg('line', {
      class: to.index - from.index > 1 ? 'actual gap' : 'actual',
      x1: x(from.index), y1: y(from.actual), x2: x(to.index), y2: y(to.actual),
    }));
  }
  for (const point of points) {
    if (point.plan !== null) {
      chart.append(svg('line', {
        class: 'plan', x1: x(point.index) - 7, x2: x(point.index) + 7, y1: y(point.plan), y2: y(point.plan),
      }, svg('title', null, `${yearLabel(point.value)} ${say('計画', 'plan')} ${point.value.plan}`)));
    }
    if (point.actual !== null) {
      chart.append(svg('circle', {
        class: point.value.baseline ? 'actual baseline' : 'actual', cx: x(point.index), cy: y(point.actual), r: 3,
      }, svg('title', null, `${yearLabel(point.value)} ${actualText(point.value)}`)));
    }
    const label = point.value.fiscalYear === undefined ? '?' : shortYear(point.value.fiscalYear);
    if (points.length <= 8 || point.index === 0 || point.index === points.length - 1) {
      chart.append(svg('text', { class: 'year', x: x(point.index), y: height - 6, 'text-anchor': 'middle' }, label));
    }
  }
  for (const point of new Set([known[0], known[known.length - 1]])) {
    const anchor = point.index === 0 ? 'start' : point.index === points.length - 1 ? 'end' : 'middle';
    const at = x(point.index) + (anchor === 'start' ? -6 : anchor === 'end' ? 6 : 0);
    chart.append(svg('text', { class: 'figure', x: at, y: y(point.actual) - 7, 'text-anchor': anchor },
      group(point.actual)));
  }
  return chart;
};

/** The plan's words in the year of the latest figure: 漸増, 維持. */
const planWords = (indicator) => {
  const dated = indicator.series.filter((value) => value.plan !== undefined);
  return dated.length ? dated[dated.length - 1].plan : null;
};

/** One of many small charts. */
const smallMultiple = (measure, indicator) => {
  const plan = planWords(indicator);
  return h('figure', { class: 'multiple' },
    h('figcaption', null,
      link(address('measure', measure.id), null, indicator.name),
      indicator.unit ? h('span', { class: 'unit' }, `（${indicator.unit}）`) : null),
    seriesChart(indicator),
    h('p', { class: 'under' }, verdict(indicator.onPlan),
      plan ? h('span', null, `${say('計画', 'Plan')} `, quote(plan)) : null,
      source(measure, `indicators[${measure.indicators.indexOf(indicator)}]`)),
    h('details', null, h('summary', null, say('数値の表', 'Figures')),
      seriesTable(measure, indicator, measure.indicators.indexOf(indicator))));
};
