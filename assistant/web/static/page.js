// The main script of the page: opens sources beside the conversation, keeps the address and Back
// in step, announces an answer once, and names what Gradio leaves without a name.
(() => {
  "use strict";

  const words = JSON.parse(document.getElementById("ca-words").textContent);
  const narrow = window.matchMedia("(max-width: 760px)");
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");

  // ------------------------------------------------------------------------------- the reader

  // Fields of the address that name a source.
  const ofSource = ["passage", "ref", "para", "all", "compare", "with"];
  let opened = ""; // those fields of the source that is shown
  let asked = 0; // number of the latest request: an earlier one that comes late is dropped
  let cameFrom = null; // address of the link that opened the source, for the way back

  function sourceFields(search) {
    const fields = search.slice(1).split("&").filter(Boolean);
    return fields.filter((field) => ofSource.includes(field.split("=")[0]));
  }

  // The address here with another source, or with none; list, filters and language stay.
  // A source alone is a page of its own: "view" keeps it beside the conversation, also when the
  // page is loaded again.
  function addressWith(search) {
    const fields = location.search.slice(1).split("&").filter(Boolean);
    const source = sourceFields(search);
    const kept = fields.filter((field) => !ofSource.includes(field.split("=")[0]));
    const named = kept.some((field) => field.startsWith("view="));
    if (source.length && !named) kept.unshift("view=chat");
    const all = [...kept, ...source].filter((field) => source.length || field !== "view=chat");
    return all.length ? `/?${all.join("&")}` : "/";
  }

  function namesSource(address) {
    const query = new URL(address, location.href).searchParams;
    return query.has("passage") || query.has("ref") || query.has("compare");
  }

  function fragmentAddress(address) {
    const query = new URL(address, location.href).searchParams;
    const wanted = new URLSearchParams({ format: "html", lang: document.documentElement.lang });
    if (query.has("compare")) {
      const [one, other] = query.get("compare").split(".."); // as a hand may write it
      wanted.set("one", one);
      wanted.set("other", query.get("with") || other || "");
      return "/api/v1/compare?" + wanted;
    }
    if (query.has("passage")) wanted.set("id", query.get("passage"));
    else {
      wanted.set("ref", query.get("ref"));
      if (query.has("para")) wanted.set("para", query.get("para"));
    }
    if (query.has("all")) wanted.set("all", "1");
    return "/api/v1/read?" + wanted;
  }

  function pane() {
    let found = document.getElementById("ca-source");
    const column = document.getElementById("ca-reader");
    if (found || !column) return found;
    column.setAttribute("role", "region");
    column.setAttribute("aria-label", words.reader);
    column.tabIndex = -1;
    found = document.createElement("div");
    found.id = "ca-source";
    found.hidden = true;
    const close = document.createElement("button");
    close.type = "button";
    close.id = "ca-close";
    close.textContent = "×";
    close.setAttribute("aria-label", words.reader_close);
    close.title = words.reader_close;
    close.addEventListener("click", () => {
      history.pushState({}, "", addressWith(""));
      follow();
    });
    const body = document.createElement("div");
    body.id = "ca-source-text";
    body.tabIndex = 0; // a region that scrolls must be reachable by keyboard
    body.setAttribute("role", "group");
    body.setAttribute("aria-label", words.reader);
    const bar = document.createElement("div");
    bar.id = "ca-bar";
    const name = document.createElement("span");
    name.textContent = words.reader;
    bar.append(name, close);
    found.append(bar, body);
    column.append(found);
    return found;
  }

  function place(source, note) {
    const body = source.querySelector("#ca-source-text");
    body.replaceChildren();
    const line = document.createElement("p");
    line.className = "ca-quiet";
    line.textContent = note;
    body.append(line);
    return body;
  }

  async function open(address, quote) {
    const source = pane();
    if (!source) return;
    const turn = ++asked;
    opened = sourceFields(new URL(address, location.href).search).join("&");
    source.hidden = false;
    document.body.classList.add("ca-with-source");
    const body = place(source, words.reader_loading);
    if (window.CSS && CSS.highlights) CSS.highlights.delete("ca-quoted");
    let text;
    try {
      const reply = await fetch(fragmentAddress(address), { headers: { Accept: "text/html" } });
      // What cannot be opened comes as a fragment too; anything else is for programs.
      if (!/^text\/html/.test(reply.headers.get("content-type"))) throw new TypeError();
      text = await reply.text();
    } catch {
      if (turn === asked) place(source, words.reader_failed);
      return;
    }
    if (turn !== asked) return;
    body.innerHTML = text; // escaped by the server; the policy allows no inline script
    const step = putSteps(source, body);
    const cited = body.querySelector("#cited") || body.querySelector(".ca-cited");
    // Only the reader scrolls; scrollIntoView would move the window under the conversation too.
    const above = cited ? cited.offsetTop + cited.offsetHeight <= body.clientHeight : true;
    body.scrollTop = above ? 0 : cited.offsetTop - body.clientHeight / 4;
    if (cited && quote) mark(cited.querySelector(".ca-printed"), quote);
    if (narrow.matches) {
      source.scrollIntoView({ behavior: calm.matches ? "auto" : "smooth", block: "start" });
    }
    const title = body.querySelector(".ca-reader-title");
    if (step) step.focus({ preventScroll: true });
    else if (title && cameFrom) title.focus({ preventScroll: true });
  }

  // Previous, next and copy stand above the text, where scrolling does not take them away.
  // Returns the link to go on with when one of the old ones had the focus.
  function putSteps(source, body) {
    const before = source.querySelector("#ca-bar .ca-steps");
    const after = body.querySelector(".ca-steps");
    const from = before && before.contains(document.activeElement) && document.activeElement.rel;
    const copied = document.getElementById("ca-copied");
    if (copied) copied.remove();
    if (before) before.remove();
    if (!after) return null;
    document.getElementById("ca-close").before(after);
    return from ? after.querySelector(`[rel="${from}"]`) || after.querySelector("a") : null;
  }

  // The words that the answer quotes, marked within their paragraph without touching its text.
  function mark(paragraph, quote) {
    if (!paragraph || !window.CSS || !CSS.highlights) return;
    const letters = [];
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let at = 0; at < node.data.length; at++) {
        if (node.data[at].trim()) letters.push([node, at]);
      }
    }
    const printed = letters.map(([node, at]) => node.data[at]).join("");
    const wanted = quote.replace(/\s+/g, "");
    const from = printed.indexOf(wanted);
    // A whole paragraph is marked as such already; only a part of it needs its own mark.
    if (from < 0 || !wanted || wanted.length > 0.9 * printed.length) return;
    const range = new Range();
    range.setStart(...letters[from]);
    const [node, at] = letters[from + wanted.length - 1];
    range.setEnd(node, at + 1);
    CSS.highlights.set("ca-quoted", new Highlight(range));
  }

  function close() {
    const source = document.getElementById("ca-source");
    if (!source || source.hidden) return;
    asked++;
    opened = "";
    source.hidden = true;
    document.body.classList.remove("ca-with-source");
    const link = cameFrom && backTo(cameFrom);
    cameFrom = null;
    if (link) {
      link.focus({ preventScroll: true });
      if (narrow.matches) link.scrollIntoView({ block: "center" });
    }
  }

  function backTo(href) {
    const places = document.body.dataset.view === "chat" ? "#ca-chat" : "#ca-tables";
    return document.querySelector(`${places} a[href="${CSS.escape(href)}"]`);
  }

  // Bring the reader in step with the address.
  function follow(quote) {
    const here = location.pathname + location.search;
    if (!namesSource(here)) close();
    else if (sourceFields(location.search).join("&") !== opened) open(here, quote);
  }

  function quoteBeside(link) {
    const answer = link.closest(".ca-answer");
    if (!answer) return "";
    const card = [...answer.querySelectorAll(".ca-card")].find(
      (each) => each.querySelector(".ca-open").getAttribute("href") === link.getAttribute("href"),
    );
    return card ? card.querySelector(".ca-quote").textContent : "";
  }

  document.addEventListener(
    "click",
    (event) => {
      const link = event.target.closest && event.target.closest("a[href]");
      if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const to = new URL(link.getAttribute("href"), location.href); // of SVG, href is no text
      if (to.hash && link.classList.contains("ca-skip")) {
        event.preventDefault();
        skipTo(to.hash);
        return; // with a source in the address, it would be opened again
      }
      if (to.origin !== location.origin || to.pathname !== "/" || !namesSource(to)) return;
      event.preventDefault();
      event.stopPropagation();
      if (link.closest("#ca-chat, #ca-tables")) cameFrom = link.getAttribute("href");
      const address = addressWith(to.search);
      if (address === location.pathname + location.search) opened = "";
      else history.pushState({}, "", address);
      follow(quoteBeside(link));
    },
    true,
  );
  window.addEventListener("popstate", () => follow());
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.isComposing || event.defaultPrevented) return;
    if (opened && !event.target.closest("select")) document.getElementById("ca-close").click();
  });

  function skipTo(hash) {
    const target = document.querySelector(hash);
    const field = target && target.querySelector("textarea, .ca-reader-title, .ca-list-title");
    if (target) (field || target).focus();
  }

  // -------------------------------------------------------------- what Gradio leaves to be done

  let announced = 0; // finished answers that were announced

  function announce() {
    const done = document.querySelectorAll("#ca-chat .ca-done");
    if (done.length && document.body.dataset.kept) {
      delete document.body.dataset.kept; // answers of before the language changed are not new
    } else if (done.length > announced) {
      const last = done[done.length - 1];
      const status = [...last.querySelectorAll(".ca-status > *")].map((part) => part.textContent);
      const notice = last.querySelector(".ca-notice"); // stopped, or a fault
      document.getElementById("ca-announcer").textContent = status.length
        ? `${words.answer_ready} ${status.join(", ")}`
        : notice && notice.textContent;
    }
    announced = done.length;
  }

  let stage = 0; // timer of what is said while an answer is worked out

  // What is shown in words after a second is said then, too.
  function announceStage() {
    clearTimeout(stage);
    const shown = document.querySelector("#ca-chat .ca-waiting .ca-stage");
    const say = () => { document.getElementById("ca-announcer").textContent = shown.textContent; };
    if (shown) stage = setTimeout(say, 1000);
  }

  function mend() {
    const talk = document.querySelector("#ca-chat [role=log]");
    // A live log reads out every part of a stream; the announcer says once that it is complete.
    if (talk && talk.getAttribute("aria-live") !== "off") {
      talk.setAttribute("aria-live", "off");
      talk.setAttribute("aria-label", words.conversation);
      talk.tabIndex = 0;
    }
    // The chat opens every link in a new window; ours open here, beside the conversation.
    const ours = '#ca-chat :is(a[href^="/?"], a[href^="/api/v1/answers/"])[target]';
    for (const link of document.querySelectorAll(ours)) {
      link.removeAttribute("target");
    }
    const field = document.querySelector("#ca-question textarea");
    if (field && field.dir !== "auto") field.dir = "auto";
  }

  let questions = 0; // questions that the conversation shows

  // A new question goes to the top of the view: an answer is read from its beginning.
  function settle() {
    const log = document.querySelector("#ca-chat [role=log]");
    const shown = document.querySelectorAll("#ca-chat .ca-question");
    if (log && shown.length > questions) {
      const last = shown[shown.length - 1].getBoundingClientRect();
      log.scrollTop += last.top - log.getBoundingClientRect().top - 12;
    }
    questions = shown.length;
  }

  let waiting = false;
  function later() {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      if (document.title !== words.title) document.title = words.title;
      if (!document.getElementById("ca-source") && pane()) follow();
      mend();
      settle();
      announce();
      announceStage();
    });
  }
  new MutationObserver(later).observe(document.body, { childList: true, subtree: true });
  later();
})();
