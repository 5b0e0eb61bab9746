// What stands below a picture that is taken away: what it shows, its signs, and where it is from.

import { el, nameOf, part } from "./dom.js";
import { pictureOf } from "./snapshot.js";

/** Return how much is shown, in words: of a large page, which part. */
export function shownNow() {
  const scope = part("scope").hidden ? null : part("scope").querySelector("span");
  return (scope ?? part("showing")).textContent;
}

/** Return a picture {width, height, paint(ctx)} with its title, legend, day and source below it. */
export function imprinted({ width, height, paint }, title) {
  const legend = part("legend_items").cloneNode(true);
  legend.removeAttribute("id");
  const about = document.querySelector(".gk-footer p").cloneNode(true);
  about.querySelector(".hash").before("· ");
  const sheet = el(
    "div",
    { class: "legend imprint" },
    el("p", {}, el("strong", {}, nameOf(title)), ` · ${shownNow()}`),
    legend,
    el("p", { text: `${about.textContent.replace(/\s+/g, " ").trim()} · graphkit` }),
  );
  sheet.style.width = `${width}px`;
  part("stage").parentElement.append(sheet);
  const below = pictureOf(sheet, height);
  sheet.remove();
  return {
    width,
    height: height + below.height,
    paint(ctx) {
      paint(ctx);
      ctx.globalAlpha = 1;
      below.paint(ctx);
    },
  };
}
