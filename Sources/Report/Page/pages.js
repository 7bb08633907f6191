// Which page an address shows, and the frame around all of them.

const remember = (name, value) => {
  // A page that was opened from a disk may not be allowed to keep anything.
  try { localStorage.setItem(`hyoka-${name}`, value); } catch { /* then it is forgotten */ }
};
const recall = (name) => {
  try { return localStorage.getItem(`hyoka-${name}`); } catch { return null; }
};

const crumbs = (...steps) => h('nav', { class: 'crumbs', 'aria-label': say('現在地', 'Where you are') },
  link(address(''), null, say('概要', 'Overview')),
  steps.map((step) => [h('span', { 'aria-hidden': 'true' }, ' › '), step]));

const missingPage = () => ({
  title: say('見つかりません', 'Not found'),
  content: [
    h('h1', null, say('見つかりません', 'Not found')),
    h('p', null, link(address(''), null, say('概要へ', 'To the overview'))),
  ],
});

const pages = {
  '': overviewPage, goal: goalPage, municipality: municipalityPage, measures: measuresPage, measure: measurePage,
  findings: findingsPage, source: sourcePage,
};

const currentPage = () => {
  const [path, query] = location.hash.replace(/^#\/?/, '').split('?');
  const slash = path.indexOf('/');
  const name = slash < 0 ? path : path.slice(0, slash);
  let argument = '';
  try { argument = slash < 0 ? '' : decodeURIComponent(path.slice(slash + 1)); } catch { return { name: '?' }; }
  return { name, argument, parameters: new URLSearchParams(query ?? '') };
};

const show = () => {
  const { name, argument, parameters } = currentPage();
  const page = (Object.hasOwn(pages, name) ? pages[name] : missingPage)(argument, parameters);
  section.count = 0;
  document.title = `${page.title} – Hyoka`;
  document.getElementById('main').replaceChildren(fill(document.createDocumentFragment(), null, page.content));
  for (const each of document.querySelectorAll('#top nav a')) {
    const isHere = each.getAttribute('href') === address(name);
    if (isHere) each.setAttribute('aria-current', 'page');
    else each.removeAttribute('aria-current');
  }
  return page.at;
};

const toggle = (label, options, chosen, choose) => h('div', { class: 'toggle', role: 'group', 'aria-label': label },
  options.map(([value, text, title]) => h('button', {
    type: 'button', 'aria-pressed': String(value === chosen), title, onclick: () => choose(value),
  }, text)));

const themes = () => [['auto', say('自動', 'Auto')], ['light', say('明', 'Light')], ['dark', say('暗', 'Dark')]];

const frame = () => {
  document.getElementById('skip').textContent = say('本文へ', 'Skip to content');
  const theme = document.documentElement.dataset.theme ?? 'auto';
  document.getElementById('top').replaceChildren(
    link(address(''), { class: 'brand' }, 'Hyoka', h('small', null, say('計画進捗レポート', 'plan progress report'))),
    h('nav', { 'aria-label': say('ページ', 'Pages') },
      link(address(''), null, say('概要', 'Overview')), link(address('measures'), null, say('施策', 'Measures')),
      link(address('findings'), null, say('指摘', 'Findings'))),
    h('div', { class: 'controls' },
      toggle(say('言語', 'Language'), [['ja', '日本語'], ['en', 'English']], language, (chosen) => {
        remember('language', chosen);
        useLanguage(chosen);
        frame();
        show();
        document.querySelector('#top .toggle [aria-pressed=true]').focus();
      }),
      toggle(say('配色', 'Colours'), themes(), theme, (chosen) => {
        remember('theme', chosen);
        useTheme(chosen);
        frame();
        document.querySelectorAll('#top .toggle')[1].querySelector('[aria-pressed=true]').focus();
      })));
  document.getElementById('bottom').replaceChildren(
    h('p', null, say('Hyoka が公表文書から機械的に読み取ったものです。数値を引用する前に、示した出典を原本で確かめてください。',
      'Read from published documents by Hyoka. Check the source that is given before quoting a figure.')));
};

const useTheme = (chosen) => {
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
  else delete document.documentElement.dataset.theme;
};

useLanguage(recall('language') ?? 'ja');
useTheme(recall('theme'));
frame();
const start = show();
if (start) start.scrollIntoView({ block: 'center' });

document.getElementById('skip').addEventListener('click', (event) => {
  event.preventDefault();
  document.getElementById('main').focus();
});
/** To the top, or to what the page is about where that stands further down. */
const settle = (at) => {
  scrollTo(0, 0);
  document.getElementById('main').focus({ preventScroll: true });
  at?.scrollIntoView({ block: 'center' });
};
addEventListener('hashchange', () => settle(show()));
addEventListener('beforeprint', () => {
  for (const each of document.querySelectorAll('.long')) each.showAll();
});
