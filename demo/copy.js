/**
 * Makes a button copy the text of an element. Where the clipboard may not be used, it selects the text, so
 * that the person's own copy command takes it.
 */
export function copyFrom(button, source) {
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  button.after(status);
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(source.textContent);
      status.textContent = 'Copied.';
    } catch {
      getSelection().selectAllChildren(source);
      status.textContent = 'Selected: press Ctrl or ⌘ and C.';
    }
  });
  // Said again if it is copied again.
  button.addEventListener('focusout', () => (status.textContent = ''));
}
