"use strict";

// The live board. Everything that comes from a topic is put on the page as text (textContent), never as markup.

const words = {
  ja: {
    skip: "集計へ移る", stages: "工程", actions: "操作", summaries: "目標ごとの集計", letters: "処理できなかったもの",
    token: "トークン", use: "使う", tokenSet: "この画面を閉じるまで使います。",
    drop: "ここにファイルをドロップすると取り込みます。", code: "団体コード（任意）", choose: "ファイルを選ぶ",
    search: "絞り込み", goal: "目標", order: "並び", byPlace: "自治体順", byTime: "更新順", allGoals: "すべて",
    legend: "◎ 目標を上回った　○ 達成　△ 一部達成　× 未達成　－ 評価なし（再掲の施策は数えません）",
    municipality: "自治体", year: "年度", plan: "計画", measures: "施策", yen: "経費（円、重複を除く）", plans: "計画どおりの指標",
    findings: "指摘", documents: "文書", time: "更新",
    stage: "工程", reason: "理由", document: "文書", message: "説明", when: "日時", action: "再送",
    replay: "再送", replayed: "再送済み", replaying: "再送中…",
    ingest: "取り込み", parse: "読み取り", enrich: "語彙合わせ", aggregate: "集計",
    waiting: "件待ち", rate: "処理（毎分）", oldest: "最も古い待ち", members: "ワーカー", untold: "このブローカーは、誰が働いているかを答えません。", partitions: "パーティション",
    connected: "つながっています", loading: "読み込み中…", away: "Kafka の応答待ち", lost: "画面の接続が切れました。つなぎ直しています…",
    problem: "Kafka が応答しません。戻るまで待ちます", since: "から",
    none: "まだありません。文書が届いて集計されると、ここに現れます（hyoka drop ファイル）。", noMatch: "当てはまるものがありません。", noLetters: "ありません。",
    more: "さらに表示", changed: "更新", fresh: "新着", was: "前", gone: "なくなりました",
    news: (count) => `${count} 件の集計が変わりました。`,
    newLetters: (count) => `処理できなかったものが ${count} 件増えました。`,
    shown: (shown, all) => shown === all ? `${all} 件` : `${all} 件のうち ${shown} 件`,
    omitted: (count) => `（ほかに ${count} 件は表示していません）`,
    unread: (count) => `（読めない版 ${count} 件）`,
    ago: (text) => `${text}前`, seconds: "秒", minutes: "分", hours: "時間", days: "日",
    tooLarge: (limit) => `${limit} MiB を超えています。`, sending: "送信中…", noToken: "先にトークンを入れてください。",
    failed: "届きませんでした。", other: "English", otherLanguage: "en",
  },
  en: {
    skip: "Skip to the summaries", stages: "Stages", actions: "Actions", summaries: "Summaries",
    letters: "Dead letters", token: "Token", use: "Use", tokenSet: "In use until this page is closed.",
    drop: "Files dropped here are uploaded.", code: "Municipality's code (optional)", choose: "Choose files",
    search: "Filter", goal: "Goal", order: "Order", byPlace: "by municipality", byTime: "newest first",
    allGoals: "all",
    legend: "◎ exceeded  ○ achieved  △ partly achieved  × not achieved  － unrated (repeated measures don't count)",
    municipality: "Municipality", year: "Year", plan: "Plan", measures: "Measures", yen: "Yen, no repeats", plans: "Indicators on plan",
    findings: "Findings", documents: "Docs", time: "Updated",
    stage: "Stage", reason: "Reason", document: "Document", message: "Message", when: "Time", action: "Send back",
    replay: "Send back", replayed: "sent back", replaying: "sending…",
    ingest: "Ingest", parse: "Parse", enrich: "Enrich", aggregate: "Aggregate",
    waiting: "waiting", rate: "Done a minute", oldest: "Oldest waits", members: "Workers", untold: "These brokers don't say who is at work.", partitions: "Partitions",
    connected: "connected", loading: "reading…", away: "waiting for Kafka", lost: "The page lost the board; trying again…",
    problem: "Kafka doesn't answer, and is waited for", since: "since",
    none: "None yet. They appear here once documents have come in and through (hyoka drop FILE).", noMatch: "Nothing matches.", noLetters: "None.",
    more: "Show more", changed: "changed", fresh: "new", was: "was", gone: "gone",
    news: (count) => count === 1 ? "1 summary changed." : `${count} summaries changed.`,
    newLetters: (count) => count === 1 ? "1 more dead letter." : `${count} more dead letters.`,
    shown: (shown, all) => shown === all ? `${all}` : `${shown} of ${all}`,
    omitted: (count) => `(${count} more are not shown)`,
    unread: (count) => `(${count} of an unreadable version)`,
    ago: (text) => `${text} ago`, seconds: " s", minutes: " min", hours: " h", days: " d",
    tooLarge: (limit) => `larger than ${limit} MiB`, sending: "sending…", noToken: "Enter the token first.",
    failed: "It didn't arrive.", other: "日本語", otherLanguage: "ja",
  },
};

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

// MARK: Figures

function number(value) {
  return value.toLocaleString(model.language === "ja" ? "ja-JP" : "en-US");
}

// A fiscal year goes by the era that it ends in.
function fiscalYear(year) {
  if (model.language !== "ja") return `FY${year}`;
  const [first, name] = year >= 2019 ? [2019, "令和"] : year >= 1989 ? [1989, "平成"] : [1926, "昭和"];
  return `${name}${year === first ? "元" : year - first + 1}年度`;
}

function age(time) {
  if (time === undefined || time === null) return "－";
  const seconds = Math.max(0, Math.floor((Date.now() + model.skew - time) / 1000));
  if (seconds < 60) return number(seconds) + say("seconds");
  if (seconds < 3600) return number(Math.floor(seconds / 60)) + say("minutes");
  if (seconds < 172800) return number(Math.floor(seconds / 3600)) + say("hours");
  return number(Math.floor(seconds / 86400)) + say("days");
}

function moment(time) {
  if (time === undefined || time === null) return "－";
  const isJapanese = model.language === "ja";
  const options = {
    month: isJapanese ? "numeric" : "short", day: "numeric", hour: "2-digit", minute: "2-digit", second: "2-digit",
  };
  return new Date(time).toLocaleString(isJapanese ? "ja-JP" : "en-GB", options);
}

// MARK: Stages

function drawStages() {
  const list = byId("stages");
  const stages = model.pipeline ? model.pipeline.stages : [];
  list.classList.toggle("stale", !model.isConnected || Boolean(model.pipeline && model.pipeline.problem));
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
    fact("partitions", number(stage.partitions));
    item.append(title, lag, facts);
    return item;
  }));
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

// MARK: Summaries

const columns = [
  { name: "municipality", isTitle: true, text: (row) => row.municipality || row.code },
  { name: "year", text: (row) => fiscalYear(row.fiscalYear), className: "tight" },
  { name: "goal", text: (row) => bilingual(row.goalName) || row.goal, className: "wide" },
  { name: "plan", text: (row) => row.plan, className: "wide" },
  { name: "measures", value: (row) => row.measures },
  { name: "◎", value: (row) => row.attainment.exceeded },
  { name: "○", value: (row) => row.attainment.achieved },
  { name: "△", value: (row) => row.attainment.partlyAchieved },
  { name: "×", value: (row) => row.attainment.notAchieved },
  { name: "－", value: (row) => row.attainment.unrated },
  { name: "yen", value: (row) => row.yen, className: "pair" },
  {
    name: "plans", value: (row) => row.plans.onPlan, className: "pair",
    text: (row) => {
      const all = row.plans.onPlan + row.plans.againstPlan;
      return all === 0 ? "·" : `${number(row.plans.onPlan)}/${number(all)}`;
    },
  },
  { name: "findings", value: (row) => row.findings, className: "warn" },
  { name: "documents", value: (row) => row.documents },
  { name: "time", text: (row) => say("ago")(age(row.time)), className: "tight number time pair" },
];

const columnName = (column) => say(column.name) || column.name;

function drawHeads() {
  byId("summary-head").replaceChildren(...columns.map((column) => {
    const cell = element("th", columnName(column), column.value ? "number" : column.className);
    cell.scope = "col";
    return cell;
  }));
  const letterColumns = ["when", "stage", "reason", "document", "message"];
  if (model.about && model.about.allowsReplay) letterColumns.push("action");
  byId("letter-head").replaceChildren(...letterColumns.map((name) => {
    const cell = element("th", say(name));
    cell.scope = "col";
    return cell;
  }));
}

function summaryRow(entry) {
  const { row, before } = entry;
  const line = element("tr", undefined, entry.until ? "changed" : "");
  for (const column of columns) {
    const cell = element(column.isTitle ? "th" : "td");
    if (column.isTitle) cell.scope = "row";
    else cell.dataset.label = columnName(column);
    const value = column.value ? column.value(row) : undefined;
    cell.textContent = column.text ? column.text(row) : value === 0 ? "·" : number(value);
    cell.className = [
      column.isTitle ? "pair" : "", column.value ? "number" : "",
      value === 0 ? "none" : column.className || "", value === 0 && column.name !== "measures" ? "blank" : "",
    ].filter(Boolean).join(" ");
    if (entry.until && before && column.value && column.value(before) !== value) {
      cell.classList.add("moved");
      cell.classList.remove("blank");
      const was = column.text ? column.text(before) : number(column.value(before));
      cell.append(" ", element("span", `${say("was")} ${was}`, "was"));
    }
    if (column.isTitle && entry.until) cell.append(element("span", say(before ? "changed" : "fresh"), "badge"));
    if (column.name === "time") cell.title = moment(row.time);
    line.append(cell);
  }
  return line;
}

function matching() {
  const terms = byId("search").value.toLowerCase().split(/\s+/).filter(Boolean);
  const goal = byId("goal").value;
  const found = [...model.summaries.values()].filter(({ row }) => {
    if (goal && row.goal !== goal) return false;
    if (terms.length === 0) return true;
    const text = [row.key, row.code, row.municipality, row.plan, row.fiscalYear, fiscalYear(row.fiscalYear), row.goal, row.goalName.ja,
      row.goalName.en].join(" ").toLowerCase();
    return terms.every((term) => text.includes(term));
  });
  const goals = model.about ? model.about.goals : [];
  const byPlace = (left, right) =>
    compare(left.row.code, right.row.code) || right.row.fiscalYear - left.row.fiscalYear
    || compare(left.row.plan, right.row.plan) || goals.indexOf(left.row.goal) - goals.indexOf(right.row.goal);
  const byTime = (left, right) => (right.row.time || 0) - (left.row.time || 0) || byPlace(left, right);
  return found.sort(byId("order").value === "time" ? byTime : byPlace);
}

function compare(left, right) {
  return left < right ? -1 : left > right ? 1 : 0;
}

function drawSummaries() {
  const found = matching();
  const shown = found.slice(0, model.shown);
  for (const entry of shown) {
    if (!entry.line || entry.language !== model.language) {
      entry.line = summaryRow(entry);
      entry.language = model.language;
    }
  }
  byId("summary-rows").replaceChildren(...shown.map((entry) => entry.line));
  byId("summary-table").hidden = shown.length === 0;
  const empty = byId("summary-empty");
  empty.hidden = shown.length > 0;
  empty.textContent = say(model.summaries.size === 0 ? "none" : "noMatch");
  const pipeline = model.pipeline || { omitted: 0, unread: 0 };
  byId("summary-count").textContent = [
    say("shown")(shown.length, model.summaries.size),
    pipeline.omitted > 0 ? say("omitted")(pipeline.omitted) : "",
    pipeline.unread > 0 ? say("unread")(pipeline.unread) : "",
  ].join(" ");
  const more = byId("more");
  more.hidden = found.length <= shown.length;
  more.textContent = say("more");
}

function drawGoals() {
  const names = new Map();
  for (const { row } of model.summaries.values()) names.set(row.goal, bilingual(row.goalName) || row.goal);
  const select = byId("goal");
  const chosen = select.value;
  const goals = (model.about ? model.about.goals : []).filter((goal) => names.has(goal));
  const options = [["", say("allGoals")], ...goals.map((goal) => [goal, names.get(goal)])];
  const known = [...select.options].map((option) => option.value + option.textContent).join();
  if (known === options.map(([value, text]) => value + text).join()) return;
  select.replaceChildren(...options.map(([value, text]) => {
    const option = element("option", text);
    option.value = value;
    return option;
  }));
  select.value = names.has(chosen) ? chosen : "";
}

// MARK: Dead letters

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

// MARK: Drawing

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
    if (parts.has("stages")) drawStages();
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
  const letter = document.activeElement && document.activeElement.dataset.letter;
  body();
  if (!letter) return;
  const button = [...document.querySelectorAll("button[data-letter]")].find((one) => one.dataset.letter === letter);
  if (button) button.focus();
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

// MARK: What the board tells

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

// MARK: What the reader does

function outcome(text, isGood) {
  const list = byId("outcomes");
  const item = element("li", text, isGood === undefined ? "" : isGood ? "good" : "bad");
  list.prepend(item);
  while (list.children.length > 8) list.lastElementChild.remove();
  return item;
}

async function post(path, body, contentType) {
  try {
    const response = await fetch(path, {
      method: "POST", body, headers: { "Authorization": `Bearer ${model.token}`, "Content-Type": contentType },
      cache: "no-store", credentials: "omit", redirect: "error",
    });
    const answer = await response.json();
    if (response.status === 401) {
      model.token = null;
      drawAll();
    }
    return { isGood: response.ok, text: bilingual(answer.words) };
  } catch {
    return { isGood: false, text: say("failed") };
  }
}

async function replay(letter) {
  if (!model.token) {
    outcome(say("noToken"), false);
    byId("token").focus();
    return;
  }
  model.replaying.add(letter.id);
  draw("letters");
  const { isGood, text } = await post("/replay", JSON.stringify({ letter: letter.id }), "application/json");
  model.replaying.delete(letter.id);
  outcome(`${letter.name}: ${text}`, isGood);
  draw("letters");
}

async function upload(files) {
  if (!model.token) {
    outcome(say("noToken"), false);
    byId("token").focus();
    return;
  }
  for (const file of files) {
    if (file.size > model.about.uploadLimit) {
      outcome(`${file.name}: ${say("tooLarge")(model.about.uploadLimit / 1048576)}`, false);
      continue;
    }
    const item = outcome(`${file.name}: ${say("sending")}`);
    const query = new URLSearchParams({ name: file.name });
    const code = byId("municipality").value.trim();
    if (code) query.set("municipality", code);
    // URLSearchParams writes a space as a plus sign, which is only a plus sign to the board.
    const text = query.toString().replaceAll("+", "%20");
    const done = await post(`/upload?${text}`, file, "application/octet-stream");
    item.textContent = `${file.name}: ${done.text}`;
    item.className = done.isGood ? "good" : "bad";
  }
}

function start() {
  const chosen = keptLanguage();
  if (chosen === "ja" || chosen === "en") model.language = chosen;
  byId("language").addEventListener("click", () => {
    model.language = say("otherLanguage");
    keepLanguage(model.language);
    byId("news").textContent = "";
    drawAll();
  });
  for (const id of ["search", "goal", "order"]) {
    byId(id).addEventListener("input", () => {
      model.shown = page;
      draw("summaries");
    });
  }
  byId("more").addEventListener("click", () => {
    model.shown += page;
    draw("summaries");
  });
  byId("token-form").addEventListener("submit", (event) => {
    event.preventDefault();
    model.token = byId("token").value.trim() || null;
    byId("token").value = "";
    drawAll();
  });
  byId("file").addEventListener("change", (event) => {
    upload([...event.target.files]);
    event.target.value = "";
  });
  const drop = byId("drop");
  for (const name of ["dragenter", "dragover"]) {
    document.addEventListener(name, (event) => {
      event.preventDefault();
      drop.classList.toggle("over", !drop.hidden);
    });
  }
  for (const name of ["dragleave", "drop"]) {
    document.addEventListener(name, (event) => {
      event.preventDefault();
      drop.classList.remove("over");
    });
  }
  document.addEventListener("drop", (event) => {
    if (!drop.hidden) upload([...event.dataTransfer.files]);
  });
  drawAll();
  listen();
  setInterval(tick, 1000);
}

start();
