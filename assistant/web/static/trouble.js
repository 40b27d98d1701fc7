// Says in the language of the page what went wrong between it and the server. Gradio tells that
// in English, in a box that lies over the text; the style sheet hides it and this reads it.
(() => {
  "use strict";

  const words = JSON.parse(document.getElementById("ca-words").textContent);
  const kinds = [
    [/busy|queue|too many/i, "busy"],
    [/too (?:large|long)|413/i, "too_large"],
    [/connect|network|fetch|lost/i, "connection_lost"],
  ];
  let told = ""; // what was read last

  // Empty for any other fault: the answer itself says that it failed.
  function sentence(text) {
    const kind = kinds.find(([pattern]) => pattern.test(text));
    return kind ? words[kind[1]] : "";
  }

  function line() {
    const before = document.getElementById("ca-asking");
    let found = document.getElementById("ca-trouble");
    if (!found && before) {
      found = document.createElement("p");
      found.id = "ca-trouble";
      found.className = "ca-notice";
      found.setAttribute("role", "alert");
      before.before(found);
    }
    return found;
  }

  function look() {
    const texts = [...document.querySelectorAll(".toast-message-text")].map((one) => one.textContent);
    const read = texts.join(" ");
    if (read === told) return;
    told = read;
    const place = line();
    if (!place) return;
    place.textContent = sentence(read);
    place.hidden = !place.textContent;
  }

  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
})();
