// Light and dark: the system's wish, unless the reader says otherwise.

const KEY = "graphkit-theme";

/** Bind the switch; `changed` is called when colours have to be read again. */
export function bindTheme(button, changed) {
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const wish = recall();
  if (wish) root.dataset.theme = wish;
  const isDark = () => (root.dataset.theme ?? (system.matches ? "dark" : "light")) === "dark";
  const update = () => {
    button.setAttribute("aria-pressed", String(isDark()));
    changed();
  };
  button.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    remember(root.dataset.theme);
    update();
  });
  system.addEventListener("change", update);
  update();
}

/** Storage may be forbidden, as it is for some files opened from disk. */
function recall() {
  try {
    const found = localStorage.getItem(KEY);
    return found === "dark" || found === "light" ? found : null;
  } catch {
    return null;
  }
}

function remember(theme) {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // The choice lasts as long as the page.
  }
}
