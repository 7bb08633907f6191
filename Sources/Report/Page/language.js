// The language of the page. Documents' own words stay as they are.

let language = 'ja';

const say = (ja, en) => (language === 'ja' ? ja : en);

/** Of a name or sentence that has both. */
const both = (words) => (words ? words[language] ?? words.ja : '');

const useLanguage = (chosen) => {
  language = chosen === 'en' ? 'en' : 'ja';
  document.documentElement.lang = language;
};
