// The summaries, a row each; what has just changed is marked.

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
