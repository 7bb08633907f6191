// What is drawn when. Several changes at once are drawn together.

let isDrawing = false;
let dirty = new Set();

function draw(...parts) {
  for (const part of parts) dirty.add(part);
  if (isDrawing) return;
  isDrawing = true;
  // A hidden page is drawn when it is seen again, and not before.
  requestAnimationFrame(() => {
    isDrawing = false;
    const parts = dirty;
    dirty = new Set();
    if (parts.has("heads")) drawHeads();
    if (parts.has("stages")) keepingFocus(drawStages);
    if (parts.has("connection")) drawConnection();
    if (parts.has("summaries")) {
      drawGoals();
      drawSummaries();
    }
    if (parts.has("letters")) keepingFocus(drawLetters);
  });
}

// A button that somebody is about to press must not lose the keyboard because a line came.
function keepingFocus(body) {
  const { letter, stage } = document.activeElement ? document.activeElement.dataset : {};
  body();
  if (!letter && !stage) return;
  const again = [...document.querySelectorAll("[data-letter], [data-stage]")]
    .find((one) => letter ? one.dataset.letter === letter : one.dataset.stage === stage);
  if (again) again.focus();
}

function drawAll() {
  document.documentElement.lang = model.language;
  for (const one of document.querySelectorAll("[data-word]")) one.textContent = say(one.dataset.word);
  byId("language").textContent = say("other");
  byId("language").lang = say("otherLanguage");
  if (model.about) {
    byId("prefix").textContent = model.about.prefix;
    byId("version").textContent = `Hyoka ${model.about.version}`;
    byId("actions").hidden = !model.about.allowsReplay && !model.about.allowsUpload;
    byId("drop").hidden = !model.about.allowsUpload;
  }
  byId("token-state").textContent = model.token ? say("tokenSet") : "";
  draw("heads", "stages", "connection", "summaries", "letters");
}
