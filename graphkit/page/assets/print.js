// Printing: paper is light, whatever the screen is.

/** Paint the drawing in light colours while the page is printed, and as before afterwards. */
export function bindPrint(stage, canvas) {
  const root = document.documentElement;
  let theme;
  addEventListener("beforeprint", () => {
    theme = root.dataset.theme;
    root.dataset.theme = "light";
    root.dataset.paper = "";
    stage.setTheme();
    if (!canvas.clientWidth) return;
    // Nothing is painted between this event and the print, so the picture is painted at once.
    const ctx = canvas.getContext("2d");
    const scale = stage.toPaper();
    ctx.setTransform(scale, 0, 0, scale, 0, 0);
    stage.paintOn(ctx);
  });
  addEventListener("afterprint", () => {
    if (theme) root.dataset.theme = theme;
    else delete root.dataset.theme;
    delete root.dataset.paper;
    stage.setTheme();
    stage.toScreen();
  });
}
