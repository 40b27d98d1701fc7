// Saves an answer as a file and says how it went: a link alone would leave the page when the
// answer is no longer kept, or open a line of JSON.
(() => {
  "use strict";

  const words = JSON.parse(document.getElementById("ca-words").textContent);
  const links = 'a[href^="/api/v1/answers/"]';

  // The name that the server gives, in its own letters (RFC 6266).
  function nameOf(reply) {
    const said = /filename\*=UTF-8''([^;]+)/.exec(reply.headers.get("content-disposition") || "");
    return said ? decodeURIComponent(said[1]) : "note";
  }

  function hand(file, name) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = name;
    link.hidden = true;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  // Shown beside the links, and read out by the page's announcer.
  function tell(line, text) {
    let told = line.querySelector(".ca-save-told");
    if (!told) {
      told = document.createElement("span");
      told.className = "ca-save-told";
      told.dir = "auto";
      line.append(told);
    }
    told.textContent = text;
    const announcer = document.getElementById("ca-announcer");
    announcer.textContent = "";
    setTimeout(() => (announcer.textContent = text), 50); // the same words twice are two events
  }

  async function save(link) {
    const line = link.closest(".ca-save-as") || link.parentElement;
    if (line.getAttribute("aria-busy") === "true") return;
    line.setAttribute("aria-busy", "true");
    try {
      const reply = await fetch(link.getAttribute("href"));
      if (reply.ok) {
        const name = nameOf(reply);
        hand(await reply.blob(), name);
        tell(line, words.saved.replace("{name}", name));
      } else if (reply.status === 404) {
        tell(line, words.save_gone);
      } else {
        tell(line, (await reply.json()).error || words.save_failed); // one line for the person
      }
    } catch (fault) {
      if (!(fault instanceof TypeError || fault instanceof SyntaxError)) throw fault;
      tell(line, words.save_failed); // no connection, or no answer of ours
    } finally {
      line.removeAttribute("aria-busy");
    }
  }

  document.addEventListener(
    "click",
    (event) => {
      const link = event.target.closest && event.target.closest(links);
      if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      event.stopPropagation();
      save(link);
    },
    true,
  );
})();
