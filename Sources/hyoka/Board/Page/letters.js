// The dead letters.

function drawLetters() {
  const letters = [...model.letters.values()]
    .sort((left, right) => (right.time || 0) - (left.time || 0) || compare(right.id, left.id));
  byId("letter-rows").replaceChildren(...letters.map(letterRow));
  byId("letter-table").hidden = letters.length === 0;
  const empty = byId("letter-empty");
  empty.hidden = letters.length > 0;
  empty.textContent = say("noLetters");
  byId("letter-count").textContent = say("shown")(letters.length, letters.length);
}

function letterRow(letter) {
  const line = element("tr", undefined, letter.until ? "changed" : "");
  const cell = (name, text, className) => {
    const made = element("td", text, className);
    made.dataset.label = say(name);
    line.append(made);
    return made;
  };
  const title = element("th", moment(letter.time), "tight wide");
  title.scope = "row";
  if (letter.until) title.append(element("span", say("fresh"), "badge"));
  line.append(title);
  cell("stage", say(letter.stage) || letter.stage, "tight wide");
  const reason = cell("reason", bilingual(letter.reasonWords), "wide");
  reason.append(" ", element("small", letter.reason));
  cell("document", letter.name, "wide name");
  const message = cell("message", letter.message, "wide");
  const canReplay = model.about && model.about.allowsReplay;
  if (letter.replayed && !canReplay) message.append(element("span", say("replayed"), "badge"));
  if (canReplay) {
    const action = element("td", undefined, "wide tight");
    const isBusy = model.replaying.has(letter.id);
    const button = element("button", say(letter.replayed ? "replayed" : isBusy ? "replaying" : "replay"));
    button.type = "button";
    button.disabled = letter.replayed || isBusy;
    button.dataset.letter = letter.id;
    button.setAttribute("aria-label", `${button.textContent} ${letter.name}`);
    button.addEventListener("click", () => replay(letter));
    action.append(button);
    line.append(action);
  }
  return line;
}
