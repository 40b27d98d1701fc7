// The script of a page that shows a source alone: copies its citation. All else is links.
(() => {
  "use strict";

  const button = document.querySelector(".ca-copy");
  const announcer = document.getElementById("ca-announcer");
  if (!button) return;
  button.addEventListener("click", async () => {
    let told = button.dataset.copied;
    try {
      await navigator.clipboard.writeText(button.dataset.citation); // absent where not served safely
    } catch {
      told = button.dataset.failed;
    }
    const line = told.replace("{citation}", button.dataset.citation);
    announcer.textContent = line;
    const seen = document.getElementById("ca-copied") || document.createElement("p");
    seen.id = "ca-copied";
    seen.className = "ca-quiet";
    seen.textContent = line;
    button.closest(".ca-steps").after(seen);
  });
})();
