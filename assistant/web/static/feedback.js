// What a person says of an answer: the two links below it become buttons, which open a form.
// The form stands beside the answer, not in it: the chat draws its messages anew when it likes,
// and an answer that is kept over a change of language is kept as it was sent.
(() => {
  "use strict";

  const words = JSON.parse(document.getElementById("ca-words").textContent);
  const ratings = new Map([
    ["helpful", words.feedback_yes],
    ["not helpful", words.feedback_no],
  ]);
  const reasons = new Map([
    ["wrong paragraph", words.reason_paragraph],
    ["not the latest decision", words.reason_latest],
    ["should have been found", words.reason_not_found],
    ["does not answer", words.reason_no_answer],
    ["language", words.reason_language],
    ["other", words.reason_other],
  ]);
  const refusals = new Map([
    [403, words.feedback_off],
    [404, words.feedback_forgotten],
    [429, words.feedback_later],
  ]);
  const LONGEST = 2000; // characters of a comment

  // Key of an answer → {sent: what was stored, draft: what stands in the form, open: the rating
  // whose form is open, place: the element below the answer, focused: the field in use}
  const answers = new Map();

  const links = () => [...document.querySelectorAll("#ca-chat a.ca-thumb")];

  function named(link) {
    const query = new URL(link.href, location.href).searchParams;
    return { key: query.get("feedback"), rating: query.get("rating") };
  }

  function of(key) {
    if (!answers.has(key)) {
      const draft = { reasons: [], comment: "" };
      answers.set(key, { sent: "", draft, open: "", place: null, focused: null });
    }
    return answers.get(key);
  }

  function thumb(key, rating) {
    return links().find((link) => {
      const name = named(link);
      return name.key === key && name.rating === rating;
    });
  }

  // ---------------------------------------------------------------------------------- the form

  function element(name, properties = {}, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  function choices(draft) {
    const rows = [...reasons].map(([value, text]) => {
      const checked = draft.reasons.includes(value);
      const box = element("input", { type: "checkbox", name: "reason", value, checked });
      return element("label", {}, box, element("span", { textContent: text }));
    });
    const legend = element("legend", { textContent: words.feedback_wrong });
    return element("fieldset", {}, legend, ...rows);
  }

  function form(key, rating) {
    const { draft } = of(key);
    const comment = element("textarea", {
      name: "comment", rows: 3, maxLength: LONGEST, dir: "auto", value: draft.comment,
    });
    const label = element("label", { className: "ca-comment" }, words.feedback_comment, comment);
    const stored = element("p", { className: "ca-quiet", textContent: words.feedback_stored });
    const fault = element("p", { className: "ca-fault" });
    fault.setAttribute("role", "alert");
    const send = element("button", { type: "submit", textContent: words.feedback_send });
    const cancel = element("button", { type: "button", textContent: words.feedback_cancel });
    const made = element("form", { className: "ca-feedback", tabIndex: -1 });
    made.setAttribute("aria-label", `${words.feedback_form}: ${ratings.get(rating)}`);
    if (rating === "not helpful") made.append(choices(draft));
    made.append(label, stored, fault, element("p", { className: "ca-ends" }, send, cancel));
    made.addEventListener("input", () => {
      draft.comment = comment.value;
      const boxes = [...made.querySelectorAll("input[name=reason]")];
      if (boxes.length) draft.reasons = boxes.filter((box) => box.checked).map((box) => box.value);
    });
    made.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !event.isComposing) close(key);
    });
    made.addEventListener("submit", (event) => {
      event.preventDefault();
      store(key, rating, send, fault);
    });
    cancel.addEventListener("click", () => close(key));
    return made;
  }

  function put(key, content) {
    const answer = of(key);
    if (!answer.place) answer.place = element("div", { className: "ca-feedback-place" });
    answer.place.replaceChildren(...(content ? [content] : []));
    settle();
  }

  function open(key, rating) {
    const answer = of(key);
    if (answer.open === rating) {
      close(key);
      return;
    }
    answer.open = rating;
    const made = form(key, rating);
    put(key, made);
    made.focus();
  }

  function close(key) {
    const answer = of(key);
    const link = thumb(key, answer.open);
    answer.open = "";
    put(key, null);
    if (link) link.focus();
  }

  async function store(key, rating, send, fault) {
    const answer = of(key);
    if (send.getAttribute("aria-disabled")) return; // it is under way
    const body = { answer: key, rating, comment: answer.draft.comment };
    if (rating === "not helpful") body.reasons = answer.draft.reasons;
    send.setAttribute("aria-disabled", "true"); // disabled, it would lose the focus
    send.textContent = words.feedback_sending;
    fault.textContent = "";
    let refused = words.feedback_failed;
    try {
      const reply = await fetch("/api/v1/feedback", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
      });
      refused = reply.ok ? "" : refusals.get(reply.status) || refused;
    } catch {
      // no connection: told like any other failure
    }
    send.removeAttribute("aria-disabled");
    send.textContent = words.feedback_send;
    if (refused) {
      fault.textContent = refused;
      return;
    }
    answer.sent = rating;
    if (answer.open !== rating) return settle(); // closed meanwhile, or turned to the other
    answer.open = "";
    put(key, element("p", { className: "ca-thanks", textContent: words.feedback_thanks }));
    document.getElementById("ca-announcer").textContent = words.feedback_thanks;
    const link = thumb(key, rating);
    if (link) link.focus();
  }

  // --------------------------------------------------------- in step with what the chat has drawn

  function mark(link, name, value) {
    if (link.getAttribute(name) !== value) link.setAttribute(name, value);
  }

  function settle() {
    for (const link of links()) {
      const { key, rating } = named(link);
      // An answer that was kept over a change of language says itself how it was rated: the chat
      // leaves a class as it was, and takes other attributes away.
      if (!answers.has(key) && link.classList.contains("ca-chosen")) of(key).sent = rating;
    }
    const drawn = new Map();
    for (const link of links()) {
      const { key, rating } = named(link);
      const answer = answers.get(key);
      mark(link, "role", "button");
      const chosen = Boolean(answer) && answer.sent === rating;
      link.classList.toggle("ca-chosen", chosen);
      mark(link, "aria-pressed", String(chosen));
      mark(link, "aria-expanded", String(Boolean(answer) && answer.open === rating));
      const group = link.closest(".ca-rate");
      if (group) {
        mark(group, "role", "group");
        mark(group, "aria-label", words.feedback_question);
      }
      drawn.set(key, link.closest(".ca-answer"));
    }
    for (const [key, answer] of answers) {
      const above = drawn.get(key);
      if (!answer.place || (above && above.nextSibling === answer.place)) continue;
      if (above) above.after(answer.place);
      else answer.place.remove();
      const lost = document.activeElement === document.body && answer.focused;
      if (above && lost) answer.focused.focus({ preventScroll: true });
    }
  }

  document.addEventListener("focusin", (event) => {
    for (const answer of answers.values()) {
      const within = answer.place && answer.place.contains(event.target);
      answer.focused = within ? event.target : null;
    }
  });

  function thumbOf(event) {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey) return null;
    return event.target.closest && event.target.closest("#ca-chat a.ca-thumb");
  }

  function press(event) {
    const link = thumbOf(event);
    if (!link || (event.type === "keydown" && event.key !== " ")) return;
    event.preventDefault();
    event.stopPropagation();
    const { key, rating } = named(link);
    if (key && ratings.has(rating)) open(key, rating);
  }
  document.addEventListener("click", press, true);
  document.addEventListener("keydown", press, true);

  let waiting = false;
  function later() {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      settle();
    });
  }
  new MutationObserver(later).observe(document.body, { childList: true, subtree: true });
  later();
})();
