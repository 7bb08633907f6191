// What the reader does: sends back, drops files, chooses.

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
