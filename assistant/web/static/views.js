// The lists beside the conversation, and the conversation when the page changes its language.
// Addresses say what is shown: /?view=mandates&verb=requests; /?view=…&ref=SC-8/15 with a source
// beside it. /?ref=SC-8/15 without a view is a page of its own, which the server makes.
(() => {
  "use strict";

  const words = JSON.parse(document.getElementById("ca-words").textContent);
  const routes = new Map([
    ["decisions", "/api/v1/decisions"],
    ["mandates", "/api/v1/mandates"],
    ["timeline", "/api/v1/timeline"],
    ["coverage", "/api/v1/coverage"],
  ]);
  const ofReader = ["passage", "ref", "para", "all", "compare", "with"];
  const ofPage = ["view", "lang", ...ofReader];
  const announcer = document.getElementById("ca-announcer");

  const last = new Map(); // address of each list as it was left, so that its filters come back
  let shown = null; // the request whose list is shown
  let asked = 0; // number of the latest request: an earlier one that comes late is dropped

  function current() {
    const named = new URLSearchParams(location.search).get("view");
    return routes.has(named) ? named : "chat";
  }

  function request(view) {
    const query = new URLSearchParams(location.search);
    for (const name of ofPage) query.delete(name);
    query.set("format", "html");
    query.set("lang", document.documentElement.lang);
    return `${routes.get(view)}?${query}`;
  }

  // The address of a list, with the source that is open and the language of the page.
  function goTo(search) {
    const kept = location.search.slice(1).split("&").filter((field) => {
      const name = field.split("=")[0];
      return name === "lang" || ofReader.includes(name);
    });
    const fields = [...search.replace(/^\?/, "").split("&"), ...kept];
    const beside = kept.some((field) => ofReader.includes(field.split("=")[0]));
    const wanted = fields.filter((field) => field && (beside || field !== "view=chat"));
    history.pushState({}, "", wanted.length ? `/?${wanted.join("&")}` : "/");
    follow(true);
  }

  async function follow(byHand) {
    const view = current();
    for (const link of document.querySelectorAll(".ca-views a")) {
      if (link.dataset.view === view) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    document.body.dataset.view = view;
    const column = document.getElementById("ca-tables");
    if (view === "chat" || !column) {
      asked++; // whatever is still under way is not wanted any more
      return;
    }
    last.set(view, location.search.slice(1).split("&").filter((field) =>
      !["lang", ...ofReader].includes(field.split("=")[0])).join("&"));
    const wanted = request(view);
    column.setAttribute("role", "region");
    column.setAttribute("aria-label", words[`view_${view}`]);
    if (wanted === shown) return;
    const turn = ++asked;
    const body = place(column);
    body.setAttribute("aria-busy", "true");
    if (!shown || !shown.startsWith(routes.get(view))) told(body, words.table_loading);
    try {
      const reply = await fetch(wanted, { headers: { Accept: "text/html" } });
      // Why there is no list comes as a fragment too; anything else is for programs.
      if (!/^text\/html/.test(reply.headers.get("content-type"))) throw new TypeError();
      const text = await reply.text();
      if (turn !== asked) return;
      body.innerHTML = text; // escaped by the server; the policy allows no inline script
      shown = reply.ok ? wanted : null;
    } catch {
      if (turn !== asked) return;
      shown = null;
      told(body, words.table_failed);
    }
    body.removeAttribute("aria-busy");
    column.scrollTop = 0;
    centre(body);
    const title = body.querySelector(".ca-list-title");
    const count = body.querySelector(".ca-shown");
    if (byHand && title) title.focus({ preventScroll: true });
    if (byHand && count) announcer.textContent = count.textContent;
  }

  function place(column) {
    let body = document.getElementById("ca-list");
    if (!body) {
      body = document.createElement("div");
      body.id = "ca-list";
      column.tabIndex = 0; // a region that scrolls must be reachable by keyboard
      column.append(body);
    }
    return body;
  }

  // A picture wider than its frame begins with what it is about.
  function centre(body) {
    const middle = body.querySelector(".ca-plot .ca-node-middle");
    const plot = middle && middle.closest(".ca-plot");
    if (!plot || plot.clientWidth < 560) return; // there, what is around it would be out of sight
    const [inner, outer] = [middle, plot].map((each) => each.getBoundingClientRect());
    plot.scrollLeft += inner.left + inner.width / 2 - outer.left - outer.width / 2;
  }

  function told(body, note) {
    const line = document.createElement("p");
    line.className = "ca-quiet";
    line.textContent = note;
    body.replaceChildren(line);
  }

  // ------------------------------------------------------------------------------------ events

  document.addEventListener(
    "click",
    (event) => {
      const target = event.target.closest && event.target.closest("a[href], .ca-copy, #ca-new");
      if (!target || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (target.id === "ca-new") {
        forget();
        return;
      }
      if (target.classList.contains("ca-copy")) {
        copy(target);
        return;
      }
      const to = new URL(target.getAttribute("href"), location.href); // of SVG, href is no text
      if (to.origin !== location.origin || to.pathname !== "/") return;
      if (target.closest(".ca-header") && to.searchParams.has("lang")) {
        event.preventDefault();
        changeLanguage(to.searchParams.get("lang"));
      } else if (to.searchParams.has("view")) {
        event.preventDefault();
        event.stopPropagation();
        const view = target.dataset.view;
        goTo(view && view !== current() && last.has(view) ? last.get(view) : to.search);
      }
    },
    true,
  );

  document.addEventListener("submit", (event) => {
    if (!event.target.matches(".ca-filters")) return;
    event.preventDefault();
    const sent = [...new FormData(event.target)].filter(([, value]) => value.trim());
    goTo(`${new URLSearchParams(sent)}`);
  });

  // Browsers scroll to a link of a picture that is out of sight, not to one that is half in it.
  document.addEventListener("focusin", (event) => {
    const link = event.target.closest && event.target.closest(".ca-plot a");
    if (link) link.scrollIntoView({ block: "nearest", inline: "nearest" });
  });

  window.addEventListener("popstate", () => follow(false));

  async function copy(button) {
    const citation = button.dataset.citation;
    let told = words.copied;
    try {
      await navigator.clipboard.writeText(citation); // absent where the page is not served safely
    } catch {
      told = words.copy_failed;
    }
    const line = told.replace("{citation}", citation);
    announcer.textContent = line;
    const seen = document.getElementById("ca-copied") || document.createElement("p");
    seen.id = "ca-copied";
    seen.className = "ca-quiet";
    seen.textContent = line;
    document.getElementById("ca-bar").after(seen);
  }

  // -------------------------------- the conversation, over a reload and a change of language

  const KEPT = "convention-assistant";

  let restored = false; // whether what was kept has been handed to the page
  let pending = false; // until it is seen there, it stays as it was kept

  function keep() {
    if (!restored) return;
    const said = [...document.querySelectorAll("#ca-chat .ca-question, #ca-chat .ca-answer")].map(
      (node) => {
        if (node.classList.contains("ca-answer")) return { answer: node.outerHTML };
        const question = node.cloneNode(true);
        for (const end of question.querySelectorAll("br")) end.replaceWith("\n");
        return { question: question.textContent };
      },
    );
    const field = document.querySelector("#ca-question textarea");
    const draft = field ? field.value : "";
    if (!said.length && !draft) {
      if (!pending) forget();
      return;
    }
    // In this tab and no longer than it; the oldest go if it is too much.
    const language = document.documentElement.lang;
    for (;;) {
      try {
        sessionStorage.setItem(KEPT, JSON.stringify({ language, draft, said }));
        return;
      } catch {
        if (!said.length) return;
        said.splice(0, 2);
      }
    }
  }

  function forget() {
    pending = false;
    try {
      sessionStorage.removeItem(KEPT);
    } catch {
      return; // storage is switched off
    }
  }

  window.addEventListener("pagehide", keep);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") keep(); // a telephone may end the page unseen
  });

  function changeLanguage(code) {
    const fields = location.search.slice(1).split("&").filter((one) => one && !/^lang=/.test(one));
    location.assign(`/?${[...fields, `lang=${code}`].join("&")}`);
  }

  function restore() {
    const field = document.querySelector("#ca-kept :is(textarea, input)");
    let kept = null;
    try {
      kept = sessionStorage.getItem(KEPT);
    } catch {
      return true; // storage is switched off
    }
    if (kept && !field) return false;
    restored = true;
    if (!kept) return true;
    pending = true;
    field.value = kept;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    const { said, language } = JSON.parse(kept);
    if (said.length) {
      document.body.dataset.kept = "yes";
      if (language !== document.documentElement.lang) announcer.textContent = words.conversation_kept;
    }
    return true;
  }

  // Gradio builds the page after this script has run; its columns are awaited once.
  let begun = false;
  function begin() {
    if (!begun && document.getElementById("ca-tables")) {
      begun = true;
      follow(false);
    }
    if (begun && restore()) watcher.disconnect();
  }
  const watcher = new MutationObserver(begin);
  watcher.observe(document.body, { childList: true, subtree: true });
  begin();
})();
