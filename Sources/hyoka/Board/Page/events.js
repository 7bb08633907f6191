// What the board tells: the state, and then each change.

const address = (row) => `${row.goal}\n${row.key}`;

function takeSummaries(rows, marks) {
  for (const row of rows) {
    const known = model.summaries.get(address(row));
    const entry = { row };
    if (marks) {
      // What is marked already stays marked against what it was at first.
      entry.before = known && (known.until && known.before !== undefined ? known.before : known.row);
      entry.until = Date.now() + markTime;
    }
    model.summaries.set(address(row), entry);
  }
}

function takeChange(change) {
  takeSummaries(change.summaries, true);
  for (const gone of change.gone) model.summaries.delete(address(gone));
  let fresh = 0;
  for (const letter of change.letters) {
    const known = model.letters.get(letter.id);
    if (!known) fresh += 1;
    letter.until = known ? known.until : Date.now() + markTime;
    model.letters.set(letter.id, letter);
  }
  for (const id of change.lettersGone) model.letters.delete(id);
  const count = change.summaries.length + change.gone.length;
  const news = [count > 0 ? say("news")(count) : "", fresh > 0 ? say("newLetters")(fresh) : ""];
  if (count > 0 || fresh > 0) byId("news").textContent = news.join(" ");
  draw("summaries", "letters");
}

function takePipeline(pipeline) {
  model.pipeline = pipeline;
  model.skew = pipeline.now - Date.now();
  draw("stages", "connection", "summaries");
}

function takeState(state) {
  if (!model.about && !keptLanguage()) model.language = state.about.language;
  model.about = state.about;
  model.summaries = new Map();
  model.letters = new Map(state.letters.map((letter) => [letter.id, letter]));
  takeSummaries(state.summaries, false);
  takePipeline(state.pipeline);
  drawAll();
}

function listen() {
  const source = new EventSource("/events");
  const on = (name, take) => source.addEventListener(name, (event) => take(JSON.parse(event.data)));
  source.addEventListener("open", () => {
    model.isConnected = true;
    draw("connection");
  });
  source.addEventListener("error", () => {
    model.isConnected = false;
    draw("connection");
    // The browser tries again by itself, except after an answer that is no stream.
    if (source.readyState === EventSource.CLOSED) setTimeout(listen, 5000);
  });
  on("state", takeState);
  on("more", (more) => {
    takeSummaries(more.summaries, false);
    draw("summaries");
  });
  // While the topics are still being read, everything would be new.
  on("change", (change) => {
    if (model.pipeline && model.pipeline.loading) {
      takeSummaries(change.summaries, false);
      for (const letter of change.letters) model.letters.set(letter.id, letter);
      draw("summaries", "letters");
    } else {
      takeChange(change);
    }
  });
  on("pipeline", takePipeline);
}

// Marks end, and ages grow.
function tick() {
  const now = Date.now();
  let ended = false;
  for (const entry of model.summaries.values()) {
    if (entry.until && entry.until < now) {
      entry.until = undefined;
      entry.before = undefined;
      entry.line = undefined;
      ended = true;
    }
  }
  for (const letter of model.letters.values()) {
    if (letter.until && letter.until < now) {
      letter.until = undefined;
      draw("letters");
    }
  }
  for (const entry of model.summaries.values()) {
    const cell = entry.line && entry.line.querySelector(".time");
    if (cell) cell.textContent = say("ago")(age(entry.row.time));
  }
  draw("stages");
  if (ended) draw("summaries");
}
