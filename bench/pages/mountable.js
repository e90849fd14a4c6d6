/** Draws a framework's widget into every element of a name, and leaves the way to draw another for the memory part. */
export function mountable(name, mount) {
  window.benchMount = mount;
  document.querySelectorAll(name).forEach(mount);
}
