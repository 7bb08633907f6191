// A document's lines as they were read, so that each figure can be seen where it stands.

/** Documents are many and long: each is read when somebody first asks for it. */
const documents = new Map();
const hasDocument = (sha256) => document.getElementById(`document-${sha256}`) !== null;
const documentOf = (sha256) => {
  if (!documents.has(sha256) && hasDocument(sha256)) {
    documents.set(sha256, JSON.parse(document.getElementById(`document-${sha256}`).textContent));
  }
  return documents.get(sha256);
};

/** Findings name their document; measures and summaries know which file that is. */
const files = new Map();
for (const measure of measures) files.set(`${measure.municipality.code}/${measure.document.name}`, measure.document.sha256);
for (const summary of summaries) {
  for (const each of summary.documents) files.set(`${summary.municipality.code}/${each.name}`, each.sha256);
}

/**
 * A link to what stands at a place, shown among the lines around it; the same words without a link where the page
 * doesn't hold the document.
 * - to: the last line, where it is several; of: the id of the measure whose value it is
 */
const placeLink = (sha256, name, place, { to, of } = {}, ...children) => {
  if (!place) return h('span', { title: name }, children);
  if (!hasDocument(sha256)) return h('span', { title: name }, children);
  return link(address('source', sha256, { page: place.page, line: place.line, cell: place.cell, to, of }),
    { title: say(`${name} の${placeText(place)}を見る`, `See ${name}, ${placeText(place)}`) }, children);
};

/** What a measure's value was read from, as a link to where it stands. */
const valueLink = (measure, path, ...children) => {
  const { name, sha256 } = measure.document;
  return placeLink(sha256, name, measure.source.fields[path], { of: measure.id }, ...children);
};

const isPlace = (line, place) => line.line >= place.line && line.line <= (place.to ?? place.line)
  && (line.page ?? 0) === (place.page ?? 0);

const lineItem = (line, place) => {
  const isHere = isPlace(line, place);
  const cells = line.cells.map((cell, index) => {
    const isCell = isHere && place.cell === index + 1;
    return h(isCell ? 'mark' : 'span', { class: line.cells.length > 1 ? 'cell' : null }, cell);
  });
  return h('li', { class: isHere ? 'here' : null, 'aria-current': isHere ? 'location' : null },
    h('span', { class: 'at-line' }, line.line), h('span', { class: 'words' }, cells));
};

const isBefore = (line, place) => (line.page ?? 0) < (place.page ?? 0)
  || ((line.page ?? 0) === (place.page ?? 0) && line.line < place.line);

/** Blank lines aren't among those that were read; where the place is one of them, it is put in. */
const withPlace = (lines, place) => {
  if (!place.line || lines.some((line) => isPlace(line, place))) return lines;
  const next = lines.findIndex((line) => !isBefore(line, place));
  const blank = { line: place.line, page: place.page, cells: [say('（空行）', '(blank)')] };
  return next < 0 ? [...lines, blank] : [...lines.slice(0, next), blank, ...lines.slice(next)];
};

/** Some lines before and after; buttons bring more of them. */
const linesAround = (read, place) => {
  const lines = withPlace(read, place);
  const found = lines.findIndex((line) => isPlace(line, place));
  const [around, more] = [20, 100];
  let [from, to] = [Math.max(0, found - around), Math.min(lines.length, Math.max(0, found) + around + 1)];
  const box = h('div', { class: 'around' });
  const button = (words, change) => h('p', { class: 'more' },
    h('button', { type: 'button', onclick: () => { change(); show(); } }, words));
  const show = () => {
    const items = [];
    let page;
    for (const line of lines.slice(from, to)) {
      if (line.page !== page) {
        page = line.page;
        items.push(h('li', { class: 'page' }, say(`${page}ページ`, `Page ${page}`)));
      }
      items.push(lineItem(line, place));
    }
    box.replaceChildren(...[
      from > 0 ? button(say('前の行', 'Lines before'), () => { from = Math.max(0, from - more); }) : null,
      h('ol', { class: 'lines' }, items),
      to < lines.length ? button(say('後の行', 'Lines after'), () => { to = Math.min(lines.length, to + more); }) : null,
    ].filter(Boolean));
  };
  show();
  return box;
};

/** The measures of which something stands at the place. */
const measuresAt = (sha256, place) => measures.filter((measure) => measure.document.sha256 === sha256
  && Object.values(measure.source.fields).some((field) => isPlace(field, place)));

const sourcePage = (sha256, parameters) => {
  const from = documentOf(sha256);
  if (!from) return missingPage();
  const figure = (name) => (parameters.get(name) ? Number(parameters.get(name)) : undefined);
  const place = { page: figure('page'), line: figure('line'), cell: figure('cell'), to: figure('to') };
  const of = measureOf.get(parameters.get('of'));
  const about = of ? [of] : measuresAt(sha256, place).slice(0, 8);
  const box = linesAround(from.lines, place);
  return {
    title: from.name,
    at: box.querySelector('.here'),
    content: [
      crumbs(of ? link(address('measure', of.id), null, of.title) : say('出典', 'Source')),
      h('h1', null, from.name),
      h('p', { class: 'lead' }, place.line ? placeText(place) : null),
      about.length ? h('p', null, say('ここから読み取った施策：', 'Read from here: '), about.map((measure, index) =>
        [index ? '、' : null, link(address('measure', measure.id), null, measure.title || say('（無題）', '(untitled)'))]))
        : null,
      box,
      h('p', { class: 'aside' }, say('文書から読み取ったままの本文です。', 'The document’s text as it was read. '),
        h('code', null, `SHA-256 ${sha256}`)),
    ],
  };
};
