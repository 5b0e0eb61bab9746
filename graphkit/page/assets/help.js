// Help: what one can do on the page and with which keys, on "?" and on a button.

/** Bind the dialog to its button; the dialog itself closes on Escape and gives the focus back. */
export function bindHelp(button, dialog) {
  const open = () => dialog.open || dialog.showModal();
  button.addEventListener("click", open);
  dialog.querySelector("button").addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  // Escape closes the dialog, and not what is selected behind it.
  dialog.addEventListener("keydown", (event) => event.key === "Escape" && event.stopPropagation());
  addEventListener("keydown", (event) => {
    if (event.key === "?" && !event.target.closest("input, textarea, select, dialog")) {
      event.preventDefault();
      open();
    }
  });
}
