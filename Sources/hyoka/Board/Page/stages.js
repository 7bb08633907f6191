// The stages: what waits, how fast it goes, who is at work.

let drawnStages = "";

function drawStages() {
  const list = byId("stages");
  const stages = model.pipeline ? model.pipeline.stages : [];
  list.classList.toggle("stale", !model.isConnected || Boolean(model.pipeline && model.pipeline.problem));
  // Every second somebody looks at it; what hasn't changed stays, with what is selected in it.
  const content = JSON.stringify([model.language, stages, stages.map((stage) => stage.oldest ? age(stage.oldest) : "")]);
  if (content === drawnStages) return;
  drawnStages = content;
  list.replaceChildren(...stages.map((stage) => {
    const item = element("li");
    const title = element("h3", say(stage.stage) || stage.stage);
    if (model.language === "ja") title.append(" ", element("small", stage.stage));
    const isKnown = stage.lag !== undefined && stage.lag !== null;
    const lag = element("p", undefined, isKnown && stage.lag > 0 ? "lag busy" : "lag");
    lag.append(element("strong", isKnown ? number(stage.lag) : "－"), say("waiting"));
    const facts = element("dl");
    const fact = (name, value) => {
      const described = element("dd", value);
      facts.append(element("dt", say(name)), described);
      return described;
    };
    const rate = stage.rate;
    fact("rate", rate === undefined || rate === null ? "－" : number(rate));
    fact("oldest", stage.oldest ? age(stage.oldest) : "－");
    const isTold = stage.members !== undefined && stage.members !== null;
    const members = fact("members", isTold ? number(stage.members) : "－");
    if (!isTold && isKnown) members.title = say("untold");
    // Something waits, and nobody is at work.
    if (stage.members === 0 && stage.lag > 0) members.className = "warn";
    fact("partitions", number(stage.partitions));
    item.append(title, lag, facts);
    if (stage.workers && stage.workers.length > 0) item.append(workerList(stage));
    return item;
  }));
}

// Open or closed as the reader left it, though the stages are drawn anew.
const openStages = new Set();

function workerList(stage) {
  const details = element("details", undefined, "workers");
  details.open = openStages.has(stage.stage);
  details.addEventListener("toggle", () => openStages[details.open ? "add" : "delete"](stage.stage));
  const summary = element("summary", say("workerNames"));
  summary.dataset.stage = stage.stage;
  const list = element("ul");
  for (const worker of stage.workers) {
    const item = element("li", worker.name);
    item.append(" ", element("small", [
      worker.host, worker.partitions > 0 ? say("has")(worker.partitions) : say("standsBy"),
    ].filter(Boolean).join(" · ")));
    list.append(item);
  }
  if (stage.members > stage.workers.length) list.append(element("li", say("omitted")(stage.members - stage.workers.length)));
  details.append(summary, list);
  return details;
}

function drawConnection() {
  const pill = byId("connection");
  const pipeline = model.pipeline;
  const problem = byId("problem");
  let [state, text] = ["good", say("connected")];
  if (!model.isConnected) [state, text] = ["bad", say("lost")];
  else if (pipeline && pipeline.problem) [state, text] = ["bad", say("away")];
  else if (!pipeline || pipeline.loading) [state, text] = ["waiting", say("loading")];
  pill.className = `pill ${state}`;
  if (pill.textContent !== text) pill.textContent = text;
  const trouble = model.isConnected && pipeline && pipeline.problem;
  problem.hidden = !trouble;
  if (trouble) {
    const since = model.language === "ja"
      ? `${moment(trouble.since)} ${say("since")}` : `${say("since")} ${moment(trouble.since)}`;
    const words = `${say("problem")}（${since}）：${trouble.message}`;
    if (problem.textContent !== words) problem.textContent = words;
  }
}
