// The filters beside the question. The form is filled by the server whenever the page loads, and is
// what counts: what is chosen in it goes to the hidden field that questions are sent with, into
// the address of the conversation, and into this tab's storage for the next page.
(() => {
  "use strict";

  const KEPT = "convention-assistant-filters";
  const offered = ["convention", "meeting", "year", "kind", "language"];
  let form = null; // the column, once its choices are there

  const select = (name) => form.querySelector(`select[name="${name}"]`);
  const value = (name) => (select(name) ? select(name).value : "");
  const inChat = () => (document.body.dataset.view || "chat") === "chat";

  function chosen() {
    const from = value("from");
    const to = value("to");
    const year = from === to ? from : `${from}-${to}`;
    const all = { convention: value("convention"), meeting: value("meeting"), year,
      kind: value("kind"), language: value("language") };
    return Object.fromEntries(Object.entries(all).filter(([, one]) => one));
  }

  // A value that is not among the choices any more is not chosen.
  function choose(name, wanted) {
    const field = select(name);
    if (!field) return;
    const folded = (wanted || "").toLowerCase();
    const found = [...field.options].find((one) => one.value.toLowerCase() === folded);
    field.value = found ? found.value : "";
  }

  function fill(filters) {
    choose("convention", filters.convention);
    choose("meeting", filters.meeting);
    const years = /^(\d{4})?(-)?(\d{4})?$/.exec(filters.year || "") || [];
    choose("from", years[1]);
    choose("to", years[2] ? years[3] : years[1]);
    choose("kind", filters.kind);
    choose("language", filters.language);
  }

  // Meetings go by their number where the convention is chosen; those of another convention, and years on the wrong side, cannot be chosen.
  function restrict() {
    const convention = value("convention");
    for (const one of select("meeting") ? select("meeting").options : []) {
      one.hidden = one.disabled = Boolean(
        one.value && convention && one.dataset.convention !== convention,
      );
      if (one.disabled && one.selected) select("meeting").value = "";
      if (one.value) one.textContent = convention ? one.dataset.short : one.value;
    }
    const [from, to] = [value("from"), value("to")];
    if (from && to && from > to) select("to").value = "";
    for (const one of select("from") ? select("from").options : []) {
      one.disabled = Boolean(one.value && value("to") && one.value > value("to"));
    }
    for (const one of select("to") ? select("to").options : []) {
      one.disabled = Boolean(one.value && from && one.value < from);
    }
  }

  function describe() {
    const texts = [];
    for (const field of form.querySelectorAll("select")) {
      field.classList.toggle("ca-set", Boolean(field.value));
      const text = field.value && field.selectedOptions[0].textContent;
      if (text && field.name === "to" && value("from")) {
        if (text !== value("from")) texts[texts.length - 1] += `–${text}`;
      } else if (text) {
        texts.push(field.name === "from" && !value("to") ? `${text}–`
          : field.name === "to" ? `–${text}` : text);
      }
    }
    const line = form.querySelector(".ca-scope-set");
    if (!line.dataset.none) line.dataset.none = line.textContent;
    line.textContent = texts.join(" · ") || line.dataset.none;
    line.classList.toggle("ca-set", texts.length > 0);
    form.querySelector(".ca-scope-clear").hidden = !texts.length;
  }

  function send() {
    const field = document.querySelector("#ca-scope-sent :is(textarea, input)");
    if (!field) return;
    const set = chosen();
    const text = Object.keys(set).length ? JSON.stringify(set) : "";
    if (field.value === text) return;
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  // Lists have filters of their own in the address; there it is left as it is.
  function mirror() {
    if (!form || !inChat()) return;
    const others = location.search.slice(1).split("&").filter((one) =>
      one && !offered.includes(one.split("=")[0]));
    const own = `${new URLSearchParams(chosen())}`;
    const wanted = [own, ...others].filter(Boolean).join("&");
    if (wanted !== location.search.slice(1)) {
      history.replaceState(history.state, "", wanted ? `/?${wanted}` : "/");
    }
  }

  function keep() {
    try {
      const set = chosen();
      if (Object.keys(set).length) sessionStorage.setItem(KEPT, JSON.stringify(set));
      else sessionStorage.removeItem(KEPT);
    } catch {
      // storage is switched off; the address still says it
    }
  }

  function apply() {
    restrict();
    describe();
    keep();
    mirror();
    send();
  }

  // What the address of a conversation asks for, else what was chosen in this tab before.
  function wanted() {
    const query = new URLSearchParams(location.search);
    const view = query.get("view");
    const asked = offered.filter((name) => query.has(name));
    if ((!view || view === "chat") && asked.length) {
      return Object.fromEntries(asked.map((name) => [name, query.get(name)]));
    }
    try {
      return JSON.parse(sessionStorage.getItem(KEPT)) || {};
    } catch {
      return {};
    }
  }

  async function load(column) {
    const filters = wanted();
    let text;
    try {
      const lang = document.documentElement.lang;
      const reply = await fetch(`/api/v1/filters?format=html&lang=${lang}`);
      if (!reply.ok) return; // without a library there is nothing to choose
      text = await reply.text();
    } catch {
      return;
    }
    column.innerHTML = text; // escaped by the server; the policy allows no inline script
    form = column;
    fill(filters);
    apply();
    form.addEventListener("change", apply);
    form.addEventListener("click", (event) => {
      const line = event.target.closest(".ca-scope-line");
      if (line) line.setAttribute("aria-expanded", line.getAttribute("aria-expanded") !== "true");
      if (event.target.closest(".ca-scope-clear")) {
        fill({});
        apply();
        const shown = [line, ...form.querySelectorAll(".ca-scope-line, select")];
        shown.find((one) => one && one.offsetParent).focus();
      }
    });
  }

  window.addEventListener("popstate", mirror);
  new MutationObserver(mirror).observe(document.body, {
    attributes: true,
    attributeFilter: ["data-view"],
  });

  // Gradio builds the page after this script has run, and its hidden field after the column.
  const watcher = new MutationObserver(begin);
  function begin() {
    const column = document.getElementById("ca-scope");
    if (!column || !document.querySelector("#ca-scope-sent :is(textarea, input)")) return;
    watcher.disconnect();
    load(column);
  }
  watcher.observe(document.body, { childList: true, subtree: true });
  begin();
})();
