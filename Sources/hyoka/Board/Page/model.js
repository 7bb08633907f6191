// The live board. Everything that comes from a topic is put on the page as text (textContent), never as markup.

const markTime = 20000;
const page = 200;

const model = {
  language: "ja",
  about: null,
  pipeline: null,
  // By goal and key: the row, what it was before, and until when that is marked.
  summaries: new Map(),
  letters: new Map(),
  isConnected: false,
  shown: page,
  // The board's clock against this one.
  skew: 0,
  token: null,
  replaying: new Set(),
};

const byId = (id) => document.getElementById(id);
const say = (name) => words[model.language][name];
const bilingual = (text) => (text && text[model.language]) || "";

function element(name, text, className) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (className) made.className = className;
  return made;
}

// A browser may be told to keep nothing.
function keptLanguage() {
  try {
    return localStorage.getItem("language");
  } catch {
    return null;
  }
}

function keepLanguage(language) {
  try {
    localStorage.setItem("language", language);
  } catch {
    // It is chosen again next time.
  }
}
